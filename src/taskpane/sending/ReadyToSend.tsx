// 可以报送: that nothing stands in the way, what is left, the step before, and what comes after it.
import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { App, AppState, FormResult } from '../../app/state';
import { SENDING_WORDS } from '../../locale/sending';
import { countsOf } from '../common/counts';
import { usePages } from '../common/pages';
import { useWords } from '../common/speech';
import { printReport } from './print-report';
import { useSendingStyles } from './Sending.styles';

export interface ReadyToSendProps {
  readonly app: App;
  /** A form that can be sent. */
  readonly form: FormResult;
  readonly state: Pick<AppState, 'prepared' | 'working'>;
}

export function ReadyToSend({ app, form, state: { prepared, working } }: ReadyToSendProps) {
  const words = SENDING_WORDS[useWords().language].ready;
  const styles = useSendingStyles();
  const id = useId();
  const { information } = countsOf(form.findings);
  const aside = form.aside?.length ?? 0;
  const isPrepared = prepared === form.form.id;
  const title = useRef<HTMLHeadingElement>(null);
  // The button that was pressed goes with its work.
  const isPressed = useRef(false);
  useEffect(() => {
    if (isPrepared && isPressed.current) title.current?.focus();
    isPressed.current = false;
  }, [isPrepared]);
  const prepare = (): void => {
    isPressed.current = true;
    void app.prepareToSend();
  };
  return (
    <section aria-labelledby={id} className={mergeClasses(styles.card, styles.ready)} data-ready={isPrepared ? 'prepared' : 'open'}>
      <h2 ref={title} id={id} tabIndex={-1} className={mergeClasses(styles.title, styles.readyTitle)}>
        {words.title(form.total ?? '', form.grade)}
      </h2>
      <p className={styles.says}>
        {isPrepared ? words.prepared : words.will}
        {information + aside > 0 && ` ${words.left(information, aside)}`}
      </p>
      {isPrepared ? <After app={app} /> : <Before isBusy={working !== undefined} prepare={prepare} />}
    </section>
  );
}

interface BeforeProps {
  readonly isBusy: boolean;
  readonly prepare: () => void;
}

function Before({ isBusy, prepare }: BeforeProps) {
  const words = SENDING_WORDS[useWords().language].ready;
  const styles = useSendingStyles();
  return (
    <div className={styles.buttons}>
      <Button appearance="primary" disabledFocusable={isBusy} onClick={prepare}>
        {words.prepare}
      </Button>
    </div>
  );
}

function After({ app }: { readonly app: App }) {
  const words = SENDING_WORDS[useWords().language].ready;
  const styles = useSendingStyles();
  const { show } = usePages();
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => show('report')}>
          {words.report}
        </Button>
        {app.canPrintAndSave() && (
          <Button
            size="small"
            onClick={() => {
              show('report');
              printReport();
            }}
          >
            {words.printReport}
          </Button>
        )}
      </div>
      <p className={styles.quiet}>{words.printSheet}</p>
    </>
  );
}
