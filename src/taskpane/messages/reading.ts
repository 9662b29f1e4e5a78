// The sentences about sheets and places that could not be read as a form. Pure.
import { addressOf } from '../../app/state';
import type { ReadingProblem } from '../../form/form';
import type { Words } from '../../locale';

/** A sheet without any form is no fault; a form that could not be read whole is one. */
export const isIdle = ({ kind }: ReadingProblem): boolean => kind === 'empty-sheet' || kind === 'no-form';

export const sentenceOf = ({ kind, sheetName, cell, text }: ReadingProblem, words: Words): string =>
  words.problems[kind]({ sheetName, cell: cell === undefined ? undefined : addressOf(cell), text });
