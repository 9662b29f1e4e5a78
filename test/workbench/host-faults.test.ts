// The faults that the stand-in can be made to have, seen through Microsoft's own client: which request, at what place, with what answer.
import { FAULT_DIFFERENCES } from '../../src/workbench/strictness-faults';
import { FOCUS_CODES } from '../../src/workbench/host/errors';
import type { Book } from '../../src/workbench/book/book';
import { at, bookOf, sheetOf } from './books';
import { openOffice, type OpenOffice } from './open-office';

let office: OpenOffice;
let book: Book;
const open = (activatesNewSheets?: boolean): void => {
  book = bookOf(sheetOf('甲', { A1: 1, B1: '一' }), sheetOf('乙', { A1: 2 }));
  office = openOffice(book, activatesNewSheets === undefined ? {} : { activatesNewSheets });
};
beforeEach(() => open());
afterEach(() => expect(office.host.gaps).toEqual([]));

interface Failed {
  readonly code: string;
  readonly place: string | undefined;
}
async function failure(work: (context: Excel.RequestContext) => Promise<unknown>): Promise<Failed | undefined> {
  try {
    await office.Excel.run(work);
    return undefined;
  } catch (error) {
    if (error instanceof office.OfficeExtension.Error) return { code: error.code, place: error.debugInfo.errorLocation };
    throw error;
  }
}

const first = ({ workbook }: Excel.RequestContext): Excel.Worksheet => workbook.worksheets.getItem('甲');
const read = async (context: Excel.RequestContext): Promise<void> => {
  const range = first(context).getRange('A1').load({ values: true });
  await context.sync();
  expect(range.values).toHaveLength(1);
};
const write = async (context: Excel.RequestContext): Promise<void> => {
  const [a, b] = [first(context).getRange('A1'), first(context).getRange('B1')];
  a.values = [[7]];
  b.values = [['七']];
  // Else the client sends another request, to let go of them.
  [a, b].forEach((range) => range.untrack());
  await context.sync();
};
const values = (): unknown[] => ['A1', 'B1'].map((address) => book.sheets[0]?.cell(at(address)).value);

test('a fault waits for a write unless it is for readings, or for both', async () => {
  office.host.failNext({ code: 'Timeout' });
  expect(await failure(read)).toBeUndefined();
  expect((await failure(write))?.code).toBe('Timeout');
  office.host.failNext({ code: 'Conflict', in: 'read' });
  expect(await failure(write)).toBeUndefined();
  expect((await failure(read))?.code).toBe('Conflict');
  expect(await failure(write)).toBeUndefined();
  for (const request of [(context: Excel.RequestContext) => first(context).load({ name: true }).context.sync(), write]) {
    office.host.failNext({ code: '5102', in: 'any' });
    expect((await failure(request))?.code).toBe('ActivityLimitReached');
  }
});

/** Far enough for the first of the two writes to be done. */
const MIDWAY = 40;

test.each([
  ['a code', { code: 'ServiceNotAvailable' }, 'ServiceNotAvailable'],
  ['a number', { code: '5012' }, 'InvalidOrTimedOutSession'],
] as const)('an answer that is lost, with %s: what came before is done, and nothing is told of it', async (_, { code }, told) => {
  let answer = '';
  let atAction = 0;
  do {
    open();
    const inner = office.host.process.bind(office.host);
    office.host.process = async (body) => {
      const answered = await inner(body);
      answer = JSON.stringify(answered);
      return answered;
    };
    office.host.failNext({ code, atAction, withoutResults: true });
    expect(await failure(write)).toEqual({ code: told, place: undefined });
    expect(answer).not.toContain('Results');
    expect(answer).not.toContain('ActionIndex');
    atAction += 1;
  } while (values()[0] !== 7 && atAction < MIDWAY);
  expect(values()).toEqual([7, '一']);
});

const MEMBERS: Readonly<Record<string, (context: Excel.RequestContext) => unknown>> = {
  'Range.select': (context) => first(context).getRange('A1').select(),
  'Table.clearFilters': (context) => first(context).tables.getItemAt(0).clearFilters(),
  'Workbook.getActiveCell': ({ workbook }) => workbook.getActiveCell().load({ address: true }),
  'Workbook.getSelectedRange': ({ workbook }) => workbook.getSelectedRange().load({ address: true }),
  'Worksheet.activate': (context) => first(context).activate(),
  'Worksheet.delete': (context) => first(context).delete(),
  'Worksheet.gridlines': (context) => (first(context).showGridlines = false),
  'WorksheetCollection.add': ({ workbook }) => workbook.worksheets.add('丙'),
  'WorksheetFreezePanes.freezeRows': (context) => first(context).freezePanes.freezeRows(1),
  'WorksheetFreezePanes.unfreeze': (context) => first(context).freezePanes.unfreeze(),
};

describe('another workbook is in front', () => {
  test.each([...FOCUS_CODES].filter(([member]) => member !== 'Table.clearFilters'))(
    '%s answers %s, and works later',
    async (member, code) => {
      const work = async (context: Excel.RequestContext): Promise<void> => {
        MEMBERS[member]?.(context);
        await context.sync();
      };
      office.host.otherWorkbook = 'focus';
      expect(await failure(work)).toEqual({ code, place: member });
      expect(await failure(read)).toBeUndefined();
      office.host.otherWorkbook = undefined;
      expect(await failure(work)).toBeUndefined();
    },
  );

  test('of every member that needs the focus there is a row above', () => {
    expect(Object.keys(MEMBERS).sort()).toEqual([...FOCUS_CODES.keys()].sort());
  });

  test('or Excel refuses everything', async () => {
    office.host.otherWorkbook = 'everything';
    expect((await failure(read))?.code).toBe('InactiveWorkbook');
    expect((await failure(write))?.code).toBe('InactiveWorkbook');
    expect(values()).toEqual([1, '一']);
  });
});

describe('a sheet made and activated', () => {
  const make = async (context: Excel.RequestContext, syncs: boolean): Promise<void> => {
    const sheet = context.workbook.worksheets.add('丙');
    if (syncs) await context.sync();
    sheet.activate();
    await context.sync();
  };
  test.each([
    ['on the web, in one request', undefined, false, '甲'],
    ['on the web, in two', undefined, true, '丙'],
    ['on the desktop, in one', true, false, '丙'],
  ] as const)('%s', async (_, activatesNewSheets, syncs, inFront) => {
    open(activatesNewSheets);
    expect(await failure((context) => make(context, syncs))).toBeUndefined();
    expect(book.activeSheet.name).toBe(inFront);
  });
});

test('each difference has a name of its own, and says what Excel does, by whose word, and what is done here', () => {
  expect(new Set(FAULT_DIFFERENCES.map(({ id }) => id)).size).toBe(FAULT_DIFFERENCES.length);
  for (const { excel, source, standIn } of FAULT_DIFFERENCES) {
    expect(excel).toMatch(/^[A-Z].*\.$/);
    expect(standIn).toMatch(/^[A-Z].*\.$/);
    expect(source).toMatch(/^https:\/\/(learn\.microsoft\.com|github\.com\/OfficeDev\/office-js)\//);
  }
});
