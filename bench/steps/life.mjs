import { SubmitApplication } from '../../dist/src/applications/index.js';
import { columnsOf } from '../support/copies.mjs';

/** The last day of the life below; no automatic expiry is due on it, so that the ticker stays out of the measure. */
export const TODAY = '2025-02-25';
export const ACTOR = { kind: 'account', id: 'bench', name: 'Bench' };

/** What follows the deposit: an urban permit with one opinion and a public inquiry, granted and delivered. */
export const LIFE = [
  { type: 'completeness.confirmed', on: '2025-01-20', payload: { publicity: 'inquiry', opinions: ['fire-zone'] } },
  { type: 'acknowledgement.delivered', on: '2025-01-20', payload: { to: 'applicant' } },
  { type: 'opinion.requested', on: '2025-01-20', payload: { from: 'fire-zone' } },
  { type: 'publicity.scheduled', on: '2025-01-20', payload: { kind: 'inquiry', opensOn: '2025-02-03' } },
  { type: 'opinion.received', on: '2025-02-10', payload: { from: 'fire-zone', verdict: 'favourable' } },
  { type: 'publicity.closed', on: '2025-02-17', payload: {} },
  { type: 'decision.granted', on: '2025-02-20', payload: {} },
  { type: 'decision.delivered', on: '2025-02-24', payload: { to: 'applicant' } },
  { type: 'decision.delivered', on: '2025-02-25', payload: { to: 'delegated-official' } },
];

const PREFIX = '00000000-0000-4000-8000-';
export const fileId = (number) => `${PREFIX}${String(number).padStart(12, '0')}`;
/** The same in SQL, of a number given as an expression. */
export const fileIdSql = (number) => `('${PREFIX}' || lpad((${number})::bigint::text, 12, '0'))::uuid`;

/** Puts `count` files of a town on the table, all just deposited: copies of one that the service took in. */
export async function deposit({ app, owner }, administration, first, count) {
  const submission = {
    procedure: 'urban-permit',
    on: '2025-01-06',
    title: 'Immeuble de six logements',
    applicantName: 'Camille Dubois',
    address: 'Rue du Perron 1',
    language: 'fr',
    payload: {},
  };
  const { id } = await app.get(SubmitApplication).submit(administration, submission, ACTOR);
  const runner = owner.createQueryRunner();
  const copy = async (table, key, changes) => {
    const { names, values } = await columnsOf(runner, table);
    await runner.query(`
      INSERT INTO ${table} (${names})
      SELECT ${values} FROM (SELECT (jsonb_populate_record(original, jsonb_build_object(${changes}))).*
        FROM ${table} original, generate_series(${first}, ${first + count - 1}) n WHERE ${key} = '${id}') r`);
  };
  await runner.query(`BEGIN; SET LOCAL perron.administration = '${administration}'`);
  await copy('applications', 'id', `'id', ${fileIdSql('n')}, 'reference', 'BENCH/' || n`);
  for (const table of ['journal', 'deadlines', 'outbox']) {
    await copy(table, 'application_id', `'application_id', ${fileIdSql('n')}`);
  }
  await runner.query('COMMIT');
  await runner.query('VACUUM ANALYZE applications, journal, deadlines, outbox, idempotency_keys');
  await runner.query('CHECKPOINT');
  await runner.release();
}
