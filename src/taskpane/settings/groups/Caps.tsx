// Caps on the total at low execution rates.
import { Button } from '@fluentui/react-components';
import { Group } from '../../common/Group';
import { usePanelStyles } from '../../common/panel.styles';
import { NumberField } from '../NumberField';
import { replaced } from '../rule-set-inputs';
import { useSettingsWords } from '../useSettingsWords';
import type { RuleSetGroupProps } from '../useRuleSetEditor';

export function Caps({ editor: { inputs, problems, edit } }: RuleSetGroupProps) {
  const words = useSettingsWords().words.caps;
  const styles = usePanelStyles();
  const { caps } = inputs;
  return (
    <Group title={words.title} hint={caps.length === 0 ? words.none : undefined} problem={problems.get('totalCaps')}>
      {caps.map(({ rateBelow, total }, index) => (
        <Group key={index} title={words.cap(index + 1)} problem={problems.get(`totalCaps[${index}]`)}>
          <div className={styles.fields}>
            <NumberField
              label={words.rateBelow}
              value={rateBelow}
              problem={problems.get(`totalCaps[${index}].rateBelow`)}
              set={(value) => edit({ caps: replaced(caps, index, { rateBelow: value }) })}
            />
            <NumberField
              label={words.total}
              value={total}
              problem={problems.get(`totalCaps[${index}].total`)}
              set={(value) => edit({ caps: replaced(caps, index, { total: value }) })}
            />
          </div>
          <div>
            <Button size="small" onClick={() => edit({ caps: caps.filter((_, place) => place !== index) })}>
              {words.remove(index + 1)}
            </Button>
          </div>
        </Group>
      ))}
      <div>
        <Button size="small" onClick={() => edit({ caps: [...caps, { rateBelow: '', total: '' }] })}>
          {words.add}
        </Button>
      </div>
    </Group>
  );
}
