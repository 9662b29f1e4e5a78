// A spreadsheet as the use cases need it: plain data out of it and into it, whoever keeps the cells.
import type { Cell, SheetSnapshot } from '../form/snapshot';
import type { SheetPlan } from '../plan/plan';
import type { Rows, RowSizes } from '../plan/row-heights';
import type { SheetLayout } from '../sheets/sheet-layout';

/** What a workbook keeps beside its cells: the rule set, the answers about templates, and the findings that were set aside. */
export const SETTINGS = ['ruleSet', 'templates', 'aside'] as const;
export type Setting = (typeof SETTINGS)[number];

/** Each as it was stored, whatever it is; undefined where nothing was. */
export type Stored = Readonly<Record<Setting, unknown>>;

/** Each method of a host rejects with HostError, whatever fails. */
export interface Host {
  /**
   * Runs one intention of the user. It is run anew from its beginning, a few times at most, when somebody changed the sheets
   * between their reading and the first write.
   */
  readonly run: <Result>(work: (session: Session) => Promise<Result>) => Promise<Result>;
  /** Keeps these in the workbook, each in place of the one before; one that is undefined is kept no more. All of them or none. */
  readonly store: (settings: Partial<Stored>) => Promise<void>;
  /**
   * Makes a sheet right after another one and brings it to the front, wholly or not at all.
   * @param afterId id of the sheet to stand after; the new one stands last when that sheet is gone
   */
  readonly makeSheet: (layout: SheetLayout, afterId: string) => Promise<MadeSheet>;
  /** The same for several, in their order and all of them or none; the first comes to the front. */
  readonly makeSheets: (layouts: readonly SheetLayout[], afterId: string) => Promise<readonly MadeSheet[]>;
  /**
   * Makes a sheet in the place and with the name of another one and brings it to the front, wholly or not at all.
   * @param oldId id of the sheet to replace; the new one stands last when it is undefined or that sheet is gone
   * @param asRead that sheet as it was read: when its contents are others by now it stays, and this fails with sheet-changed
   */
  readonly replaceSheet: (layout: SheetLayout, oldId: string | undefined, asRead?: SheetSnapshot) => Promise<MadeSheet>;
  /** Brings a sheet to the front and selects a cell in it. Fails with sheet-missing when the sheet is gone, with sheet-hidden when it is hidden. */
  readonly goTo: (sheetId: string, cell: Cell) => Promise<void>;
  /** Opens the pane beside the sheet. Fails with pane-not-shown. */
  readonly showPane: () => Promise<void>;
  /** Whether a page beside this spreadsheet can print, and save files to the user's disk. */
  readonly canPrintAndSave: () => boolean;
}

/** One intention: read everything, think, write everything. Each method rejects with HostError, whatever fails. */
export interface Session {
  /** The listener is told of all that happens after the next read; that read knows all that came before. */
  readonly listen: (listener: SheetListener) => void;
  /**
   * Asks with the next read how these rows are drawn, in the columns from the first to this one.
   * @returns gives it once that read is answered
   */
  readonly measure: (sheetId: string, rows: Rows, lastColumn: number) => () => RowSizes;
  readonly readActiveSheet: () => Promise<SheetSnapshot>;
  /** All visible sheets, a part for every answer. */
  readonly readWorkbook: () => AsyncGenerator<WorkbookPart, void, undefined>;
  /** By their ids, a part for every answer. Fails with sheet-missing when one is gone. */
  readonly readSheets: (ids: readonly string[]) => AsyncGenerator<SheetsPart, void, undefined>;
  /** Ids of all sheets that are there. */
  readonly sheetIds: () => Promise<readonly string[]>;
  /**
   * Carries out plans for sheets read in this session, all of them or none: a failure puts back everything written before it.
   * Writes nothing where a plan changes nothing.
   * @param reread ids of the sheets that are answered as they are afterwards
   * @param goOn told of the plans carried out, of all of them in the end; a host that writes them in several goes ends where it says no
   */
  readonly write: (
    plans: readonly SheetPlan[],
    reread: readonly string[],
    goOn?: (carriedOut: readonly SheetPlan[]) => boolean,
  ) => Promise<readonly SheetSnapshot[]>;
  /** What the workbook keeps beside its cells. Known once sheets were read. */
  readonly stored: () => Stored;
  /** Sheets read in this session on which marks are left alone, by their ids. */
  readonly sheetsWithoutMarks: () => ReadonlyMap<string, Unmarkable>;
}

/** A sheet on which marks are left alone: the host failed to list them, or the sheet's looks are protected. */
export interface Unmarkable {
  readonly sheetName: string;
  readonly why: 'unlisted' | 'protected';
}

/** Each is called with the id of the sheet concerned. */
export interface SheetListener {
  readonly activated: (sheetId: string) => void;
  /** Contents were edited, pasted, cleared, moved, or rows and columns inserted or deleted, by anyone but this add-in where the host says so. */
  readonly changed: (sheetId: string) => void;
  readonly deleted: (sheetId: string) => void;
}

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
}

/** A visible sheet that the host could not hand over; the others are not kept from being read. */
export interface UnansweredSheet {
  readonly id: string;
  /** Alone larger than the host answers; or its reading failed. */
  readonly why: 'tooLarge' | 'failed';
  /** Of one that failed: the host's own words. */
  readonly detail?: string;
}

export interface SheetsPart {
  readonly sheets: readonly SheetSnapshot[];
}

/** Some sheets of a workbook. */
export interface WorkbookPart extends SheetsPart {
  /** All sheets with cells, in the order of their tabs; the same in every part. */
  readonly listed: readonly ListedSheet[];
  readonly unread: readonly UnansweredSheet[];
}

export interface MadeSheet {
  /** The host's own, which stays when the sheet is renamed. */
  readonly id: string;
  /** As wanted, or made free and legal. */
  readonly name: string;
}
