import type { DataSource, QueryRunner } from 'typeorm';
import { SESSION_LOCKS } from '../platform/database/index.js';
import { NEIGHBOURS, TOWN } from './people.js';

/** What stands where a demonstration is to be raised. */
export type Ground =
  | { kind: 'free' }
  /** What a raising that was cut short had left is gone. */
  | { kind: 'cleared' }
  | { kind: 'built' }
  /** A raising was cut short, and the town may not go, since others live beside it or somebody acted on it. */
  | { kind: 'half-built'; because: string };

/**
 * Keeps the ground for one raising while the work goes on; another process waits, and then finds the town.
 * @returns what the work gives
 */
export async function onGround<Result>(
  owner: DataSource,
  work: (ground: Ground, ended: () => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const guard = owner.createQueryRunner();
  try {
    await guard.query(`SELECT pg_advisory_lock(${SESSION_LOCKS.demonstration})`);
    const ground = await lookAt(guard);
    if (ground.kind === 'free' || ground.kind === 'cleared') await guard.query('INSERT INTO demonstration DEFAULT VALUES');
    return await work(ground, () => guard.query('UPDATE demonstration SET ended_at = now() WHERE ended_at IS NULL'));
  } finally {
    await guard.query(`SELECT pg_advisory_unlock(${SESSION_LOCKS.demonstration})`).catch(() => undefined);
    await guard.release();
  }
}

async function lookAt(guard: QueryRunner): Promise<Ground> {
  const there: { slug: string }[] = await guard.query('SELECT slug FROM administrations ORDER BY slug');
  const halfBuilt: unknown[] = await guard.query('SELECT FROM demonstration WHERE ended_at IS NULL');
  if (halfBuilt.length === 0) return { kind: there.length === 0 ? 'free' : 'built' };
  const others = there.map(({ slug }) => slug).filter((slug) => ![TOWN, ...NEIGHBOURS].some((one) => one.slug === slug));
  if (others.length > 0) return { kind: 'half-built', because: `other administrations stand beside it (${others.join(', ')})` };
  const acts: unknown[] = await guard.query('SELECT FROM operator_acts LIMIT 1');
  if (acts.length > 0) return { kind: 'half-built', because: 'the journal of operators, which is never emptied, tells of it' };
  await clear(guard);
  return { kind: 'cleared' };
}

/** Every row of every administration goes: there are none but the demonstration's. Their numbers are not given again. */
async function clear(guard: QueryRunner): Promise<void> {
  await guard.startTransaction();
  try {
    // The journal of operators is emptied by the cascade; it holds nothing.
    await guard.query('ALTER TABLE operator_acts DISABLE TRIGGER never_emptied');
    await guard.query('TRUNCATE administrations, demonstration CASCADE');
    await guard.query('ALTER TABLE operator_acts ENABLE TRIGGER never_emptied');
    await guard.commitTransaction();
  } catch (error) {
    await guard.rollbackTransaction();
    throw error;
  }
}
