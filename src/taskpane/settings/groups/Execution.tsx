// Points and floor of budget execution.
import { Group } from '../../common/Group';
import { usePanelStyles } from '../../common/panel.styles';
import { NumberField } from '../NumberField';
import { useSettingsWords } from '../useSettingsWords';
import type { RuleSetGroupProps } from '../useRuleSetEditor';

export function Execution({ editor: { inputs, problems, edit } }: RuleSetGroupProps) {
  const words = useSettingsWords().words.execution;
  const styles = usePanelStyles();
  return (
    <Group title={words.title} hint={words.hint}>
      <div className={styles.fields}>
        <NumberField
          label={words.points}
          value={inputs.executionPoints}
          problem={problems.get('executionPoints')}
          set={(executionPoints) => edit({ executionPoints })}
        />
        <NumberField
          label={words.floor}
          value={inputs.executionFloor}
          problem={problems.get('executionFloor')}
          set={(executionFloor) => edit({ executionFloor })}
        />
      </div>
    </Group>
  );
}
