// Reading and writing sheets: with each read what the workbook keeps is in effect, with each write the sheets are known as they are then.
import type { SheetSnapshot } from '../form/snapshot';
import { HostError, namedProblem, type HostProblem } from '../host/errors';
import type { Session, SheetListener, SheetsPart, WorkbookPart } from '../host/host';
import { pause } from '../host/slices';
import type { Assessment } from '../plan/assessment';
import { holdsFormulas } from '../plan/content';
import type { SheetPlan } from '../plan/plan';
import type { Assessor } from './assessor';
import type { Freshness } from './freshness';
import type { InFront, SheetInFront } from './in-front';
import type { SettingsInEffect } from './settings-in-effect';

export interface SheetAccess {
  /** The host tells this listener of its sheets from the first successful read on, and nothing is missed in between. */
  readonly listen: (listener: SheetListener) => void;
  /**
   * The sheet in front.
   * @param meant the sheet that was in front when the press was made; it is read though another one is in front by now
   */
  readonly readInFront: (session: Session, meant?: SheetInFront) => Promise<SheetSnapshot>;
  /** All visible sheets, a part for every answer. */
  readonly readWorkbook: (session: Session) => AsyncGenerator<WorkbookPart, void, undefined>;
  /** By their ids, a part for every answer. */
  readonly readParts: (session: Session, ids: readonly string[]) => AsyncGenerator<SheetsPart, void, undefined>;
  /** The same all at once. */
  readonly readSheets: (session: Session, ids: readonly string[]) => Promise<readonly SheetSnapshot[]>;
  /**
   * Writes, and answers the sheets as they are then: as foreseen, or read again where formulas may have changed results. A sheet read
   * again that cannot be assessed is answered as foreseen: it is written all the same, and the failure is told.
   * @param goOn told of the plans that each request carried out; may end it there, the remaining sheets are then not as foreseen
   */
  readonly carryOut: (
    session: Session,
    plans: readonly SheetPlan[],
    foreseen: readonly Assessment[],
    goOn?: (carriedOut: readonly SheetPlan[]) => boolean,
  ) => Promise<readonly Assessment[]>;
}

interface AccessParts {
  readonly freshness: Freshness;
  readonly inFront: InFront;
  readonly assessor: Assessor;
  readonly settings: SettingsInEffect;
  /** Is told of a failure that leaves standing what was written. */
  readonly failed: (problem: HostProblem) => void;
}

export function createSheetAccess({ freshness, inFront, assessor, settings: { adopt }, failed }: AccessParts): SheetAccess {
  /** Until the host tells it. */
  let listener: SheetListener | undefined;

  /** Call before anything is asked for; the returned function takes the sheets that were read. */
  const begin = (session: Session): ((sheets: readonly SheetSnapshot[]) => void) => {
    const areRead = freshness.reading();
    if (listener) session.listen(listener);
    return (sheets) => {
      listener = undefined;
      areRead(sheets);
    };
  };

  async function* taken<Part extends SheetsPart>(session: Session, parts: AsyncIterable<Part>): AsyncGenerator<Part, void, undefined> {
    const areRead = begin(session);
    for await (const part of parts) {
      areRead(part.sheets);
      await assessor.fetch();
      await adopt(session.stored());
      yield part;
    }
  }

  const readParts: SheetAccess['readParts'] = (session, ids) => taken(session, session.readSheets(ids));

  async function readSheets(session: Session, ids: readonly string[]): Promise<readonly SheetSnapshot[]> {
    const sheets: SheetSnapshot[] = [];
    for await (const part of readParts(session, ids)) sheets.push(...part.sheets);
    return sheets;
  }

  async function readActive(session: Session): Promise<SheetSnapshot> {
    const areRead = begin(session);
    const isInFront = inFront.reading();
    // Fetched while the host answers.
    const [sheet] = await Promise.all([session.readActiveSheet(), assessor.fetch()]);
    isInFront(sheet.id);
    await adopt(session.stored());
    areRead([sheet]);
    return sheet;
  }

  return {
    listen(to) {
      listener = to;
    },
    async readInFront(session, meant = inFront.sheet()) {
      if (meant.id === undefined || meant.id === inFront.sheet().id) return readActive(session);
      const [sheet] = await readSheets(session, [meant.id]);
      if (sheet === undefined) throw new HostError({ kind: 'sheet-missing' });
      return sheet;
    },
    readWorkbook: (session) => taken(session, session.readWorkbook()),
    readParts,
    readSheets,
    async carryOut(session, plans, foreseen, goOn) {
      const edited = new Set(plans.filter(({ edits }) => edits.length > 0).map(({ sheetId }) => sheetId));
      const withFormulas = foreseen.filter(({ sheet }) => edited.has(sheet.id) && holdsFormulas(sheet)).map(({ sheet }) => sheet.id);
      const again = await session.write(plans, withFormulas, goOn);
      const reread = new Map<string, Assessment>();
      for (const sheet of again) {
        try {
          reread.set(sheet.id, await assessor.assessed(sheet));
        } catch (error) {
          failed({ ...namedProblem(error), sheetName: sheet.name });
        }
      }
      await pause();
      return foreseen.map((assessment) => reread.get(assessment.sheet.id) ?? assessment);
    },
  };
}
