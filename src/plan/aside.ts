// Findings that people have verified and set aside: known again by their form, their rule and their own facts, wherever they stand by now.
import type { Field, Form, Indicator } from '../form/form';
import { addressOf, type Cell, type SheetSnapshot } from '../form/snapshot';
import type { Finding } from '../review/rule';
import type { Assessment, FormAssessment } from './assessment';
import { MOST_ASIDE } from './aside-limits';
import { hashOf } from './hash';
import { projectOf } from './same-project';

/** A finding that was set aside, as the workbook keeps it. */
export interface KeptAside {
  /** Tells the project and the year of the form; of a form without a project the sheet as well. */
  readonly form: string;
  /** A newer add-in may have rules that this one does not know. */
  readonly rule: string;
  /** Where it stood: "H13". */
  readonly cell: string;
  /** Tells the content of its cell and all that it speaks of; other facts are another finding. */
  readonly facts: string;
  /** "" for none. */
  readonly why: string;
}

/** An error is to be corrected, whatever anybody has verified. */
export const maySetAside = ({ severity }: Pick<Finding, 'severity'>): boolean => severity !== 'error';

/** The finding as the workbook keeps it. */
export const keptAside = (finding: Finding, { form }: FormAssessment['evaluation'], sheet: SheetSnapshot, why: string): KeptAside => ({
  form: formKey(form),
  rule: finding.rule,
  cell: addressOf(finding.cell),
  facts: factsOf(finding, form, sheet),
  why,
});

/** Whether both keep the same finding, with whatever word why. */
export const isSameAside = (a: KeptAside, b: KeptAside): boolean => a.form === b.form && a.rule === b.rule && a.facts === b.facts;

/** The list without these. */
export const withoutThese = (kept: readonly KeptAside[], these: readonly KeptAside[]): readonly KeptAside[] =>
  kept.filter((each) => !these.some((other) => isSameAside(each, other)));

/**
 * The list with one more. A full list first forgets what applies to none of the form's findings any more.
 * @returns undefined when it is full all the same
 */
export function withAnother(
  kept: readonly KeptAside[],
  added: KeptAside,
  { evaluation, reviewed }: FormAssessment,
  sheet: SheetSnapshot,
): readonly KeptAside[] | undefined {
  const others = withoutThese(kept, [added]);
  if (others.length < MOST_ASIDE) return [...others, added];
  const now = reviewed.map((finding) => keptAside(finding, evaluation, sheet, ''));
  const left = others.filter((each) => each.form !== added.form || now.some((finding) => isSameAside(each, finding)));
  return left.length < MOST_ASIDE ? [...left, added] : undefined;
}

/** The same sheet with these findings set aside and no others; forms of which none is are the same objects as before. */
export const settingAside = (assessment: Assessment, kept: readonly KeptAside[]): Assessment => {
  const forms = assessment.forms.map((form) => settingAsideIn(form, assessment.sheet, kept));
  return forms.every((form, index) => form === assessment.forms[index]) ? assessment : { ...assessment, forms };
};

function settingAsideIn(assessment: FormAssessment, sheet: SheetSnapshot, kept: readonly KeptAside[]): FormAssessment {
  const { evaluation, reviewed } = assessment;
  const key = kept.length === 0 ? undefined : formKey(evaluation.form);
  const own = kept.filter(({ form }) => form === key);
  if (own.length === 0 && assessment.aside.length === 0) return assessment;
  const known = reviewed.map((finding) => ({
    finding,
    by: maySetAside(finding) ? keeperOf(finding, evaluation.form, sheet, own) : undefined,
  }));
  return {
    ...assessment,
    findings: known.flatMap(({ finding, by }) => (by === undefined ? [finding] : [])),
    aside: known.flatMap(({ finding, by }) => (by === undefined ? [] : [{ finding, why: by.why }])),
  };
}

function keeperOf(finding: Finding, form: Form, sheet: SheetSnapshot, own: readonly KeptAside[]): KeptAside | undefined {
  const ofRule = own.filter(({ rule }) => rule === finding.rule);
  if (ofRule.length === 0) return undefined;
  const facts = factsOf(finding, form, sheet);
  return ofRule.find((each) => each.facts === facts);
}

const formKey = (form: Form): string =>
  hashOf((form.projectName?.text ?? '').trim() === '' ? `${projectOf(form)} ${form.sheetName}` : projectOf(form));

/** Values, not addresses: a row inserted above changes nothing of what is said. */
function factsOf(finding: Finding, form: Form, { values }: SheetSnapshot): string {
  const { cell, mark, explain, excerpt, about = [], says } = finding;
  const content = ({ row, column }: Cell) => values[row]?.[column] ?? '';
  const cells = [cell, ...(mark ? [mark] : []), ...(typeof explain === 'object' ? [explain] : []), ...about];
  return hashOf(JSON.stringify([says['zh-CN'], excerpt?.text, cells.map(content), rowOf(cell, form)]));
}

/** The row in which the finding stands, by its name and what is measured in it; undefined outside of the rows of the table. */
function rowOf({ row }: Cell, { indicators }: Form): unknown {
  const own = indicators.find(({ rows }) => rows.includes(row));
  if (own === undefined) return undefined;
  const alike = indicators.filter((other) => sameName(own, other));
  return [...nameOf(own), alike.indexOf(own), ...[own.target, own.actual, own.explanation].map(textOf)];
}

const nameOf = ({ dimension, category, name }: Indicator): readonly string[] => [dimension, category, name.text];
const sameName = (a: Indicator, b: Indicator): boolean => nameOf(a).join('\n') === nameOf(b).join('\n');
const textOf = (field: Field<unknown> | undefined): string | undefined => field?.text;
