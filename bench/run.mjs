// npm run bench [-- steps|checks|import|postgis|start|worklist ...] [--seconds N] [--files N] [--parcels N,N] [--json]
// Figures of one run on one machine: read the ratios, which were measured side by side.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { printTable } from './support/table.mjs';

const BENCHES = {
  steps: () => import('./steps.mjs'),
  checks: () => import('./checks.mjs'),
  import: () => import('./import.mjs'),
  postgis: () => import('./postgis.mjs'),
  start: () => import('./start.mjs'),
  worklist: () => import('./worklist.mjs'),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '4' },
    files: { type: 'string', default: '1000000' },
    parcels: { type: 'string', default: '40000' },
    json: { type: 'boolean', default: false },
  },
});
const [seconds, files] = [Number(values.seconds), Number(values.files)];
const parcels = values.parcels.split(',').map(Number);
const unknown = positionals.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown !== undefined || !(seconds > 0 && files > 10_000 && parcels.every((size) => size >= 1000))) {
  console.error(`usage: npm run bench [-- ${Object.keys(BENCHES).join('|')}] [--seconds N] [--files N] [--parcels N,N] [--json]`);
  process.exit(2);
}

const results = {};
for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHES)) {
  const { bench } = await BENCHES[name]();
  const { title, columns, rows, notes = [] } = await bench({ seconds, files, parcels });
  results[name] = rows;
  if (values.json) continue;
  printTable(title, columns, rows);
  for (const note of notes) console.log(`  ${note}`);
}
if (values.json) console.log(JSON.stringify({ node: process.version, cores: cpus().length, results }, null, 2));
