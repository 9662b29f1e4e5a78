// Writes this folder's .xlsx files anew: npx tsx test/forms/build.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flattenedLines } from './index';
import { makeWorkbooks } from './workbooks';

async function build(): Promise<void> {
  for (const [name, bytes] of await makeWorkbooks(flattenedLines())) {
    writeFileSync(join(__dirname, name), bytes);
    console.log(`${name}  ${bytes.length} bytes`);
  }
}

build().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
