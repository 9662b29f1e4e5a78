// How far a form is that is still being filled in, and the way to its first empty place.
import { Link } from '@fluentui/react-components';
import { useId } from 'react';
import { addressOf, type App, type FormResult } from '../../app/state';
import { SENDING_WORDS } from '../../locale/sending';
import { useWords } from '../common/speech';
import { useSendingStyles } from './Sending.styles';

export interface ToFillProps {
  readonly app: App;
  readonly form: FormResult;
}

export function ToFill({ app, form: { form, toFill } }: ToFillProps) {
  const { language, words } = useWords();
  const styles = useSendingStyles();
  const id = useId();
  if (toFill === undefined) return null;
  const { filled, of, first } = toFill;
  const own = SENDING_WORDS[language].toFill;
  return (
    <section aria-labelledby={id} className={styles.card} data-to-fill={`${filled}/${of}`}>
      <h2 id={id} className={styles.title}>
        {words.toFill(filled, of)}
      </h2>
      <progress className={styles.progress} aria-labelledby={id} value={filled} max={of} />
      <p className={styles.quiet}>{own.says}</p>
      <Link as="button" className={styles.link} onClick={() => void app.goTo(form.sheetId, first)}>
        {own.goTo(addressOf(first))}
      </Link>
    </section>
  );
}
