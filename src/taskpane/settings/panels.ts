// Everything of the settings that is fetched on demand, as one file.
export { PointsPreview } from './PointsPreview';
export { RefusedRuleSet } from './RefusedRuleSet';
export { RuleSetForm } from './RuleSetPanel';
