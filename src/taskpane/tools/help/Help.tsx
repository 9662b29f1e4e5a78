// The help: buttons, right scores, marks, severities, keys.
import { HELP_WORDS } from '../../../locale/help';
import { usePanelStyles } from '../../common/panel.styles';
import type { ToolProps } from '../tool';
import { useWords } from '../../common/speech';

export function Help({ id }: ToolProps) {
  const words = HELP_WORDS[useWords().language];
  const styles = usePanelStyles();
  return (
    <section id={id} className={styles.panel} aria-label={words.title}>
      {words.parts.map(({ title, says }) => (
        <div key={title}>
          <h2 className={styles.legend}>{title}</h2>
          <ul className={styles.bullets}>
            {says.map((sentence) => (
              <li key={sentence} className={styles.says}>
                {sentence}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
