// The findings that a person has verified and left as they are, folded; each can be taken back.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { addressOf, type App, type FormResult, type SetAside } from '../../app/state';
import { CellLink } from '../common/CellLink';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';
import { Fold } from './Fold';
import { marksOf } from './groups';
import { useLineStyles } from './Line.styles';
import { useLost } from './useCurrent';

export interface AsideProps {
  readonly app: App;
  readonly form: FormResult;
  /** A line of it disappears with the keyboard in it. */
  readonly lost: () => void;
}

export function Aside({ app, form: { form, aside = [] }, lost }: AsideProps) {
  const { words } = useWords();
  const styles = useSectionStyles();
  const [isOpen, open] = useState(false);
  if (aside.length === 0) return null;
  return (
    <Fold kind="aside" title={words.findings.group.aside(aside.length)} isOpen={isOpen} open={open}>
      <ul className={styles.list}>
        {aside.map((each) => (
          <Verified key={`${each.finding.rule} ${addressOf(each.finding.cell)}`} app={app} form={form} lost={lost} {...each} />
        ))}
      </ul>
    </Fold>
  );
}

function Verified({ app, form, lost, finding, why }: Pick<AsideProps, 'app' | 'lost'> & Pick<FormResult, 'form'> & SetAside) {
  const { language, words } = useWords();
  const styles = useLineStyles();
  return (
    <li ref={useLost(lost)} className={styles.verified} {...marksOf([finding])} data-sheet={form.sheetName} data-aside>
      <div className={styles.says}>
        <CellLink app={app} sheetId={form.sheetId} cell={finding.cell} /> {finding.says[language]}
        {why !== '' && <div lang="zh-CN">{words.findings.because(why)}</div>}
      </div>
      <Button size="small" aria-label={words.findings.takeBack(addressOf(finding.cell))} onClick={() => void app.takeBack(finding)}>
        {words.findings.takeBack('')}
      </Button>
    </li>
  );
}
