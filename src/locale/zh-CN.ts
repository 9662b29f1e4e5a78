// The interface's words in Chinese, as a finance officer says them.
import type { Undone } from '../app/state';
import { SEVERITY_NAMES } from './severity';
import type { FailurePlace, Words } from './words';

const SEVERITIES = SEVERITY_NAMES['zh-CN'];

const sheet = ({ sheetName }: FailurePlace): string => (sheetName === undefined ? '工作表' : `工作表“${sheetName}”`);

/** "单元格 H12、H13、H14 等共 9 个": a few named, the rest counted; a space keeps an address at the end from what follows. */
function cellsOf({ cells = [] }: FailurePlace): string {
  if (cells.length === 0) return '部分单元格';
  return cells.length > 4 ? `单元格 ${cells.slice(0, 3).join('、')} 等共 ${cells.length} 个` : `单元格 ${cells.join('、')} `;
}

const RUNS: Readonly<Record<Undone, string>> = {
  recalculate: '重算',
  recalculateWorkbook: '全部重算',
  check: '校验',
  checkWorkbook: '全部校验',
  clearMarks: '清除标记',
  allotPoints: '写入分值',
  explain: '填写说明',
  setAside: '核实不改',
  takeBack: '收回核实',
  setRuleSet: '更换口径',
  prepare: '准备报送',
};

const shown = (text: string): string => (text === '' ? '空白' : `“${text}”`);

