// 复制问题: the message to a unit, and the order and search of the page's forms. Pure.
import { CHINESE } from '../../src/locale';
import { WORKBOOK_PAGE_WORDS } from '../../src/locale/workbook-page';
import type { FormResult } from '../../src/app/state';
import { messageTo } from '../../src/taskpane/workbook/message';
import { inOrder, matching, orderOf, unitsOf } from '../../src/taskpane/workbook/units';
import { cellAt, finding, formResult, type FormLook } from './fake-app';

const { language } = CHINESE;
const words = WORKBOOK_PAGE_WORDS[language].message;

const field = (text: string) => ({
  cell: cellAt('B3'),
  cells: [cellAt('B3')],
  text,
  numberFormat: 'General',
  content: { kind: 'text' } as const,
});

/** A form of a unit and a year. */
function of(unit: string, year: number | undefined, look: FormLook): FormResult {
  const result = formResult(look);
  return { ...result, form: { ...result.form, ...(unit !== '' && { unit: field(unit) }), ...(year !== undefined && { year }) } };
}

const TOTAL = finding(
  'total-score',
  'error',
  'G25',
  '总分 96.50 分与各项得分不符：各项得分（含预算执行）合计 99.97 分。请核对合计。',
  'A total of 96.50 does not agree.',
);
const OVERSHOT = finding(
  'overshoot-unexplained',
  'warning',
  'H15',
  '“推广交流活动”实际 30 场，为指标值 10 场的 300%，超过 130%，需说明原因。',
);
const VAGUE = finding('target-vague', 'information', 'D20', '“完善”没有写明怎样算完成。');

describe('a message', () => {
  test('names the unit, the year, each form with its sheet, and each finding with its cell; errors first, no notes, no basis', () => {
    const forms = [
      of('市科技信息中心', 2024, { name: '宣传推广', sheet: '01', findings: [OVERSHOT, VAGUE, TOTAL] }),
      of('市科技信息中心', 2024, { name: '资源共享', sheet: '02', findings: [VAGUE] }),
      of('市科技信息中心', 2024, { name: '人才平台', sheet: '03', findings: [OVERSHOT] }),
    ];
    expect(messageTo('市科技信息中心', forms, language, words)).toEqual({
      text: [
        '【市科技信息中心】2024 年度绩效自评表请修改：',
        '一、宣传推广（表“01”）',
        '1. G25：总分 96.50 分与各项得分不符：各项得分（含预算执行）合计 99.97 分。请核对合计。',
        '2. H15：“推广交流活动”实际 30 场，为指标值 10 场的 300%，超过 130%，需说明原因。',
        '二、人才平台（表“03”）',
        '1. H15：“推广交流活动”实际 30 场，为指标值 10 场的 300%，超过 130%，需说明原因。',
      ].join('\n'),
      forms: 2,
      findings: 3,
    });
  });

  test('of several years, or of none, names no year', () => {
    const heading = (...years: readonly (number | undefined)[]) =>
      messageTo(
        '中心',
        years.map((year) => of('中心', year, { name: '甲', findings: [TOTAL] })),
        language,
        words,
      )?.text.split('\n')[0];
    expect([heading(2023, 2024), heading(undefined)]).toEqual(['【中心】绩效自评表请修改：', '【中心】绩效自评表请修改：']);
  });

  test('there is none where nothing is to be mended', () => {
    expect(messageTo('中心', [of('中心', 2024, { name: '甲', findings: [VAGUE] })], language, words)).toBeUndefined();
    expect(messageTo('中心', [], language, words)).toBeUndefined();
  });

  test('numbers as many forms as a unit may have', () => {
    const many = Array.from({ length: 101 }, (_, index) =>
      of('中心', 2024, { name: `第${index + 1}个`, sheet: `${index}`, findings: [TOTAL] }),
    );
    const lines = messageTo('中心', many, language, words)?.text.split('\n') ?? [];
    const numbers = lines.filter((line) => line.includes('（表')).map((line) => line.split('、')[0]);
    expect([1, 10, 11, 20, 21, 99, 100, 101].map((place) => numbers[place - 1])).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '二十一',
      '九十九',
      '100',
      '101',
    ]);
  });

  test('in English', () => {
    const text = messageTo(
      'Centre',
      [of('Centre', 2024, { name: 'A', sheet: '01', findings: [TOTAL] })],
      'en',
      WORKBOOK_PAGE_WORDS.en.message,
    )?.text;
    expect(text).toBe(
      '[Centre] Please correct these self-evaluation forms for 2024:\n1. A (sheet “01”)\n   (1) G25: A total of 96.50 does not agree.',
    );
  });
});

describe('the forms', () => {
  const forms = [
    of('市信息中心', 2024, { name: '宣传推广', sheet: '01', total: '97.00' }),
    of('创业中心', 2024, { name: '资源共享', sheet: '02', total: '99.00', findings: [OVERSHOT] }),
    of('市 信息中心', 2024, { name: '人才平台', sheet: '03', total: '98.00', findings: [TOTAL] }),
    of('', 2024, { name: '网络运行', sheet: '04', total: '96.00' }),
  ];
  const names = (some: readonly FormResult[]) => some.map(({ name }) => name);

  test('by unit, however it is spaced, in the order of the workbook', () => {
    expect(unitsOf(forms).map((unit) => [unit.name, names(unit.forms)])).toEqual([
      ['市信息中心', ['宣传推广', '人才平台']],
      ['创业中心', ['资源共享']],
      ['', ['网络运行']],
    ]);
  });

  test.each([
    ['', ['宣传推广', '资源共享', '人才平台', '网络运行']],
    ['信息 平台', ['人才平台']],
    ['０２', ['资源共享']],
    ['创业', ['资源共享']],
    ['没有', []],
  ])('searched for "%s"', (search, expected) => expect(names(matching(forms, search))).toEqual(expected));

  test('worst first, and then as they stood though one has been mended since', () => {
    const order = orderOf(forms);
    expect(names(inOrder(forms, order))).toEqual(['人才平台', '资源共享', '网络运行', '宣传推广']);
    const mended = forms.map((form) => ({ ...form, findings: [] }));
    const added = of('中心', 2024, { name: '新来的', sheet: '05', findings: [TOTAL, TOTAL] });
    expect(names(inOrder([added, ...mended.slice(1)], order))).toEqual(['人才平台', '资源共享', '网络运行', '新来的']);
  });
});
