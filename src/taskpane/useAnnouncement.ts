// The sentences that a screen reader speaks about the app's work.
import { useState } from 'react';
import { shownForm } from '../app/shown-form';
import { addressOf, type AppState } from '../app/state';
import type { Words } from '../locale';
import { useWords } from './common/speech';
import { spokenForm } from './forms/names';
import { sentenceOf } from './messages/reading';
import { noChange } from './result/changes';

/** The sentence for the live region: the work under way, its outcome, that the results are out of date. The alert tells a failure. */
export function useAnnouncement(state: AppState): string {
  const { words } = useWords();
  const isOutdated = state.stale === 'outdated';
  // With what 撤销 offered when the work began: at its end that is what was undone.
  const [last, setLast] = useState({ working: state.working, offered: state.undoable, isOutdated, said: '' });
  if (last.working !== state.working) {
    const isRuleSet = last.working === 'undo' && last.offered?.intention === 'setRuleSet';
    const said = sentence(last.working, state, words, isRuleSet);
    setLast({ working: state.working, offered: state.undoable, isOutdated, said });
  } else if (last.isOutdated !== isOutdated) {
    setLast({ ...last, isOutdated, said: isOutdated ? words.stale.outdated : '' });
  }
  return last.said;
}

/** @param isRuleSet it was a rule set that was undone */
function sentence(finished: AppState['working'], state: AppState, words: Words, isRuleSet: boolean): string {
  if (state.working !== undefined) return words.working[state.working];
  if (finished === undefined || state.failure !== undefined) return '';
  return isRuleSet ? words.announced.ruleSetBack(state.ruleSet.name) : outcome(finished, state, words);
}

function outcome(finished: NonNullable<AppState['working']>, state: AppState, words: Words): string {
  // The line of the run over all sheets says that it was cancelled.
  if (state.workbook?.work === finished && state.workbook.cancelled !== undefined) return '';
  switch (finished) {
    case 'recalculate':
    case 'recalculateWorkbook':
      // Nothing was looked into, so nothing can be told to be right.
      if (state.forms.length === 0 && state.questions.length > 0) return words.announced.asked(state.questions.length, undefined);
      return recalculated(state, words);
    case 'check':
    case 'checkWorkbook':
    case 'reading':
      return words.announced.checked(spokenResult(state, words));
    case 'summarise':
    case 'listFindings':
      if (state.editedSheet !== undefined) return '';
      return state.forms.length > 0 ? words.announced.overview[finished] : spokenResult(state, words);
    case 'makeSheet':
      return words.announced.made;
    case 'undo':
      return words.announced.undone;
    case 'clearMarks':
      // A line of its own says that marks are left.
      if (state.unmarked !== undefined) return '';
      return words.announced.marksCleared;
    case 'explain':
      return words.announced.explained;
    case 'setAside':
      return words.announced.asideSet;
    case 'takeBack':
      return words.announced.takenBack;
    case 'prepare':
      return words.announced.prepared;
    case 'allotPoints':
      return words.announced.pointsWritten(state.changes?.length ?? 0);
    case 'answer':
      return answered(state, words);
  }
}

function recalculated(state: AppState, words: Words): string {
  const { forms, changes = [] } = state;
  const shown = shownForm(state);
  if (changes.length > 0) return words.announced.recalculated(changes.length, spokenResult(state, words));
  if (shown?.blocked) {
    return words.announced.notRecalculated(
      shown.evaluation.obstacles.map(
        ({ field, isError }) => `${addressOf(field.cell)} ${isError ? words.blocked.error(field.text) : words.blocked.text(field.text)}`,
      ),
    );
  }
  return forms.length === 0 ? spokenResult(state, words) : `${noChange(forms, words).says}${spokenResult(state, words)}`;
}

function answered(state: AppState, words: Words): string {
  const { answered: profile, questions } = state;
  if (profile === undefined) return '';
  return questions.some(({ key }) => key === profile.key)
    ? words.announced.askedAgain
    : words.announced.answered(profile.name, spokenResult(state, words));
}

/** The result in one breath, or why there is none, and what waits for an answer. */
function spokenResult(state: AppState, words: Words): string {
  const shown = shownForm(state);
  const [problem] = state.problems;
  const result = shown && spokenForm(shown, shown.name, words);
  if (state.questions.length > 0) return words.announced.asked(state.questions.length, result);
  if (result !== undefined) return result;
  return problem === undefined ? words.announced.nothingFound : sentenceOf(problem, words);
}
