// Actuals in words that say that the work is not done yet: 正在实施, 待验收, 暂缓, 预计3月完成.

const WORKS =
  '(?:实施|进行|推进|办理|建设|施工|开展|审批|审核|招标|采购|验收|评审|调试|结算|整改|落实|执行|筹备|编制|完成|竣工|建成|启动|开工|交付|上线)';
/** Longer texts tell more than that. */
const LONGEST = 24;
const GOING_ON = new RegExp(
  `^(?:目前|现|仍|尚|还|已)?(?:正在|在)(?!册|编|职)(?:有序|持续|加紧)?.{0,4}${WORKS}.{0,3}$|^.{0,6}${WORKS}(?:过程)?之?中$|^在建$|^进行中$`,
);
const TO_COME = new RegExp(
  `^(?:(?:待|拟|将|计划|预计|预期|尚待|有待).{0,14}${WORKS}.{0,3}|延期?[至到].{1,14}|(?:推迟|延迟|延后|顺延)[至到].{1,14})$`,
);
const STOPPED = /^(?:已|现|项目|因故)?(?:暂缓|暂停|取消|终止|停止|中止|推迟|搁置|撤销|停工)(?:实施|执行|建设|开展|进行|举办)?了?$/;
const NOT_YET = new RegExp(`^(?:尚未|仍未|暂未|还未|未)(?:能|按期|按时|全部)?.{0,4}(?:${WORKS}|完工).{0,2}$`);
/** 预计12月底 beside a due date. */
const FORESEEN = /^(?:预计|计划|拟|预期)(?:于|在)?.*[年月季底末]/;
/** What is to be completed, not what goes on: 持续推进 may be 正在推进. */
const ASKS_TO_COMPLETE = /完成|竣工|完工|建成|验收|交付|上线|投[入用产]|开工|启动|实施|发放|拨付|到位|按时|按期|及时|如期|达标|建立/;
const GOES_ON = /持续|不断|长期|稳步|逐步|推进/;

/**
 * Whether a text says that what was asked for is not done. Compacted text.
 * @param aimed the target in words; undefined for a date by which something is due
 */
export function isUnfinished(written: string, aimed: string | undefined): boolean {
  if (written.length > LONGEST) return false;
  if (STOPPED.test(written)) return true;
  if (aimed === undefined && (NOT_YET.test(written) || FORESEEN.test(written))) return true;
  if (aimed !== undefined && (!ASKS_TO_COMPLETE.test(aimed) || GOES_ON.test(aimed))) return false;
  return GOING_ON.test(written) || TO_COME.test(written);
}
