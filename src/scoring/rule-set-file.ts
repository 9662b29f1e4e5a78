// Writes a rule set as stable JSON, and reads one back whole or with a sentence for everything wrong in it.
import { ZERO } from '../form/decimal';
import type { Achievement, Grade } from '../form/form';
import { nameOf } from '../form/levels';
import type { TemplateProfile } from '../form/template';
import { GRADES } from '../form/vocabulary';
import type { Sentence } from '../locale/language';
import {
  at,
  clipped,
  defined,
  isComplete,
  itemAt,
  MOST_PROBLEMS,
  named,
  parseText,
  Reader,
  shownValue,
  WHOLE,
  type FileProblem,
  type Limits,
  type FilePlace,
} from './file-reader';
import type { Band, Deduction, GradeBand, RuleSet, RuleSetting, TotalCap } from './rule-set';
import { profileInOrder, readProfiles } from './template-profiles';

/** Goes up with every change after which older add-ins cannot read the file; a file has the lowest version that can hold it. */
export const FORMAT_VERSION = 1;
/** Answers about templates come with the rule set. */
const WITH_PROFILES = 2;

export type RuleSetReading =
  /** Profiles: absent in a file without any. */
  | { readonly kind: 'rule-set'; readonly ruleSet: RuleSet; readonly profiles?: readonly TemplateProfile[] }
  /** At least one. */
  | { readonly kind: 'problems'; readonly problems: readonly FileProblem[] };

const LONGEST_NAME = 60;
const LONGEST_BASIS = 500;
const LONGEST_DIMENSION = 20;
const MOST_DIMENSIONS = 20;
const MOST_CAPS = 10;
const MOST_RULES = 100;
const RULE_ID = /^[a-z]+(?:-[a-z]+)*$/;
const LONGEST_RULE_ID = 60;

const PERCENT: Limits = { least: 0, most: 100 };

/** JSON with the format version first and every key in its place; equal rule sets and profiles give equal text. */
export function serialiseRuleSet(ruleSet: RuleSet, profiles: readonly TemplateProfile[] = []): string {
  const { id, name, basis, executionPoints, dimensionWeights, bands, lowerIsBetter } = ruleSet;
  const { overshootFrom, overshootCoversAtMost, overshootDeduction, executionFloor, totalCaps, grades, rules, mostlyCountsAs } = ruleSet;
  const { least, most, recommended } = overshootDeduction;
  return `${JSON.stringify(
    {
      formatVersion: profiles.length === 0 ? FORMAT_VERSION : WITH_PROFILES,
      ...{ id, name, basis, executionPoints, dimensionWeights },
      bands: { met: bandInOrder(bands.met), partly: bandInOrder(bands.partly), unmet: bandInOrder(bands.unmet) },
      ...(mostlyCountsAs === undefined ? {} : { mostlyCountsAs }),
      ...{ lowerIsBetter, overshootFrom, overshootCoversAtMost },
      overshootDeduction: { least, most, recommended },
      executionFloor,
      totalCaps: totalCaps.map(({ rateBelow, total }) => ({ rateBelow, total })),
      grades: grades.map(({ grade, from, label }) => ({ grade, from, label })),
      ...(rules === undefined ? {} : { rules: Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1))) }),
      ...(profiles.length === 0 ? {} : { profiles: profiles.map(profileInOrder) }),
    },
    undefined,
    2,
  )}\n`;
}

const bandInOrder = ({ low, high, includesHigh, recommended }: Band): Band => ({ low, high, includesHigh, recommended });

/**
 * Reads a rule set from a file's text, or from JSON already parsed. Never throws.
 * @returns the whole rule set, or its first thirty problems
 */
export function parseRuleSet(json: unknown): RuleSetReading {
  const problems: FileProblem[] = [];
  const file = typeof json === 'string' ? parseText(json, problems) : json;
  const read = problems.length === 0 ? readFile(file, new Reader(problems)) : null;
  return read !== null && problems.length === 0
    ? { kind: 'rule-set', ...read }
    : { kind: 'problems', problems: problems.slice(0, MOST_PROBLEMS) };
}

const NO_RULE_SET: Sentence = {
  'zh-CN': '文件内容不是评分口径。请选择由本工具导出的口径文件。',
  en: 'The file is no rule set. Choose a rule set file exported by this add-in.',
};

