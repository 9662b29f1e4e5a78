// States of the pane as a finance officer meets them, one of each kind.
import type { AppState } from '../../src/app/state';
import { START } from '../../src/app/view';
import { change, finding, formResult } from './fake-app';

const overshoot = (address: string, name: string, done: string, due: string, percent: string) =>
  finding(
    'overshoot-unexplained',
    'warning',
    address,
    `“${name}”实际 ${done}，为指标值 ${due} 的 ${percent}%，超过 130%，需说明原因。`,
    `“${name}”: actual ${done} is ${percent}% of the target of ${due}, above 130%; explain why.`,
  );

export const PUBLICITY = formResult({
  name: '上海研发公共服务平台宣传推广',
  total: '99.97',
  grade: '优',
  findings: [
    overshoot('H18', '推广交流活动', '30 场', '10 场', '300'),
    overshoot('H19', '服务站点维护', '2 个', '1 个', '200'),
    finding(
      'explanation-missing',
      'error',
      'H22',
      '“媒体报道累计阅读量”实际 2 万人，未达到指标值 3 万人（为指标值的 66.67%），请说明偏差原因和改进措施。',
      '“媒体报道累计阅读量”: actual 2 万人, short of the target of 3 万人 (66.67% of it); give the reason and the measures taken.',
    ),
    overshoot('H21', '推广活动参与人员', '2860 人次', '200 人次', '1430'),
    finding(
      'execution-rate',
      'information',
      'F6',
      '执行率 99.66% 与按显示数字计算的 99.67% 相差不超过 0.01，可以保留。',
      'The rate of 99.66% differs from 99.67%, computed from the digits shown, by no more than 0.01 and may stay.',
    ),
  ],
});

const OTHERS = [
  formResult({
    name: '科技资源共享体系建设和创新资源发展研究',
    total: '99.99',
    grade: '优',
    firstRow: 32,
    findings: [overshoot('H50', '培训人次', '3600 人次', '800 人次', '450')],
  }),
  formResult({ name: '科技人才与科学普及平台建设', total: '100.00', grade: '优', firstRow: 64 }),
  formResult({
    name: '信息化运维',
    firstRow: 96,
    obstacles: [
      { address: 'E101', text: '约300', isError: false },
      { address: 'F110', text: '#REF!', isError: true },
    ],
  }),
  formResult({
    name: '人才工作',
    total: '78.40',
    grade: '中',
    firstRow: 128,
    findings: [
      finding(
        'grade-wrong',
        'error',
        'B157',
        '总分 78.40 的等级应为“中”，表中为“优”。',
        'A total of 78.40 is graded 中, the form says 优.',
      ),
    ],
  }),
];

const CHANGES = [
  change(PUBLICITY, 'F6', 'executionRate', '', '99.66', '年度资金总额'),
  change(PUBLICITY, 'G6', 'executionScore', '', '9.97', '年度资金总额'),
  change(PUBLICITY, 'G16', 'score', '', '5.00', '媒体专版报道量'),
  change(PUBLICITY, 'G17', 'score', '5', '5.00', '视频宣传片'),
  change(PUBLICITY, 'G18', 'score', '8.00', '10.00', '推广交流活动'),
  change(PUBLICITY, 'G19', 'score', '', '10.00', '服务站点维护（含长三角跨区域站点）'),
  change(PUBLICITY, 'G28', 'total', '', '99.97', ''),
  change(PUBLICITY, 'B29', 'grade', '', '优', ''),
];

export const SAMPLES: Readonly<Record<string, AppState>> = {
  firstUse: START,
  reading: { ...START, working: 'reading' },
  noForm: { ...START, problems: [{ kind: 'no-form', sheetId: '{Sheet1}', sheetName: 'Sheet1' }] },
  noTable: { ...START, problems: [{ kind: 'no-table', sheetId: '{Sheet1}', sheetName: 'Sheet1', cell: { row: 0, column: 0 } }] },
  checked: { ...START, forms: [PUBLICITY], selected: PUBLICITY.form.id },
  recalculated: {
    ...START,
    forms: [PUBLICITY],
    selected: PUBLICITY.form.id,
    changes: CHANGES,
    undoable: { intention: 'recalculate', at: 0, cells: 8, marks: 0, unmarks: 4, sheetNames: ['Sheet1'], earlier: undefined },
    marks: 4,
  },
  nothingToChange: { ...START, forms: [formResult({ name: '科技人才与科学普及平台建设', total: '100.00', grade: '优' })], changes: [] },
  several: {
    ...START,
    forms: [PUBLICITY, ...OTHERS],
    selected: PUBLICITY.form.id,
    changes: [...CHANGES, ...OTHERS.slice(0, 1).map((form) => change(form, 'G50', 'score', '', '5.00', '培训人次'))],
    undoable: {
      intention: 'recalculateWorkbook',
      at: 0,
      cells: 9,
      marks: 0,
      unmarks: 5,
      sheetNames: ['Sheet1', 'Sheet2'],
      earlier: undefined,
    },
    marks: 5,
    problems: [
      { kind: 'no-form', sheetId: '{说明}', sheetName: '说明' },
      { kind: 'row-unplaced', sheetId: '{Sheet1}', sheetName: 'Sheet1', cell: { row: 120, column: 0 }, text: '其他 12.00' },
    ],
  },
  blocked: { ...START, forms: OTHERS, selected: OTHERS.find(({ blocked }) => blocked)?.form.id, changes: [] },
  failed: {
    ...START,
    forms: [PUBLICITY],
    selected: PUBLICITY.form.id,
    failure: {
      kind: 'sheet-protected',
      sheetName: 'Sheet1',
      cells: ['G16', 'G17', 'G18', 'G19', 'G28'],
      detail: 'AccessDenied: the worksheet is protected',
    },
  },
  working: { ...START, forms: [PUBLICITY], selected: PUBLICITY.form.id, working: 'recalculate' },
};
