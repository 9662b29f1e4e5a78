// npm run licenses: after a build, what is in the bundle, under which licence; writes docs/licences.md and fails on a licence we do not take.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const TAKEN = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC'];

/** What there is to know beyond "released and maintained"; checked when a dependency is renewed. */
const REMARKS = {
  '@emotion/hash': '一个散列函数，无需更新 / one hash function, nothing left to change',
  '@microsoft/office-js-helpers':
    '仓库已归档，不再更新；只用其中 ExcelUtilities 的建表一项，按需加载，不接触网络；出现问题时以 src/excel 自己的代码替换 / archived: only one function is used, on demand, without network; to be replaced by our own should it break',
  'big.js': '稳定，单一作者，无依赖 / stable, one author, no dependencies',
  react: '18 系列只收安全修正；19 的接口相同，可直接升级 / 18 receives security fixes only; 19 is a drop-in',
  'react-dom': '同 react / as react',
};

const INTRO = `# 随包发布的依赖

<!-- 本页由 npm run licenses 从构建结果生成，请勿手工修改。 -->

下列软件包有代码进入发布的窗格（按 webpack 的模块清单，不是按 package.json）。许可证全文随构建放在 \`dist/THIRD-PARTY-NOTICES.txt\`，清单在 \`dist/dependencies.json\`。微软的 office.js 不在其中：默认由浏览器从微软的 CDN 取得；\`OFFICE_JS=local\` 时原样复制在 \`dist/office-js/\`，受其中 LICENSE.md 的条款约束。“说明”一栏空着的，都在正常维护。

English: the packages that really have code in the shipped pane, by webpack's module list. The full texts travel with the build.

| 软件包 | 版本 | 许可证 | 主页 | 说明 |
|---|---|---|---|---|
`;

/**
 * The page, and what is wrong with the list.
 * @param {{ name: string, version: string, licence: string, home: string }[]} packages
 * @returns {{ page: string, refused: string[] }}
 */
export function licencesPage(packages) {
  const rows = packages.map(
    ({ name, version, licence, home }) => `| ${name} | ${version} | ${licence} | ${home} | ${REMARKS[name] ?? ''} |`,
  );
  return {
    page: `${INTRO}${rows.join('\n')}\n`,
    refused: packages.filter(({ licence }) => !TAKEN.includes(licence)).map(({ name, licence }) => `${name}: ${licence}`),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { page, refused } = licencesPage(JSON.parse(readFileSync(new URL('../dist/dependencies.json', import.meta.url), 'utf8')));
  writeFileSync(fileURLToPath(new URL('../docs/licences.md', import.meta.url)), page);
  console.log(page.slice(page.indexOf('| 软件包')));
  if (refused.length > 0) {
    console.error(`不能接受的许可证 / licences not taken: ${refused.join(', ')}`);
    process.exit(1);
  }
}
