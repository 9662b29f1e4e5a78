// Conditions on the parts of a label, of which the word rules are made.
import type { Role, Scores } from './roles';
import type { Aspect, LabelParts, PartType } from './words';

export type Condition = (label: LabelParts) => boolean;

export interface WordRule<R extends Role> {
  readonly when: Condition;
  readonly means: Scores<R>;
}

export const headIs =
  (...types: readonly (PartType | undefined)[]): Condition =>
  (label) =>
    types.includes(label.head);
export const has =
  (...types: readonly PartType[]): Condition =>
  (label) =>
    types.some((type) => label.types.has(type));
export const says =
  (...aspects: readonly Aspect[]): Condition =>
  (label) =>
    aspects.some((aspect) => label.aspects.has(aspect));
export const contains =
  (...texts: readonly string[]): Condition =>
  (label) =>
    label.parts.some(({ text }) => texts.includes(text));
export const isBare: Condition = ({ parts }) => parts.length === 1;
/** No part of it is known. */
export const isForeign: Condition = ({ types, aspects }) => types.size === 0 && aspects.size === 0;

export const all =
  (...conditions: readonly Condition[]): Condition =>
  (label) =>
    conditions.every((condition) => condition(label));
export const not =
  (condition: Condition): Condition =>
  (label) =>
    !condition(label);
