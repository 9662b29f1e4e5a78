// Rules on leftovers of the template or of a draft: placeholders, instructions, sentences that were never finished.
import type { Field, Indicator } from '../../form/form';
import { anyOf, asWritten, compact, onOneLine } from '../../form/text';
import { asksToBeFilledIn, EXAMPLE } from '../../form/wording';
import type { Sentence } from '../../locale/language';
import { COMPLETE } from '../basis';
import { rule, type Fact, type Says } from '../rule';
import { named } from '../words';

/** Words left behind, as they stand in the compacted text. */
interface Leftover {
  readonly text: string;
  /** A sentence that was begun, as against words of the template. */
  readonly isDraft: boolean;
}

/** NFKC makes …… six dots. */
const ELLIPSIS = String.raw`(?:\.{3,}|⋯{1,}|·{3,}|。{3,})`;
const NUMBERING = String.raw`(?:\d{1,2}[、.)]|\(\d{1,2}\)|[一二三四五六七八九十]{1,3}、)?`;
/** Blanks to fill in: 20XX年, XX项目, ××单位, ____. Not 5XX错误, not XXL. */
const BLANK = /20(?:X{2}|x{2}|×{2})(?=年)|(?<![A-Za-z\d.])(?:X{2,}|x{2,}|×{2,}|_{2,})(?![A-Za-z\d.])/;

/** A row of the template, in place of an indicator's name. */
const NAMELESS = /^(?:目标|指标)\d{1,2}:?$/;
const ONLY_DOTS = new RegExp(`^${NUMBERING}${ELLIPSIS}[;。,]?$`);
/** 目标2: with nothing behind it but dots or the next heading. */
const GOAL_HEADING = String.raw`(?:目标|指标)\d{1,2}(?:完成情况)?:`;
const EMPTY_GOAL = new RegExp(`${GOAL_HEADING}(?:${ELLIPSIS}|(?=${GOAL_HEADING}|$))`);
const ASKED = ['填写', '填列', '填报', '说明', '描述', '概述', '简述', '注明', '列明'];
const INSTRUCTIONS: readonly RegExp[] = [
  /\([^()]{0,15}(?:\d{2,4}字(?:以内|之内|左右|内)|(?:不超过|不多于|限)\d{2,4}字)[^()]{0,10}\)/,
  new RegExp(`(?:^|[(,;。:])(请(?:在?此处?|如实|简要|简单|概括|具体|详细)*(?:${anyOf(ASKED)})[^()]{0,10})`),
  /(?:在|点击|单击)此处?(?:填写|输入|添加)/,
  /(?:^|[(,;。:])(此(?:处|栏|格|单元格)(?:内|里|中)?(?:填写?|填报|填入|输入|添加|说明|注明)[^()]{0,10})/,
];
/** 原因：……, and 原因： with nothing behind it. */
const REASON = '(?:原因|措施)(?:分析|说明)?(?:是|为|如下)?';
const DRAFTS: readonly RegExp[] = [
  new RegExp(`${REASON}:?${ELLIPSIS}`),
  new RegExp(`${REASON}:[。;,]*(?=$|(?:改进|整改)措施:)`),
  new RegExp(`${REASON}:?\\(请填写\\)`),
  new RegExp(`^${ELLIPSIS}$`),
];

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const [whole, part] = pattern.exec(text) ?? [];
    if (whole !== undefined) return part ?? whole;
  }
  return undefined;
}

/** A whole text that only asks to be filled in, or only shows how. */
const requestIn = (text: string): string | undefined => {
  const written = compact(text);
  return asksToBeFilledIn(written) ? written : EXAMPLE.exec(written)?.[0].replace(/[:(（)\[\]【】]/g, '');
};

const template = (text: string | undefined): Leftover | undefined => (text === undefined ? undefined : { text, isDraft: false });

/** In a name, a target or an actual. */
const inValue = (text: string): Leftover | undefined => template(firstOf([NAMELESS, ONLY_DOTS, BLANK], compact(text)) ?? requestIn(text));

/** In a longer text: dots count where they are a line of their own; a heading's contents may follow on the next line. */
function inText(text: string): Leftover | undefined {
  const inLines = text.split('\n').map((line) => firstOf([ONLY_DOTS, BLANK, ...INSTRUCTIONS], compact(line)));
  return template(inLines.find((found) => found !== undefined) ?? firstOf([EMPTY_GOAL], compact(text)) ?? requestIn(text));
}

