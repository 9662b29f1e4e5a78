// The findings that ask for one thing, under one heading; those of several rules each under a small heading of their own.
import type { ReactNode } from 'react';
import { useWords } from '../common/speech';
import { useSectionStyles } from '../common/section.styles';
import { useBasis } from './Basis';
import { ExplainAll } from './Explain';
import { editorOf, type OpenEditor } from './explanations';
import { BY_THEMSELVES, type Group as FindingGroup, linesOf, type Part as GroupPart } from './groups';
import { useGroupStyles } from './Group.styles';
import { Line, type LineProps } from './Line';

export interface PartsProps extends Omit<LineProps, 'line' | 'isCurrent' | 'isStop' | 'editor'> {
  readonly group: FindingGroup;
  readonly editors: readonly OpenEditor[];
  /** Key of the line in hand. */
  readonly current: string | undefined;
  /** Key of the line that the Tab key stops at. */
  readonly stop: string | undefined;
}

export function Group(props: PartsProps) {
  const { group, form, due, desk, current } = props;
  const { words } = useWords();
  const styles = useGroupStyles();
  const { kind, parts } = group;
  const lines = linesOf([group]);
  // The heading's own controls are stops of the Tab key once the keyboard has come to one of its lines.
  const isStop = lines.some(({ key }) => key === current);
  const isOne = isUnderOneHeading(group);
  const basis = useBasis({ findings: isOne ? lines.flatMap(({ findings }) => findings) : [], isNamed: false, isStop });
  const [first] = parts;
  const count = kind === 'recalculate' && first?.key !== BY_THEMSELVES ? (first?.lines.length ?? 0) : lines.length;
  return (
    <div className={styles.group} data-group={kind}>
      <div className={styles.head}>
        <h3 className={styles.title}>{words.findings.group[kind](count)}</h3>
        {basis.button}
        {kind === 'explain' && <ExplainAll form={form} due={due} desk={desk} isStop={isStop} />}
      </div>
      {basis.text}
      <Parts {...props} />
    </div>
  );
}

/** What the press changes speaks for itself, and lines that all ask for a reason need no further words beside their figures. */
const isUnderOneHeading = ({ kind }: FindingGroup): boolean => kind === 'recalculate' || kind === 'explain';

export function Parts({ group, editors, current, stop, ...props }: PartsProps) {
  return group.parts.map((part) => (
    <Part key={part.key} part={part} isHeaded={!isUnderOneHeading(group) || part.key === BY_THEMSELVES} current={current}>
      {part.lines.map((line) => (
        <Line
          key={line.key}
          {...props}
          line={line}
          isCurrent={line.key === current}
          isStop={line.key === stop}
          editor={line.findings.map((finding) => editorOf(editors, props.form, finding)).find((editor) => editor !== undefined)}
        />
      ))}
    </Part>
  ));
}

interface PartProps extends Pick<PartsProps, 'current'> {
  readonly part: GroupPart;
  readonly isHeaded: boolean;
  readonly children: ReactNode;
}

function Part({ part: { key, lines }, isHeaded, current, children }: PartProps) {
  const { language, words } = useWords();
  const styles = { ...useSectionStyles(), ...useGroupStyles() };
  const isByItself = key === BY_THEMSELVES;
  const findings = lines.flatMap((line) => line.findings);
  const isStop = lines.some((line) => line.key === current);
  const basis = useBasis({ findings: isHeaded && !isByItself ? findings : [], isNamed: true, isStop });
  return (
    <>
      {isHeaded && (
        <div className={styles.part}>
          <h4 className={styles.rule}>{isByItself ? words.findings.byThemselves : findings[0]?.title[language]}</h4>
          {basis.button}
        </div>
      )}
      {basis.text}
      <ul className={styles.list}>{children}</ul>
    </>
  );
}
