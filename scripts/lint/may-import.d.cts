// The types of may-import.cjs, for its test in TypeScript.
import type { Rule } from 'eslint';
declare const rule: Rule.RuleModule;
export = rule;
