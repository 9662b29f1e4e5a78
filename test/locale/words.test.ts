// The interface's words: complete in both languages, each message says where and what to do, Chinese in full-width punctuation.
import { PROBLEMS, UNDOABLE_RUNS } from '../../src/app/state';
import { speechIn, type Words } from '../../src/locale';
import { en } from '../../src/locale/en';
import { zhCN } from '../../src/locale/zh-CN';

const WORDS = { 'zh-CN': zhCN, en };

const PLACES = [
  {},
  { sheetName: 'Sheet1' },
  { sheetName: 'Sheet1', cells: ['H12'] },
  { sheetName: 'Sheet1', cells: ['H12', 'H13', 'H14', 'H15', 'H16', 'H17'] },
];

/** Every sentence of a language as the user may read it, with its path; functions are called with all they may be given. */
function sentences(words: Words): readonly (readonly [path: string, sentence: string])[] {
  const {
    actions,
    welcome,
    forms,
    toFill,
    counts,
    result,
    changes,
    findings,
    goTo,
    blocked,
    failures,
    problems,
    otherSheets,
    announced,
    edited,
    ...plain
  } = words;
  const said: [string, string][] = [];
  const say = (path: string, ...all: readonly string[]): void => all.forEach((sentence) => said.push([path, sentence]));
  const walk = (path: string, value: unknown): void => {
    if (typeof value === 'string') say(path, value);
    else if (value !== null && typeof value === 'object') Object.entries(value).forEach(([key, inner]) => walk(`${path}.${key}`, inner));
    else throw new Error(`${path} is neither words nor called by this test`);
  };
  walk('', plain);
  const { none, ...first } = welcome;
  walk('welcome', first);
  walk('changes.what', changes.what);
  const { ruleSet, due, ...shown } = result;
  walk('result', shown);
  say('result', due('1'), ruleSet('R', 'default'), ruleSet('R', 'workbook'));
  for (const number of [1, 2]) {
    const restores = { cells: number, marks: number, unmarks: number, sheets: number };
    say('numbers', actions.clearMarks(number), forms.title(number), changes.title(number));
    say('numbers', changes.elsewhere(number), otherSheets(number), none(number), forms.found(number));
    say('numbers', actions.willChange(number));
    for (const run of UNDOABLE_RUNS) say('undo', actions.undo({ ...restores, run }));
    say('announced', announced.recalculated(number, 'R'), announced.notRecalculated(['G14']), announced.pointsWritten(number));
    for (const result of ['R', undefined]) say('announced', announced.asked(number, result));
  }
  say(
    'actions',
    actions.recalculate,
    actions.check,
    actions.recalculateWorkbook,
    actions.checkWorkbook,
    actions.summarise,
    actions.nothingToUndo,
    actions.more,
    actions.dismiss,
    actions.ruleSet('R'),
    actions.ruleSets,
    actions.back,
    actions.undo({ run: 'setRuleSet', cells: 0, marks: 0, unmarks: 0, sheets: 0, ruleSet: 'R' }),
    announced.ruleSetBack('R'),
  );
  say(
    'forms',
    forms.noTotal,
    forms.choose,
    forms.search,
    forms.found(0),
    forms.leave,
    forms.errors,
    forms.warnings,
    forms.place('S', ['U', '2024']),
    forms.distinguished('N', 'P'),
    forms.spoken({ name: 'N', total: '1.00', grade: undefined, findings: ['F'] }),
  );
  say('toFill', toFill(0, 9));
  say('counts', counts({ error: 1, warning: 1, information: 1 }), counts({ error: 0, warning: 0, information: 0 }));
  say(
    'changes',
    changes.none,
    changes.noneYet,
    changes.noneByItself(2, 'C'),
    changes.noneElse,
    changes.emptyCell,
    changes.fromTo('1', '2'),
  );
  say('undo', edited({ cell: 'H12', now: '', restores: '1' }));
  say('findings', findings.title, findings.none, findings.basis('B'), goTo('H12'));
  say('blocked', blocked.title, blocked.says, blocked.text('T'), blocked.error('#REF!'));
  for (const [kind, { title, says }] of Object.entries(failures)) say(`failures.${kind}`, title, ...PLACES.map((place) => says(place)));
  for (const [kind, says] of Object.entries(problems))
    for (const cell of ['A1', undefined])
      for (const text of ['T', undefined]) say(`problems.${kind}`, says({ sheetName: 'Sheet1', cell, text }));
  say(
    'announced',
    announced.checked('R'),
    announced.undone,
    announced.marksCleared,
    announced.nothingFound,
    announced.askedAgain,
    announced.answered('N', 'R'),
    announced.recalculated(0, 'R'),
  );
  return said;
}

