// Writes docs/rules.md anew from the rules of the review themselves: npx tsx scripts/rules-page.ts
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { SEVERITY_NAMES } from '../src/locale/severity';
import { RULES } from '../src/review/rules';

export const RULES_PAGE = path.join(__dirname, '..', 'docs', 'rules.md');

const SEVERITIES = SEVERITY_NAMES['zh-CN'];

const INTRO = `# 校验规则

<!-- 本页由 scripts/rules-page.ts 从代码生成，请勿手工修改。 -->

一键重算和仅校验都会按下列 ${RULES.length} 条规则检查自评表。每条发现写明数字、所在单元格和怎样解决；规则的依据用我们自己的话说明，不是文件原文。

- **错误**：与填报规则不符，应更正。**待核实**：请核对，属实的写明原因。**供参考**：不改也可以。
- 同一条规则的个别情况级别不同：已经说明原因的扣分、舍入造成的差异只供参考；使本表无法写入的内容一律是错误。
- 评分口径可以关闭一条规则，或改变它的级别，见 [评分口径](rule-sets.md)的 \`rules\`。“规则”一栏写的是合格的表应有的样子。

English: the review checks every form by these rules. The table gives the public name of each rule, its severity (错误 error, 待核实 to be verified, 供参考 for information), what holds in a form in order, the fields it looks at, and where it comes from, in our own words. A rule set may switch a rule off or change its severity.

| 编号 | 级别 | 规则 | 查看什么 | 依据 |
|---|---|---|---|---|
`;

const inTable = (text: string): string => text.replace(/\|/g, '\\|');

/** The whole page, as Markdown: one line of the table for each rule, in the order of the list. */
export function rulesPage(): string {
  const rows = RULES.map(({ id, severity, title, looksAt, basis }) => {
    const cells = [`\`${id}\``, SEVERITIES[severity], `${title['zh-CN']}<br>${title.en}`, looksAt['zh-CN'], basis['zh-CN']];
    return `| ${cells.map(inTable).join(' | ')} |`;
  });
  return `${INTRO}${rows.join('\n')}\n`;
}

if (process.argv[1] === __filename) writeFileSync(RULES_PAGE, rulesPage());
