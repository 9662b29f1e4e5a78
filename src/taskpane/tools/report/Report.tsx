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
            // Programs into which the table is pasted do not get our styles, but they draw this border.
            <table className={styles.table} border={1}>
              <thead>
                <tr>
                  {report.columns.slice(0, 3).map((column) => (
                    <th key={column} scope="col" className={mergeClasses(styles.cell, styles.narrow)}>
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {report.findings.map(([severity, cell, says, basis]) => (
                  <tr key={`${cell} ${says}`}>
                    <td className={mergeClasses(styles.cell, styles.narrow)}>{severity}</td>
                    <td className={mergeClasses(styles.cell, styles.narrow)}>{cell}</td>
                    <td className={styles.cell}>
                      {says} <span className={styles.basis}>{speech.words.findings.basis(basis)}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      </FluentProvider>
    </div>
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