const NAMES = {
  formatVersion: { 'zh-CN': '格式版本', en: 'format version' },
  id: { 'zh-CN': '口径编号', en: 'id' },
  name: { 'zh-CN': '口径名称', en: 'name' },
  basis: { 'zh-CN': '依据', en: 'basis' },
  executionPoints: { 'zh-CN': '预算执行分值', en: 'points of budget execution' },
  dimensionWeights: { 'zh-CN': '一级指标权重', en: 'dimension weights' },
  bands: { 'zh-CN': '定性指标分档', en: 'bands' },
  mostlyCountsAs: { 'zh-CN': '“基本达成”所属档', en: 'band of 基本达成' },
  lowerIsBetter: { 'zh-CN': '反向指标计分公式', en: 'lower-is-better formula' },
  overshootFrom: { 'zh-CN': '超额界限', en: 'overshoot threshold' },
  overshootCoversAtMost: { 'zh-CN': '超额是否也适用于 ≤ 和 <', en: 'overshoot of ≤ and <' },
  overshootDeduction: { 'zh-CN': '超额扣分', en: 'deduction at overshoot' },
  executionFloor: { 'zh-CN': '执行率下限', en: 'execution floor' },
  totalCaps: { 'zh-CN': '总分封顶', en: 'caps on the total' },
  grades: { 'zh-CN': '评分等级', en: 'grades' },
  rules: { 'zh-CN': '审核规则设置', en: 'rules of the review' },
  profiles: { 'zh-CN': '表头回答', en: 'answers about headings' },
} as const;

function readFile(file: unknown, reader: Reader): Omit<Extract<RuleSetReading, { kind: 'rule-set' }>, 'kind'> | null {
  if (typeof file !== 'object' || file === null || !Object.hasOwn(file, 'formatVersion')) {
    return reader.report(WHOLE, NO_RULE_SET['zh-CN'], NO_RULE_SET.en);
  }
  const version = new Map<string, unknown>(Object.entries(file)).get('formatVersion');
  if (version !== FORMAT_VERSION && version !== WITH_PROFILES) {
    const found = shownValue(version);
    return reader.report(
      at(WHOLE, 'formatVersion', NAMES.formatVersion),
      `为${found['zh-CN']}，本工具只读版本 ${FORMAT_VERSION} 和 ${WITH_PROFILES}。请更新本工具，或重新导出。`,
      `is ${found.en}; this add-in reads versions ${FORMAT_VERSION} and ${WITH_PROFILES}. Update the add-in, or export the file again.`,
    );
  }
  const fields = reader.fields(file, WHOLE, NAMES, ['rules', 'mostlyCountsAs', 'profiles']);
  if (fields === null) return null;
  const ruleSet = readRuleSet(fields, reader);
  if (!fields.has('profiles')) return ruleSet && { ruleSet };
  const profiles = readProfiles(fields.get('profiles'), at(WHOLE, 'profiles', NAMES.profiles), reader);
  return ruleSet && profiles && { ruleSet, profiles };
}

function readRuleSet(fields: ReadonlyMap<string, unknown>, reader: Reader): RuleSet | null {
  const place = (key: keyof typeof NAMES): FilePlace => at(WHOLE, key, NAMES[key]);
  const number = (key: keyof typeof NAMES, limits: Limits): number | null => reader.number(fields.get(key), place(key), limits);
  const parts = {
    id: reader.text(fields.get('id'), place('id'), LONGEST_NAME),
    name: reader.text(fields.get('name'), place('name'), LONGEST_NAME),
    basis: reader.text(fields.get('basis'), place('basis'), LONGEST_BASIS),
    executionPoints: number('executionPoints', PERCENT),
    dimensionWeights: readWeights(fields.get('dimensionWeights'), place('dimensionWeights'), reader),
    bands: readBands(fields.get('bands'), place('bands'), reader),
    lowerIsBetter: reader.oneOf(fields.get('lowerIsBetter'), place('lowerIsBetter'), ['F1', 'F2']),
    overshootFrom: number('overshootFrom', { least: 100, most: 1000, isAbove: true }),
    overshootCoversAtMost: reader.flag(fields.get('overshootCoversAtMost'), place('overshootCoversAtMost')),
    overshootDeduction: readDeduction(fields.get('overshootDeduction'), place('overshootDeduction'), reader),
    executionFloor: number('executionFloor', PERCENT),
    totalCaps: readCaps(fields.get('totalCaps'), place('totalCaps'), reader),
    grades: readGrades(fields.get('grades'), place('grades'), reader),
  };
  const mostly = fields.has('mostlyCountsAs')
    ? reader.oneOf(fields.get('mostlyCountsAs'), place('mostlyCountsAs'), ['met', 'partly'])
    : null;
  const rules = fields.has('rules') ? readRules(fields.get('rules'), place('rules'), reader) : null;
  const { executionPoints, dimensionWeights, overshootFrom, overshootCoversAtMost } = parts;
  if (executionPoints !== null && dimensionWeights !== null) {
    checkWeights(executionPoints, dimensionWeights, place('dimensionWeights'), reader);
  }
  if (overshootCoversAtMost === true && overshootFrom !== null && overshootFrom > 200) {
    reader.report(
      place('overshootFrom'),
      `为 ${overshootFrom}%，而低于 ≤、< 指标值的幅度至多 100%。适用于 ≤ 和 < 时请不超过 200%。`,
      `is ${overshootFrom}%, but an actual lies at most 100% below the target of ≤ and <. Keep it to 200% where they are covered.`,
    );
  }
  return isComplete(parts)
    ? { ...parts, ...(mostly === null ? {} : { mostlyCountsAs: mostly }), ...(rules === null ? {} : { rules }) }
    : null;
}

