// Every parameter of the rule set, in groups.
import { Button, Checkbox, Field, Input, mergeClasses, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { labelsOf } from '../../app/rule-sets';
import { sumOfPoints, type Typed } from './typed-rule-set';
import { Group, NumberField } from './Numbers';
import { Rules } from './Rules';
import { useSettingsStyles } from './Settings.styles';
import type { TypedDraft } from './useTypedRuleSet';
import { useSettingsWords } from './useSettingsWords';

interface PartProps {
  readonly draft: TypedDraft;
}

export function Groups({ draft }: PartProps) {
  return (
    <>
      <Execution draft={draft} />
      <Weights draft={draft} />
      <Bands draft={draft} />
      <LowerIsBetter draft={draft} />
      <Overshoot draft={draft} />
      <Caps draft={draft} />
      <Grades draft={draft} />
      <Rules draft={draft} />
    </>
  );
}

/** The list with one entry replaced. */
const replaced = <Item,>(list: readonly Item[], index: number, change: Partial<Item>): readonly Item[] =>
  list.map((item, place) => (place === index ? { ...item, ...change } : item));

function Execution({ draft: { typed, problems, edit } }: PartProps) {
  const words = useSettingsWords().words.execution;
  const styles = useSettingsStyles();
  return (
    <Group title={words.title} hint={words.hint}>
      <div className={styles.fields}>
        <NumberField
          label={words.points}
          value={typed.executionPoints}
          problem={problems.get('executionPoints')}
          set={(executionPoints) => edit({ executionPoints })}
        />
        <NumberField
          label={words.floor}
          value={typed.executionFloor}
          problem={problems.get('executionFloor')}
          set={(executionFloor) => edit({ executionFloor })}
        />
      </div>
    </Group>
  );
}

function Weights({ draft: { typed, problems, edit } }: PartProps) {
  const words = useSettingsWords().words.weights;
  const styles = useSettingsStyles();
  const [other, setOther] = useState('');
  const name = other.trim();
  const isKnown = typed.weights.some(({ dimension }) => dimension === name);
  return (
    <Group title={words.title} hint={words.hint} problem={problems.get('dimensionWeights')}>
      <div className={styles.fields}>
        {typed.weights.map(({ dimension, points }, index) => (
          <NumberField
            key={dimension}
            label={words.points(dimension)}
            value={points}
            problem={problems.get(`dimensionWeights.${dimension}`)}
            set={(value) => edit({ weights: replaced(typed.weights, index, { points: value }) })}
          />
        ))}
      </div>
      <p className={styles.hint}>{words.sum(sumOfPoints(typed))}</p>
      <div className={styles.line}>
        <Field
          size="small"
          label={words.other}
          className={styles.grow}
          {...(isKnown && ({ validationState: 'error', validationMessage: words.known(name) } as const))}
        >
          <Input
            size="small"
            maxLength={20}
            className={styles.input}
            input={{ className: styles.input }}
            value={other}
            onChange={(_, data) => setOther(data.value)}
          />
        </Field>
        <Button
          size="small"
          disabledFocusable={name === '' || isKnown}
          onClick={() => {
            edit({ weights: [...typed.weights, { dimension: name, points: '' }] });
            setOther('');
          }}
        >
          {words.add}
        </Button>
      </div>
    </Group>
  );
}

function Bands({ draft: { typed, problems, edit } }: PartProps) {
  const words = useSettingsWords().words.bands;
  const styles = useSettingsStyles();
  const { met, partly, unmet } = typed.bands;
  const put = (change: Partial<Typed['bands']>): void => edit({ bands: { ...typed.bands, ...change } });
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
    </Group>
  );
}

function LowerIsBetter({ draft: { typed, edit } }: PartProps) {
  const words = useSettingsWords().words.lower;
  return (
    <Group title={words.title} hint={words.hint}>
      <RadioGroup
        aria-label={words.title}
        value={typed.lowerIsBetter}
        onChange={(_, { value }) => edit({ lowerIsBetter: value === 'F2' ? 'F2' : 'F1' })}
      >
        <Radio value="F1" label={words.F1} />
        <Radio value="F2" label={words.F2} />
      </RadioGroup>
    </Group>
  );
}

function Overshoot({ draft: { typed, problems, edit } }: PartProps) {
  const words = useSettingsWords().words.overshoot;
  const styles = useSettingsStyles();
  const { deduction } = typed;
  const put = (change: Partial<Typed['deduction']>): void => edit({ deduction: { ...deduction, ...change } });
  return (
    <Group title={words.title} problem={problems.get('overshootDeduction')}>
      <NumberField
        label={words.from}
        value={typed.overshootFrom}
        problem={problems.get('overshootFrom')}
        set={(overshootFrom) => edit({ overshootFrom })}
      />
      <Checkbox
        label={words.coversAtMost}
        checked={typed.overshootCoversAtMost}
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

function Caps({ draft: { typed, problems, edit } }: PartProps) {
  const words = useSettingsWords().words.caps;
  const styles = useSettingsStyles();
  const { caps } = typed;
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

function Grades({ draft: { typed, problems, edit } }: PartProps) {
  const words = useSettingsWords().words.grades;
  const styles = useSettingsStyles();
  const { grades } = typed;
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
