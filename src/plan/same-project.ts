// Whether a form that stands where another one stood is that form.
import type { Form } from '../form/form';

/** What tells the project and the year of a form; forms of one project and two years may follow one another on a sheet. */
export const projectOf = ({ projectName, department, unit, year }: Form): string =>
  JSON.stringify([projectName?.text, department?.text, unit?.text, year]);