export const zhCN: Words = {
  product: '绩效自评助手',
  actions: {
    recalculate: '一键重算',
    willChange: (cells) => `（将改 ${cells} 格）`,
    check: '仅校验',
    recalculateWorkbook: '重算全部工作表',
    checkWorkbook: '校验全部工作表',
    workbook: '全部工作表',
    summarise: '生成汇总',
    summary: '汇总表',
    listFindings: '问题清单',
    clearMarks: (marks) => (marks === 0 ? '清除标记' : `清除标记（${marks} 处）`),
    undo: ({ run, cells, marks, unmarks, rows = 0, sheets, ruleSet }) => {
      if (ruleSet !== undefined) return `撤销更换口径（恢复为“${ruleSet}”）`;
      const counts = [cells > 0 ? `${cells} 个单元格` : '', marks > 0 ? `${marks} 处标记` : '', rows > 0 ? `${rows} 行行高` : ''];
      const restored = counts.filter((part) => part !== '');
      const done = [restored.length > 0 ? `恢复 ${restored.join('、')}` : '', unmarks > 0 ? `去掉 ${unmarks} 处标记` : ''];
      const parts = done.filter((part) => part !== '');
      const all = [sheets > 1 ? `${sheets} 张工作表` : '', ...parts].filter((part) => part !== '').join('，');
      return `撤销${RUNS[run]}${parts.length === 0 ? '' : `（${all}）`}`;
    },
    nothingToUndo: '撤销（没有可撤销的）',
    more: '更多',
    dismiss: '关闭此消息',
    ruleSet: (name) => `评分口径：${name}`,
    ruleSets: '评分口径',
    back: '返回',
    newForm: '新建自评表',
    rebuild: '整理版式',
    report: '校验报告',
    help: '帮助',
  },
  working: {
    reading: '正在读取……',
    recalculate: '正在重算……',
    recalculateWorkbook: '正在重算全部工作表……',
    check: '正在校验……',
    checkWorkbook: '正在校验全部工作表……',
    undo: '正在撤销……',
    clearMarks: '正在清除标记……',
    allotPoints: '正在写入分值……',
    explain: '正在写入说明……',
    setAside: '正在记下……',
    takeBack: '正在收回……',
    prepare: '正在准备报送……',
    summarise: '正在生成汇总……',
    listFindings: '正在生成问题清单……',
    makeSheet: '正在新建工作表……',
    answer: '正在按您的回答读取……',
  },
  welcome: {
    title: '请先打开自评表',
    invitation: '切换到《财政项目支出绩效自评表》所在的工作表，然后点“一键重算”。',
    none: (sheets) => (sheets === 1 ? '这张工作表里没有自评表' : '这些工作表里没有自评表'),
    first: '第一次用？三步就好',
    steps: ['打开自评表，填好指标值和实际完成值', '点“一键重算”：得分、总分、等级自动算好', '照着清单补写偏差原因，直到“可以报送”'],
    promise: '数据不离开本机；改过的单元格都能撤销。',
  },
  forms: {
    title: (count) => `自评表（${count} 张）`,
    spoken: ({ name, total, grade, findings }) =>
      [name, total === undefined ? '总分未填' : `总分 ${total}`, ...(grade === undefined ? [] : [`等级${grade}`]), ...findings].join('，'),
    distinguished: (name, place) => `${name}（${place}）`,
    noTotal: '未填',
    choose: '，换一张自评表',
    search: '项目、单位或工作表',
    found: (count) => (count === 0 ? '没有相符的自评表。' : `${count} 张相符。`),
    leave: '只看当前工作表',
    place: (sheetName, more) => [`表“${sheetName}”`, ...more].join(' · '),
    errors: '错误',
    warnings: '待核',
  },
  toFill: (filled, of) => `待填写：${filled} / ${of} 行`,
  severity: SEVERITIES,
  counts: ({ error, warning, information }) => {
    const parts = [
      error > 0 ? `${SEVERITIES.error} ${error}` : '',
      warning > 0 ? `${SEVERITIES.warning} ${warning}` : '',
      information > 0 ? `${SEVERITIES.information} ${information}` : '',
    ].filter((part) => part !== '');
    return parts.length > 0 ? parts.join(' · ') : '无问题';
  },
  result: {
    title: '评分结果',
    total: '总分',
    grade: '评分等级',
    execution: '预算执行',
    due: (value) => `应为 ${value}`,
    totalInForm: '表中总分',
    tooHigh: '超过 100 分',
    ruleSet: (name, from) => `${name}（${from === 'default' ? '默认' : '保存在此工作簿中'}）`,
  },
  changes: {
    title: (count) => `已改动 ${count} 个单元格`,
    elsewhere: (count) => `另在其他自评表改动 ${count} 个单元格。`,
    none: '无需改动，数字都符合口径。',
    noneYet: '还没有可以算的数：请先填预算数、执行数、指标值和实际完成值。',
    noneByItself: (count, counts) => `没有可以自动改的，还有 ${count} 处要您处理（${counts}）。`,
    noneElse: '总分、等级等以外，没有需要改动的数字。',
    what: {
      points: '分值',
      executionRate: '执行率',
      executionScore: '预算执行得分',
      score: '得分',
      totalPoints: '分值合计',
      total: '总分',
      grade: '评分等级',
    },
    emptyCell: '空白',
    fromTo: (before, after) => `由${before}改为${after}`,
  },
  findings: {
    explain: (cell) => `填写说明 ${cell}`,
    explainAll: '逐条填写',
    title: '校验结果',
    none: '没有发现问题。',
    basis: (basis) => `依据：${basis}`,
    showBasis: (rule) => `依据（${rule}）`,
    group: {
      correct: (count) => `请更正（${count}）`,
      recalculate: (count) => `一键重算会改（${count}）`,
      explain: (count) => `没有写说明（${count}）`,
      verify: (count) => `请核实（${count}）`,
      information: (count) => `供参考（${count}）`,
      aside: (count) => `已核实不改（${count}）`,
    },
    groupHint: { information: '不改也可以报送' },
    byThemselves: '上面改好后，下列问题随之消除',
    filter: '只看一种级别',
    all: '全部',
    filtered: (count, severity) => (severity === undefined ? `显示全部 ${count} 条` : `显示 ${count} 条${SEVERITIES[severity]}`),
    setAside: '已核实，不再提示',
    why: '理由（可不填）',
    because: (why) => `理由：${why}`,
    takeBack: (cell) => (cell === '' ? '恢复' : `恢复 ${cell}`),
    goThere: '转到单元格',
    walk: '逐条查看',
    place: (number, of) => (number === undefined ? `共 ${of} 条` : `第 ${number} 条，共 ${of} 条`),
    previous: '上一条',
    next: '下一条',
  },
  goTo: (cell) => `转到单元格 ${cell}`,
  blocked: {
    title: '有单元格读不出数字，这张表暂不能重算',
    says: '请把下列单元格改成数字，再点“一键重算”。',
    text: (content) => `是文字“${content}”`,
    error: (content) => `是错误值 ${content}`,
  },
  failures: {
    'cell-being-edited': {
      title: '有单元格正在编辑',
      says: () => 'Excel 正等待您输完内容，所以未作任何改动。请在表格中按 Enter 确认（或按 Esc 放弃），再试一次。',
    },
    'sheet-protected': {
      title: '工作表受保护',
      says: (place) =>
        `${sheet(place)}受保护，${cellsOf(place)}不能写入，所以未作任何改动。请在“审阅”选项卡撤销工作表保护，或解除这些单元格的锁定后再试。`,
    },
    'sheet-filtered': {
      title: '工作表正在筛选',
      says: (place) => `${sheet(place)}有筛选隐藏的行，此时写入可能错行，所以未作任何改动。请在“数据”选项卡清除筛选后再试。`,
    },
    'not-calculated': {
      title: '公式还没有计算',
      says: (place) =>
        `这个工作簿设为手动计算，${sheet(place)}上的公式可能还是旧结果，所以未作任何改动。请先按 F9 计算（或在“公式”选项卡改为自动计算），再试一次。`,
    },
    'sheet-changed': {
      title: '表格刚刚有变动',
      says: (place) => `${sheet(place)}的${cellsOf(place)}在计算期间被改过，所以未作任何改动。请再试一次。`,
    },
    'undo-refused': {
      title: '有单元格未能撤销',
      says: (place) =>
        `那次改动之后，${sheet(place)}的${cellsOf(place)}又有了新内容或已移位，撤销会盖掉它，所以保持不动；其余单元格（如有）已恢复原样。如需旧值，请在表格中手工改回；再点撤销，将轮到更早的一次。`,
    },
    'undo-partial': {
      title: '有工作表已被删除',
      says: (place) => `${sheet(place)}在那次改动之后被删除，无法恢复；其余工作表已恢复原样。如还需要它，请从备份或历史版本中找回。`,
    },
    'text-too-long': {
      title: '文字太长',
      says: (place) => `${sheet(place)}的${cellsOf(place)}放不下这么长的文字，所以未作任何改动。请删短后再写入。`,
    },
    'error-stays': {
      title: '错误须改正，不能设为已核实不改',
      says: (place) => `${sheet(place)} ${cellsOf(place)}的这一条是错误，仍然列着，请改正；待核实和供参考的问题才可以核实不改。`,
    },
    'aside-full': {
      title: '已核实不改的已经满了',
      says: (place) =>
        `这个工作簿已记下 2000 条，${sheet(place)} ${cellsOf(place)}的这一条没有记下，仍然列着。请先收回一些不再需要的，再试一次。`,
    },
    'why-too-long': {
      title: '理由太长',
      says: (place) => `理由最多 200 个字，所以${sheet(place)} ${cellsOf(place)}的这一条没有记下，仍然列着。请删短后再试。`,
    },
    'not-ready': {
      title: '还不能报送',
      says: (place) => `${sheet(place)}上还有错误、待核实的问题或没填的地方，所以未作任何改动。请先处理完，再准备报送。`,
    },
    'rows-protected': {
      title: '工作表受保护',
      says: (place) =>
        `${sheet(place)}受保护，标记和行高都不能改，所以未作任何改动。请在“审阅”选项卡撤销工作表保护，再试一次；之后可以重新保护。`,
    },
    'too-large': {
      title: '内容太多',
      says: (place) =>
        `${sheet(place)}的内容超过 Excel 一次能传送的大小，所以未作任何改动。请删去自评表以外多余的行列，或把自评表分放到几张工作表再试。`,
    },
    busy: {
      title: 'Excel 正忙',
      says: () => 'Excel 暂时没有回应，所以未作任何改动。请等几秒钟再试一次。',
    },
    'session-lost': {
      title: '与 Excel 的连接已中断',
      says: () => '请先保存，再重新打开这个工作簿（网页版请刷新页面），然后再试。',
    },
    'other-workbook': {
      title: '请先回到这个工作簿',
      says: () =>
        '眼前是另一个工作簿，Excel 暂不处理这一个，所以未作任何改动。请点一下这个工作簿的窗口，回到它再试；如果它本来就在眼前，请先保存，再重新打开它。',
    },
    'dialog-open': {
      title: 'Excel 中有对话框未关闭',
      says: () => '对话框打开时无法读写表格，所以未作任何改动。请先关闭对话框再试。',
    },
    'access-denied': {
      title: '没有编辑权限',
      says: () => '这个工作簿是只读的，或您没有编辑权限，所以未作任何改动。请启用编辑、取得权限，或另存一份副本后再试。',
    },
    'workbook-protected': {
      title: '工作簿结构受保护',
      says: () =>
        '这个工作簿的结构受保护，不能新建工作表，所以未作任何改动。请点“审阅”选项卡的“保护工作簿”解除保护（可能要输密码），再试一次；之后可以重新保护。',
    },
    'sheet-missing': {
      title: '找不到工作表',
      says: (place) => `${sheet(place)}已被删除，所以未作任何改动。请打开自评表所在的工作表，再点“仅校验”重新读取。`,
    },
    'sheet-hidden': {
      title: '工作表已隐藏',
      says: (place) => `${sheet(place)}已隐藏，不能转到其中的单元格；表格未作任何改动。请右键点任一工作表标签，取消隐藏这张表，再试一次。`,
    },
    'no-worksheet': {
      title: '当前不是工作表',
      says: () => '眼前的是图表或其他类型的表，没有单元格可读，所以未作任何改动。请切换到自评表所在的工作表再试。',
    },
    'pane-not-shown': {
      title: '窗格没有自动打开',
      says: () =>
        'Excel 没有打开窗格，功能区按钮所做的不受影响，结果就在这里。若下次仍不打开，请保存并重新打开这个工作簿（网页版请刷新页面）。',
    },
    'not-restored': {
      title: '写入中断，请核对',
      says: (place) =>
        place.copyName !== undefined
          ? `重做${sheet(place)}时中断，而且不能确定原来的内容是否已放回。请回到这个工作簿核对；若内容不对，原来的内容在工作表“${place.copyName}”里。核对后删去那张表，再试一次。`
          : `写入${sheet(place)}时中断，而且不能确定${cellsOf(place)}现在是新值还是旧值。请等 Excel 恢复后核对；点“撤销”可恢复旧值，点“一键重算”可重新写入。`,
    },
    'sheet-left': {
      title: '有工作表没能清理',
      says: (place) =>
        `生成时中断，没能删去${sheet(place)}：它可能还在工作簿里，内容不全；其他工作表未作改动。请回到这个工作簿，看到它就删去，再试一次。`,
    },
    'not-reread': {
      title: '已写好，但没能读回',
      says: (place) => `${sheet(place)}已经写好，但 Excel 没有交回它现在的内容，这里显示的可能是旧结果。请点“仅校验”重新读取。`,
    },
    unexpected: {
      title: '出现意外情况',
      says: (place) => `${sheet(place)}未能处理完。请核对表中数字后再试一次；若再次出现，请联系技术人员。`,
    },
  },
  restored: '写入中途已停下，写过的内容已全部恢复原状。',
  edited: ({ cell, now, restores }) => `${cell} 现为${shown(now)}，撤销会恢复为${shown(restores)}`,
  hostDetail: '给技术人员的说明',
  problems: {
    'empty-sheet': ({ sheetName }) => `“${sheetName}”是空的。请打开财政项目支出绩效自评表所在的工作表，或者“新建自评表”。`,
    'no-form': ({ sheetName }) => `“${sheetName}”里没有找到财政项目支出绩效自评表。请打开含有“三级指标”“年度指标值”等表头的工作表再试。`,
    'no-table': ({ sheetName, cell }) =>
      `“${sheetName}”${cell === undefined ? '' : ` ${cell} 处`}的自评表下面没有找到指标表（有指标名称、指标值和完成值的表），所以没有核对，也没有改动。指标表若在别处，请移到这里，或打开它所在的工作表。`,
    'column-missing': ({ sheetName, cell, text }) =>
      `“${sheetName}”${cell === undefined ? '' : ` ${cell} 处`}的指标表缺少${text === undefined ? '必需的' : `“${text}”`}一列，其余各列又都另有含义，所以没有核对，也没有改动。这一列若用了别的名称或没有表头，请给它写上表头。`,
    declaration: ({ sheetName, cell }) =>
      `“${sheetName}”${cell === undefined ? '' : ` ${cell} 处`}是绩效目标申报表，不是自评表，没有实际完成值可以校验。请打开自评表所在的工作表。`,
    'row-unplaced': ({ sheetName, cell, text }) =>
      `“${sheetName}”${cell === undefined ? '' : ` ${cell} 处`}有一行看不出属于哪个指标${text === undefined ? '' : `：“${text}”`}。请检查这一行是否错位或缺格，改好后再试。`,
  },
  problemsTitle: '有内容无法识别',
  notFetched: '这部分内容未能载入。请检查网络，再重新打开这个窗格。',
  otherSheets: (count) => `另有 ${count} 张工作表没有自评表`,
  stale: { updating: '表格已改动，正在更新……', outdated: '结果早于表格的最新改动。', refresh: '重新校验' },
  announced: {
    recalculated: (changed, result) => `重算完成，改动 ${changed} 个单元格。${result}`,
    notRecalculated: (cells) => `没有重算：${cells.join('；')}，请改正后再点“一键重算”。`,
    checked: (result) => `校验完成。${result}`,
    undone: '已撤销，表格已恢复原样。',
    ruleSetBack: (name) => `已撤销，口径恢复为“${name}”。`,
    marksCleared: '标记已清除。',
    asideSet: '已记为核实不改，不再计入问题。',
    prepared: '可以报送了：标记已清除，行高已调好。',
    takenBack: '已收回，重新列入问题。',
    explained: '说明已写入。',
    pointsWritten: (changed) => `已写入 ${changed} 个分值。`,
    overview: { summarise: '汇总表已生成。', listFindings: '问题清单已生成。' },
    made: '新工作表已建好。',
    answered: (name, result) => `已记住“${name}”，同样的表不再问。${result}`,
    askedAgain: '表里的内容与这个回答对不上，所以还没有读取。请换一种回答，或核对表中数字。',
    asked: (count, result) => `${result === undefined ? '' : `${result}。`}还有 ${count} 种表头待确认，等确认的自评表没有改动。`,
    nothingFound: '没有找到自评表。',
  },
};
