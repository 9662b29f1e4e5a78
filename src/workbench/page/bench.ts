// The bench at work: one workbook, shown in the grid, answered to the pane, opened from and saved to .xlsx.
import type { Book } from '../book/book';
import type { Grid } from '../grid/grid';
import { connectPane, type PaneConnection, type PaneOptions } from '../host/channel';
import { Host } from '../host/host';
import { openXlsx, saveXlsx } from '../xlsx';

/** The bench gives up waiting for the pane after this long. */
const PATIENCE_MS = 30000;
/** A little longer than the add-in waits before it reads a sheet that came to the front: after this the add-in is idle. */
const QUIET_MS = 200;

interface Open {
  readonly name: string;
  readonly book: Book;
  readonly host: Host;
}

/** The file is no .xlsx, or a damaged one. */
export class UnreadableFile extends Error {}

export interface BenchListener {
  /** The pane was opened or closed, by whomever. */
  showPane(how: PaneShown): void;
  opened(name: string): void;
}

/** Open; or closed, with the page without a size; or closed, with the page as large as before and none the wiser. */
export type PaneShown = 'open' | 'closed' | 'closed-with-size';

export class Bench {
  /** Set for add-ins of the Marketplace: Excel takes the wish to show the pane and does nothing. */
  ignoresShowing = false;
  #open: Open | undefined;
  /** Undefined while no page of the add-in is loaded. */
  #pane: PaneConnection | undefined;
  #shown: PaneShown = 'open';

  /**
   * @param frame where the pane's page is loaded
   * @param language of Excel, as the pane is told it
   * @param excel what this Excel can do, and where it runs; Excel 2021 on the web unless given
   */
  constructor(
    readonly grid: Grid,
    private readonly frame: HTMLIFrameElement,
    private readonly language: 'zh-CN' | 'en-US',
    private readonly listener: BenchListener,
    private readonly excel: Pick<PaneOptions, 'requirements' | 'platform' | 'page'> = {},
  ) {}

  /** @throws Error while no workbook is open */
  get current(): Open {
    if (this.#open === undefined) throw new Error('The bench has no workbook open yet.');
    return this.#open;
  }

  /** A person's cell editor is open: Excel refuses the add-in until it is closed. */
  set editing(open: boolean) {
    if (this.#open !== undefined) this.#open.host.refusing = open ? 5004 : undefined;
  }

  /**
   * Opens a workbook in place of the one before; the pane's page is loaded anew, as Excel does.
   * Settles when the grid is drawn and the pane has read the workbook and shows it.
   * @throws UnreadableFile; the workbook before stays open
   */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    const book = await openXlsx(bytes).catch((cause: unknown) => {
      throw new UnreadableFile(name, { cause });
    });
    this.#pane?.close();
    this.grid.show(book);
    await this.grid.settled();
    const host = new Host(book, { calculated: () => this.grid.settled() });
    this.#open = { name, book, host };
    this.#shown = 'open';
    this.listener.showPane('open');
    const pane = this.#load(host);
    this.listener.opened(name);
    await pane.ready;
    await this.#paneHasRead(host);
  }

  #load(host: Host): PaneConnection {
    const pane = connectPane(this.frame, host, {
      language: this.language,
      isClosed: this.#shown !== 'open',
      showPane: () => {
        if (!this.ignoresShowing) this.#show('open');
      },
      ...this.excel,
    });
    this.#pane = pane;
    return pane;
  }

  get isPaneOpen(): boolean {
    return this.#shown === 'open';
  }

  /** A person opens the pane; its page is loaded unless it lives. */
  openPane(): void {
    this.#show('open');
    if (this.#pane === undefined) this.#load(this.current.host);
  }

  /** A person closes the pane; its page lives on. */
  closePane(keepsSize = false): void {
    this.#show(keepsSize ? 'closed-with-size' : 'closed');
  }

  #show(how: PaneShown): void {
    const wasOpen = this.isPaneOpen;
    this.#shown = how;
    this.listener.showPane(how);
    if (this.isPaneOpen !== wasOpen) this.current.host.tellVisibility(this.isPaneOpen ? 'Visible' : 'Hidden');
  }

  /** Excel ends the page of a closed pane. The next press, or the pane being opened, loads it anew. */
  endPage(): void {
    this.closePane();
    this.#pane?.end();
    this.#pane = undefined;
  }

  /** The workbook as .xlsx; parts that nobody changed keep every byte. */
  save(): Promise<Uint8Array> {
    return saveXlsx(this.current.book);
  }

  /** Runs a ribbon button's function, for which the page is loaded when there is none; settles when the function is completed and its writes are calculated. */
  async press(action: string): Promise<void> {
    const { host } = this.current;
    await (this.#pane ?? this.#load(host)).press(action);
    await this.grid.settled();
  }

  /** The pane reads the sheet in front at its start, and is busy until it shows the result. */
  async #paneHasRead(host: Host): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    let requests = 0;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      const busy = this.frame.contentDocument?.querySelector('[aria-busy="true"]') !== null;
      const quiet = host.traffic.requests === requests;
      if (requests > 0 && quiet && !busy) return;
      if (performance.now() > deadline) throw new Error(`The pane has not read the workbook in ${PATIENCE_MS / 1000} seconds.`);
      requests = host.traffic.requests;
    }
  }
}