function readWeights(value: unknown, place: FilePlace, reader: Reader): Readonly<Record<string, number>> | null {
  const entries = reader.entries(value, place, MOST_DIMENSIONS);
  const weights = entries?.map(([dimension, weight]) => {
    const own: FilePlace = { path: `${place.path}.${clipped(dimension)}`, name: named('一级指标', 'the dimension', clipped(dimension)) };
    const name = reader.text(dimension, { ...own, name: { 'zh-CN': '一级指标名称', en: 'the name of a dimension' } }, LONGEST_DIMENSION);
    const canonical = name === null ? null : nameOf('dimension', name);
    if (canonical !== null && canonical !== name) {
      reader.report(own, `请写作“${canonical}”。`, `is to be written “${canonical}”.`);
    }
    return [dimension, reader.number(weight, own, { least: 0, most: 100, isAbove: true })] as const;
  });
  return weights === undefined ? null : defined(weights);
}

function checkWeights(executionPoints: number, weights: Readonly<Record<string, number>>, place: FilePlace, reader: Reader): void {
  const dimensions = Object.values(weights).reduce((sum, weight) => sum.plus(weight), ZERO);
  const sum = dimensions.plus(executionPoints);
  if (sum.eq(100)) return;
  reader.report(
    place,
    `合计不为 100 分：预算执行 ${executionPoints} 分，各一级指标 ${dimensions.toFixed()} 分，合计 ${sum.toFixed()} 分。`,
    `do not sum to 100: execution ${executionPoints}, dimensions ${dimensions.toFixed()}, together ${sum.toFixed()}.`,
  );
}

const BAND_NAMES: Readonly<Record<Achievement, Sentence>> = {
  met: { 'zh-CN': '“达成”', en: '“met”' },
  partly: { 'zh-CN': '“部分达成”', en: '“partly met”' },
  unmet: { 'zh-CN': '“未达成”', en: '“not met”' },
};
const BAND_FIELDS = {
  low: { 'zh-CN': '下限', en: 'lower bound' },
  high: { 'zh-CN': '上限', en: 'upper bound' },
  includesHigh: { 'zh-CN': '是否含上限', en: 'upper bound included' },
  recommended: { 'zh-CN': '建议值', en: 'recommended' },
} as const;

function readBands(value: unknown, place: FilePlace, reader: Reader): Readonly<Record<Achievement, Band>> | null {
  const fields = reader.fields(value, place, BAND_NAMES);
  if (fields === null) return null;
  const read = (key: Achievement): Band | null => readBand(fields.get(key), at(place, key, BAND_NAMES[key]), reader);
  const bands = { met: read('met'), partly: read('partly'), unmet: read('unmet') };
  if (!isComplete(bands)) return null;
  const { met, partly, unmet } = bands;
  if (unmet.low !== 0) reader.report(at(place, 'unmet.low', BAND_NAMES.unmet), '一档须从 0% 起。', 'must begin at 0%.');
  checkNeighbours('unmet', unmet, 'partly', partly, place, reader);
  checkNeighbours('partly', partly, 'met', met, place, reader);
  if (met.high !== 100 || !met.includesHigh) {
    reader.report(at(place, 'met.high', BAND_NAMES.met), '一档须到 100% 为止，并含 100%。', 'must reach 100%, 100% included.');
  }
  return bands;
}

