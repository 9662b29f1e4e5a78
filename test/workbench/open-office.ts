// Microsoft's own Office.js client, loaded into a jsdom window and answered by the stand-in host: no mock of Excel.run.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Book } from '../../src/workbench/book/book';
import { Host, type HostMessage, type HostOptions } from '../../src/workbench/host/host';

type Callback = (result: unknown) => void;
type MessageHandler = (message: { readonly entries: readonly unknown[] }) => void;

/** The parts of the client's private surface that are replaced here, where the real ones would reach for a host window. */
interface ClientWindow {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly OSF: { readonly DDA: { RichApi: unknown } };
}

export interface OpenOffice {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: Host;
}

let client: ClientWindow | undefined;
let host: Host | undefined;
let stopListening: (() => void) | undefined;
const handlers = new Set<MessageHandler>();

const current = (): Host => {
  if (!host) throw new Error('openOffice has not been called');
  return host;
};

function load(): ClientWindow {
  const folder = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
  const { window } = new JSDOM('<!doctype html>', {
    runScripts: 'outside-only',
    url: 'https://localhost/',
    virtualConsole: new VirtualConsole(),
  });
  try {
    window.eval(readFileSync(join(folder, 'office.js'), 'utf8'));
  } catch (error) {
    // It looks for its own script element, which there is none of here; by then it has defined what is needed.
    if (!String(error).includes('script library file name')) throw error;
  }
  window.eval(readFileSync(join(folder, 'excel-web-16.00.js'), 'utf8'));
  const loaded = window as unknown as ClientWindow;
  loaded.OSF.DDA.RichApi = { executeRichApiRequestAsync: execute, richApiMessageManager: { register: listen } };
  return loaded;
}

function execute(message: readonly unknown[], callback: Callback): void {
  void current()
    .process(String(message[4]))
    .then((answer) => {
      callback(
        'refused' in answer
          ? { status: 'failed', error: { code: answer.refused, message: `The host refused: ${answer.refused}` } }
          : { status: 'succeeded', value: { data: [200, [], answer.body] } },
      );
    });
}

function listen(handler: MessageHandler): Promise<void> {
  handlers.add(handler);
  return Promise.resolve();
}

const deliver = ({ event, target, arguments: args }: HostMessage): void => {
  const entry = { messageCategory: 65536, messageType: event, targetId: target, message: JSON.stringify(args) };
  for (const handler of handlers) handler({ entries: [entry] });
};

/** Excel 2021 describes itself so; the real answer comes from the host's window, which is missing here. */
const CONTEXT = {
  requirements: {
    isSetSupported: (name: string, version?: number | string) =>
      name === 'ExcelApi' && Number(String(version ?? '1.1').split('.')[1]) <= 14,
  },
};

/** Opens a workbook in Office.js: from now on `Excel`, also as a global, talks to a new host for this book. The client itself is loaded once. */
export function openOffice(book: Book, options: HostOptions = {}): OpenOffice {
  client ??= load();
  const office = Object.create(client.Office, { context: { value: CONTEXT } }) as typeof Office;
  stopListening?.();
  host = new Host(book, options);
  stopListening = host.onMessage(deliver);
  Object.assign(globalThis, { Excel: client.Excel, Office: office, OfficeExtension: client.OfficeExtension });
  return { Excel: client.Excel, Office: office, OfficeExtension: client.OfficeExtension, host };
}
