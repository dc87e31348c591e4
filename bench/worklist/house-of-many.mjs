import { AdvanceApplication, SubmitApplication } from '../../dist/src/applications/index.js';
import { openAccount } from '../../dist/src/accounts/index.js';
import { registerAdministration } from '../../dist/src/administrations/index.js';
import { ACTOR, LIFE } from '../steps/life.mjs';
import { columnsOf } from '../support/copies.mjs';

/** The shared service of IMIO: 262 administrations, of which 201 towns. */
const DEPLOYMENT = { municipality: 201, province: 3, cpas: 42, police: 8, fire: 8 };
/** Parts in which files arrive: those of a town lie among those of the others, as they do when years bring them. */
const ROUNDS = 20;
/** Of a hundred files, so many are open. */
const OPEN = 20;

/** Registers the administrations; towns come first, the greatest before the others. */
export async function register({ owner }) {
  const administrations = [];
  for (const [type, count] of Object.entries(DEPLOYMENT)) {
    for (let i = 1; i <= count; i++) {
      const id = await registerAdministration(owner, { type, name: `${type} ${i}`, slug: `bench-${type}-${i}` });
      administrations.push({ id, type });
    }
  }
  const towns = administrations.filter(({ type }) => type === 'municipality');
  for (const town of towns) {
    const roles = ['planning-officer'];
    town.token = await openAccount(owner, town.id, { name: 'Bench', email: 'bench@example.org', roles });
  }
  return towns;
}

/** Parts of a whole as towns have inhabitants: the greatest a twentieth, most of them small. They sum to 1. */
export function parts(towns) {
  const weights = towns.map((_, i) => 1 / (i + 4) ** 0.9);
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((weight) => weight / sum);
}

/** One file of the first town after each step of a permit's life, as the service itself wrote them. */
export async function models({ app }, town) {
  const rows = [];
  for (let steps = 0; steps <= LIFE.length; steps++) {
    const submission = {
      procedure: 'urban-permit',
      on: '2025-01-06',
      title: 'x',
      applicantName: 'x',
      language: 'fr',
      payload: {},
    };
    const { id } = await app.get(SubmitApplication).submit(town.id, { ...submission, address: 'x' }, ACTOR);
    for (const [step, event] of LIFE.slice(0, steps).entries()) {
      await app
        .get(AdvanceApplication)
        .take(town.id, id, { event, expectedVersion: step + 1, key: `${id}-${step}`, actor: ACTOR });
    }
    rows.push(id);
  }
  return rows;
}

/**
 * Fills the towns up to so many files: copies of the models with names, places, days and officers of their own.
 * @param counts [files that the town has, files that it shall have], by town
 */
export async function fill({ owner }, modelTown, modelIds, towns, counts, say) {
  const runner = owner.createQueryRunner();
  await runner.query(`CREATE TABLE IF NOT EXISTS bench_models (n int, model jsonb)`);
  await runner.query(`BEGIN; SET LOCAL perron.administration = '${modelTown.id}'`);
  await runner.query('TRUNCATE bench_models');
  await runner.query(
    `INSERT INTO bench_models SELECT row_number() OVER () - 1, to_jsonb(a) FROM applications a WHERE id = ANY ($1)`,
    [modelIds],
  );
  await runner.query('COMMIT');
  const statement = copies(await columnsOf(runner, 'applications'));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, town] of towns.entries()) {
      const [from, to] = counts[i];
      const at = (share) => from + Math.floor(((to - from) * share) / ROUNDS);
      const [first, last] = [at(round), at(round + 1) - 1];
      if (last >= first) await copy(runner, statement, town.id, first, last, modelIds.length);
    }
    say(`${(round + 1) * (100 / ROUNDS)} %`);
  }
  await runner.query('VACUUM ANALYZE applications');
  await runner.query('CHECKPOINT');
  await runner.release();
}

/** Hashes of a number take the place of chance: the same files each time. */
const copies = ({ names, values }) => `
  INSERT INTO applications (${names})
  SELECT ${values} FROM (SELECT (jsonb_populate_record(NULL::applications, m.model || jsonb_build_object(
    'administration_id', $1::int,
    'id', md5($1::text || '/' || one.n)::uuid,
    'reference', 'PU/' || (2016 + one.n % 10) || '/' || one.n,
    'title', (ARRAY['Véranda', 'Car-port', 'Maison unifamiliale', 'Immeuble de six logements', 'Abattage de deux arbres',
              'Changement de destination', 'Piscine', 'Panneaux solaires'])[1 + h % 8],
    'address', (ARRAY['Rue Haute', 'Chaussée de Namur', 'Place du Perron', 'Avenue des Tilleuls', 'Ruelle du Four'])[1 + h / 8 % 5]
              || ' ' || 1 + h / 40 % 220,
    'applicant_name', (ARRAY['Camille', 'Sacha', 'Louise', 'Jules', 'Marie', 'Luc'])[1 + h / 7 % 6] || ' '
              || (ARRAY['Dubois', 'Lambert', 'Dupont', 'Leroy', 'Simon', 'Thiry', 'Maes'])[1 + h / 42 % 7],
    'submitted_on', date '2025-02-25' - (CASE WHEN closed THEN 200 + h % 3400 ELSE h % 300 END),
    'next_safe', CASE WHEN NOT closed THEN (m.model->>'next_safe')::date + h % 120 - 40 END,
    'next_legal', CASE WHEN NOT closed THEN (m.model->>'next_legal')::date + h % 120 - 40 END,
    'next_rank', CASE WHEN closed THEN 5 ELSE (m.model->>'next_rank')::int END,
    'next_clock', CASE WHEN NOT closed THEN m.model->>'next_clock' END,
    'next_holder', CASE WHEN NOT closed THEN m.model->>'next_holder' END,
    'assignee', CASE WHEN h % 4 < 3 THEN who.id END,
    'closed', closed))).*
  FROM (SELECT n, h, h % 100 >= ${OPEN} AS closed
          FROM generate_series($2::int, $3::int) n, LATERAL (SELECT abs(hashint4(n)) / 3 AS h) hashed) one
  JOIN bench_models m ON m.n = CASE WHEN closed THEN $4::int - 1 ELSE h / 100 % ($4::int - 1) END
  CROSS JOIN (SELECT id FROM accounts WHERE administration_id = $1 LIMIT 1) who) r`;

async function copy(runner, statement, administration, first, last, count) {
  await runner.query(`BEGIN; SET LOCAL perron.administration = '${administration}'`);
  await runner.query(statement, [administration, first, last, count]);
  await runner.query('COMMIT');
}
