// One intention of the user with Excel: read everything in one request, think, write everything in one request.
import type { SheetSnapshot } from '../form/snapshot';
import { HostError } from '../host/errors';
import type { Session, SheetsPart } from '../host/host';
import { codeOf, hostErrorOf } from './errors';
import { queueSheetEvents } from './events';
import { sheetReader, type SheetReader } from './sheet-reader';
import { answerBytes, fitting, queueListing, workbookParts, type Listing, type SheetSizes, type WorkbookReader } from './read-workbook';

/** Fetched with the first write, because reading and showing do not need it. */
const writing = () => import('./carry-out');

/** How often an intention is begun anew because somebody else is changing the same sheets. */
const ATTEMPTS = 3;

/**
 * Runs the work in one Excel.run; anew from its beginning when the sheets changed between reading and writing.
 * @param sizes of the sheets read before; every read adds to them
 * @throws HostError, whatever fails
 */
export async function runInExcel<Result>(work: (session: Session) => Promise<Result>, sizes: SheetSizes): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const done = { writing: false };
    const batch = (context: Excel.RequestContext): Promise<Result> => work(sessionOf(context, sizes, () => (done.writing = true)));
    try {
      return await Excel.run(batch);
    } catch (error) {
      const failed = hostErrorOf(error);
      if (failed.outcome.again !== true || done.writing || attempt === ATTEMPTS) throw failed;
    }
  }
}

/** The same, rejecting with HostError alone. */
const named =
  <Result>(work: () => Promise<Result>) =>
  (): Promise<Result> =>
    work().catch((error: unknown) => {
      throw hostErrorOf(error);
    });

async function* namedParts<Part>(parts: AsyncGenerator<Part, void, undefined>): AsyncGenerator<Part, void, undefined> {
  try {
    yield* parts;
  } catch (error) {
    throw hostErrorOf(error);
  }
}

/** @param written to be called once a write is done: from then on the work must not begin anew */
function sessionOf(context: Excel.RequestContext, sizes: SheetSizes, written: () => void): Session {
  const { worksheets } = context.workbook;
  const reader = sheetReader(context);
  return {
    listen: (listener) => queueSheetEvents(context.workbook, listener),
    measure: reader.measure,
    readActiveSheet: named(() => readActive(worksheets, reader, sizes)),
    readWorkbook: () => namedParts(workbookParts(workbookReader(worksheets, reader), sizes)),
    readSheets: (ids) => namedParts(partsOf(reader, ids, sizes)),
    sheetIds: named(async () => {
      worksheets.load({ id: true });
      await context.sync();
      return worksheets.items.map(({ id }) => id);
    }),
    async write(plans, reread, goOn = () => true) {
      const { carryOut } = await named(writing)();
      const sheets = await carryOut(context, plans, new Set(reread), reader.known, goOn);
      written();
      return sheets;
    },
    stored: reader.stored,
    sheetsWithoutMarks: () => reader.withoutMarks,
  };
}

/** Before any sheet was read the list of all comes with it, for the press that needs it. */
async function readActive(worksheets: Excel.WorksheetCollection, reader: SheetReader, sizes: SheetSizes): Promise<SheetSnapshot> {
  let listing: (() => Listing) | undefined;
  const [sheet] = await reader.read(
    () => [worksheets.getActiveWorksheet()],
    () => {
      if (sizes.size === 0) listing = queueListing(worksheets, []);
    },
  );
  if (!sheet) throw new HostError({ kind: 'unexpected', detail: 'No sheet in the answer' });
  listing?.().listed.forEach(({ id, visibility }) => visibility === 'visible' && sizes.set(id, undefined));
  sizes.set(sheet.id, answerBytes(sheet));
  return sheet;
}

const workbookReader = (worksheets: Excel.WorksheetCollection, reader: SheetReader): WorkbookReader => ({
  async look(sized, whole) {
    let listing = (): Listing => {
      throw new HostError({ kind: 'unexpected', detail: 'The list of sheets was not asked for' });
    };
    const sheets = await reader.read(
      () => whole.map((id) => worksheets.getItem(id)),
      () => {
        listing = queueListing(worksheets, sized);
      },
    );
    return { ...listing(), sheets };
  },
  read: reader.readAtOnce,
});

/** In as many answers as their known sizes need. */
async function* partsOf(reader: SheetReader, ids: readonly string[], sizes: SheetSizes): AsyncGenerator<SheetsPart, void, undefined> {
  for (let left = ids; left.length > 0;) {
    const now = left.slice(0, fitting(left.map((id) => sizes.get(id) ?? 0)));
    left = left.slice(now.length);
    yield { sheets: await readOrHalve(reader, now) };
  }
}

/** In halves where the sheets have grown beyond one answer since their sizes were taken. */
async function readOrHalve(reader: SheetReader, ids: readonly string[]): Promise<readonly SheetSnapshot[]> {
  try {
    return await reader.readAtOnce(ids);
  } catch (error) {
    if (ids.length === 1 || codeOf(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    const half = Math.ceil(ids.length / 2);
    return [...(await readOrHalve(reader, ids.slice(0, half))), ...(await readOrHalve(reader, ids.slice(half)))];
  }
}
