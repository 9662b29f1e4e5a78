// What the acceptance page shows: one picture for each state of the run.
import type { Language } from '../../locale/language';
import type { Probe } from '../probe';
import type { Answer, Report } from '../report';
import { WORDS } from '../words';
import { button, element } from './dom';

export type Shown =
  | { readonly step: 'ready' }
  | { readonly step: 'refused'; readonly why: string }
  | { readonly step: 'running'; readonly at: number; readonly of: number; readonly probe: Probe }
  | {
      readonly step: 'turn';
      readonly at: number;
      readonly of: number;
      readonly probe: Probe;
      readonly answer: (choice: 'done' | 'skip' | 'skipRest') => void;
    }
  | { readonly step: 'finished'; readonly report: Report; readonly asked: boolean };

export interface Presses {
  readonly begin: () => void;
  readonly beginWithPerson: () => void;
  readonly save: ((report: Report) => void) | undefined;
}

export interface Setting {
  readonly language: Language;
  readonly probes: readonly Probe[];
  readonly presses: Presses;
}

/** The page in which the pictures follow one another: the status stays, for a screen reader tells only what changes in it. */
export interface Frame {
  readonly status: HTMLElement;
  readonly content: HTMLElement;
}

export function frameIn(place: HTMLElement, { language }: Pick<Setting, 'language'>): Frame {
  const { title } = WORDS[language];
  document.title = title;
  const status = element('p', { role: 'status' });
  const content = element('div');
  place.replaceChildren(element('h1', {}, title), status, content);
  return { status, content };
}

/** Whoever goes by keyboard finds the focus on what comes next. */
export function draw({ status, content }: Frame, shown: Shown, setting: Setting): void {
  content.replaceChildren(...partsOf(shown, setting));
  status.textContent = statusOf(shown, setting);
  content.querySelector<HTMLElement>('[data-focus]')?.focus();
}

const alone = (probes: readonly Probe[]): number => probes.filter(({ person }) => person === undefined).length;

function statusOf(shown: Shown, { language }: Setting): string {
  const words = WORDS[language];
  switch (shown.step) {
    case 'ready':
      return '';
    case 'refused':
      return shown.why;
    case 'running':
      return words.checking;
    case 'turn':
      return words.personAt(shown.at, shown.of);
    case 'finished': {
      const count = (...outcomes: readonly Answer['outcome'][]): number =>
        shown.report.answers.filter(({ outcome }) => outcomes.includes(outcome)).length;
      return words.finished({
        agrees: count('agrees'),
        differs: count('differs', 'broken'),
        recorded: count('recorded'),
        skipped: count('skipped'),
      });
    }
  }
}

function partsOf(shown: Shown, setting: Setting): readonly HTMLElement[] {
  const { language, probes, presses } = setting;
  const words = WORDS[language];
  const begin = (text: string): HTMLElement => {
    const made = button(text, presses.begin);
    made.toggleAttribute('data-focus', true);
    return made;
  };
  switch (shown.step) {
    case 'ready':
      return [element('p', {}, words.intro(alone(probes))), element('p', {}, words.need), element('p', {}, words.kept), begin(words.begin)];
    case 'refused':
      return [begin(words.again)];
    case 'running':
      return [
        element('progress', { max: String(shown.of), value: String(shown.at), 'aria-label': words.checking }),
        // Beside the status: a screen reader would read out every one of them.
        element('p', {}, words.running(shown.at, shown.of, shown.probe.asks[language])),
      ];
    case 'turn':
      return [turn(shown, language)];
    case 'finished':
      return finished(shown, setting);
  }
}

function turn({ probe, answer }: Extract<Shown, { step: 'turn' }>, language: Language): HTMLElement {
  const words = WORDS[language];
  const done = button(words.done, () => answer('done'));
  done.toggleAttribute('data-focus', true);
  return element(
    'section',
    { 'data-turn': probe.id },
    element('p', {}, probe.person?.[language]),
    done,
    button(words.skip, () => answer('skip')),
    button(words.skipRest, () => answer('skipRest')),
  );
}

function finished({ report, asked }: Extract<Shown, { step: 'finished' }>, setting: Setting): readonly HTMLElement[] {
  const { language, probes, presses } = setting;
  const words = WORDS[language];
  const withPerson = probes.length - alone(probes);
  const bad = report.answers.filter(({ outcome }) => outcome === 'differs' || outcome === 'broken');
  const others = report.answers.filter((answer) => !bad.includes(answer));
  return [
    resultBox(report, setting),
    ...(asked
      ? []
      : [element('section', {}, element('p', {}, words.person(withPerson)), button(words.personBegin, presses.beginWithPerson))]),
    ...(bad.length === 0 ? [] : [element('section', {}, element('h2', {}, words.differing), list(bad, setting))]),
    element('details', {}, element('summary', {}, words.others(others.length)), list(others, setting)),
    button(words.again, presses.begin),
  ];
}

function resultBox(report: Report, { language, presses: { save } }: Setting): HTMLElement {
  const words = WORDS[language];
  const text = element('textarea', { id: 'result', readonly: '', 'data-result': '' });
  text.value = JSON.stringify(report);
  const told = element('p', { role: 'status' });
  const copy = button(words.copy, () => {
    void copied(text).then((done) => {
      told.textContent = done ? words.copied : words.notCopied;
    });
  });
  copy.toggleAttribute('data-focus', true);
  return element(
    'section',
    {},
    element('p', {}, words.sendBack),
    element('label', { for: 'result' }, words.result),
    text,
    copy,
    save && button(words.save, () => save(report)),
    told,
  );
}

async function copied(text: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.value);
    return true;
  } catch {
    // Excel may deny the clipboard to a pane and still let it copy a selection.
    text.select();
    // Deprecated, and the only way where the clipboard is denied.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  }
}

function list(answers: readonly Answer[], { language, probes }: Setting): HTMLElement {
  const words = WORDS[language];
  const asks = new Map(probes.map((probe) => [probe.id, probe.asks[language]]));
  return element(
    'ul',
    {},
    ...answers.map(({ id, outcome, expected, answer }) =>
      element(
        'li',
        { 'data-probe': id, 'data-outcome': outcome },
        element('strong', {}, words.outcomes[outcome]),
        ` ${asks.get(id) ?? id}`,
        outcome === 'skipped'
          ? undefined
          : element(
              'dl',
              {},
              element('dt', {}, words.expected),
              element('dd', {}, expected === undefined ? words.unknown : JSON.stringify(Object.values(expected)[0])),
              element('dt', {}, words.came),
              element('dd', {}, JSON.stringify(answer)),
            ),
      ),
    ),
  );
}
