// The findings that a person has verified and left as they are, folded; each can be taken back.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { addressOf, type App, type FormResult } from '../../app/state';
import { CellLink } from '../common/CellLink';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';
import { useFocusBack } from '../common/useFocusBack';
import { Fold } from './Fold';
import { marksOf } from './groups';
import { useLineStyles } from './Line.styles';

export interface AsideProps {
  readonly app: App;
  readonly form: FormResult;
}

export function Aside({ app, form: { form, aside = [] } }: AsideProps) {
  const { language, words } = useWords();
  const styles = { ...useSectionStyles(), ...useLineStyles() };
  const [isOpen, open] = useState(false);
  const list = useFocusBack<HTMLDivElement>();
  if (aside.length === 0) return null;
  return (
    <div ref={list}>
      <Fold kind="aside" title={words.findings.group.aside(aside.length)} isOpen={isOpen} open={open}>
        <ul className={styles.list}>
          {aside.map(({ finding, why }, place) => (
            <li
              key={`${finding.rule} ${addressOf(finding.cell)} ${place}`}
              className={styles.verified}
              {...marksOf([finding])}
              data-sheet={form.sheetName}
              data-aside
            >
              <div className={styles.says}>
                <CellLink app={app} sheetId={form.sheetId} cell={finding.cell} /> {finding.says[language]}
                {why !== '' && <div lang="zh-CN">{words.findings.because(why)}</div>}
              </div>
              <Button size="small" aria-label={words.findings.takeBack(addressOf(finding.cell))} onClick={() => void app.takeBack(finding)}>
                {words.findings.takeBack('')}
              </Button>
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}
