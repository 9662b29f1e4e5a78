// The parts of the settings that are fetched on demand, in one file.
export { PointsPreview } from './PointsPreview';
export { RefusedAside, RefusedRuleSet, RefusedTemplates } from './Refused';
export { Replaced } from './Replaced';
export { RuleSetPanel } from './RuleSetPanel';
