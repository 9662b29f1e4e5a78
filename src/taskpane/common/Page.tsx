// A page over the results: its title, a way back, Esc; the keyboard comes to the title and goes back to what opened the page.
import { Button } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { usePageStyles } from './Page.styles';
import { useFocusBack } from './useFocusBack';
import { useWords } from './speech';

export interface PageProps {
  readonly id: string;
  readonly title: string;
  readonly close: () => void;
  /** Its parts have headings below the page's: h3. */
  readonly children: ReactNode;
}

export function Page({ id, title, close, children }: PageProps) {
  const { words } = useWords();
  const styles = usePageStyles();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const around = useFocusBack<HTMLElement>();
  useEscape(close);
  useLayoutEffect(() => heading.current?.focus(), [id]);
  return (
    <section ref={around} id={id} className={styles.page} aria-labelledby={titleId} data-page={id}>
      <div className={styles.top}>
        <Button appearance="subtle" size="small" icon={<ChevronLeft20Regular />} className={styles.back} onClick={close}>
          {words.actions.back}
        </Button>
        <h2 ref={heading} id={titleId} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
      </div>
      {children}
    </section>
  );
}

/** Wherever the keyboard is, unless an editor or a menu has taken Esc for itself. Office.js, which listens behind, does not get it. */
function useEscape(close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      // In an input method Esc takes back what is being composed.
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
