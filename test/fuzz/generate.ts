// Makes a sheet from a seed: random forms damaged by people, budget systems and page breaks, with the facts to be read from each.
import Big from 'big.js';
import type { SheetSnapshot } from '../../src/form/snapshot';
import type { TableColumn } from '../../src/form/template';
import { DIMENSIONS, FUND_COLUMNS, GRADE_LABELS, HEADER_LABELS, TABLE_COLUMNS, TOTAL_LABELS } from '../../src/form/vocabulary';
import { makeContent, type Content, type FundLine, type Row } from './content';
import { amountFact, cellFact, fundFact, numberFact, type Facts } from './facts';
import { foreignTemplate, NATIVE, type Template } from './foreign';
import { Random } from './random';
import { cents, type Cell, textCell } from './values';

export interface Generated {
  readonly sheet: SheetSnapshot;
  /** One for each form, from the top. */
  readonly expected: readonly Expected[];
  /** Kinds of damage, each once, for counting. */
  readonly damage: readonly string[];
  /** Share of the words in the headings of funds and table that the vocabulary has. */
  readonly known: number;
}

export interface Expected {
  readonly facts: Facts;
  readonly content: Content;
}

const BLANK: Cell = { value: '', text: '', format: 'General' };

/** Rows of cells that grow as they are written to. */
class Paper {
  private readonly rows: Cell[][] = [];

  get height(): number {
    return this.rows.length;
  }

  row(cells: readonly (Cell | string | undefined)[] = []): number {
    return (
      this.rows.push(cells.map((cell) => (cell === undefined || cell === '' ? BLANK : typeof cell === 'string' ? textCell(cell) : cell))) -
      1
    );
  }

  snapshot(): SheetSnapshot {
    const width = Math.max(0, ...this.rows.map((row) => row.length));
    const grid = <Content>(of: (cell: Cell) => Content): Content[][] =>
      this.rows.map((row) => Array.from({ length: width }, (_, column) => of(row[column] ?? BLANK)));
    return {
      id: 'sheet-1',
      name: '自评表',
      values: grid(({ value }) => value),
      formulas: grid(({ value, formula }) => formula ?? value),
      text: grid(({ text }) => text),
      numberFormats: grid(({ format }) => format),
      protected: false,
      filtered: false,
      marks: [],
    };
  }
}

interface Column {
  readonly meaning: TableColumn | 'second score' | 'remark' | 'prefix';
  readonly at: number;
}

export interface Layout {
  readonly columns: readonly Column[];
  readonly width: number;
  readonly hasSigns: boolean;
  readonly hasUnits: boolean;
  readonly hasTwoRows: boolean;
  readonly repeatsLevels: boolean;
  readonly printsPoints: boolean;
  readonly numbers: 'text' | 'number' | 'general';
  /** Only a row that ends in its numbers and begins with its levels can slide. */
  readonly canSlide: boolean;
  readonly prefix: string | undefined;
  readonly hasFunds: boolean;
}

export class Writer {
  readonly damage = new Set<string>();
  readonly paper = new Paper();

  /** Of the heading words written: all, and those of the vocabulary. */
  headed = 0;
  headedInKnownWords = 0;

  constructor(
    readonly random: Random,
    private readonly template: Template = NATIVE,
  ) {}

  /** Decides at random whether to do this damage, and counts it. */
  does(damage: string, probability: number): boolean {
    const happens = this.random.chance(probability);
    if (happens) this.damage.add(damage);
    return happens;
  }

  /** A label as it is printed: sometimes with white space inside. */
  label(words: string): string {
    if (words.length < 3 || !this.does('spaced label', 0.12)) return words;
    const at = this.random.int(1, words.length - 1);
    return words.slice(0, at) + this.random.pick([' ', '\n', '　', '\r\n']) + words.slice(at);
  }

