// A failure of Excel, and what to do about it.
import { useEffect, useRef, useState } from 'react';
import { Link } from '@fluentui/react-components';
import type { App, Problem } from '../../app/state';
import { Message } from '../common/Message';
import { useMessageStyles } from '../common/Message.styles';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';

/** The alert is always there, so that a screen reader hears the failure that comes into it. One that comes is scrolled into view. */
export function Failure({ app, failure }: { readonly app: App; readonly failure: Problem | undefined }) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useMessageStyles() };
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure !== undefined) alert.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  return (
    <div ref={alert} role="alert" className={failure === undefined ? styles.spoken : undefined}>
      {failure !== undefined && (
        <Message severity="error" kind={failure.kind} title={words.failures[failure.kind].title} dismiss={() => app.dismissFailure()}>
          <p className={styles.says}>{words.failures[failure.kind].says(failure)}</p>
          {failure.restored && <p className={styles.says}>{words.restored}</p>}
          {failure.edited !== undefined && <Edited edited={failure.edited} />}
          {failure.kind === 'unexpected' && failure.detail !== undefined && <Detail key={failure.detail} detail={failure.detail} />}
        </Message>
      )}
    </div>
  );
}

/** Further cells are not named one by one. */
const MOST_NAMED = 10;

function Edited({ edited }: { readonly edited: NonNullable<Problem['edited']> }) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useMessageStyles() };
  return (
    <ul className={styles.list}>
      {edited.slice(0, MOST_NAMED).map((cell) => (
        <li key={cell.cell} className={styles.says} data-edited={cell.cell}>
          {words.edited(cell)}
        </li>
      ))}
      {edited.length > MOST_NAMED && <li className={styles.says}>……</li>}
    </ul>
  );
}

/** Excel's own words, mostly English: only a technician can use them, so they are drawn only once they are asked for. */
function Detail({ detail }: { readonly detail: string }) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useMessageStyles() };
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Link className={styles.link} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.hostDetail}
      </Link>
      {isOpen && (
        <p className={styles.detail} lang="en">
          {detail}
        </p>
      )}
    </>
  );
}
