// Forms as thirteen provinces print them: what is read of each, asked, found as an error, and written.
import { addressOf } from '../../src/form/snapshot';
import { recognise } from '../../src/form/evidence/recognise';
import { assess } from '../../src/plan/assessment';
import { planRecalculation } from '../../src/plan/recalculation';
import { review } from '../../src/review/review';
import { CENTRAL_2020 } from '../../src/scoring/rule-set';
import { sheetOf } from '../form/sheet';
import { publishedForms } from './published/read';

interface Told {
  /** Scored rows. */
  readonly rows: number;
  /** 年度资金总额: budget, executed. */
  readonly funds: readonly (string | undefined)[];
  /** As it stands on the form. */
  readonly total: string | undefined;
  /** Rules that call something an error. */
  readonly errors: readonly string[];
  readonly writes: readonly string[];
}

const EXPECTED: Readonly<Record<string, Told | 'asked' | 'no-form'>> = {
  'a district of Jinan, 2019: goals above the funds, dashes for rows that nobody needs': {
    rows: 8,
    funds: ['45', '45'],
    total: '100',
    errors: [],
    writes: [],
  },
  'a school of Langfang, 2019: rows of the template left in': {
    rows: 9,
    funds: ['43.2', '37.24'],
    total: '98',
    errors: ['template-text'],
    writes: ['executionRate G7 86.20%'],
  },
  'a county of Hebei, 2021: 99 points for execution': {
    rows: 3,
    funds: ['30', '30'],
    total: '99',
    errors: ['score-over-points', 'total-score'],
    writes: ['executionScore H6 10', 'total G16 100'],
  },
  'Sichuan, 2023, not filled in': {
    rows: 2,
    funds: ['251.89', '251.89'],
    total: '',
    // What nobody has typed yet is no error.
    errors: ['execution-score'],
    writes: ['executionScore J9 10'],
  },
  'Sichuan, 2023: long remarks beside the amounts': { rows: 2, funds: ['3.36', '3.36'], total: '100', errors: [], writes: [] },
  'a city of Anhui, 2022: targets left out': {
    rows: 9,
    funds: ['880', '880'],
    total: '100',
    errors: ['execution-rate', 'template-text', 'value-missing'],
    writes: ['executionRate G6 100', 'executionRate G7 100'],
  },
  'a county of Hunan, 2020: neither points nor scores': {
    rows: 9,
    funds: ['194.9', '194.9'],
    total: undefined,
    errors: ['explanation-missing'],
    writes: [],
  },
  'Wuhan, 2020: scores without points': { rows: 8, funds: ['285.84', '285.84'], total: '100', errors: [], writes: [] },
  'a town of Anhui, 2022: a total of nothing': {
    rows: 9,
    funds: ['0', '0'],
    total: '90',
    errors: ['fund-parts'],
    writes: ['executionRate G8 100'],
  },
  'a city of Hubei, 2019: total in the head, two scores': {
    rows: 4,
    funds: [undefined, undefined],
    total: undefined,
    errors: [],
    writes: [],
  },
  'in the manner of Guangdong': 'asked',
  'in the manner of Xinjiang': { rows: 4, funds: ['412.6', '396.92'], total: '99.62', errors: [], writes: [] },
  'of a ministry': { rows: 4, funds: ['1498.37', '1219.02'], total: '98.13', errors: [], writes: [] },
  'in the manner of Jiangsu: points before targets': {
    rows: 3,
    funds: ['136.72', '125.08'],
    total: '99.15',
    errors: [],
    writes: ['totalPoints D12 100'],
  },
  'headings of three rows': { rows: 3, funds: ['92.18', '83.51'], total: '99.06', errors: [], writes: [] },
  'the reason in a row below the table': { rows: 3, funds: ['278.4', '262.53'], total: '95.43', errors: [], writes: [] },
  'a whole department': { rows: 5, funds: ['1911.75', '1853.44'], total: '99.7', errors: [], writes: [] },
  'amounts in 元, no levels': {
    rows: 2,
    funds: ['3,548,200.00', '3,385,337.62'],
    total: '99.54',
    errors: [],
    writes: ['executionRate G6 95.41%'],
  },
  'weights of the levels beside their names': { rows: 4, funds: ['118.6', '99.62'], total: '98.4', errors: [], writes: [] },
  'words that are composed of known parts, or of none': { rows: 3, funds: ['356.8', '328.62'], total: '99.21', errors: [], writes: [] },
  'a heading without one known word': 'asked',
  'changes of the budget, last year and a second score in columns of their own': {
    rows: 3,
    funds: ['356.8', '286.14'],
    total: '98.02',
    errors: [],
    writes: ['executionRate I7 79.45%', 'executionRate I8 85.74%'],
  },
  'a declaration of goals': 'no-form',
  'indicators named as sums, notes and signatures are': { rows: 8, funds: ['361.2', '343.14'], total: '99.5', errors: [], writes: [] },
  'two pages with title, head and heading': { rows: 4, funds: ['361.2', '326.16'], total: '99.03', errors: [], writes: [] },
};

const FORMS = publishedForms();

function told(name: string): Told | 'asked' | 'no-form' {
  const assessed = assess(sheetOf(FORMS.get(name) ?? []), CENTRAL_2020, review, { profiles: [], recognise });
  if (assessed.questions.length > 0) return 'asked';
  const [first, ...others] = assessed.forms;
  if (!first) return 'no-form';
  expect(others).toEqual([]);
  const { form } = first.evaluation;
  const { plan } = planRecalculation(assessed, CENTRAL_2020, review);
  return {
    rows: form.indicators.filter(({ unscored }) => unscored === undefined).length,
    funds: [form.funds?.total.annualBudget?.text, form.funds?.total.executed?.text],
    total: form.total?.text,
    errors: [...new Set(first.findings.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : [])))].sort(),
    writes: plan.edits.map(({ what, cell, to }) => `${what} ${addressOf(cell)} ${to.kind === 'constant' ? to.value : ''}`),
  };
}

test('every form has its expectation', () => expect(Object.keys(EXPECTED)).toEqual([...FORMS.keys()]));

test.each([...FORMS.keys()])('%s', (name) => expect(told(name)).toEqual(EXPECTED[name]));
