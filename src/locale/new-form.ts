// The words of 新建自评表 and 整理版式: fetched with their panels, both languages together.
import type { RebuildNote } from '../app/state';
import type { Language } from './language';

export interface NewFormWords {
  readonly title: string;
  readonly project: string;
  readonly department: string;
  readonly unit: string;
  readonly year: string;
  readonly ruleSet: string;
  readonly ruleSetHint: string;
  readonly counts: string;
  readonly sum: (count: number) => string;
  readonly make: string;
  readonly missing: (field: string) => string;
  readonly unfit: string;
  readonly noYear: string;
  readonly noCount: (most: number) => string;
  readonly noIndicator: string;
  readonly made: (sheetName: string) => string;
  readonly noUndo: string;
}

export interface RebuildWords {
  readonly title: string;
  readonly says: string;
  readonly noForm: string;
  readonly nothing: string;
  readonly kinds: Readonly<Record<RebuildNote['kind'], string>>;
  readonly make: string;
  /** Every torn form of the sheet at once. */
  readonly all: { readonly title: (forms: number) => string; readonly make: (forms: number) => string };
  readonly made: (sheetNames: readonly string[]) => string;
  readonly noUndo: (sheets: number) => string;
}

interface Both {
  readonly newForm: NewFormWords;
  readonly rebuild: RebuildWords;
}

const zhCN: Both = {
  newForm: {
    title: '新建自评表',
    project: '项目名称',
    department: '主管部门',
    unit: '实施单位',
    year: '年度',
    ruleSet: '评分口径',
    ruleSetHint: '分值按口径分配，同时用作此工作簿的评分口径。',
    counts: '各类指标的个数',
    sum: (count) => `共 ${count} 个`,
    make: '新建',
    missing: (field) => `请填写${field}。`,
    unfit: '这样写会被当成表的标题或栏目名，请换个写法。',
    noYear: '请填四位年份，如 2025。',
    noCount: (most) => `请填 0 至 ${most} 的整数。`,
    noIndicator: '至少要有一个指标。',
    made: (sheetName) => `已建好工作表“${sheetName}”。白底单元格由您填写，浅色底的由“一键重算”填写。`,
    noUndo: '如不需要，删除这张工作表即可。',
  },
  rebuild: {
    title: '整理版式',
    says: '在原表后面另建一张版式整齐的表，原表不动。文字和数值照原样搬过去；表下的注、签字等不在自评表内，不搬。',
    noForm: '没有可以整理的自评表。',
    nothing: '没有断开或错位的行，内容将原样搬到新表。',
    kinds: { joined: '将合并断行', moved: '将移回原位', changed: '将调整文字', unplaced: '不会移入新表' },
    make: '生成整理后的表',
    all: { title: (forms) => `这张工作表上有 ${forms} 张要整理`, make: (forms) => `全部整理（${forms} 张）` },
    made: (sheetNames) => `整理好的表在工作表${sheetNames.map((name) => `“${name}”`).join('、')}，原表没有改动。`,
    noUndo: (sheets) => `如不需要，删除${sheets === 1 ? '这张' : '这些'}工作表即可。`,
  },
};

const en: Both = {
  newForm: {
    title: 'New form',
    project: 'Project name',
    department: 'Department',
    unit: 'Implementing unit',
    year: 'Year',
    ruleSet: 'Rule set',
    ruleSetHint: 'Points are allotted by it, and it becomes the rule set of this workbook.',
    counts: 'Indicators of each category',
    sum: (count) => `${count} in all`,
    make: 'Create form',
    missing: (field) => `Fill in: ${field}.`,
    unfit: 'This would be read as a title or a label of the form; write it otherwise.',
    noYear: 'A year has four digits, such as 2025.',
    noCount: (most) => `A whole number from 0 to ${most}.`,
    noIndicator: 'At least one indicator is needed.',
    made: (sheetName) => `The sheet “${sheetName}” is ready. White cells are yours to fill in, tinted ones are filled in by Recalculate.`,
    noUndo: 'If you do not need it, delete the sheet.',
  },
  rebuild: {
    title: 'Tidy layout',
    says: 'Creates a tidy sheet after the original, which stays as it is. Texts and figures are taken over; notes and signatures below the form are not.',
    noForm: 'There is no form to lay out.',
    nothing: 'No row is torn or out of place; everything is taken over as it is.',
    kinds: {
      joined: 'To be joined',
      moved: 'To be put back in place',
      changed: 'To be written otherwise',
      unplaced: 'Not to be taken over',
    },
    make: 'Create the tidy sheet',
    all: { title: (forms) => `${forms} forms of this sheet are to be tidied`, make: (forms) => `Tidy all (${forms})` },
    made: (sheetNames) =>
      sheetNames.length === 1
        ? `The tidy form is on the sheet “${sheetNames.join()}”; the original was not changed.`
        : `The tidy forms are on the sheets ${sheetNames.map((name) => `“${name}”`).join(', ')}; the original was not changed.`,
    noUndo: (sheets) => (sheets === 1 ? 'If you do not need it, delete the sheet.' : 'If you do not need them, delete the sheets.'),
  },
};

export const NEW_FORM_WORDS: Readonly<Record<Language, Both>> = { 'zh-CN': zhCN, en };
