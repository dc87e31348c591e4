import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calledName, callOf } from '../../dist/src/platform/database/prepared.js';
import { fileIdSql } from './life.mjs';

export const hasPgbench = () => spawnSync('pgbench', ['--version']).status === 0;

const NEXT_FILE = ['\\set k :k + 1', '\\set file :first + :client_id * :share + :k'];

/**
 * A script that lives one whole life of a file with the statements that the service sends, to the letter: prepared, every
 * value a parameter, one statement a round trip but for the first two. Only the file and the key differ each time.
 */
export async function preparedScript(folder, owner, steps, { id, keyOf }) {
  const defined = {};
  const lines = [...NEXT_FILE];
  for (const [step, statements] of steps.entries()) {
    lines.push('\\startpipeline');
    for (const [place, { text, values }] of statements.entries()) {
      const types = await parameterTypes(owner, text, values);
      const written = text.replaceAll(/\$(\d+)/g, (_, n) => {
        const value = values[n - 1];
        if (value === id) return fileIdSql(':file');
        if (value === keyOf(step)) return keySql(keyOf(step));
        const name = `p${step}_${place}_${n}`;
        defined[name] = textOf(value);
        return defined[name] === undefined ? 'NULL' : `(:${name})::${types[n - 1]}`;
      });
      lines.push(`${oneLine(written)};`);
      if (place === 1) lines.push('\\endpipeline');
    }
  }
  return { path: write(folder, 'prepared', lines), mode: 'prepared', defined };
}

/** The same, packed as the service packs it: called with EXECUTE, in one message with BEGIN and one with COMMIT. */
export function packedScript(folder, steps, { id, keyOf }) {
  const prepared = new Map(steps.flat().map(({ name, text }) => [name, text]));
  prepared.delete(undefined);
  const prepare = [...prepared].map(([name, text]) => `PREPARE ${calledName(name)} AS ${oneLine(text)};`);
  const lines = ['\\if :k = -1', ...prepare, '\\endif', ...NEXT_FILE];
  for (const [step, [begin, name, lock, record, commit]] of steps.entries()) {
    const call = (statement) =>
      callOf(statement)
        .replaceAll(`'${id}'`, fileIdSql(':file'))
        .replace(`'${keyOf(step)}'`, keySql(keyOf(step)));
    lines.push(`${begin.text}\\; ${name.text}\\; ${call(lock)};`, `${call(record)}\\; ${commit.text};`);
  }
  return { path: write(folder, 'packed', lines), mode: 'simple', defined: {} };
}

const keySql = (key) => `('${key}-' || (:file)::bigint)`;
const oneLine = (text) => text.replaceAll(/\s+/g, ' ').trim();

function write(folder, name, lines) {
  const path = join(folder, `${name}.sql`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

async function parameterTypes(owner, text, values) {
  if (values.length === 0) return [];
  const runner = owner.createQueryRunner();
  await runner.query(`PREPARE captured AS ${text}`);
  const [row] = await runner.query(`SELECT parameter_types::text[] AS types FROM pg_prepared_statements WHERE name = 'captured'`);
  await runner.query('DEALLOCATE captured');
  await runner.release();
  // « character » alone means one character; the type without a length is « bpchar ».
  return row.types.map((type) => (type === 'character' ? 'bpchar' : type));
}

function textOf(value) {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  if (Array.isArray(value)) return `{${value.map((item) => JSON.stringify(item)).join(',')}}`;
  return String(value);
}

/** Runs the script. @returns transactions per second: a life is one of pgbench's, and holds `steps` of ours */
export async function pgbench(url, { path, mode, defined }, { clients, seconds, first, files, steps }) {
  const variables = { ...defined, first, share: Math.floor(files / clients), k: -1 };
  const args = ['-n', '-M', mode, '-c', clients, '-j', Math.min(clients, 2), '-T', Math.ceil(seconds), '-f', path];
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
