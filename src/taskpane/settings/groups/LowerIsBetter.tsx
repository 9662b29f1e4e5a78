// The formula that recommends the score of an actual above its upper bound.
import { Radio, RadioGroup } from '@fluentui/react-components';
import { Group } from '../../common/Group';
import { useSettingsWords } from '../useSettingsWords';
import type { RuleSetGroupProps } from '../useRuleSetEditor';

export function LowerIsBetter({ editor: { inputs, edit } }: RuleSetGroupProps) {
  const words = useSettingsWords().words.lower;
  return (
    <Group title={words.title} hint={words.hint}>
      <RadioGroup
        aria-label={words.title}
        value={inputs.lowerIsBetter}
        onChange={(_, { value }) => edit({ lowerIsBetter: value === 'F2' ? 'F2' : 'F1' })}
      >
        <Radio value="F1" label={words.F1} />
        <Radio value="F2" label={words.F2} />
      </RadioGroup>
    </Group>
  );
}
