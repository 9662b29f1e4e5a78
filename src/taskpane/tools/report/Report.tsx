// The report on the form shown: as a page to read, to copy and to print.
import { Button, FluentProvider, mergeClasses, webLightTheme } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { REPORT_WORDS, type ReportWords } from '../../../locale/report';
import type { ToolProps } from '../tool';
import { copy } from '../../common/copy';
import { useWords } from '../../common/speech';
import { plainText, reportOf } from './report';
import { useReportStyles } from './Report.styles';

export function Report({ app, state, form }: ToolProps) {
  const speech = useWords();
  const words = REPORT_WORDS[speech.language];
  const styles = useReportStyles();
  const paper = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState('');
  // The date of a report does not change while it is read.
  const [moment] = useState(() => new Date());
  if (form === undefined) return <p className={styles.none}>{words.noForm}</p>;
  const ruleSet = speech.words.result.ruleSet(state.ruleSet.name, state.ruleSetFrom);
  const report = reportOf(form, ruleSet, moment, speech);
  const toClipboard = async (): Promise<void> => {
    const { current } = paper;
    if (current !== null) setTold((await copy(current, plainText(report))) ? words.copied : words.notCopied);
  };
  return (
    <div className={styles.panel} data-report>
      {state.marks > 0 && (
        <p className={styles.marks}>
          {words.marksLit(state.marks)}
          <Button size="small" disabledFocusable={state.working !== undefined} onClick={() => void app.clearMarks()}>
            {words.clearMarks}
          </Button>
        </p>
      )}
      <Buttons canPrint={app.canPrintAndSave()} copy={() => void toClipboard()} told={told} words={words} />
      <FluentProvider theme={webLightTheme}>
        <div ref={paper} className={styles.paper}>
          <h3 className={styles.title}>{report.title}</h3>
          <table className={styles.table}>
            <tbody>
              {report.facts.map(([label, value]) => (
                <tr key={label}>
                  <th scope="row" className={styles.label}>
                    {label}
                  </th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {report.findings.length > 0 && (
            <FindingsTable
              columns={report.columns.slice(0, 3)}
              rows={report.findings.map(([severity, cell, says, basis]) => ({
                severity,
                cell,
                says,
                small: speech.words.findings.basis(basis),
              }))}
            />
          )}
          {report.aside.findings.length > 0 && (
            <>
              <h3 className={styles.title}>{report.aside.title}</h3>
              <FindingsTable
                columns={report.aside.columns}
                rows={report.aside.findings.map(([severity, cell, says, last]) => ({ severity, cell, says, last }))}
              />
            </>
          )}
        </div>
      </FluentProvider>
    </div>
  );
}

interface FindingsTableProps {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly severity: string;
    readonly cell: string;
    readonly says: string;
    /** After the sentence. */
    readonly small?: string;
    /** A fourth column. */
    readonly last?: string;
  }[];
}

/** Programs into which the table is pasted do not get our styles, but they draw this border. */
function FindingsTable({ columns, rows }: FindingsTableProps) {
  const styles = useReportStyles();
  const narrow = mergeClasses(styles.cell, styles.narrow);
  return (
    <table className={styles.table} border={1}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={narrow}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ severity, cell, says, small, last }) => (
          <tr key={`${cell} ${says}`}>
            <td className={narrow}>{severity}</td>
            <td className={narrow}>{cell}</td>
            <td className={styles.cell}>
              {says} {small !== undefined && <span className={styles.basis}>{small}</span>}
            </td>
            {last !== undefined && <td className={styles.cell}>{last}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ButtonsProps {
  readonly canPrint: boolean;
  readonly copy: () => void;
  /** What came of copying. */
  readonly told: string;
  readonly words: ReportWords;
}

function Buttons({ canPrint, copy: toClipboard, told, words }: ButtonsProps) {
  const styles = useReportStyles();
  const id = useId();
  return (
    <div className={styles.buttons}>
      <Button size="small" {...(!canPrint && { 'aria-describedby': id })} onClick={toClipboard}>
        {words.copy}
      </Button>
      {canPrint ? (
        <Button size="small" onClick={() => print()}>
          {words.print}
        </Button>
      ) : (
        <span id={id} className={styles.told}>
          {words.cannotPrint}
        </span>
      )}
      <span role="status" className={styles.told}>
        {told}
      </span>
    </div>
  );
}