function readBand(value: unknown, place: FilePlace, reader: Reader): Band | null {
  const fields = reader.fields(value, place, BAND_FIELDS);
  if (fields === null) return null;
  const own = (key: keyof typeof BAND_FIELDS): FilePlace => at(place, key, BAND_FIELDS[key]);
  const number = (key: keyof typeof BAND_FIELDS): number | null => reader.number(fields.get(key), own(key), PERCENT);
  const band = {
    low: number('low'),
    high: number('high'),
    includesHigh: reader.flag(fields.get('includesHigh'), own('includesHigh')),
    recommended: number('recommended'),
  };
  if (!isComplete(band)) return null;
  const { low, high, includesHigh, recommended } = band;
  if (low >= high) return reader.report(place, `的下限 ${low}% 须小于上限 ${high}%。`, `must begin below its end: ${low}% to ${high}%.`);
  if (recommended < low || recommended > high || (recommended === high && !includesHigh)) {
    return reader.report(own('recommended'), ` ${recommended}% 不在该档之内。`, `of ${recommended}% lies outside the band.`);
  }
  return band;
}

/** One band ends where the next begins, and the bound itself belongs to the upper one. */
function checkNeighbours(lowerKey: Achievement, lower: Band, upperKey: Achievement, upper: Band, place: FilePlace, reader: Reader): void {
  const lowerName = BAND_NAMES[lowerKey];
  const upperName = BAND_NAMES[upperKey];
  const own: FilePlace = { ...at(place, `${lowerKey}.high`, lowerName), name: place.name };
  const zh = `：${lowerName['zh-CN']}到 ${lower.high}% 为止，${upperName['zh-CN']}从 ${upper.low}% 起`;
  const en = `: ${lowerName.en} ends at ${lower.high}%, ${upperName.en} begins at ${upper.low}%`;
  if (lower.high > upper.low) reader.report(own, `重叠${zh}。`, `overlap${en}.`);
  else if (lower.high < upper.low) reader.report(own, `之间有空档${zh}。`, `leave a gap${en}.`);
  else if (lower.includesHigh) {
    reader.report(
      { ...own, path: `${place.path}.${lowerKey}.includesHigh` },
      `重叠：恰好 ${lower.high}% 归${upperName['zh-CN']}，${lowerName['zh-CN']}不含上限。`,
      `overlap: exactly ${lower.high}% belongs to ${upperName.en}; ${lowerName.en} must not include its upper bound.`,
    );
  }
}

const DEDUCTION_FIELDS = {
  least: { 'zh-CN': '最少', en: 'least' },
  most: { 'zh-CN': '最多', en: 'most' },
  recommended: { 'zh-CN': '建议', en: 'recommended' },
} as const;

function readDeduction(value: unknown, place: FilePlace, reader: Reader): Deduction | null {
  const fields = reader.fields(value, place, DEDUCTION_FIELDS);
  if (fields === null) return null;
  const number = (key: keyof typeof DEDUCTION_FIELDS): number | null =>
    reader.number(fields.get(key), at(place, key, DEDUCTION_FIELDS[key]), PERCENT);
  const deduction = { least: number('least'), most: number('most'), recommended: number('recommended') };
  if (!isComplete(deduction)) return null;
  const { least, most, recommended } = deduction;
  if (least <= recommended && recommended <= most) return deduction;
  return reader.report(
    place,
    `须为最少 ≤ 建议 ≤ 最多，现为 ${least}%、${recommended}%、${most}%。`,
    `must have least ≤ recommended ≤ most, not ${least}%, ${recommended}%, ${most}%.`,
  );
}

const CAP_FIELDS = {
  rateBelow: { 'zh-CN': '执行率', en: 'execution rate' },
  total: { 'zh-CN': '总分', en: 'total' },
} as const;

