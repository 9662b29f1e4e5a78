// What no probe asks of a real Excel, and why: by the id of the row of `DIFFERENCES` (src/workbench).

export const UNASKED: Readonly<Record<string, string>> = {
  'stale-formulas': "would change the calculation mode of the person's Excel",
  'workbook-structure': 'the stand-in takes the protection from the file alone',
  'cells-limit': 'five million cells take too long',
  'dialog-open': 'while a dialog is open nobody can press anything in the pane',
  'unknown-members': 'a property of the stand-in alone',
  'format-repaint': 'only an eye can see it',
  'press-not-associated': 'needs a slow network; the bench delays the script instead',
  'press-starts-page': 'the page of the run has long been loaded',
  'runtime-ended': 'takes twenty minutes',
  'start-timeout': 'office.js itself does it, in the bench too',
  'desktop-hosts': 'told by the platform of the report',
  'edit-ranges': 'needs a range protected by hand',
  'unresponsive-add-in': 'would end the run',
};
