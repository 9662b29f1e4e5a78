// The texts in which rule sets and answers about templates are kept and handed on. Fetched only where one is read or written.
export { parseRuleSet, serialiseRuleSet } from '../scoring/rule-set-file';
export { parseTemplates, serialiseTemplates, withProfiles } from '../scoring/template-profiles';
