// The acceptance page: the add-in as it is shipped behind the ribbon, the probes behind one button.
import { createApp } from '../../app/app';
import { ACTIONS, commandsOf } from '../../commands/commands';
import { excelHost } from '../../excel/excel-host';
import { displayLanguage, isOfficeDark, whenReady } from '../../excel/office';
import { hearPresses } from '../../excel/ribbon';
import type { Probe } from '../probe';
import { PROBES } from '../probes';
import { environment, REPORT_VERSION, type Answer, type Report } from '../report';
import { runProbes, type Runner } from '../run';
import { NotEmpty } from '../scratch';
import { WORDS } from '../words';
import { draw, frameIn, type Presses, type Shown } from './view';

/** Milliseconds for one probe. Excel on the web may take seconds for a single request. */
const PATIENCE = 60_000;

const newApp = () => createApp(excelHost());

async function start(place: HTMLElement): Promise<void> {
  const presses = hearPresses(ACTIONS);
  await whenReady();
  const ribbon = newApp();
  presses.answer({ commands: commandsOf(ribbon, () => undefined), afterwards: () => void ribbon.showPane() });
  // It hears which sheet is in front, and reads none by itself.
  ribbon.setInSight(false);
  const dark = isOfficeDark();
  if (dark !== undefined) document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  const language = displayLanguage();
  document.documentElement.lang = language;
  const words = WORDS[language];
  const { platform } = environment();
  const buttons: Presses = {
    begin: () =>
      void run(
        PROBES.filter(({ person }) => person === undefined),
        false,
      ),
    beginWithPerson: () =>
      void run(
        PROBES.filter(({ person }) => person !== undefined),
        true,
      ),
    // Excel for Mac ignores a download without a word.
    save: platform === 'Mac' ? undefined : saveFile,
  };
  const frame = frameIn(place, { language });
  const show = (shown: Shown): void => draw(frame, shown, { language, probes: PROBES, presses: buttons });
  const answers = new Map<string, Answer>();

  async function run(probes: readonly Probe[], asked: boolean): Promise<void> {
    if (!asked) answers.clear();
    let at = 0;
    const of = probes.length;
    const runner: Runner = {
      newApp,
      patience: PATIENCE,
      asking(probe) {
        at += 1;
        show({ step: 'running', at, of, probe });
      },
      answered: (answer) => answers.set(answer.id, answer),
      ...(asked && { person: personBehind((probe, answer) => show({ step: 'turn', at, of, probe, answer })) }),
    };
    try {
      await runProbes(probes, runner);
      show({ step: 'finished', report: reportOf(answers), asked });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      show({ step: 'refused', why: error instanceof NotEmpty ? words.notEmpty : words.broken(why) });
    }
  }

  show({ step: 'ready' });
  await ribbon.start();
}

/** Asks the person for one action after another, until the rest is to be skipped. */
function personBehind(
  ask: (probe: Probe, answer: (choice: 'done' | 'skip' | 'skipRest') => void) => void,
): (probe: Probe) => Promise<boolean> {
  let skipsRest = false;
  return (probe) =>
    new Promise((resolve) => {
      if (skipsRest) resolve(false);
      else
        ask(probe, (choice) => {
          skipsRest = choice === 'skipRest';
          resolve(choice === 'done');
        });
    });
}

/** Whatever was not asked counts as skipped. */
const reportOf = (answers: ReadonlyMap<string, Answer>): Report => ({
  report: 'acceptance',
  version: REPORT_VERSION,
  day: new Date().toISOString().slice(0, 10),
  environment: environment(),
  answers: PROBES.map(({ id }) => answers.get(id) ?? { id, outcome: 'skipped' }),
});

function saveFile(report: Report): void {
  const { platform, version } = report.environment;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(report, null, 1)], { type: 'application/json' }));
  link.download = `acceptance-${platform}-${version}-${report.day}.json`;
  link.click();
  // Some browsers begin to read only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const place = document.getElementById('acceptance');
if (place) void start(place);