  /** The word over a column: the foreign template's, or one of the vocabulary. */
  private headingWord(meaning: string, list: readonly string[], usual: string): string {
    this.headed += 1;
    const foreign = this.template.words.get(meaning);
    if (foreign !== undefined) return foreign;
    this.headedInKnownWords += 1;
    return this.word(list, usual);
  }

  private word(list: readonly string[], usual: string): string {
    return this.does('synonym', 0.35) ? this.random.pick(list) : usual;
  }

  layout(): Layout {
    const hasSigns = this.does('sign column', 0.15);
    const hasUnits = this.does('unit column', 0.2);
    const pointsFirst = this.does('points before target', 0.12);
    const compared: Column['meaning'][] = [
      ...(hasSigns ? (['sign'] as const) : []),
      'target',
      ...(hasUnits ? (['measure'] as const) : []),
      'actual',
    ];
    const hasExplanation = !this.does('no explanation column', 0.08);
    const order: Column['meaning'][] = [
      'dimension',
      'category',
      'name',
      ...(this.does('remark column', 0.06) ? (['remark'] as const) : []),
      ...(pointsFirst ? (['points', ...compared] as const) : ([...compared, 'points'] as const)),
      'score',
      ...(this.does('second score column', 0.08) ? (['second score'] as const) : []),
      ...(hasExplanation ? (['explanation'] as const) : []),
    ];
    const prefix = this.does('prefix column', 0.1) ? this.random.pick(['序号', '绩效指标']) : undefined;
    const isOrdered = !this.template.isShuffled;
    if (!isOrdered) order.splice(0, order.length, ...this.random.shuffled(order));
    if (prefix !== undefined) order.unshift('prefix');
    const isWide = this.does('merged columns', 0.1);
    let at = 0;
    const columns = order.map((meaning): Column => {
      const column = { meaning, at };
      at += isWide && (meaning === 'name' || meaning === 'target' || meaning === 'actual') && this.random.chance(0.5) ? 2 : 1;
      return column;
    });
    const numbers = this.random.pick(['text', 'number', 'number', 'general'] as const);
    return {
      columns,
      width: Math.max(8, at),
      hasSigns,
      hasUnits,
      hasTwoRows: this.does('two-row heading', 0.12),
      repeatsLevels: this.does('levels repeated', 0.2),
      printsPoints: this.does('points in headings', 0.12),
      numbers,
      canSlide:
        isOrdered && !isWide && prefix === undefined && !pointsFirst && !order.includes('second score') && !order.includes('remark'),
      prefix,
      hasFunds: this.template.hasFunds,
    };
  }

  /** A number the way this form keeps its numbers. */
  number(value: Big | undefined, numbers: Layout['numbers'], decimals = 2): Cell {
    if (value === undefined) return BLANK;
    if (numbers === 'text') return textCell(value.toFixed(decimals));
    if (numbers === 'general') return { value: value.toNumber(), text: value.toFixed(), format: 'General' };
    return { value: value.toNumber(), text: value.toFixed(decimals), format: '0.00' };
  }

  gap(): void {
    for (let lines = this.random.pick([0, 0, 1, 2]); lines > 0; lines -= 1) this.paper.row();
  }

  head(content: Content, facts: Map<string, string>): void {
    const { random } = this;
    const title = random.pick(['财政项目支出绩效自评表', '项目支出绩效自评表', '部门预算项目支出绩效自评表', '预算项目绩效自评表']);
    const inTitle = this.does('year in the title', 0.25);
    this.paper.row([inTitle ? `${content.year}年度${title}` : random.chance(0.1) ? title.split('').join(' ') : title]);
    if (random.chance(0.3)) this.paper.row();
    if (!inTitle)
      this.paper.row([random.pick([`(${content.year}年度)`, `（${content.year} 年度）`, `${content.year}年`, `( ${content.year}年度 )`])]);
    facts.set('year', String(content.year));
    const beside = (label: string, value: string): string[] =>
      this.does('label and value in one cell', 0.08) ? [`${label}：${value}`, '', '', ''] : [label, '', value, ''];
    const label = (meaning: keyof typeof HEADER_LABELS, usual: string): string => this.label(this.word(HEADER_LABELS[meaning], usual));
    this.paper.row(beside(label('projectName', '项目名称'), content.project));
    const department = beside(label('department', '主管部门'), content.department);
    const unit = beside(label('unit', '实施单位'), content.unit);
    if (random.chance(0.8)) this.paper.row([...department, ...unit]);
    else {
      this.paper.row(department);
      this.paper.row(unit);
    }
    facts.set('project', content.project);
    facts.set('department', content.department);
    facts.set('unit', content.unit);
  }

