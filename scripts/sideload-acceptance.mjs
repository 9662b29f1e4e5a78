// npm run sideload:acceptance: opens desktop Excel with the acceptance page, which npm run serve has at https://localhost:3000.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import acceptance from './bundle/acceptance-manifest.cjs';

const root = new URL('..', import.meta.url);
const folder = new URL('build/sideload/', root);
mkdirSync(folder, { recursive: true });
const manifest = fileURLToPath(new URL('manifest.xml', folder));
writeFileSync(manifest, acceptance.acceptanceManifest(readFileSync(new URL('manifest.xml', root), 'utf8')));
const { status } = spawnSync('npx', ['--yes', 'office-addin-debugging@7.0.0', 'start', manifest, 'desktop'], {
  stdio: 'inherit',
  shell: true,
});
process.exit(status ?? 1);
