// run G cases: npx tsx /tmp/g.ts G11 ...
const root = process.cwd();
const { addressOf } = require(`${root}/src/form/snapshot.ts`);
const { assess } = require(`${root}/src/plan/assessment.ts`);
const { planRecalculation } = require(`${root}/src/plan/recalculation.ts`);
const { review } = require(`${root}/src/review/review.ts`);
const { CENTRAL_2020 } = require(`${root}/src/scoring/rule-set.ts`);
import { readFileSync, existsSync } from 'fs';
const md = readFileSync('/work/shared/cases/forms.md', 'utf8');
for (const id of process.argv.slice(2)) {
  let block: string; let expect = '';
  if (existsSync(id)) block = readFileSync(id, 'utf8').replace(/\n$/, '');
  else {
    const at = md.indexOf(`## ${id} `);
    const part = md.slice(at, md.indexOf('\n## ', at + 5));
    block = /```tsv\n([^]*?)\n```/.exec(part)![1]!;
    expect = /- Expected: .*/.exec(part)![0];
  }
  const rows = block.split('\n').map((l) => l.split('\t').map((t) => (/^-?\d+(\.\d+)?$/.test(t) ? Number(t) : t)));
  const w = Math.max(...rows.map((r) => r.length));
  const g = (fn: (v: any) => any) => rows.map((r) => Array.from({ length: w }, (_, i) => fn(r[i] ?? '')));
  const sh: any = { id: 's', name: '自评表', values: g((v) => v), formulas: g((v) => v), text: g((v) => String(v)), numberFormats: g((v) => (typeof v === 'string' && v !== '' ? '@' : 'General')), protected: false, filtered: false, marks: [] };
  const a = assess(sh, CENTRAL_2020, review);
  const r = planRecalculation(a, CENTRAL_2020, review);
  console.log(`== ${id} ${expect}`);
  console.log('problems', a.problems.map((p: any) => `${p.kind} ${p.text ?? ''}`), 'questions', a.questions?.length, 'held', r.heldBack.map((h: any) => h.why.kind));
  for (const f of a.forms) {
    console.log('cannot', f.evaluation.cannot, 'execPts', f.evaluation.executionPoints?.toFixed(), 'total', f.evaluation.total?.entered?.toFixed());
    for (const x of f.findings) console.log(`  ${x.rule} ${x.severity} ${addressOf(x.cell)} ${x.says['zh-CN']}`);
  }
  for (const e of r.plan.edits) console.log(`  WRITE ${e.what} ${addressOf(e.cell)} ${JSON.stringify(e.from.value ?? e.from.formula)} -> ${JSON.stringify(e.to.value)}`);
}