  funds(content: Content, layout: Layout, facts: Map<string, string>): void {
    const { random } = this;
    const inYuan = this.does('amounts in 元', 0.15);
    const hasInitial = !this.does('no initial budget', 0.12);
    const label = (column: keyof typeof FUND_COLUMNS, usual: string, more: string): string => {
      const known = FUND_COLUMNS[column].filter((word) => word !== '预算数');
      return (
        this.label(this.headingWord(column === 'points' || column === 'score' ? `fund ${column}` : column, known, usual)) +
        (random.chance(0.15) ? more : '')
      );
    };
    const block = `项目资金${inYuan ? random.pick(['(元)', '（元）']) : random.pick(['(万元)', '（万元）', ''])}`;
    this.paper.row([
      this.label(block),
      '',
      ...(hasInitial ? [label('initialBudget', '年初预算数', '')] : []),
      label('annualBudget', '全年预算数', '(A)'),
      label('executed', '全年执行数', '（B）'),
      label('points', '分值', ''),
      label('executionRate', '执行率', random.pick(['(%)', '(B/A)', '（B/A）'])),
      label('score', '得分', ''),
    ]);
    facts.set('fund unit', inYuan ? '元' : '万元');
    const nothing = random.pick(['0.00', '-', '—', '/', '']);
    const asPercent = this.does('percent format', 0.2);
    const amount = (value: Big, line: FundLine): Cell => {
      if (value.eq(0) && line.kind !== 'total') {
        return nothing === '0.00' ? this.number(value, layout.numbers) : nothing === '' ? BLANK : textCell(nothing);
      }
      const shown = inYuan ? value.times(10000) : value;
      if (layout.numbers === 'text' && random.chance(0.2)) return textCell(shown.toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ','));
      if (layout.numbers === 'number' && random.chance(0.2)) {
        return { value: shown.toNumber(), text: shown.toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ','), format: '#,##0.00' };
      }
      return this.number(shown, layout.numbers);
    };
    const rateCell = (value: Big | undefined): Cell =>
      value !== undefined && asPercent
        ? layout.numbers === 'text'
          ? textCell(`${value.toFixed(2)}%`)
          : { value: value.div(100).toNumber(), text: `${value.toFixed(2)}%`, format: '0.00%' }
        : this.number(value, layout.numbers);
    for (const line of content.lines) {
      const isTotal = line.kind === 'total';
      const none = content.isRight ? new Big(0) : undefined;
      const rate = isTotal ? content.rate.value : line.budget.eq(0) ? none : cents(line.executed.times(100).div(line.budget));
      const row = this.paper.row([
        '',
        line.label,
        ...(hasInitial ? [amount(line.budget, line)] : []),
        amount(line.budget, line),
        amount(line.executed, line),
        isTotal ? this.number(new Big(10), layout.numbers) : '-',
        rateCell(rate),
        isTotal ? this.number(content.executionScore, layout.numbers) : '-',
      ]);
      const scale = inYuan ? 10000 : 1;
      const zero = nothing === '0.00' || isTotal ? '0' : nothing === '' ? 'empty' : 'dash';
      const said = (value: Big): string => (value.eq(0) ? zero : amountFact(value.times(scale)));
      facts.set(
        `fund ${line.kind} @${row}`,
        fundFact(hasInitial ? said(line.budget) : 'absent', said(line.budget), said(line.executed), numberFact(rate)),
      );
      if (isTotal) facts.set('execution score', `${numberFact(content.executionScore)} ${cellFact(row, hasInitial ? 7 : 6)}`);
    }
  }

  goals(content: Content, facts: Map<string, string>): void {
    const tagged = this.does('tags in goals', 0.15);
    const write = (text: string): string => (tagged ? `<p>${text}</p>` : text);
    this.paper.row([this.label('年度总体目标'), this.label('预期目标'), '', '', this.label('实际完成情况')]);
    facts.set('goal', content.goal);
    facts.set('outcome', content.outcome);
    if (!this.does('torn goals', 0.1)) {
      this.paper.row(['', write(content.goal), '', '', write(content.outcome)]);
      return;
    }
    const at = this.random.int(1, content.outcome.length - 1);
    // A piece that begins another goal is a line of its own.
    const cut = /^\n?(?:\d、|[一二]是)/.test(content.outcome.slice(at)) ? at + 1 : at;
    this.paper.row(['', write(content.goal), '', '', content.outcome.slice(0, cut)]);
    this.paper.row();
    this.paper.row(['', '', '', '', content.outcome.slice(cut)]);
  }

  heading(layout: Layout): (Cell | string)[][] {
    const { random } = this;
    const usual: Readonly<Record<Column['meaning'], string>> = {
      dimension: '一级指标',
      category: '二级指标',
      name: '三级指标',
      sign: '指标性质',
      target: '年度指标值',
      adjustedTarget: '调整指标值',
      measure: '计量单位',
      actual: '实际完成值',
      printedRate: '完成率',
      points: '分值',
      score: '得分',
      scoringRule: '评分标准',
      explanation: '偏差原因分析及改进措施',
      'second score': random.pick(['复核分', '核查分数', '折算得分']),
      remark: random.pick(['指标说明', '指标解释', '数据来源']),
      prefix: layout.prefix ?? '',
    };
    const first: string[] = [];
    const second: string[] = [];
    const isSplit = random.chance(0.5) && !layout.hasUnits && !layout.hasSigns;
    // 绩效指标 over or before the levels is their common heading; no second column is called so.
    const isTaken = layout.hasTwoRows || layout.prefix === '绩效指标';
    for (const { meaning, at } of layout.columns) {
      const known = meaning in TABLE_COLUMNS ? TABLE_COLUMNS[meaning as TableColumn] : [usual[meaning]];
      const word = this.headingWord(
        meaning,
        isTaken && meaning === 'name' ? known.filter((other) => other !== '绩效指标') : known,
        usual[meaning],
      );
      const remark = meaning === 'target' && random.chance(0.1) ? '(A)' : meaning === 'actual' && random.chance(0.1) ? '（B）' : '';
      const written = this.label(word) + remark;
      const isBelow =
        layout.hasTwoRows &&
        (meaning === 'dimension' ||
          meaning === 'category' ||
          meaning === 'name' ||
          (isSplit && (meaning === 'target' || meaning === 'actual')));
      (isBelow ? second : first)[at] = written;
      if (isBelow && meaning === 'dimension' && layout.prefix !== '绩效指标') first[at] = '绩效指标';
      if (isBelow && meaning === 'target') first[at] = '指标值';
    }
    return layout.hasTwoRows ? [[...fill(first)], [...fill(second)]] : [[...fill(first)]];
  }

  /** The dimension as its first row prints it. */
  private dimension(name: string, points: Big, layout: Layout): string {
    const spelled = this.does('level synonym', 0.1) ? this.random.pick([name, ...(DIMENSIONS[name] ?? [])]) : name;
    const printed = layout.printsPoints
      ? this.random.pick([`(${points.toFixed()}分)`, `（${points.toFixed()}分）`, `（${points.toFixed()}）`])
      : '';
    return this.label(spelled) + printed;
  }

  table(content: Content, layout: Layout, facts: Map<string, string>): void {
    const { random, paper } = this;
    const place = (meaning: Column['meaning']): number => layout.columns.find((column) => column.meaning === meaning)?.at ?? -1;
    const heading = this.heading(layout);
    for (const row of heading) paper.row(row);
    if (layout.prefix !== undefined) this.damage.add(`prefix ${layout.prefix}`);
    const pointsOf = (dimension: string): Big =>
      content.rows.filter((row) => row.dimension === dimension).reduce((sum, row) => sum.plus(row.points), new Big(0));
    let number = 0;
    const tell = (
      row: Row,
      rows: readonly number[],
      score: readonly [number, number],
      explanation: readonly [number, number] | undefined,
    ): void => {
      number += 1;
      facts.set(`${number} level`, `${row.dimension}/${row.category}`);
      facts.set(`${number} name`, row.name.normalize('NFKC'));
      facts.set(`${number} target`, row.pair.targetRead);
      facts.set(`${number} actual`, row.pair.actualRead);
      facts.set(`${number} points`, numberFact(row.points));
      facts.set(`${number} score`, `${numberFact(row.score)} ${cellFact(...score)}`);
      facts.set(`${number} explanation`, explanation === undefined ? 'absent' : `${row.explanation} ${cellFact(...explanation)}`.trim());
      facts.set(`${number} rows`, rows.join(','));
    };

    let previous: Row | undefined;
    content.rows.forEach((row, index) => {
      const opensDimension = row.dimension !== previous?.dimension;
      const opensCategory = opensDimension || row.category !== previous?.category;
      previous = row;
      const cells: (Cell | string)[] = Array.from({ length: layout.width }, () => '');
      const put = (meaning: Column['meaning'], cell: Cell | string): void => {
        if (place(meaning) >= 0) cells[place(meaning)] = cell;
      };
      if (opensDimension || layout.repeatsLevels) put('dimension', this.dimension(row.dimension, pointsOf(row.dimension), layout));
      if (opensCategory || layout.repeatsLevels) put('category', this.label(row.category));
      if (opensDimension && layout.printsPoints) facts.set(`printed ${row.dimension}`, pointsOf(row.dimension).toFixed());
      put('prefix', layout.prefix === '序号' ? String(index + 1) : '');
      put('name', row.name);
      put('sign', row.pair.sign);
      put('target', row.pair.target);
      put('measure', row.pair.unit);
      put('actual', row.pair.actual);
      put('points', this.number(row.points, layout.numbers));
      put('score', this.score(row, layout));
      put('second score', this.number(row.score ?? row.points, layout.numbers));
      put('remark', random.chance(0.5) ? '反映全年工作情况' : '');
      put('explanation', row.explanation);

      if (random.chance(0.03)) paper.row();
      if (this.does('heading repeated', 0.03)) {
        if (random.chance(0.7)) paper.row();
        if (random.chance(0.3)) paper.row([random.pick(['第 1 页', '- 2 -', '第2页 共5页'])]);
        for (const again of heading) paper.row(again);
      }
      const hasOwnLevel = opensDimension || opensCategory || layout.repeatsLevels;
      const explanationAt = place('explanation');
      if (layout.canSlide && !hasOwnLevel && this.does('slid row', 0.12)) {
        const lost = random.int(1, 2);
        const slid = cells.slice(lost);
        // Some lose one cell only and have their name in the first column.
        if (lost === 1 && random.chance(0.5)) [slid[0], slid[1]] = [slid[1] ?? '', ''];
        const at = paper.row(slid);
        tell(row, [at], [at, place('score') - lost], explanationAt < 0 ? undefined : [at, explanationAt - lost]);
      } else if (this.does('torn row', 0.05)) {
        const torn = this.tear(cells, layout);
        const scored = torn.rows[torn.scored] ?? torn.rows[0];
        const explained = torn.rows[torn.explained] ?? torn.rows[0];
        tell(row, torn.rows, [scored, place('score')], explanationAt < 0 ? undefined : [explained, explanationAt]);
      } else {
        const at = paper.row(cells);
        tell(row, [at], [at, place('score')], explanationAt < 0 ? undefined : [at, explanationAt]);
      }
      for (const extra of content.unscored.filter(({ under }) => under === index)) {
        this.damage.add(extra.kind === 'part' ? '其中 sub-row' : 'placeholder row');
        const line: (Cell | string)[] = Array.from({ length: layout.width }, () => '');
        const own = (meaning: Column['meaning'], text: string): void => {
          if (place(meaning) >= 0) line[place(meaning)] = text;
        };
        own('name', extra.name);
        own('target', extra.target);
        own('actual', extra.actual);
        paper.row(line);
        number += 1;
        facts.set(`${number} unscored`, `${extra.kind} ${extra.name.normalize('NFKC')}`);
      }
    });
    this.closing(content, layout, facts, place);
  }

  private score(row: Row, layout: Layout): Cell {
    const cell = this.number(row.score, layout.numbers);
    return row.score !== undefined && layout.numbers !== 'text' && this.does('score formula', 0.02)
      ? { ...cell, formula: '=ROUND(A1*B1,2)' }
      : cell;
  }

  /** Writes a row in two or three pieces with a page break between them. */
  private tear(cells: readonly (Cell | string)[], layout: Layout): { rows: [number, ...number[]]; scored: number; explained: number } {
    const { random, paper } = this;
    const count = random.chance(0.75) ? 2 : 3;
    this.damage.add(`torn in ${count}`);
    const meaningAt = new Map(layout.columns.map(({ meaning, at }) => [at, meaning]));
    const pieces = Array.from({ length: count }, () => cells.map((): Cell | string => ''));
    const set = (piece: number, column: number, cell: Cell | string): void => {
      const row = pieces[piece];
      if (row) row[column] = cell;
    };
    cells.forEach((cell, column) => {
      const meaning = meaningAt.get(column);
      const text = typeof cell === 'string' ? cell : typeof cell.value === 'string' ? cell.value : '';
      const cuts = cutsOf(meaning, text, count - 1, random);
      if (cuts === undefined) set(0, column, cell);
      else cuts.forEach((piece, at) => set(at, column, piece));
    });
    // Every piece has a part of the name.
    const name = layout.columns.find(({ meaning }) => meaning === 'name')?.at ?? 0;
    const rows: number[] = [];
    pieces.forEach((piece, at) => {
      if (at > 0) {
        const mark = random.int(1, 4);
        if (mark !== 2) paper.row();
        if (mark === 2 || mark === 3) paper.row([random.pick(['第 1 页', '- 3 -', '第2页，共5页'])]);
        if (mark === 4) for (const again of this.heading(layout)) paper.row(again);
      }
      if (piece[name] === '' && at > 0) throw new Error('a piece without a name');
      rows.push(paper.row(piece));
    });
    const [first = 0, ...rest] = rows;
    return { rows: [first, ...rest], scored: 0, explained: 0 };
  }

  private closing(content: Content, layout: Layout, facts: Map<string, string>, place: (meaning: Column['meaning']) => number): void {
    const { random, paper } = this;
    const execution = layout.hasFunds ? content.executionScore : undefined;
    const total = content.rows.reduce((sum, row) => sum.plus(row.score ?? 0), execution ?? new Big(0));
    const entered = content.isRight ? total : random.chance(0.1) ? undefined : random.chance(0.1) ? total.minus(7) : total;
    const isAbsent = this.does('no total', 0.04);
    if (random.chance(0.1)) paper.row();
    let row = paper.height;
    if (!isAbsent) {
      const cells: (Cell | string)[] = Array.from({ length: layout.width }, () => '');
      cells[this.template.isShuffled ? place('name') : 0] = this.label(this.word(TOTAL_LABELS, '总分'));
      cells[place('points')] = this.number(new Big(100), layout.numbers);
      cells[place('score')] = this.number(entered, layout.numbers);
      row = paper.row(cells);
      facts.set('total points', '100');
      facts.set('total', `${numberFact(entered)} ${cellFact(row, place('score'))}`);
    } else facts.set('total', 'absent');
    if (!this.does('no grade', 0.1)) {
      const label = this.label(this.word(GRADE_LABELS, '评分等级'));
      paper.row([label, ...(random.chance(0.5) ? [''] : []), content.grade]);
      const read: Readonly<Record<string, string>> = { 优秀: '优', 良好: '良', 合格: '中', 不合格: '差', '': 'empty' };
      facts.set('grade', read[content.grade] ?? content.grade);
    } else facts.set('grade', 'absent');
    if (this.does('notes below', 0.25))
      paper.row([random.pick(['注：1.其他资金包括和财政资金共同投入到同一项目的自有资金。', '备注：无', '说明：本表一式两份。'])]);
    if (this.does('signatures below', 0.2)) paper.row(['填表人：张某', '', '联系电话：021-12345678', '', '单位负责人：李某']);
  }

  form(content: Content, layout: Layout): Facts {
    const facts = new Map<string, string>();
    this.head(content, facts);
    if (layout.hasFunds) this.funds(content, layout, facts);
    else {
      facts.set('fund unit', 'absent');
      facts.set('execution score', 'absent');
    }
    if (this.template.hasGoals) this.goals(content, facts);
    else {
      facts.set('goal', 'absent');
      facts.set('outcome', 'absent');
    }
    this.table(content, layout, facts);
    return facts;
  }
}

