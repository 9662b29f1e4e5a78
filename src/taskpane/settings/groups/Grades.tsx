// The lowest total and the label of each grade.
import { Field, Select } from '@fluentui/react-components';
import { labelsOf } from '../../../app/rule-sets';
import { Group } from '../../common/Group';
import { usePanelStyles } from '../../common/panel.styles';
import { NumberField } from '../NumberField';
import { replaced } from '../rule-set-inputs';
import { useSettingsWords } from '../useSettingsWords';
import type { RuleSetGroupProps } from '../useRuleSetEditor';

export function Grades({ editor: { inputs, problems, edit } }: RuleSetGroupProps) {
  const words = useSettingsWords().words.grades;
  const styles = usePanelStyles();
  const { grades } = inputs;
  return (
    <Group title={words.title} problem={problems.get('grades')}>
      {grades.map(({ grade, from, label }, index) => (
        <div key={grade} className={styles.fields}>
          <NumberField
            label={words.from(grade)}
            value={from}
            problem={problems.get(`grades[${index}].from`)}
            set={(value) => edit({ grades: replaced(grades, index, { from: value }) })}
          />
          <Field size="small" label={words.label(grade)}>
            <Select
              size="small"
              className={styles.input}
              value={label}
              onChange={(_, { value }) => edit({ grades: replaced(grades, index, { label: value }) })}
            >
              {labelsOf(grade).map((each) => (
                <option key={each} lang="zh-CN">
                  {each}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      ))}
    </Group>
  );
}