function readCaps(value: unknown, place: FilePlace, reader: Reader): readonly TotalCap[] | null {
  const read = reader.list(value, place, MOST_CAPS)?.map((item, index) => {
    const own = itemAt(place, index);
    const fields = reader.fields(item, own, CAP_FIELDS);
    return {
      rateBelow:
        fields && reader.number(fields.get('rateBelow'), at(own, 'rateBelow', CAP_FIELDS.rateBelow), { ...PERCENT, isAbove: true }),
      total: fields && reader.number(fields.get('total'), at(own, 'total', CAP_FIELDS.total), PERCENT),
    };
  });
  const caps = read?.flatMap((cap) => (isComplete(cap) ? [cap] : []));
  if (caps === undefined || caps.length !== read?.length) return null;
  caps.forEach((cap, index) => {
    const before = caps[index - 1];
    if (before === undefined || (cap.rateBelow < before.rateBelow && cap.total < before.total)) return;
    reader.report(
      itemAt(place, index),
      `的执行率和总分都须低于前一项（执行率低于 ${before.rateBelow}% 时至多 ${before.total} 分）。`,
      `must have a lower rate and a lower total than the one before (at most ${before.total} below ${before.rateBelow}%).`,
    );
  });
  return caps;
}

const GRADE_ORDER: readonly Grade[] = ['优', '良', '中', '差'];
const GRADE_FIELDS = {
  grade: { 'zh-CN': '等级', en: 'grade' },
  from: { 'zh-CN': '最低分', en: 'lowest total' },
  label: { 'zh-CN': '写法', en: 'label' },
} as const;

function readGrades(value: unknown, place: FilePlace, reader: Reader): readonly GradeBand[] | null {
  const items = reader.list(value, place, GRADE_ORDER.length);
  if (items === null) return null;
  if (items.length < GRADE_ORDER.length) {
    return reader.report(
      place,
      `须为${GRADE_ORDER.join('、')}四项，现有 ${items.length} 项。`,
      `must be the four of ${GRADE_ORDER.join(', ')}, not ${items.length}.`,
    );
  }
  const read = GRADE_ORDER.map((grade, index) => readGrade(items[index], grade, itemAt(place, index), reader));
  const grades = read.flatMap((grade) => grade ?? []);
  if (grades.length !== read.length) return null;
  grades.forEach(({ grade, from }, index) => {
    const before = grades[index - 1];
    if (before === undefined || from < before.from) return;
    reader.report(
      at(itemAt(place, index), 'from', GRADE_FIELDS.from),
      ` ${from} 分须低于“${before.grade}”的 ${before.from} 分，否则两个等级重叠。`,
      `of ${grade}, ${from}, must lie below that of ${before.grade}, ${before.from}; the two grades overlap.`,
    );
  });
  const lowest = grades.at(-1);
  if (lowest !== undefined && lowest.from !== 0) {
    reader.report(
      at(itemAt(place, grades.length - 1), 'from', GRADE_FIELDS.from),
      `须为 0 分，否则低于 ${lowest.from} 分的没有等级。`,
      `must be 0; a total below ${lowest.from} would have no grade.`,
    );
  }
  return grades;
}

function readGrade(value: unknown, grade: Grade, place: FilePlace, reader: Reader): GradeBand | null {
  const fields = reader.fields(value, place, GRADE_FIELDS);
  if (fields === null) return null;
  const own = (key: keyof typeof GRADE_FIELDS): FilePlace => at(place, key, GRADE_FIELDS[key]);
  // Only labels that the form reader knows, because it has to read them back as grades.
  const band = {
    grade: reader.oneOf(fields.get('grade'), own('grade'), [grade]),
    from: reader.number(fields.get('from'), own('from'), PERCENT),
    label: reader.oneOf(fields.get('label'), own('label'), GRADES[grade]),
  };
  return isComplete(band) ? band : null;
}

const SETTINGS: readonly RuleSetting[] = ['off', 'error', 'warning', 'information'];

/** Unknown ids are kept, because a newer add-in may have such a rule. */
function readRules(value: unknown, place: FilePlace, reader: Reader): Readonly<Record<string, RuleSetting>> | null {
  const rules = reader.entries(value, place, MOST_RULES)?.map(([id, setting]) => {
    const own: FilePlace = { path: `${place.path}.${clipped(id)}`, name: named('审核规则', 'the rule', clipped(id)) };
    if (!RULE_ID.test(id) || id.length > LONGEST_RULE_ID) {
      reader.report(own, '不是规则编号，编号如 overshoot-unexplained。', 'is no id of a rule; an id reads like overshoot-unexplained.');
    }
    return [id, reader.oneOf(setting, own, SETTINGS)] as const;
  });
  return rules === undefined ? null : defined(rules);
}
