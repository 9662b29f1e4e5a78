// One intention of the user with Excel: read everything in one request, think, write everything in one request.
import type { SheetSnapshot } from '../form/snapshot';
import { HostError } from '../host/errors';
import type { Session, SheetsPart } from '../host/host';
import { codeOf, hostErrorOf } from './errors';
import { queueSheetEvents } from './events';
import { answerBytes, fitting, queueListing, workbookParts, type Listing, type SheetSizes } from './read-workbook';
import { readerOf } from './reader';
import { undoGroup } from './undo-group';

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
    const group = undoGroup();
    try {
      return await (group ? Excel.run(group, batch) : Excel.run(batch));
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

function sessionOf(context: Excel.RequestContext, sizes: SheetSizes, written: () => void): Session {
  const { worksheets } = context.workbook;
  const reader = readerOf(context);
  const readAtOnce = (ids: readonly string[]): Promise<readonly SheetSnapshot[]> =>
    reader.read(() => ids.map((id) => worksheets.getItem(id)));

  /** Should a known size be so no more, in halves. */
  async function readSheets(ids: readonly string[]): Promise<readonly SheetSnapshot[]> {
    try {
      return await readAtOnce(ids);
    } catch (error) {
      if (ids.length === 1 || codeOf(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
      const half = Math.ceil(ids.length / 2);
      return [...(await readSheets(ids.slice(0, half))), ...(await readSheets(ids.slice(half)))];
    }
  }

  /** In as many answers as their known sizes need. */
  async function* partsOf(ids: readonly string[]): AsyncGenerator<SheetsPart, void, undefined> {
    for (let left = ids; left.length > 0;) {
      const now = left.slice(0, fitting(left.map((id) => sizes.get(id) ?? 0)));
      left = left.slice(now.length);
      yield { sheets: await readSheets(now) };
    }
  }

  return {
    listen: (listener) => queueSheetEvents(context.workbook, listener),
    readActiveSheet: named(async () => {
      let listing: (() => Listing) | undefined;
      const [sheet] = await reader.read(
        () => [worksheets.getActiveWorksheet()],
        () => {
          if (sizes.size === 0) listing = queueListing(worksheets, []);
        },
      );
      if (!sheet) throw new HostError({ kind: 'unexpected' });
      listing?.().listed.forEach(({ id, visibility }) => visibility === 'visible' && sizes.set(id, undefined));
      sizes.set(sheet.id, answerBytes(sheet));
      return sheet;
    }),
    readWorkbook: () =>
      namedParts(
        workbookParts(
          {
            async look(sized, whole) {
              let listing = (): Listing => {
                throw new HostError({ kind: 'unexpected' });
              };
              const sheets = await reader.read(
                () => whole.map((id) => worksheets.getItem(id)),
                () => {
                  listing = queueListing(worksheets, sized);
                },
              );
              return { ...listing(), sheets };
            },
            read: readAtOnce,
          },
          sizes,
        ),
      ),
    readSheets: (ids) => namedParts(partsOf(ids)),
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
    storedRuleSet: () => reader.storedRuleSet(),
    sheetsWithoutMarks: () => reader.withoutMarks,
  };
}
