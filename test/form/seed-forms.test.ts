// The six real forms read the same from their workbooks, from flattened text and from numbers pasted out of it.
import { decimal } from '../../src/form/decimal';
import type { Field, Form, FundLine, NumberContent } from '../../src/form/form';
import { readForms } from '../../src/form/read-all';
import type { SheetSnapshot } from '../../src/form/snapshot';
import { blankComputed, computedCells, flattenedSnapshot, formPaths, readXlsx, seedForms, type SeedFundLine, workbookPath } from '../forms';

/** The content of a form, without cells and formats. */
const numberOf = (field: Field<NumberContent> | undefined) => {
  if (field?.content.kind !== 'number') return field?.content.kind;
  return `${field.content.value.toFixed(2)} ±${field.content.hidden.toFixed()}`;
};
const bare = (text: string | undefined): string | undefined => text?.replace(/\s/g, '');
const fundLine = (line: FundLine | undefined) =>
  line && [
    line.kind,
    line.label,
    ...[line.initialBudget, line.annualBudget, line.executed, line.points, line.executionRate, line.score].map(numberOf),
  ];
const meaning = (form: Form) => ({
  title: form.title.text,
  year: form.year,
  projectName: form.projectName?.text,
  department: form.department?.text,
  unit: form.unit?.text,
  fundUnit: form.funds?.unit,
  funds: form.funds && [fundLine(form.funds.total), ...form.funds.parts.map(fundLine)],
  plannedGoal: bare(form.plannedGoal?.text),
  reportedOutcome: bare(form.reportedOutcome?.text),
  indicators: form.indicators.map((row) => ({
    dimension: row.dimension,
    category: row.category,
    name: row.name.text,
    target: row.target.content,
    targetText: bare(row.target.text),
    actual: row.actual.content,
    actualText: bare(row.actual.text),
    points: numberOf(row.points),
    score: numberOf(row.score),
    explanation: row.explanation?.content.kind,
  })),
  totalPoints: numberOf(form.totalPoints),
  total: numberOf(form.total),
  grade: form.grade?.content,
});

const printed = (figure: string): string => (figure === '-' ? 'dash' : `${decimal(figure).toFixed(2)} ±0.005`);
const FUND_LABELS = { total: '年度资金总额', currentYear: '当年财政拨款', carriedOver: '上年结转资金', other: '其他资金' };
const seedFundLine = (line: SeedFundLine) => [
  line.kind,
  FUND_LABELS[line.kind],
  ...[line.initialBudget, line.annualBudget, line.executed, line.points, line.executionRate, line.score].map(printed),
];

const read = (snapshots: readonly SheetSnapshot[]): Form[] =>
  snapshots.flatMap((snapshot) => {
    const { forms, problems } = readForms(snapshot);
    expect(problems).toEqual([]);
    return [...forms];
  });

const workbooks = async (): Promise<SheetSnapshot[]> => (await Promise.all(formPaths.map((path) => readXlsx(path)))).flat();

const inputs: readonly (readonly [string, () => Promise<readonly SheetSnapshot[]>])[] = [
  ['six workbooks', workbooks],
  ['one workbook with six sheets', () => readXlsx(workbookPath)],
  ['flattened text in one sheet', () => Promise.resolve([flattenedSnapshot('text')])],
  ['flattened text pasted as numbers', () => Promise.resolve([flattenedSnapshot('pasted')])],
];

