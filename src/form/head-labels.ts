// What a label of the head names, by its parts: 专项资金名称, 省级主管部门, 项目实施单位/项目负责人.
import { lookup } from './text';
import { HEADER_LABELS, type HeaderLabel } from './vocabulary';

const LABEL_OF = lookup(HEADER_LABELS);

/** Characters. */
export const LONGEST_HEAD_LABEL = 16;
const TELLS = /名|单位|部门|主管|归口|牵头|机构|主体/;
/** Persons, numbers and dates name none of the three. */
const OF_SOMETHING_ELSE =
  /负责人|联系|电话|手机|编码|编号|日期|时间|地址|意见|性质|类型|人数|级次|属性|指标|文件|得分|等级|预算数|金额$|总额$/;
const SUPERVISING = /主管|归口|牵头|预算部门|^部门.*名称$/;
const OFFICE = /部门|单位|局|机构|[处科]室|名称$/;
const IMPLEMENTING = /(?:实施|承担|承办|执行|使用|用款|填报|申报|自评|项目|建设|资金)(?:或|、|及)?.{0,4}(?:单位|机构|主体)(?:名称)?$/;
const UNIT = /^(?:预算)?单位(?:全称|名称)$|^(?:项目)?实施部门$/;
const PROJECT = /(?:项目|专项|资金|政策|转移支付).*名称?$/;
const OF_AN_OFFICE = /单位|部门|机构|企业|主体|[局处]/;

export function headMeaning(label: string): HeaderLabel | undefined {
  const known = LABEL_OF.get(label);
  if (known !== undefined || label.length > LONGEST_HEAD_LABEL || !TELLS.test(label)) return known;
  const [first = ''] = label.split('/');
  if (OF_SOMETHING_ELSE.test(first)) return undefined;
  if (SUPERVISING.test(first)) return OFFICE.test(first) ? 'department' : undefined;
  if (IMPLEMENTING.test(first) || UNIT.test(first)) return 'unit';
  return PROJECT.test(first) && !OF_AN_OFFICE.test(first) ? 'projectName' : undefined;
}
