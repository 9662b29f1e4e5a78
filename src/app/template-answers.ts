// What the pane needs to ask about a heading: the meanings to choose from, what an answer lacks, the words of a kept one.
export { wordsOfKey } from '../form/template';
export { faultsOf, MEANINGS } from '../form/template-meanings';
export { LONGEST_PROFILE_NAME } from '../scoring/template-profiles';
