import type { Transaction } from '../../platform/database/index.js';
import { geometryOf } from '../compact-geometry.js';
import { GEOMETRIES, LIKELY_PAIRS, SAME_GEOMETRY } from './compare-editions.sql.js';
import { sameGeometry } from './same-geometry.js';

/** Pairs whose geometries are read at once. */
const BATCH = 500;

/**
 * Finds, among the features that seem changed, those of the same geometry within a millimetre: a digest tells apart what
 * was rounded on two sides, and older features have none.
 * @param key administration, layer, numbers of the edition before and of the new one
 */
export async function pairSameGeometries(tx: Transaction, key: unknown[]): Promise<void> {
  const likely = await tx.query<{ before: number; after: number }>(LIKELY_PAIRS);
  const [paired, taken] = [new Set<number>(), new Set<number>()];
  for (let start = 0; start < likely.length; start += BATCH) {
    const batch = likely.slice(start, start + BATCH);
    const rows = await tx.query<Pair>(GEOMETRIES, [...key, batch.map(({ before }) => before), batch.map(({ after }) => after)]);
    const same = rows.filter(({ before, after, old, fresh }) => {
      if (paired.has(before) || taken.has(after) || !sameGeometry(geometryOf(old), geometryOf(fresh))) return false;
      paired.add(before);
      taken.add(after);
      return true;
    });
    await tx.query(SAME_GEOMETRY, [
      same.map(({ before }) => before),
      same.map(({ after }) => after),
      same.map(({ same_attributes }) => same_attributes),
    ]);
  }
}

interface Pair {
  before: number;
  after: number;
  old: string;
  fresh: string;
  same_attributes: boolean;
}
