// What the editor of explanations has to know of drafts and texts.
export { PLACEHOLDER, type ExplanationDraft } from '../plan/explanation';
export { isExplained } from '../scoring/explanation';
