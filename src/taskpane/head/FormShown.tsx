// Whose result stands below: its name, a button to choose another form where there are several, its sheet, unit and year.
import { Button, mergeClasses } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import { memo, Suspense, useMemo } from 'react';
import type { App, FormResult } from '../../app/state';
import { lazyPanel } from '../common/lazy';
import { useSectionStyles } from '../common/section.styles';
import { useFocusBack } from '../common/useFocusBack';
import { type Popup, usePopup } from '../common/usePopup';
import { useWords } from '../common/speech';
import { dataOf, namesOf, placeOf } from '../forms/names';
import { useHeadStyles } from './Head.styles';

const FormList = lazyPanel(() => import('../forms/FormList').then((list) => list.FormList));

export interface FormShownProps {
  readonly app: App;
  readonly forms: readonly FormResult[];
  readonly shown: FormResult;
}

/** Drawn anew only when a form changes: work on hundreds of sheets changes the state once for each sheet. */
export const FormShown = memo(function FormShown({ app, forms, shown }: FormShownProps) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useHeadStyles() };
  const { isOpen, toggle, close, around } = usePopup();
  const names = useMemo(() => namesOf(forms, words), [forms, words]);
  const name = names.get(shown.form.id) ?? shown.name;
  const place = placeOf(shown, words);
  const isOnly = forms.length === 1;
  return (
    <div className={styles.forms} {...around}>
      <div data-shown={shown.name}>
        <h2 className={isOnly ? styles.name : styles.spoken} title={name} {...(isOnly && dataOf(shown))}>
          <span className={styles.line} lang="zh-CN">
            {name}
          </span>
        </h2>
        {!isOnly && <Picker name={name} place={`${forms.indexOf(shown) + 1} / ${forms.length}`} isOpen={isOpen} toggle={toggle} />}
        <p className={mergeClasses(styles.quiet, styles.where, styles.line)} title={place}>
          {place}
        </p>
      </div>
      {isOpen && !isOnly && (
        <Suspense fallback={null}>
          <FormList app={app} forms={forms} shown={shown} names={names} close={close} />
        </Suspense>
      )}
    </div>
  );
});

interface PickerProps extends Pick<Popup, 'isOpen' | 'toggle'> {
  readonly name: string;
  /** "12 / 39" */
  readonly place: string;
}

/** Goes when a single form is left. */
function Picker({ name, place, isOpen, toggle }: PickerProps) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useHeadStyles() };
  return (
    <div ref={useFocusBack<HTMLDivElement>()}>
      <Button
        className={mergeClasses(styles.name, styles.picker)}
        data-opens="forms"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={name}
        onClick={toggle}
      >
        <span className={styles.line} lang="zh-CN">
          {name}
        </span>
        <span className={styles.place}>{place}</span>
        <span className={styles.spoken}>{words.forms.choose}</span>
        <ChevronDown16Regular className={styles.arrow} />
      </Button>
    </div>
  );
}
