// The share of the target at which an overshoot begins, and the deduction for it.
import { Checkbox, mergeClasses } from '@fluentui/react-components';
import { Group } from '../../common/Group';
import { usePanelStyles } from '../../common/panel.styles';
import { NumberField } from '../NumberField';
import { useSettingsStyles } from '../Settings.styles';
import type { RuleSetInputs } from '../rule-set-inputs';
import { useSettingsWords } from '../useSettingsWords';
import type { RuleSetGroupProps } from '../useRuleSetEditor';

export function Overshoot({ editor: { inputs, problems, edit } }: RuleSetGroupProps) {
  const words = useSettingsWords().words.overshoot;
  const styles = { ...usePanelStyles(), ...useSettingsStyles() };
  const { deduction } = inputs;
  const put = (change: Partial<RuleSetInputs['deduction']>): void => edit({ deduction: { ...deduction, ...change } });
  return (
    <Group title={words.title} problem={problems.get('overshootDeduction')}>
      <NumberField
        label={words.from}
        value={inputs.overshootFrom}
        problem={problems.get('overshootFrom')}
        set={(overshootFrom) => edit({ overshootFrom })}
      />
      <Checkbox
        label={words.coversAtMost}
        checked={inputs.overshootCoversAtMost}
        onChange={(_, { checked }) => edit({ overshootCoversAtMost: checked === true })}
      />
      <p className={styles.hint}>{words.deduction}</p>
      <div className={mergeClasses(styles.fields, styles.three)}>
        <NumberField
          label={words.least}
          value={deduction.least}
          problem={problems.get('overshootDeduction.least')}
          set={(least) => put({ least })}
        />
        <NumberField
          label={words.most}
          value={deduction.most}
          problem={problems.get('overshootDeduction.most')}
          set={(most) => put({ most })}
        />
        <NumberField
          label={words.recommended}
          value={deduction.recommended}
          problem={problems.get('overshootDeduction.recommended')}
          set={(recommended) => put({ recommended })}
        />
      </div>
    </Group>
  );
}
