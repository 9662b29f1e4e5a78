// The page layout and the frozen panes of a worksheet, as Office.js sets them.
import { MAX_COLUMNS, parseArea } from '../book/address';
import type { Sheet } from '../book/book';
import type { Json } from '../book/json';
import { ExcelError, Gap } from './errors';
import { entriesOf, type HostObject, type Session } from './object';

const MOST_PAGES = 32_767;

/** Characters that Excel takes as a header or footer. */
const LONGEST_FOOTER = 255;

export function pageLayout(session: Session, sheet: Sheet): HostObject {
  const { book } = session;
  return {
    type: 'PageLayout',
    properties: {
      PaperSize: {
        set: (value) => {
          if (value !== 'A4' && value !== 'Letter') throw new Gap(`the paper size ${JSON.stringify(value)}`);
          book.setPage(sheet.id, { paper: value });
        },
      },
      Orientation: {
        set: (value) => {
          if (value !== 'Portrait' && value !== 'Landscape') throw new ExcelError('InvalidArgument');
          book.setPage(sheet.id, { landscape: value === 'Landscape' });
        },
      },
      CenterHorizontally: {
        set: (value) => {
          if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
          book.setPage(sheet.id, { centred: value });
        },
      },
      Zoom: { set: (value) => book.setPage(sheet.id, { fit: fitOf(value) }) },
    },
    links: { HeadersFooters: { to: () => headersFooters(session, sheet) } },
    calls: {
      SetPrintTitleRows: {
        run: (args) => {
          const area = args.object(0)?.range?.area ?? parseArea(args.text(0));
          if (area?.columns !== MAX_COLUMNS) throw new ExcelError('InvalidArgument');
          book.setPage(sheet.id, { titleRows: { first: area.row, last: area.row + area.rows - 1 } });
          return null;
        },
      },
    },
  };
}

function headersFooters({ book }: Session, sheet: Sheet): HostObject {
  const ofAllPages: HostObject = {
    type: 'HeaderFooter',
    properties: {
      CenterFooter: {
        get: () => sheet.page?.footer ?? '',
        set: (value) => {
          if (typeof value !== 'string' || value.length > LONGEST_FOOTER) throw new ExcelError('InvalidArgument');
          book.setPage(sheet.id, { footer: value });
        },
      },
    },
  };
  return { type: 'HeaderFooterGroup', links: { DefaultForAllPages: { to: () => ofAllPages } } };
}

function fitOf(value: Json): { readonly wide: number; readonly high: number } {
  const given = entriesOf(value);
  const pages = (name: string): number => {
    const count = given[name] ?? null;
    if (count === null) throw new Gap('fitting to pages in one direction without a word of the other');
    if (typeof count !== 'number' || !Number.isInteger(count) || count < 0 || count > MOST_PAGES) throw new ExcelError('InvalidArgument');
    return count;
  };
  if ((given['scale'] ?? null) !== null) throw new Gap('printing at a scale');
  return { wide: pages('horizontalFitToPages'), high: pages('verticalFitToPages') };
}

export function freezePanes({ book }: Session, sheet: Sheet): HostObject {
  return {
    type: 'WorksheetFreezePanes',
    calls: {
      Unfreeze: {
        run: () => {
          book.freeze(sheet.id, undefined, 'host');
          return null;
        },
      },
      FreezeRows: {
        run: (args) => {
          const rows = args.json(0) === null ? 1 : args.whole(0);
          if (rows < 1) throw new ExcelError('InvalidArgument');
          book.freeze(sheet.id, { rows, columns: 0 }, 'host');
          return null;
        },
      },
    },
  };
}
