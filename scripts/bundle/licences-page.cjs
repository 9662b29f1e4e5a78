// docs/licences.md: what is in the bundle, under which licence, and what there is to know of each; and what is wrong with the list.

const TAKEN = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC'];

/** Fluent UI and what it is made with: Microsoft's, released together. */
const FLUENT = /^(@fluentui|@griffel)\/|^(keyborg|tabster)$/;

/** What there is to know of every other package; checked when a dependency is renewed. */
const REMARKS = {
  '@emotion/hash': '一个散列函数，无需更新；由 griffel 引入 / one hash function, nothing left to change; brought by griffel',
  '@microsoft/office-js-helpers':
    '仓库已归档，不再更新；只在生成汇总时加载，只调用其中 ExcelUtilities 的建表一项，随文件带来的登录、对话框、存储代码都不调用，内容安全策略也不许它联网；出现问题时以 src/excel 自己的代码替换 / archived: fetched for the summary alone, and only one function of it is called; its sign-in, dialogs and storage are not, and the policy lets it reach no host; to be replaced by our own should it break',
  'big.js': '稳定，单一作者，无依赖 / stable, one author, no dependencies',
  numfmt:
    '单一作者，仍在发布，无依赖；只把单元格的值按格式显示成文字 / one author, still released, no dependencies; it only shows values as texts',
  'lodash-es':
    '由 office-js-helpers 编进它的文件，不会再更新；只有类型判断和防抖等函数，不含有过漏洞公告的模板、合并和路径函数 / built into the file of office-js-helpers and never to be renewed; type checks and a debounce, none of the template, merge and path functions that advisories were about',
  react:
    '18 系列不再有新功能，官方承诺对仍受影响的大版本补发安全修正；Fluent UI 也支持 19，所用接口 19 都有 / no new features in 18, security fixes are promised for every major version concerned; Fluent UI takes 19 as well, which has all that is used here',
  'react-dom': '同 react / as react',
  'rtl-css-js':
    '多年没有新版本，由 griffel 引入；只翻转样式的左右，不接触数据 / no release for years, brought by griffel; it only mirrors styles and sees no data',
  rxjs: '由 office-js-helpers 编进它的文件（5 系列，不会再更新）；只用于不被调用的存储代码 / built into the file of office-js-helpers, version 5, never to be renewed; only for its storage, which is not called',
  scheduler: '随 react 18 / of react 18',
  stylis: '单一作者，仍在发布；由 griffel 引入 / one author, still released; brought by griffel',
};

const INTRO = `# 随包发布的依赖

<!-- 本页由 npm run licenses 从构建结果生成，请勿手工修改。 -->

下列软件包有代码进入发布的窗格（按 webpack 的模块清单，不是按 package.json；有的软件包发布时已把别的编进自己的文件，按它的源码映射一并列出，版本是它所要求的范围）。许可证全文随构建放在 \`dist/THIRD-PARTY-NOTICES.txt\`，清单在 \`dist/dependencies.json\`。微软的 office.js 不在其中：默认由浏览器从微软的 CDN 取得；\`OFFICE_JS=local\` 时原样复制在 \`dist/office-js/\`，受其中 LICENSE.md 的条款约束。

“说明”一栏空着的，都属于微软的 Fluent UI 及其配套，一起发布、持续更新；其余每一个都写明状况和风险。有没有新版本，由维护者在能访问 npm 公共服务的机器上运行 \`npm outdated\`。

English: the packages that really have code in the shipped pane, by webpack's module list, and those that one of them was published with inside. The full texts travel with the build. Those without a remark belong to Microsoft's Fluent UI and are released with it; of every other its state and risk are said.

| 软件包 | 版本 | 许可证 | 主页 | 说明 |
|---|---|---|---|---|
`;

/**
 * The page, and what is wrong with the list, as sentences.
 * @param {{ name: string, version: string, licence: string, home: string }[]} packages as in dependencies.json
 */
exports.licencesPage = (packages) => {
  const rows = packages.map(
    ({ name, version, licence, home }) => `| ${name} | ${version} | ${licence} | ${home} | ${REMARKS[name] ?? ''} |`,
  );
  const isPresent = (name) => packages.some((each) => each.name === name);
  return {
    page: `${INTRO}${rows.join('\n')}\n`,
    problems: [
      ...packages.filter(({ licence }) => !TAKEN.includes(licence)).map(({ name, licence }) => `${name}: licence ${licence} is not taken`),
      ...packages.filter(({ name }) => !FLUENT.test(name) && !(name in REMARKS)).map(({ name }) => `${name}: its state is not said`),
      ...Object.keys(REMARKS).flatMap((name) => (isPresent(name) ? [] : [`${name}: is not in the bundle any more`])),
    ],
  };
};
