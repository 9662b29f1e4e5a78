// Reads a sheet with everything that reading has; the pane fetches recognition apart, and reads in steps by `readingForms`.
import { recognise } from './evidence/recognise';
import type { Reading } from './form';
import { readingForms } from './read-forms';
import type { SheetSnapshot } from './snapshot';
import { atOnce } from './steps';
import type { Templates } from './templates';

/** `readingForms` without a pause. */
export const readForms = (sheet: SheetSnapshot, templates: Templates = { profiles: [], recognise }): Reading =>
  atOnce(readingForms(sheet, templates));
