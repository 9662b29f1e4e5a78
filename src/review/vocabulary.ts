// The words by which rules recognise the subject of an indicator, as data: a new word is one new entry here. All in NFKC, without spaces.

/** A target of these words alone cannot be checked: 完善, 持续提高, 安全、稳定、高效. */
export const VAGUE_DEGREES: readonly string[] = [
  ...[
    '持续',
    '不断',
    '逐步',
    '显著',
    '明显',
    '有效',
    '进一步',
    '有所',
    '稳步',
    '大幅',
    '较大',
    '切实',
    '全面',
    '日益',
    '较好',
    '充分',
    '合理',
  ],
];
export const VAGUE_CHANGES: readonly string[] = [
  ...[
    '提升',
    '提高',
    '改善',
    '增强',
    '完善',
    '优化',
    '加强',
    '促进',
    '保障',
    '推进',
    '推动',
    '增长',
    '扩大',
    '规范',
    '发挥',
    '健全',
    '建立',
  ],
];
export const VAGUE_QUALITIES: readonly string[] = [
  ...[
    '安全',
    '稳定',
    '高效',
    '良好',
    '较好',
    '好',
    '满意',
    '较满意',
    '长期',
    '到位',
    '有力',
    '高',
    '较高',
    '强',
    '较强',
    '优良',
    '顺畅',
    '平稳',
  ],
];

/** Money of the project itself: 项目资金支出额, 财政资金使用率, 完成投资额. */
export const OWN_MONEY: readonly string[] = ['资金', '经费', '预算', '投资', '财政资金', '专项资金', '项目资金', '财政拨款'];
export const SPENT: readonly string[] = ['支出', '支付', '使用', '执行', '投入', '完成'];
export const SPENT_AS_SHARE: readonly string[] = ['率', '进度', '比例'];
export const SPENT_AS_AMOUNT: readonly string[] = ['额', '金额', '总额', '总金额', '数', '数额', '总数', '规模'];
