// Every parameter of the rule set, in groups.
import type { RuleSetGroupProps } from '../useRuleSetEditor';
import { Bands } from './Bands';
import { Caps } from './Caps';
import { Execution } from './Execution';
import { Grades } from './Grades';
import { LowerIsBetter } from './LowerIsBetter';
import { Overshoot } from './Overshoot';
import { Rules } from './Rules';
import { Weights } from './Weights';

export function RuleSetGroups({ editor }: RuleSetGroupProps) {
  return (
    <>
      <Execution editor={editor} />
      <Weights editor={editor} />
      <Bands editor={editor} />
      <LowerIsBetter editor={editor} />
      <Overshoot editor={editor} />
      <Caps editor={editor} />
      <Grades editor={editor} />
      <Rules editor={editor} />
    </>
  );
}