describe.each([
  ['zh-CN', WORDS['zh-CN']],
  ['en', WORDS.en],
] as const)('%s', (language, words) => {
  test('no sentence is empty, torn or shows an undefined value', () => {
    for (const [path, sentence] of sentences(words)) {
      expect([path, sentence]).toEqual([path, expect.stringMatching(/\S/)]);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object| {2}|^\s|\s$/);
    }
  });

  test('one space stands between the address of a cell and the words beside it', () => {
    for (const [path, sentence] of sentences(words))
      expect([path, sentence]).toEqual([path, expect.not.stringMatching(/[A-Z]\d+[\u4e00-\u9fff]|[\u4e00-\u9fff][A-Z]\d+/)]);
  });

  test('every kind of problem has its words, and no other has', () => {
    expect(Object.keys(words.failures).sort()).toEqual([...PROBLEMS].sort());
  });

  test('every failure and every reading problem ends with a next step', () => {
    const ask =
      language === 'zh-CN' ? /请[^。]*。$/ : /(Press|Unprotect|Clear|type|Delete|Wait|Save|Close|Enable|Open|Check|Add|See)\b[^.]*\.$/;
    for (const { says } of Object.values(words.failures)) for (const place of PLACES) expect(says(place)).toMatch(ask);
    for (const says of Object.values(words.problems)) expect(says({ sheetName: 'Sheet1', cell: 'A1', text: 'T' })).toMatch(ask);
  });

  test.each(['sheet-protected', 'sheet-changed', 'undo-refused'] as const)(
    '%s names the sheet and its cells, counting what is too much',
    (kind) => {
      expect(words.failures[kind].says({ sheetName: '表二', cells: ['H12'] })).toMatch(/表二.*H12|H12.*表二/);
      const many = words.failures[kind].says({ sheetName: '表二', cells: ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] });
      expect(many).toContain('H3');
      expect(many).not.toContain('H6');
      expect(many).toMatch(language === 'zh-CN' ? /等共 6 个/ : /3 more/);
    },
  );

  test('every reading problem names the sheet; those of a place name the cell and the words concerned', () => {
    for (const says of Object.values(words.problems))
      expect(says({ sheetName: '表二', cell: undefined, text: undefined })).toContain('表二');
    expect(words.problems['no-table']({ sheetName: '表二', cell: 'A9', text: undefined })).toContain('A9');
    expect(words.problems['column-missing']({ sheetName: '表二', cell: 'A9', text: '得分' })).toMatch(/A9.*得分/);
    expect(words.problems['row-unplaced']({ sheetName: '表二', cell: 'A9', text: '其他 12' })).toMatch(/A9.*其他 12/);
  });

  test('undo says what it restores, and what it removes as removed', () => {
    const { undo } = words.actions;
    const isChinese = language === 'zh-CN';
    expect(undo({ run: 'recalculate', cells: 12, marks: 0, unmarks: 0, sheets: 1 })).toBe(
      isChinese ? '撤销重算（恢复 12 个单元格）' : 'Undo recalculation (restore 12 cells)',
    );
    expect(undo({ run: 'check', cells: 0, marks: 0, unmarks: 5, sheets: 1 })).toBe(
      isChinese ? '撤销校验（去掉 5 处标记）' : 'Undo check (remove 5 marks)',
    );
    expect(undo({ run: 'recalculateWorkbook', cells: 63, marks: 2, unmarks: 9, sheets: 6 })).toBe(
      isChinese
        ? '撤销全部重算（6 张工作表，恢复 63 个单元格、2 处标记，去掉 9 处标记）'
        : 'Undo recalculation of all sheets (restore 63 cells and 2 marks, remove 9 marks on 6 sheets)',
    );
  });
});

test('Chinese stands in full-width punctuation', () => {
  for (const [, sentence] of sentences(WORDS['zh-CN']))
    expect(sentence).not.toMatch(/[一-鿿] ?[,;:?!()"]|[,;?!("] ?[一-鿿]|\.\.\.|[一-鿿]\./);
});

test('English holds no Chinese but the names of forms and headings, and no full-width punctuation', () => {
  for (const [, sentence] of sentences(WORDS.en)) {
    expect(sentence.replace(/财政项目支出绩效自评表|绩效目标申报表|三级指标|年度指标值|实际完成值|分值|得分/g, '')).not.toMatch(
      /[　-〿一-鿿＀-￯]/,
    );
  }
});

test('each language has its own words', async () => {
  expect(await speechIn('zh-CN')).toEqual({ language: 'zh-CN', words: zhCN });
  expect(await speechIn('en')).toEqual({ language: 'en', words: en });
});

test('English that cannot be fetched leaves a pane in Chinese, not none', async () => {
  await jest.isolateModulesAsync(async () => {
    jest.doMock('../../src/locale/en', () => {
      throw new Error('not fetched');
    });
    const { speechIn: speechHere, CHINESE } = await import('../../src/locale');
    expect(await speechHere('en')).toBe(CHINESE);
    jest.dontMock('../../src/locale/en');
  });
});