const fill = (row: readonly (string | undefined)[]): string[] => Array.from({ length: row.length }, (_, at) => row[at] ?? '');

/** The places where a page break may cut a cell and a person could still join it; undefined when there is none. */
function cutsOf(meaning: Column['meaning'] | undefined, text: string, cuts: number, random: Random): readonly string[] | undefined {
  if (meaning === 'name') {
    // A cut within or behind digits would leave a value such as 12345.
    const places = Array.from({ length: text.length - 1 }, (_, index) => index + 1).filter((place) => !/\d/.test(text.charAt(place - 1)));
    const at = Array.from({ length: cuts }, (_, index) => places[Math.floor(((index + 1) * places.length) / (cuts + 1))] ?? text.length);
    return [0, ...at].map((from, index) => text.slice(from, at[index] ?? text.length));
  }
  if (meaning === 'explanation' || meaning === 'category' || meaning === 'dimension') {
    if (text.length < 3 || random.chance(0.4)) return undefined;
    const at = random.int(1, text.length - 1);
    return [text.slice(0, at), text.slice(at)];
  }
  if (meaning !== 'target' && meaning !== 'actual') return undefined;
  // Values are cut inside the brackets of their unit: ≥3.00(万人 above, 次) below.
  const open = Math.max(text.indexOf('('), text.indexOf('（'));
  if (open < 1 || !/[)）]$/.test(text) || random.chance(0.3)) return undefined;
  const at = random.int(open + 1, text.length - 1);
  return [text.slice(0, at), text.slice(at)];
}

/** The same seed gives the same sheet, of one to three forms. */
export const generate = (seed: number): Generated => written(new Random(seed), NATIVE);

/** The same in a template of another province: words that no vocabulary has, columns in any order, blocks that are missing. */
export function generateForeign(seed: number): Generated {
  const random = new Random(seed);
  return written(random, foreignTemplate(random));
}

function written(random: Random, template: Template): Generated {
  const writer = new Writer(random, template);
  for (const kind of template.kinds) writer.damage.add(kind);
  const count = random.pick([1, 1, 1, 2, 3]);
  if (count > 1) writer.damage.add('several forms on a sheet');
  const layout = writer.layout();
  const expected = Array.from({ length: count }, (): Expected => {
    const content = makeContent(random, layout);
    const facts = writer.form(content, layout);
    writer.gap();
    return { facts, content };
  });
  const known = writer.headed === 0 ? 1 : writer.headedInKnownWords / writer.headed;
  return { sheet: writer.paper.snapshot(), expected, damage: [...writer.damage], known };
}
