// What each rule set makes of the total of the form shown, so that one can be chosen by it.
import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { RULE_SETS, totalsBy, type TotalBy } from '../../app/rule-sets';
import type { FormResult } from '../../app/state';
import type { RuleSet } from '../../scoring/rule-set';
import { usePanelStyles } from '../common/panel.styles';
import { isShipped } from './rule-set-inputs';
import { useSettingsStyles } from './Settings.styles';
import { useSettingsWords } from './useSettingsWords';

export interface TotalsProps {
  readonly form: FormResult;
  readonly ruleSet: RuleSet;
}

export function Totals({ form: { form }, ruleSet }: TotalsProps) {
  const { words } = useSettingsWords();
  const styles = { ...usePanelStyles(), ...useSettingsStyles() };
  const [totals, setTotals] = useState<readonly (readonly [RuleSet, TotalBy | undefined])[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const ruleSets = isShipped(ruleSet) ? RULE_SETS : [...RULE_SETS, ruleSet];
    void totalsBy(form, ruleSets).then((found) => {
      if (isCurrent) setTotals(ruleSets.map((each, place) => [each, found[place]]));
    });
    return () => {
      isCurrent = false;
    };
  }, [form, ruleSet]);
  return (
    <table className={styles.totals}>
      <caption className={styles.caption}>{words.totals}</caption>
      <tbody>
        {totals.map(([{ id, name }, by]) => (
          <tr key={id} aria-current={id === ruleSet.id} className={mergeClasses(id === ruleSet.id && styles.strong)} data-total-by={id}>
            <th scope="row" lang="zh-CN" className={styles.name}>
              {name}
            </th>
            <td className={styles.number}>{by?.total ?? words.unknown}</td>
            <td className={styles.grade} lang="zh-CN">
              {by?.grade}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
