// The help: buttons, right scores, marks, severities, keys.
import { HELP_WORDS } from '../../../locale/help';
import { usePanelStyles } from '../../common/panel.styles';
import { useWords } from '../../common/speech';

export function Help() {
  const words = HELP_WORDS[useWords().language];
  const styles = usePanelStyles();
  return (
    <>
      {words.parts.map(({ title, says }) => (
        <div key={title}>
          <h3 className={styles.legend}>{title}</h3>
          <ul className={styles.bullets}>
            {says.map((sentence) => (
              <li key={sentence} className={styles.says}>
                {sentence}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
