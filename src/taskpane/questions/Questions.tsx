// Headings that leave a doubt: each as a small table with our proposal, to be confirmed once; and the answer given last.
import { Button, Checkbox, mergeClasses, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { App, AppState, OpenQuestion } from '../../app/state';
import { LONGEST_PROFILE_NAME, MEANINGS } from '../../app/template-answers';
import type { AskedColumn, TemplateProfile } from '../../form/template';
import { CellLink } from '../common/CellLink';
import { usePanelStyles } from '../common/panel.styles';
import { useSectionStyles } from '../common/section.styles';
import { TextField } from '../common/TextField';
import { useFocusBack } from '../common/useFocusBack';
import { useQuestionsStyles } from './Questions.styles';
import { type Answer, useAnswer } from './useAnswer';
import { useTemplateWords } from './useTemplateWords';

/** A heading's line breaks are those of a narrow column. */
const onOneLine = (words: string): string => words.replace(/\s*\n\s*/g, '');

export interface QuestionsProps {
  readonly app: App;
  readonly state: AppState;
}

export function Questions({ app, state: { questions, answered, working } }: QuestionsProps) {
  const isBusy = working !== undefined;
  return (
    <>
      {answered !== undefined && (
        <Answered app={app} profile={answered} isRefuted={questions.some(({ key }) => key === answered.key)} isBusy={isBusy} />
      )}
      {questions.map((question) => (
        <Question key={question.key} app={app} question={question} isBusy={isBusy} />
      ))}
    </>
  );
}

interface AnsweredProps {
  readonly app: App;
  readonly profile: TemplateProfile;
  /** The content contradicts it. */
  readonly isRefuted: boolean;
  readonly isBusy: boolean;
}

function Answered({ app, profile: { key, name }, isRefuted, isBusy }: AnsweredProps) {
  const words = useTemplateWords();
  const styles = { ...useSectionStyles(), ...useQuestionsStyles() };
  return (
    <div className={styles.answered} data-answered={name}>
      <p className={styles.quiet}>{(isRefuted ? words.askedAgain : words.answered)(name)}</p>
      <span ref={useFocusBack<HTMLSpanElement>()}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void app.removeProfile(key)}>
          {words.takeBack}
        </Button>
      </span>
    </div>
  );
}

interface QuestionProps {
  readonly app: App;
  readonly question: OpenQuestion;
  readonly isBusy: boolean;
}

function Question({ app, question, isBusy }: QuestionProps) {
  const words = useTemplateWords();
  const styles = { ...useSectionStyles(), ...usePanelStyles(), ...useQuestionsStyles() };
  const answer = useAnswer(app, question);
  const { block, columns, contradicted, sheetNames, sheetId, cell } = question;
  const title = words.title[block];
  return (
    <section className={styles.panel} aria-label={title} data-asks={columns.map(({ words: printed }) => onOneLine(printed)).join(' ')}>
      <h2 className={styles.heading}>
        {title}
        <CellLink app={app} sheetId={sheetId} cell={cell} />
      </h2>
      <p className={styles.quiet}>{words.says(columns.filter(({ isDoubtful }) => isDoubtful).length)}</p>
      {contradicted !== undefined && <p className={styles.wrong}>{words.contradicted(contradicted)}</p>}
      <p className={styles.quiet}>{words.sheets(sheetNames)}</p>
      <form ref={useFocusBack<HTMLFormElement>()} noValidate className={styles.group} onSubmit={(event) => void answer.submit(event)}>
        <Columns question={question} answer={answer} />
        <TextField
          label={words.name}
          maxLength={LONGEST_PROFILE_NAME}
          value={answer.name}
          problem={answer.name.trim() === '' ? words.noName : undefined}
          set={answer.setName}
        />
        <div>
          <Button type="submit" size="small" appearance="primary" disabledFocusable={isBusy || !answer.isComplete}>
            {words.confirm}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** The columns of the heading, one below the other because the pane is narrow. */
function Columns({ question: { block, columns }, answer }: { readonly question: OpenQuestion; readonly answer: Answer }) {
  const words = useTemplateWords();
  const styles = { ...useSectionStyles(), ...usePanelStyles(), ...useQuestionsStyles() };
  const [isOpen, setOpen] = useState(!columns.some(({ isDoubtful }) => isDoubtful));
  const { doubled, missing } = answer.faults;
  const faults = [
    ...doubled.map((meaning) => words.doubled(words.meanings[meaning])),
    ...missing.map((meaning) => words.missing(words.meanings[meaning])),
  ];
  return (
    <>
      <table className={styles.table}>
        <thead className={styles.spoken}>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, ordinal) => (
            <Column key={ordinal} block={block} column={column} ordinal={ordinal} answer={answer} isOpen={isOpen || column.isDoubtful} />
          ))}
        </tbody>
      </table>
      {columns.some(({ isDoubtful }) => !isDoubtful) && (
        <Checkbox size="medium" label={words.change} checked={isOpen} onChange={(_, { checked }) => setOpen(checked === true)} />
      )}
      <div role="alert" className={styles.alert}>
        {faults.length > 0 && (
          <ul className={mergeClasses(styles.list, styles.wrong)}>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

interface ColumnProps {
  readonly block: OpenQuestion['block'];
  readonly column: AskedColumn;
  /** Zero-based, among the headed columns. */
  readonly ordinal: number;
  readonly answer: Answer;
  /** Whether another meaning can be chosen. */
  readonly isOpen: boolean;
}

function Column({ block, column, ordinal, answer, isOpen }: ColumnProps) {
  const words = useTemplateWords();
  const styles = { ...useSectionStyles(), ...useQuestionsStyles() };
  const id = useId();
  const chosen = answer.meanings[ordinal] ?? 'none';
  const printed = onOneLine(column.words);
  const samples = column.samples.filter((sample) => sample.trim() !== '').join(' · ');
  return (
    <tr className={mergeClasses(styles.row, column.isDoubtful && styles.doubtful)} {...(isOpen && { 'data-column': printed })}>
      <th scope="row" className={styles.words} lang="zh-CN">
        <span id={id} className={column.isDoubtful ? styles.strong : undefined}>
          {printed}
        </span>
        <p id={`${id}-samples`} className={mergeClasses(styles.quiet, styles.samples)} title={samples}>
          {samples === '' ? words.blank : samples}
        </p>
      </th>
      <td className={styles.meaning}>
        {isOpen ? (
          <Select
            size="small"
            aria-labelledby={id}
            aria-describedby={`${id}-samples`}
            value={chosen}
            onChange={(_, { value }) => {
              const meaning = MEANINGS[block].find((each) => each === value);
              if (meaning !== undefined) answer.choose(ordinal, meaning);
            }}
          >
            {MEANINGS[block].map((meaning) => (
              <option key={meaning} value={meaning}>
                {words.meanings[meaning]}
              </option>
            ))}
          </Select>
        ) : (
          <span className={styles.quiet}>{words.meanings[chosen]}</span>
        )}
      </td>
    </tr>
  );
}
