// npm run reproducible: builds twice, each time from nothing and in another folder, and compares every byte.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const webpack = createRequire(import.meta.url).resolve('webpack/bin/webpack.js');
const root = fileURLToPath(new URL('..', import.meta.url));

/** SHA-256 by file name, of a fresh production build. */
function build() {
  const folder = mkdtempSync(path.join(tmpdir(), 'build-'));
  execFileSync(process.execPath, [webpack, '--mode', 'production', '--output-path', folder], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sums = new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')];
    }),
  );
  rmSync(folder, { recursive: true });
  return sums;
}

const [first, second] = [build(), build()];
const differing = [...new Set([...first.keys(), ...second.keys()])].filter((name) => first.get(name) !== second.get(name));
for (const [name, sum] of [...first].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${sum}  ${name}`);
if (differing.length > 0) {
  console.error(`两次构建不同 / the builds differ: ${differing.join(', ')}`);
  process.exit(1);
}
console.log(`两次构建的 ${first.size} 个文件逐字节相同 / two builds, ${first.size} files, the same bytes`);
