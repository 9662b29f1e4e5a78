// What an Excel object is to the interpreter: tables of its properties, the objects it leads to and the calls it takes.
import type { Area, Book, Sheet } from '../book/book';
import type { Json } from '../book/json';
import { ExcelError } from './errors';

export type Argument = { readonly json: Json } | { readonly object: HostObject };

/** Arguments of a method, read by position; a wrong one is Excel's InvalidArgument. */
export class Arguments {
  constructor(private readonly values: readonly Argument[]) {}

  /** null when absent. */
  json(index: number): Json {
    const value = this.values[index];
    if (!value) return null;
    if ('object' in value) throw new ExcelError('InvalidArgument');
    return value.json;
  }

  object(index: number): HostObject | undefined {
    const value = this.values[index];
    return value && 'object' in value ? value.object : undefined;
  }

  text(index: number): string {
    const value = this.json(index);
    if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
    return value;
  }

  whole(index: number): number {
    const value = this.json(index);
    if (typeof value !== 'number' || !Number.isInteger(value)) throw new ExcelError('InvalidArgument');
    return value;
  }

  /** Reads a truth value; an absent argument is false. */
  flag(index: number): boolean {
    const value = this.json(index);
    if (value !== null && typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
    return value === true;
  }
}

/** The entries of a value that the add-in gives as a plain object, such as a rule. */
export function entriesOf(value: Json): Readonly<Record<string, Json>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ExcelError('InvalidArgument');
  return { ...(value as { readonly [key: string]: Json }) };
}

export interface Property {
  readonly get?: () => Json;
  readonly set?: (value: Json) => void;
}

/** Where an object leads; null is Excel's null object. */
export interface Link {
  readonly to: (args: Arguments) => HostObject | null;
}

export interface Call {
  readonly run: (args: Arguments) => Json;
}

/** Names as on the wire: PascalCase. */
export interface HostObject {
  /** Its class in Office.js, for the location of errors. */
  readonly type: string;
  /** The id that the host answers when the object is instantiated, so that a later request can name the object. */
  readonly identity?: Readonly<Record<string, Json>>;
  /** Set where the client may ask the host to keep the object across requests, as it may for ranges. */
  readonly keepable?: true;
  /** Whether the workbook still has the thing that the object stands for. */
  readonly isAlive?: () => boolean;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly links?: Readonly<Record<string, Link>>;
  readonly calls?: Readonly<Record<string, Call>>;
  /** A collection's members. */
  readonly items?: () => readonly HostObject[];
  /** A collection's member by the key in the indexer. */
  readonly item?: (args: Arguments) => HostObject;
  /** A Range's cells. */
  readonly range?: { readonly sheet: Sheet; readonly area: Area };
}

/** Shared by all objects of a request: the workbook, the listeners of its events, and the objects to which members lead back. */
export interface Session {
  readonly book: Book;
  /** Whether formulas of conditional formats are answered as seen from the range that they are fetched by. */
  readonly readsRulesFromRange: boolean;
  register(event: number, target: string): void;
  unregister(event: number, target: string): void;
  rangeOf(sheet: Sheet, area: Area): HostObject;
  rangesOf(sheet: Sheet, areas: readonly Area[]): HostObject;
  worksheetOf(sheet: Sheet): HostObject;
}
