// The form that the bench opens first: the first real form, changed so that a newcomer finds something to do.
import { seedForms, type SeedForm, type SeedIndicator } from './seed';

const TORN = '媒体报道累计阅读量';

/** A page break tore the row: name, target and actual go on in the row below. */
function torn(row: SeedIndicator): readonly SeedIndicator[] {
  const parts = (text: string): readonly [string, string] => [text.slice(0, -2), text.slice(-2)];
  const [target, restOfTarget] = parts(row.target);
  const [actual, restOfActual] = parts(row.actual);
  return [
    { ...row, name: '媒体报道累计', target, actual },
    { ...row, name: '阅读量', target: restOfTarget, actual: restOfActual, points: '', score: '' },
  ];
}

/** Fewer people came than planned, and the row still has its full score and no reason; goals and table agree. */
function changed(row: SeedIndicator): readonly SeedIndicator[] {
  if (row.name === TORN) return torn(row);
  return row.name === '推广活动参与人员' ? [{ ...row, actual: '176.00(人次)' }] : [row];
}

function madeFrom(form: SeedForm | undefined): SeedForm {
  if (form === undefined) throw new Error('There is no first form.');
  return {
    ...form,
    reportedOutcome: form.reportedOutcome.map((text) => text.replace('2860人次(线上2132人,线下728人)', '176人次(线上104人,线下72人)')),
    indicators: form.indicators.flatMap(changed),
    // Added up wrongly, too.
    total: '98.50',
  };
}

export const trialForm: SeedForm = madeFrom(seedForms[0]);
