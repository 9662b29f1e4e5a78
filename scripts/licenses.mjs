// npm run licenses: after a build, what is in the bundle; writes docs/licences.md and fails on what we do not take or know nothing of.
import { readFileSync, writeFileSync } from 'node:fs';
import licences from './bundle/licences-page.cjs';

const packages = JSON.parse(readFileSync(new URL('../dist/dependencies.json', import.meta.url), 'utf8'));
const { page, problems } = licences.licencesPage(packages);
writeFileSync(new URL('../docs/licences.md', import.meta.url), page);
console.log(page.slice(page.indexOf('| 软件包')));
if (problems.length > 0) {
  console.error(`许可证清单有问题 / the list of licences is not in order:\n${problems.join('\n')}`);
  process.exit(1);
}
