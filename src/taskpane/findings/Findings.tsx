// The findings by what is to be done, one line each; one Tab stop, arrow keys, and a bar that goes from one to the next.
import { CheckmarkCircle16Filled } from '@fluentui/react-icons';
import { type KeyboardEvent, useRef, useState } from 'react';
import { addressOf, type App, type AppState, type FormResult } from '../../app/state';
import type { Severity } from '../../review/rule';
import { countsOf } from '../common/counts';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';
import { Aside } from './Aside';
import { Filter } from './Filter';
import { useFindingsStyles } from './Findings.styles';
import { Fold } from './Fold';
import { Group, Parts, type PartsProps } from './Group';
import { cellOf, type Group as FindingGroup, type Line, linesOf } from './groups';
import { type Current, linesInSight, useCurrent } from './useCurrent';
import { useExplanations } from './useExplanations';
import { isOf, type Listed, useListed } from './useListed';
import { Walk } from './Walk';

export interface FindingsProps {
  readonly app: App;
  readonly form: FormResult;
  readonly state: Pick<AppState, 'foreseen' | 'working'>;
}

export function Findings({ app, form, state }: FindingsProps) {
  const { words } = useWords();
  const styles = { ...useSectionStyles(), ...useFindingsStyles() };
  const { editors, desk } = useExplanations();
  const list = useListed(form, state, editors);
  const section = useRef<HTMLElement>(null);
  const current = useCurrent(app, form, list.lines, section);
  const { said, sayLine, sayFilter } = useSaid(list);
  const goTo = (line: Line): void => {
    current.goTo(line);
    sayLine(line);
  };
  // The chosen chip, pressed again, shows all.
  const choose = (severity: Severity | undefined): void => {
    const chosen = severity === list.only ? undefined : severity;
    list.choose(chosen);
    sayFilter(chosen);
  };
  const id = `${form.form.id} findings`;
  return (
    <section ref={section} className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.spoken} tabIndex={-1}>
        {words.findings.title}
      </h2>
      {list.all.length === 0 && isWhole(form) && (
        <p className={styles.none}>
          <CheckmarkCircle16Filled className={styles.fine} />
          {words.findings.none}
        </p>
      )}
      <Filter counts={countsOf(form.findings)} total={list.all.length} only={list.only} choose={choose} />
      <div className={styles.groups} onKeyDown={moveAmongLines}>
        <Groups app={app} form={form} list={list} current={current} editors={editors} desk={desk} due={list.due} />
        <Aside app={app} form={form} lost={current.lost} />
      </div>
      {list.lines.length > 0 && <Walk current={current} of={list.lines.length} goTo={goTo} />}
      <span aria-live="polite" className={styles.spoken}>
        {said}
      </span>
    </section>
  );
}

/** Nothing is left out of what was looked into. */
const isWhole = ({ blocked, heldBack, toFill }: FormResult): boolean => !blocked && heldBack === undefined && toFill === undefined;

/** What a step and the filter say to whoever listens: the keyboard stays on their buttons. */
function useSaid({ lines, all }: Listed) {
  const { language, words } = useWords();
  const [said, say] = useState('');
  return {
    said,
    sayLine: (line: Line): void => {
      const place = words.findings.place(lines.indexOf(line) + 1, lines.length);
      const sentences = line.findings.map(({ severity, says }) => `${words.severity[severity]} ${says[language]}`);
      say([place, addressOf(cellOf(line)), ...sentences].join(' '));
    },
    sayFilter: (severity: Severity | undefined): void => {
      say(words.findings.filtered(all.filter((line) => isOf(line, severity)).length, severity));
    },
  };
}

interface GroupsProps extends Pick<PartsProps, 'app' | 'form' | 'editors' | 'desk' | 'due'> {
  readonly list: Listed;
  readonly current: Current;
}

/** What is for information is folded until it is asked for, or a step leads into it. */
function Groups({ list: { groups, only }, current, ...props }: GroupsProps) {
  const { words } = useWords();
  const isIn = groups.some(
    ({ kind, parts }) => kind === 'information' && parts.some(({ lines }) => lines.some((line) => line.key === current.key)),
  );
  const isWanted = isIn || only === 'information';
  const [fold, setFold] = useState({ isOpen: isWanted, isWanted });
  if (isWanted !== fold.isWanted) setFold({ isOpen: isWanted || fold.isOpen, isWanted });
  const isOpen = ({ kind }: FindingGroup): boolean => kind !== 'information' || fold.isOpen;
  const stop = current.key ?? linesOf(groups.filter(isOpen))[0]?.key;
  const { key, select, goTo, lost } = current;
  const parts = { ...props, current: key, stop, select, goTo, lost };
  return groups.map((group) =>
    group.kind === 'information' ? (
      <Fold
        key={group.kind}
        kind={group.kind}
        title={words.findings.group.information(linesOf([group]).length)}
        hint={words.findings.groupHint.information}
        isOpen={isOpen(group)}
        open={(open) => setFold({ isOpen: open, isWanted })}
      >
        <Parts {...parts} group={group} />
      </Fold>
    ) : (
      <Group key={group.kind} {...parts} group={group} />
    ),
  );
}

const PLACES: Readonly<Record<string, (place: number, last: number) => number>> = {
  ArrowUp: (place) => place - 1,
  ArrowDown: (place) => place + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** The arrow keys go from line to line, over the headings between them; what is folded is passed over. */
function moveAmongLines(event: KeyboardEvent<HTMLElement>): void {
  const placeAfter = PLACES[event.key];
  if (placeAfter === undefined || !(event.target instanceof HTMLElement) || !event.target.matches('[data-line]')) return;
  const lines = linesInSight(event.currentTarget);
  event.preventDefault();
  lines[placeAfter(lines.indexOf(event.target), lines.length - 1)]?.focus();
}
