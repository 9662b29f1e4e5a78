// Typed explanations whose form is not shown or whose finding is gone: they stay in sight until their writer writes or cancels them.
import { addressOf } from '../../app/state';
import { EXPLANATION_WORDS } from '../../locale/explanation';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';
import { useFocusBack } from '../common/useFocusBack';
import { Editor } from './Editor';
import type { OpenEditor } from './explanations';
import type { Desk } from './useExplanations';

export interface UnwrittenProps {
  readonly desk: Desk;
  readonly editors: readonly OpenEditor[];
}

export function Unwritten({ desk, editors }: UnwrittenProps) {
  const words = EXPLANATION_WORDS[useWords().language];
  const styles = useSectionStyles();
  return (
    <section ref={useFocusBack()} className={styles.section} aria-label={words.unwritten}>
      <h2 className={styles.heading} tabIndex={-1}>
        {words.unwritten}
      </h2>
      {editors.map((editor) => {
        const { key, finding, formName, sheetName } = editor;
        const place = `${sheetName}!${addressOf(typeof finding.explain === 'object' ? finding.explain : finding.cell)}`;
        return <Editor key={key} desk={desk} editor={editor} due={[]} of={words.of(formName, place)} close={() => desk.close(key)} />;
      })}
    </section>
  );
}
