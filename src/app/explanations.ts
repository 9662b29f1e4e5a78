// The rules of drafts and texts that the editor of explanations follows.
export { PLACEHOLDER, type ExplanationDraft } from '../plan/explanation';
export { isExplained } from '../scoring/explanation';
