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
  readonly pane: PaneConnection;
}

/** The file is no .xlsx, or a damaged one. */
export class UnreadableFile extends Error {}

export interface BenchListener {
  /** The add-in asks Excel to show its pane. */
  showPane(): void;
  opened(name: string): void;
}

export class Bench {
  #open: Open | undefined;

  /**
   * @param frame where the pane's page is loaded
   * @param language of Excel, as the pane is told it
   * @param requirements what this Excel can do; Excel 2021 unless given
   * @param page of the pane; the add-in's own unless given
   */
  constructor(
    readonly grid: Grid,
    private readonly frame: HTMLIFrameElement,
    private readonly language: 'zh-CN' | 'en-US',
    private readonly listener: BenchListener,
    private readonly requirements?: PaneOptions['requirements'],
    private readonly page?: PaneOptions['page'],
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
    this.#open?.pane.close();
    this.grid.show(book);
    await this.grid.settled();
    const host = new Host(book, { calculated: () => this.grid.settled() });
    const pane = connectPane(this.frame, host, {
      language: this.language,
      showPane: () => this.listener.showPane(),
      ...(this.requirements !== undefined && { requirements: this.requirements }),
      ...(this.page !== undefined && { page: this.page }),
    });
    this.#open = { name, book, host, pane };
    this.listener.opened(name);
    await pane.ready;
    await this.#paneHasRead(host);
  }

  /** The workbook as .xlsx; parts that nobody changed keep every byte. */
  save(): Promise<Uint8Array> {
    return saveXlsx(this.current.book);
  }

  /** Runs a ribbon button's function; settles when the function is completed and its writes are calculated. */
  async press(action: string): Promise<void> {
    await this.current.pane.press(action);
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