describe.each(inputs)('%s', (_, load) => {
  test('gives the six forms as they are printed', async () => {
    const forms = read(await load());
    expect(forms.map((form) => form.indicators.length)).toEqual([12, 16, 9, 12, 12, 26]);
    const meanings = forms.map(meaning);
    meanings.forEach((form, index) => {
      const seed = seedForms[index];
      if (!seed) throw new Error(`no seed form ${index}`);
      expect(form).toMatchObject({
        title: seed.title,
        year: seed.year,
        projectName: seed.projectName,
        department: seed.department,
        unit: seed.unit,
        fundUnit: '万元',
        funds: seed.funds.map(seedFundLine),
        plannedGoal: bare(seed.plannedGoal.join('')),
        reportedOutcome: bare(seed.reportedOutcome.join('')),
        totalPoints: printed(seed.totalPoints),
        total: printed(seed.total),
        grade: { kind: 'grade', grade: seed.grade },
      });
      expect(form.indicators).toHaveLength(seed.indicators.length);
      expect(form.indicators).toMatchObject(
        seed.indicators.map((row) => ({
          dimension: row.dimension,
          category: row.category,
          name: row.name,
          targetText: row.target,
          actualText: row.actual,
          points: printed(row.points),
          score: printed(row.score),
          explanation: 'empty',
        })),
      );
    });
  });

  test('reads every target and actual', async () => {
    const rows = read(await load()).flatMap((form) => form.indicators);
    expect(rows).toHaveLength(87);
    const kinds = rows.map((row) => `${row.target.content.kind} ${row.actual.content.kind}`);
    expect(new Set(kinds)).toEqual(new Set(['bound quantity', 'qualitative qualitative']));
    expect(kinds.filter((kind) => kind === 'qualitative qualitative')).toHaveLength(17);
  });

  test('says the same, value by value, as the six workbooks', async () => {
    const [ours, theirs] = [read(await load()).map(meaning), read(await workbooks()).map(meaning)];
    expect(JSON.stringify(ours)).toBe(JSON.stringify(theirs));
  });

  test('finds the cells to write, also when they are empty', async () => {
    for (const snapshot of await load()) {
      const cells = computedCells(snapshot).map(({ cell }) => `${cell.row} ${cell.column}`);
      for (const state of [snapshot, blankComputed(snapshot)]) {
        const found = read([state]).flatMap((form) =>
          [
            ...[form.funds?.total, ...(form.funds?.parts ?? [])].flatMap((line) => [
              // Without money there is no rate to compute.
              [line?.annualBudget, line?.executed].some((amount) => amount?.content.kind === 'number' && !amount.content.value.eq(0))
                ? line?.executionRate
                : undefined,
              line?.score?.content.kind === 'dash' ? undefined : line?.score,
            ]),
            ...form.indicators.map((row) => row.score),
            form.total,
            form.grade,
          ].flatMap((field) => (field ? [`${field.cell.row} ${field.cell.column}`] : [])),
        );
        expect(found).toEqual(cells);
      }
    }
  });
});

describe('the cells of the flattened text', () => {
  // Read inside the tests, so that a fault in reading fails a test and not the file.
  const forms = () => readForms(flattenedSnapshot()).forms;
  const indicator = (name: string) => {
    const found = forms()
      .flatMap((form) => form.indicators)
      .find((row) => row.name.text === name);
    if (!found) throw new Error(`no indicator ${name}`);
    return found;
  };

  test('a slid row has its explanation behind its score', () => {
    expect(indicator('媒体报道及时性').explanation?.cell.column).toBe(7);
    const slid = indicator('活动开展及时性');
    expect([slid.name, slid.target, slid.actual, slid.points, slid.score, slid.explanation].map((field) => field?.cell.column)).toEqual([
      0, 2, 3, 4, 5, 6,
    ]);
  });

  test('the rows that lost their leading cells', () => {
    const slid = forms()
      .flatMap((form) => form.indicators)
      .filter((row) => row.score?.cell.column === 5);
    expect(slid.map((row) => row.name.text)).toEqual([
      '活动开展及时性',
      '采集仪器服务动态数据及时性',
      '年度总结会议召开及时性',
      '网络运维完成率',
      '政策知晓度',
      '长效管理制度建设',
      '服务可用时间',
      '机房巡检日志',
    ]);
  });

  test('a torn row lists all its cells', () => {
    const torn = indicator('媒体报道累计阅读量');
    expect(torn.rows).toHaveLength(2);
    expect(torn.target.cells).toHaveLength(2);
    expect(torn.target.text).toBe('≥3.00(万人次)');
    expect(torn.name.cells).toHaveLength(1);
  });

  test('a goal text torn by a page break is one field', () => {
    expect(forms()[1]?.reportedOutcome?.cells).toHaveLength(2);
    expect(forms()[0]?.plannedGoal?.text).not.toMatch(/<p>/);
  });
});
