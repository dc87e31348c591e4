import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileIdSql } from './life.mjs';

export const hasPgbench = () => spawnSync('pgbench', ['--version']).status === 0;

/**
 * A pgbench script that lives one whole life of a file with the statements that the service sent, to the letter: every
 * value is a parameter, as the service has it; only the file and the key differ each time.
 * @param pipelined whether statements that the service sends together travel together
 */
export async function writeScript(folder, owner, steps, { id, keyOf, pipelined }) {
  const defined = {};
  const lines = ['\\set k :k + 1', '\\set file :first + :client_id * :share + :k'];
  for (const [step, statements] of steps.entries()) {
    const trips = roundTrips(statements);
    for (const [trip, together] of trips.entries()) {
      if (pipelined && together.length > 1) lines.push('\\startpipeline');
      for (const [place, { text, values }] of together.entries()) {
        const types = await parameterTypes(owner, text, values);
        const written = text.replaceAll(/\$(\d+)/g, (_, n) => {
          const value = values[n - 1];
          if (value === id) return fileIdSql(':file');
          if (value === keyOf(step)) return `('${keyOf(step)}' || :file)::text`;
          const name = `p${step}_${trip}_${place}_${n}`;
          defined[name] = textOf(value);
          return defined[name] === undefined ? 'NULL' : `(:${name})::${types[n - 1]}`;
        });
        lines.push(`${written.replaceAll(/\s+/g, ' ').trim()};`);
      }
      if (pipelined && together.length > 1) lines.push('\\endpipeline');
    }
  }
  const path = join(folder, `life-${pipelined ? 'pipelined' : 'plain'}.sql`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return { path, defined };
}

/** The service sends BEGIN with what names the administration; pgbench must send them as two statements. */
function roundTrips(statements) {
  const trips = [];
  for (const { text, values } of statements) {
    const parts = values.length > 0 ? [text] : text.split(';').map((part) => part.trim());
    const together = parts.map((part) => ({ text: part, values }));
    const opens = trips.at(-1)?.[0]?.text === 'BEGIN' && trips.at(-1).length === 2;
    if (PIPELINES && (opens || text === 'COMMIT')) trips.at(-1).push(...together);
    else trips.push(together);
  }
  return trips;
}

/** Whether the service sends its first and last statements without waiting for the one before. */
const PIPELINES = false;

async function parameterTypes(owner, text, values) {
  if (values.length === 0) return [];
  const runner = owner.createQueryRunner();
  await runner.query(`PREPARE captured AS ${text}`);
  const [row] = await runner.query(`SELECT parameter_types::text[] AS types FROM pg_prepared_statements WHERE name = 'captured'`);
  await runner.query('DEALLOCATE captured');
  await runner.release();
  return row.types;
}

function textOf(value) {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  if (Array.isArray(value)) return `{${value.map((item) => JSON.stringify(item)).join(',')}}`;
  return String(value);
}

/** Runs the script. @returns transactions per second: a life is one of pgbench's, and holds `steps` of ours */
export async function pgbench(url, { path, defined }, { clients, seconds, first, files, steps }) {
  const variables = { ...defined, first, share: Math.floor(files / clients), k: -1 };
  const args = ['-n', '-M', 'prepared', '-c', clients, '-j', Math.min(clients, 2), '-T', Math.ceil(seconds), '-f', path];
  const given = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const child = spawn('pgbench', [...args, ...given, url].map(String), {
    env: { ...process.env, PGOPTIONS: '-c role=perron_app -c max_parallel_workers_per_gather=0' },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const tps = /tps = ([\d.]+) \(without/.exec(out)?.[1];
  if (code !== 0 || tps === undefined) throw new Error(`pgbench failed: ${err.slice(0, 2000)}`);
  return Number(tps) * steps;
}
