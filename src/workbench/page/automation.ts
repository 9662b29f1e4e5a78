// window.workbench: what end-to-end tests and benchmarks drive the bench by.
import { parseSheetArea } from '../book/address';
import type { Cell, Sheet } from '../book/book';
import type { Fault, Traffic } from '../host/host';
import type { Bench } from './bench';

export interface Workbench {
  /** Settles when the grid is drawn with the first sample and the pane has read it. */
  readonly ready: Promise<void>;
  /** Opens a workbook; settles when the pane has read it. */
  open(xlsx: ArrayBuffer | readonly number[], name: string): Promise<void>;
  /** The bytes of the .xlsx file; parts that were not written are unchanged. */
  save(): Promise<number[]>;
  /** Presses a ribbon button by its action id; settles on its event.completed(), with everything calculated. */
  press(action: string): Promise<void>;
  /** What stands at "Sheet1!A1" (of the active sheet without a name); `formula` is "" for a constant. */
  cell(address: string): { value: string | number | boolean; text: string; formula: string };
  /** Types into a cell as a person does; settles when everything that follows is calculated. Rejects when the cell refuses it. */
  edit(address: string, value: string | number): Promise<void>;
  /** Pastes a block whose first cell stands at the address, as one change, the way a person does; each value is read as if typed. */
  paste(address: string, values: readonly (readonly (string | number)[])[]): Promise<void>;
  /** The cells that a mark lights now: "Sheet1!H12". */
  marks(sheet?: string): string[];
  /** What has gone between pane and host since the last reset. */
  traffic(): Traffic;
  resetTraffic(): void;
  /** Makes the next request that writes fail at one of its actions (zero-based, the first unless given); the ones before are applied. */
  failNext(fault: Fault): void;
  /** A person opens the pane, or closes it: without a size, or unnoticed by its page, as Excels differ. Its page lives on. */
  openPane(): void;
  closePane(keepsSize?: boolean): void;
  isPaneOpen(): boolean;
  /** Excel ends the page of the pane, which is closed by that; the next press starts it anew. */
  endPage(): void;
  /** From now on Excel takes the add-in's wish to show its pane and does nothing, as for add-ins of the Marketplace. */
  ignoreShowing(ignored: boolean): void;
}

declare global {
  interface Window {
    workbench: Workbench;
  }
}

/**
 * @param open a workbook, as the page does
 * @param ready settles when the bench has opened its first workbook
 */
export function automate(bench: Bench, open: Workbench['open'], ready: Promise<void>): Workbench {
  const place = (address: string): { sheet: Sheet; at: Cell } => {
    const { book } = bench.current;
    const parsed = parseSheetArea(address);
    if (parsed === undefined) throw new Error(`"${address}" is no address.`);
    const sheet = parsed.sheetName === undefined ? book.activeSheet : book.findSheetByName(parsed.sheetName);
    if (sheet === undefined) throw new Error(`The workbook has no sheet "${parsed.sheetName ?? ''}".`);
    return { sheet, at: parsed.area };
  };
  return {
    ready,
    open,
    save: async () => Array.from(await bench.save()),
    press: (action) => bench.press(action),
    cell: (address) => {
      const { sheet, at } = place(address);
      const { value, formula } = sheet.cell(at);
      return { value, text: sheet.text(at), formula: formula ?? '' };
    },
    edit: async (address, value) => {
      const { sheet, at } = place(address);
      await bench.grid.edit(sheet, at, value);
    },
    paste: async (address, values) => {
      const { sheet, at } = place(address);
      await bench.grid.paste(sheet, at, values);
    },
    marks: (sheet) => bench.grid.marks(sheet),
    traffic: () => bench.current.host.traffic,
    resetTraffic: () => bench.current.host.resetTraffic(),
    failNext: (fault) => bench.current.host.failNext(fault),
    openPane: () => bench.openPane(),
    closePane: (keepsSize) => bench.closePane(keepsSize),
    isPaneOpen: () => bench.isPaneOpen,
    endPage: () => bench.endPage(),
    ignoreShowing: (ignored) => {
      bench.ignoresShowing = ignored;
    },
  };
}
