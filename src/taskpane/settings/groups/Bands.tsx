// Bands of qualitative indicators: neighbours share their bound, so it is typed once; and the band of 基本达成.
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { Group } from '../../common/Group';
import { usePanelStyles } from '../../common/panel.styles';
import { NumberField } from '../NumberField';
import { useSettingsStyles } from '../Settings.styles';
import type { RuleSetInputs } from '../rule-set-inputs';
import { useSettingsWords } from '../useSettingsWords';
import type { RuleSetGroupProps } from '../useRuleSetEditor';

export function Bands({ editor: { inputs, problems, edit } }: RuleSetGroupProps) {
  const words = useSettingsWords().words.bands;
  const styles = { ...usePanelStyles(), ...useSettingsStyles() };
  const { met, partly, unmet } = inputs.bands;
  const put = (change: Partial<RuleSetInputs['bands']>): void => edit({ bands: { ...inputs.bands, ...change } });
  return (
    <Group title={words.title} hint={words.hint} problem={problems.get('bands')}>
      <div className={styles.fields} role="group" aria-label={words.met}>
        <p className={styles.band}>
          {words.met} <span className={styles.range}>{words.range(met.low, '100', true)}</span>
        </p>
        <NumberField
          label={words.from}
          value={met.low}
          problem={problems.get('bands.met.low')}
          set={(low) => put({ met: { ...met, low } })}
        />
        <NumberField
          label={words.recommended}
          value={met.recommended}
          problem={problems.get('bands.met.recommended')}
          set={(recommended) => put({ met: { ...met, recommended } })}
        />
      </div>
      <div className={styles.fields} role="group" aria-label={words.partly}>
        <p className={styles.band}>
          {words.partly} <span className={styles.range}>{words.range(partly.low, met.low, false)}</span>
        </p>
        <NumberField
          label={words.from}
          value={partly.low}
          problem={problems.get('bands.partly.low')}
          set={(low) => put({ partly: { ...partly, low } })}
        />
        <NumberField
          label={words.recommended}
          value={partly.recommended}
          problem={problems.get('bands.partly.recommended')}
          set={(recommended) => put({ partly: { ...partly, recommended } })}
        />
      </div>
      <div className={styles.fields} role="group" aria-label={words.unmet}>
        <p className={styles.band}>
          {words.unmet} <span className={styles.range}>{words.range('0', partly.low, false)}</span>
        </p>
        <NumberField
          label={words.recommended}
          value={unmet.recommended}
          problem={problems.get('bands.unmet.recommended')}
          set={(recommended) => put({ unmet: { recommended } })}
        />
      </div>
      <Field label={words.mostly} hint={words.mostlyHint} size="small">
        <RadioGroup
          layout="horizontal"
          value={inputs.mostlyCountsAs ?? 'met'}
          onChange={(_, { value }) => edit({ mostlyCountsAs: value === 'partly' ? 'partly' : 'met' })}
        >
          <Radio value="met" label={words.met} />
          <Radio value="partly" label={words.partly} />
        </RadioGroup>
      </Field>
    </Group>
  );
}
