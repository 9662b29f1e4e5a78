// Excel's end of the line to a pane in an iframe: Office.js speaks to it in messages between windows.
import type { Host } from './host';

/** Office.js's numbers for the two kinds of call that it makes. */
const CALL = { richApi: 93, commandCompleted: 94 } as const;
/** Milliseconds. The bench gives up a ribbon command that has not completed by then. */
const COMMAND_PATIENCE_MS = 60_000;
const START_PATIENCE_MS = 30_000;
/** Excel 2021, the oldest that the add-in runs in. */
const EXCEL_2021 = { ExcelApi: '1.14', SharedRuntime: '1.1' };
/** Office.js's numbers for how the page is shown when it starts. */
const DISPLAY_MODE = { hidden: 1, taskpane: 2 } as const;
const CONTROL_ID = '{11111111-1111-1111-1111-111111111111}';

export interface PaneOptions {
  /** The language of Excel's menus. */
  readonly language: 'zh-CN' | 'en-US';
  /** The add-in asks Excel to show its pane. */
  readonly showPane: () => void;
  /** The version of each requirement set, from which Office.js answers isSetSupported. Excel 2021 unless given. */
  readonly requirements?: Readonly<Record<string, string>>;
  /**
   * Office.js takes it from the pane's address. Excel on the web unless given. That of a Mac asks for excel-mac-16.00.js, which speaks
   * through WebKit; a stand-in answers it with excel-web-16.00.js.
   */
  readonly platform?: 'Mac' | 'Web';
  /** The pane's page, on the same host; "taskpane.html" beside this page unless given. */
  readonly page?: string;
  /** The page is loaded for a ribbon button: its pane stays closed until the add-in or a person opens it. */
  readonly isClosed?: boolean;
}

export interface PaneConnection {
  /** Settles when the pane's Office.js has started and waits for commands; rejects when it has not after 30 seconds. */
  readonly ready: Promise<void>;
  /** Runs a ribbon button's function; settles when it says that it is completed, rejects when the add-in has none by that id. */
  press(actionId: string): Promise<void>;
  /** Closes the connection and rejects commands that have not completed; the page stays. */
  close(): void;
  /** Ends the page too, as Excel does some time after the pane was closed. */
  end(): void;
}

/** A message of Office.js: a request (0) or a response or event (1). */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

interface Pending {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

let conversations = 0;

/** Loads the pane's page into the iframe and answers its Office.js from the host. The page that calls this must be https, on the pane's host. */
export const connectPane = (frame: HTMLIFrameElement, host: Host, options: PaneOptions): PaneConnection => new Line(frame, host, options);

class Line implements PaneConnection {
  readonly ready: Promise<void>;
  readonly #conversation: string;
  readonly #commands = new Map<string, Pending>();
  readonly #startTimer: ReturnType<typeof setTimeout>;
  readonly #stopEvents: () => void;
  #lastCommand = 0;
  #started: () => void = () => undefined;
  #failed: (error: Error) => void = () => undefined;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly host: Host,
    private readonly options: PaneOptions,
  ) {
    conversations += 1;
    this.#conversation = `bench-${conversations}`;
    this.ready = new Promise<void>((resolve, reject) => {
      this.#started = resolve;
      this.#failed = reject;
    });
    // Closing rejects it, also when nobody waits for it: that must not count as an unhandled rejection.
    this.ready.catch(() => undefined);
    this.#startTimer = setTimeout(() => this.#failed(new Error('Office.js has not started in the pane.')), START_PATIENCE_MS);
    window.addEventListener('message', this.#hear);
    this.#stopEvents = host.onMessage(({ event, target, arguments: args }) =>
      this.#emit('richApiMessage', { ArrayData: [[65536, event, target, JSON.stringify(args), 1]] }),
    );
    host.paneAsked = (state) => {
      if (state === 'Visible') options.showPane();
    };
    frame.src = paneAddress(this.#conversation, options);
  }

  async press(actionId: string): Promise<void> {
    await this.ready;
    this.#lastCommand += 1;
    const id = `${this.#conversation}-command-${this.#lastCommand}`;
    await new Promise<void>((resolve, reject) => {
      const late = (): void => {
        this.#commands.delete(id);
        reject(new Error(`${actionId} has not completed in ${COMMAND_PATIENCE_MS / 1000} seconds.`));
      };
      this.#commands.set(id, { resolve, reject, timer: setTimeout(late, COMMAND_PATIENCE_MS) });
      this.#emit('appCommandInvoked', { 0: id, 1: actionId, 2: JSON.stringify({ source: { id: actionId } }) });
    });
  }

  close(): void {
    window.removeEventListener('message', this.#hear);
    this.#stopEvents();
    this.host.paneAsked = undefined;
    clearTimeout(this.#startTimer);
    const gone = new Error('The pane was closed.');
    this.#failed(gone);
    for (const { reject, timer } of this.#commands.values()) {
      clearTimeout(timer);
      reject(gone);
    }
    this.#commands.clear();
  }

  end(): void {
    this.close();
    this.host.forgetPage();
    this.frame.src = 'about:blank';
  }

  #post(message: Readonly<Record<string, unknown>>): void {
    const whole = {
      _messageType: 1,
      _conversationId: this.#conversation,
      _origin: location.origin,
      _errorCode: 0,
      _serializerVersion: 1,
      ...message,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(whole), location.origin);
  }

  #respond(to: Message, data: unknown): void {
    this.#post({ _actionName: to._actionName, _correlationId: to._correlationId, _responseType: 0, _data: data });
  }

  #emit(event: string, data: unknown): void {
    this.#post({ _actionName: event, _correlationId: -1, _responseType: 1, _data: data });
  }

