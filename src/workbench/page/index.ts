// The page of the bench: puts grid, ribbon and pane together and opens the first sample.
import { Grid } from '../grid/grid';
import { automate } from './automation';
import { Bench, UnreadableFile } from './bench';
import { drawRibbon } from './draw-ribbon';
import { readRibbon } from './ribbon';
import { displayLanguage, wordsOf } from './words';
import './workbench.css';

const language = displayLanguage(navigator.language);
const words = wordsOf(language);

const title = element('title', HTMLHeadingElement);
const fileName = element('file-name', HTMLSpanElement);
const samples = element('sample', HTMLSelectElement);
const fileInput = element('file', HTMLInputElement);
const openButton = element('open', HTMLButtonElement);
const saveButton = element('save', HTMLButtonElement);
const pane = element('pane', HTMLElement);
const frame = element('pane-frame', HTMLIFrameElement);
const closePane = element('pane-close', HTMLButtonElement);
const status = element('status', HTMLElement);
const drop = element('drop', HTMLElement);

document.documentElement.lang = language;
document.title = title.textContent = words.title;
element('about', HTMLParagraphElement).textContent = words.about;
element('sample-label', HTMLSpanElement).textContent = words.samples;
element('pane-name', HTMLHeadingElement).textContent = frame.title = words.paneName;
openButton.textContent = words.open;
saveButton.textContent = words.save;
drop.textContent = words.drop;
closePane.title = words.closePane;
closePane.setAttribute('aria-label', words.closePane);

const grid = new Grid(element('grid', HTMLDivElement), language, {
  refused: (why) => say(words.refused[why], true),
  editing: (open) => {
    bench.editing = open;
  },
});
/** "?ExcelApi=1.7" makes an older Excel, one without shared runtime too, "?platform=Mac" one on a Mac; all other parameters are ignored. */
const asked = new URLSearchParams(location.search);
/** As the parameter "page" it stands in the place of the pane. */
const ACCEPTANCE = 'acceptance.html';
const older = [...asked].filter(([name]) => name === 'ExcelApi' || name === 'SharedRuntime');
const bench = new Bench(
  grid,
  frame,
  language,
  {
    showPane: (how) => {
      pane.hidden = how === 'closed';
      pane.classList.toggle('with-size', how === 'closed-with-size');
    },
    opened: (name) => {
      fileName.textContent = name;
      samples.value = [...samples.options].some((option) => option.value === name) ? name : '';
    },
  },
  {
    ...(older.length > 0 && { requirements: Object.fromEntries(older) }),
    ...(asked.get('platform') === 'Mac' && { platform: 'Mac' as const }),
    ...(asked.get('page') === ACCEPTANCE && { page: ACCEPTANCE }),
  },
);
const ready = start();
window.workbench = automate(
  bench,
  (bytes, name) => {
    const opened = open(bytes, name);
    void attempt(() => opened);
    return opened;
  },
  ready,
);
void attempt(() => ready);

async function start(): Promise<void> {
  const [manifest, names] = await Promise.all([text('/manifest.xml'), sampleNames()]);
  drawRibbon(element('ribbon', HTMLElement), readRibbon(manifest, language), async (action) => {
    if (action.kind === 'show') bench.openPane();
    else await attempt(() => bench.press(action.name));
    const gap = bench.current.host.gaps.at(-1);
    if (gap !== undefined) say(words.unknownRequest(gap), true);
  });
  samples.append(...[words.chooseSample, ...names].map((name, index) => new Option(name, index === 0 ? '' : name)));
  const [first] = names;
  if (first !== undefined) await openSample(first);
}

/** The forms that the server has, in the order of their names; the first is the one to try. */
async function sampleNames(): Promise<string[]> {
  const response = await fetch('/forms/', { headers: { Accept: 'application/json' } });
  const names: unknown = response.ok ? await response.json() : [];
  if (!Array.isArray(names)) throw new Error('/forms/ gives no list of names.');
  return names
    .filter((name): name is string => typeof name === 'string' && name.endsWith('.xlsx'))
    .sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true }));
}

async function openSample(name: string): Promise<void> {
  const response = await fetch(`/forms/${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`);
  await open(await response.arrayBuffer(), name);
}

async function open(xlsx: ArrayBuffer | readonly number[], name: string): Promise<void> {
  say(words.opening(name));
  await bench.open(new Uint8Array(xlsx), name);
  say(words.opened(name));
}

const openFile = async (file: File): Promise<void> => open(await file.arrayBuffer(), file.name);

async function save(): Promise<void> {
  const { name } = bench.current;
  const bytes = await bench.save();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([new Uint8Array(bytes)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
  );
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  say(words.saved(name));
}

openButton.addEventListener('click', () => fileInput.click());
saveButton.addEventListener('click', () => void attempt(save));
closePane.addEventListener('click', () => bench.closePane());
fileInput.addEventListener('change', () => {
  const file = fileInput.files?.[0];
  if (file !== undefined) void attempt(() => openFile(file));
  fileInput.value = '';
});
samples.addEventListener('change', () => {
  const name = samples.value;
  if (name !== '') void attempt(() => openSample(name));
});
addEventListener('dragover', (event) => {
  if (event.dataTransfer?.types.includes('Files') !== true) return;
  event.preventDefault();
  drop.hidden = false;
});
addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) drop.hidden = true;
});
addEventListener('drop', (event) => {
  drop.hidden = true;
  const file = event.dataTransfer?.files[0];
  if (file === undefined) return;
  event.preventDefault();
  void attempt(() => openFile(file));
});

/** Tells a failure in the status line instead of losing it. */
async function attempt(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    say(
      error instanceof UnreadableFile
        ? words.unreadable(error.message)
        : words.failed(error instanceof Error ? error.message : String(error)),
      true,
    );
    console.error(error);
  }
}

function say(message: string, isProblem = false): void {
  status.textContent = message;
  status.classList.toggle('problem', isProblem);
}

async function text(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return response.text();
}

function element<E extends HTMLElement>(id: string, kind: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`workbench.html has no ${kind.name} "${id}".`);
  return found;
}
