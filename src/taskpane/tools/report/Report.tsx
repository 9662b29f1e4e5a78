// The report on the form shown: as a page to read, to copy and to print.
import { Button, FluentProvider, mergeClasses, webLightTheme } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { REPORT_WORDS } from '../../../locale/report';
import type { ToolProps } from '../tool';
import { useWords } from '../../common/speech';
import { copy } from './copy';
import { plainText, reportOf } from './report';
import { useReportStyles } from './Report.styles';

export function Report({ id, state, form }: ToolProps) {
  const speech = useWords();
  const words = REPORT_WORDS[speech.language];
  const styles = useReportStyles();
  const paper = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState('');
  // The date of a report does not change while it is read.
  const [moment] = useState(() => new Date());
  if (form === undefined) return <p id={id}>{words.noForm}</p>;
  const report = reportOf(form, state.ruleSet.name, moment, speech);
  const toClipboard = async (): Promise<void> => {
    const { current } = paper;
    if (current !== null) setTold((await copy(current, plainText(report))) ? words.copied : words.notCopied);
  };
  return (
    <section id={id} className={styles.panel} aria-label={words.title} data-report>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void toClipboard()}>
          {words.copy}
        </Button>
        <Button size="small" onClick={() => print()}>
          {words.print}
        </Button>
        <span role="status" className={styles.told}>
          {told}
        </span>
      </div>
      <FluentProvider theme={webLightTheme}>
        <div ref={paper} className={styles.paper}>
          <h2 className={styles.title}>{report.title}</h2>
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
    </section>
  );
}
