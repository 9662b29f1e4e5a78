// ⓘ beside a heading: unfolds where the rules under it come from.
import { Info16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { Finding } from '../../review/rule';
import { useSectionStyles } from '../common/section.styles';
import { useWords } from '../common/speech';
import { useGroupStyles } from './Group.styles';

/** The findings of each rule once. */
const ofEachRule = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [finding.rule, finding] as const)).values(),
];

export interface BasisProps {
  /** Under the heading. */
  readonly findings: readonly Finding[];
  /** Whether the rules' own words stand in the heading already. */
  readonly isNamed: boolean;
  /** A stop of the Tab key while the line in hand is under the heading. */
  readonly isStop: boolean;
}

/** The button, and the paragraph that it unfolds; nothing without a finding. */
export function useBasis({ findings, isNamed, isStop }: BasisProps) {
  const { language, words } = useWords();
  const styles = { ...useSectionStyles(), ...useGroupStyles() };
  const [isOpen, open] = useState(false);
  const id = useId();
  const rules = ofEachRule(findings);
  if (rules.length === 0) return { button: null, text: null };
  const between = language === 'en' ? ', ' : '、';
  return {
    button: (
      <button
        type="button"
        className={styles.basisButton}
        tabIndex={isStop || isOpen ? 0 : -1}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={words.findings.showBasis(rules.map(({ title }) => title[language]).join(between))}
        onClick={() => open(!isOpen)}
      >
        <Info16Regular />
      </button>
    ),
    text: (
      <div id={id} hidden={!isOpen} className={styles.basis}>
        {rules.map(({ rule, title, basis }) => (
          <p key={rule} className={styles.quiet}>
            {!isNamed && `${title[language]}${language === 'en' ? '. ' : '。'}`}
            {words.findings.basis(basis[language])}
          </p>
        ))}
      </div>
    ),
  };
}
