// Points of each dimension, and a way to add a dimension.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Group } from '../../common/Group';
import { usePanelStyles } from '../../common/panel.styles';
import { TextField } from '../../common/TextField';
import { NumberField } from '../NumberField';
import { useSettingsStyles } from '../Settings.styles';
import { replaced, sumOfPoints } from '../rule-set-inputs';
import { useSettingsWords } from '../useSettingsWords';
import type { RuleSetGroupProps } from '../useRuleSetEditor';

export function Weights({ editor: { inputs, problems, edit } }: RuleSetGroupProps) {
  const words = useSettingsWords().words.weights;
  const styles = { ...usePanelStyles(), ...useSettingsStyles() };
  const [other, setOther] = useState('');
  const name = other.trim();
  const isKnown = inputs.weights.some(({ dimension }) => dimension === name);
  return (
    <Group title={words.title} hint={words.hint} problem={problems.get('dimensionWeights')}>
      <div className={styles.fields}>
        {inputs.weights.map(({ dimension, points }, index) => (
          <NumberField
            key={dimension}
            label={words.points(dimension)}
            value={points}
            problem={problems.get(`dimensionWeights.${dimension}`)}
            set={(value) => edit({ weights: replaced(inputs.weights, index, { points: value }) })}
          />
        ))}
      </div>
      <p className={styles.hint}>{words.sum(sumOfPoints(inputs))}</p>
      <div className={styles.line}>
        <TextField
          label={words.other}
          maxLength={20}
          className={styles.grow}
          value={other}
          problem={isKnown ? words.known(name) : undefined}
          set={setOther}
        />
        <Button
          size="small"
          disabledFocusable={name === '' || isKnown}
          onClick={() => {
            edit({ weights: [...inputs.weights, { dimension: name, points: '' }] });
            setOther('');
          }}
        >
          {words.add}
        </Button>
      </div>
    </Group>
  );
}