  readonly #hear = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.frame.contentWindow || event.origin !== location.origin) return;
    const message = messageIn(event.data);
    if (message?._messageType !== 0) return;
    // Office.js asks its first question before it has read the conversation's name.
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') {
      this.#respond(message, appContext(this.options));
      return;
    }
    if (message._conversationId !== this.#conversation) return;
    if (message._actionName === 'executeMethod') {
      this.#call(message);
      return;
    }
    this.#respond(message, { Error: 0 });
    if (message._actionName === 'appCommandInvoked') {
      clearTimeout(this.#startTimer);
      this.#started();
    }
  };

  #call(message: Message): void {
    const data = message._data;
    const method = isObject(data) ? entryOf(data, 'DdaMethod') : undefined;
    const id = isObject(method) ? entryOf(method, 'DispatchId') : undefined;
    if (!isObject(data)) throw new Error(`The pane calls Excel without saying what: ${JSON.stringify(message)}`);
    const body = id === CALL.richApi ? listOf(entryOf(data, 'ArrayData'))[4] : undefined;
    if (typeof body === 'string') {
      void this.#richApi(message, body);
      return;
    }
    if (id === CALL.commandCompleted) this.#completed(data);
    this.#respond(message, { Version: 1, Error: 0 });
  }

  async #richApi(message: Message, body: string): Promise<void> {
    const answer = await this.host.process(body);
    this.#respond(
      message,
      'refused' in answer ? { Version: 1, Error: answer.refused } : { Version: 1, Error: 0, Data: [200, [], answer.body] },
    );
  }

  #completed(data: object): void {
    const id = String(entryOf(data, '0'));
    const status = entryOf(data, '1');
    const pending = this.#commands.get(id);
    if (!pending) return;
    this.#commands.delete(id);
    clearTimeout(pending.timer);
    if (status === 0) pending.resolve();
    else pending.reject(new Error(`The add-in did not run the command: Office.js answers ${String(status)}.`));
  }
}

/** The conversation's name stands in the query too: another fragment alone would not load the page anew. */
function paneAddress(conversation: string, { language, platform = 'Web', page = 'taskpane.html' }: PaneOptions): string {
  const hostPage = `${location.origin}${location.pathname}`;
  return `${page}?_host_Info=Excel$${platform}$16.01$${language}$$$$1&conversation=${conversation}#&_serializer_version=1&_xdm_Info=${conversation}|${CONTROL_ID}|${hostPage}`;
}

/** Excel on the web describes itself and the document so. */
const appContext = ({ language, requirements, isClosed }: PaneOptions): object => ({
  _id: CONTROL_ID,
  _appName: 16,
  _appVersion: '16.0',
  _appUILocale: language,
  _dataLocale: language,
  _docUrl: `${location.origin}/workbook.xlsx`,
  _clientMode: 0,
  _settings: [],
  _reason: 1,
  _osfControlType: 0,
  _initialDisplayMode: isClosed === true ? DISPLAY_MODE.hidden : DISPLAY_MODE.taskpane,
  _eToken: '',
  _correlationId: 'bench',
  _appInstanceId: CONTROL_ID,
  _appMinorVersion: 1,
  _hostFullVersion: '16.0.0.0',
  _addinName: 'bench',
  _appDomains: [],
  _featureGates: {},
  _requirementMatrix: JSON.stringify(requirements ?? EXCEL_2021),
});

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const entryOf = (object: object, key: string): unknown => Object.entries(object).find(([name]) => name === key)?.[1];

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A message of Office.js; undefined when another script sent it. */
function messageIn(data: unknown): Message | undefined {
  if (typeof data !== 'string') return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(data);
  } catch {
    return undefined;
  }
  return isObject(parsed) && '_actionName' in parsed && '_messageType' in parsed ? (parsed as Message) : undefined;
}