/** In an explanation: the reason may stand on the line below 原因：, so the whole text counts. */
function inExplanation(text: string): Leftover | undefined {
  const draft = firstOf(DRAFTS, compact(text));
  return draft === undefined ? inText(text) : { text: draft, isDraft: true };
}

interface Left extends Fact {
  /** The words left behind, as the cell has them. */
  readonly words: string;
  readonly isDraft: boolean;
  readonly entry: Entry;
  /** The row, unless the words stand in the head or in the place of a row's name. */
  readonly indicator?: Indicator;
}

/** The names of the cells, as the subject of a sentence; those of a row go behind its name. */
const ENTRIES = {
  projectName: { 'zh-CN': '项目名称', en: 'The project name' },
  department: { 'zh-CN': '主管部门', en: 'The department' },
  unit: { 'zh-CN': '实施单位', en: 'The implementing unit' },
  plannedGoal: { 'zh-CN': '预期目标', en: 'The planned goal' },
  reportedOutcome: { 'zh-CN': '实际完成情况', en: 'The reported outcome' },
  name: { 'zh-CN': '三级指标名称', en: 'The indicator’s name' },
  target: { 'zh-CN': '指标值', en: 'the target' },
  actual: { 'zh-CN': '实际完成值', en: 'the actual' },
  explanation: { 'zh-CN': '偏差原因分析及改进措施', en: 'the explanation' },
} as const satisfies Readonly<Record<string, Sentence>>;
type Entry = keyof typeof ENTRIES;

const SUBJECT: Says<Left> = {
  'zh-CN': ({ entry, indicator }) => `${indicator === undefined ? '' : `${named(indicator)}的`}${ENTRIES[entry]['zh-CN']}`,
  en: ({ entry, indicator }) => `${indicator === undefined ? '' : `${named(indicator)}: `}${ENTRIES[entry].en}`,
};

function leftIn(
  field: Field<unknown> | undefined,
  find: (text: string) => Leftover | undefined,
  entry: Entry,
  indicator?: Indicator,
): readonly Left[] {
  const left = field && find(field.text);
  if (field === undefined || left === undefined) return [];
  const { cell } = field;
  return [
    {
      at: entry === 'explanation' ? { cell, explain: cell } : { cell },
      words: onOneLine(asWritten(field.text, left.text)),
      isDraft: left.isDraft,
      entry,
      ...(indicator && { indicator }),
    },
  ];
}

const HEAD = ['projectName', 'department', 'unit', 'plannedGoal', 'reportedOutcome'] as const;

function leftInRow(indicator: Indicator): readonly Left[] {
  const { name, target, actual, explanation } = indicator;
  const inName = leftIn(name, inValue, 'name');
  // The rest of a row of the template is the template's as well.
  if (inName.length > 0) return inName;
  return [
    ...leftIn(target, inValue, 'target', indicator),
    ...leftIn(actual, inValue, 'actual', indicator),
    ...leftIn(explanation, inExplanation, 'explanation', indicator),
  ];
}

export const TEMPLATE_RULES = [
  rule({
    id: 'template-text',
    severity: 'error',
    title: { 'zh-CN': '没有模板文字和未写完的草稿', en: 'Nothing is left of the template, no draft is unfinished' },
    looksAt: {
      'zh-CN': '表头、预期目标、实际完成情况，各行的名称、指标值、实际完成值和偏差原因分析及改进措施的文字',
      en: 'The words of the head, of both goal texts and of every row: name, target, actual, explanation',
    },
    basis: COMPLETE,
    find: ({ form }) => [...HEAD.flatMap((entry) => leftIn(form[entry], inText, entry)), ...form.indicators.flatMap(leftInRow)],
    says: {
      'zh-CN': (left) =>
        left.isDraft
          ? `${SUBJECT['zh-CN'](left)}没有写完：还有“${left.words}”没有补写。请补写完整。`
          : `${SUBJECT['zh-CN'](left)}中留有模板文字“${left.words}”。请改成实际内容，或者删去。`,
      en: (left) =>
        left.isDraft
          ? `${SUBJECT.en(left)} was not finished: “${left.words}” is still to be filled in. Complete it.`
          : `${SUBJECT.en(left)} still has the template’s words “${left.words}”. Replace them with the facts, or delete them.`,
    },
  }),
] as const;
