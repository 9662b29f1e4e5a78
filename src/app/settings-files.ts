// The texts in which rule sets, answers about templates and findings set aside are kept and handed on. Fetched only where one is read or written.
export { parseAside, serialiseAside } from '../plan/aside-file';
export { parseRuleSet, serialiseRuleSet } from '../scoring/rule-set-file';
export { parseTemplates, serialiseTemplates, withProfiles } from '../scoring/template-profiles';
