import Flatbush from 'flatbush';
import { growBox, type Box } from '../core/geometry/index.js';
import type { ChangedBoxes, EditionChanges } from '../parcels/index.js';
import type { Transaction } from '../platform/database/index.js';

/**
 * The open files whose site lies near something that an edition changes, the oldest first. The boxes of the sites are few
 * and stand in an index in memory; those of the changes are many and pass by once.
 */
export async function filesNear(tx: Transaction, changes: EditionChanges, boxes: () => ChangedBoxes): Promise<string[]> {
  const files = await tx.query<{ id: string; site_box: Box }>(
    `SELECT id, site_box FROM applications
      WHERE administration_id = $1 AND NOT closed AND site_box IS NOT NULL ORDER BY submitted_on, id`,
    [tx.administrationId],
  );
  if (files.length === 0) return [];
  if (changes.everywhere) return files.map(({ id }) => id);
  const index = new Flatbush(files.length);
  for (const { site_box: box } of files) index.add(...growBox(box, changes.reach));
  index.finish();
  const near = new Set<number>();
  for await (const batch of boxes()) {
    for (const box of batch) for (const one of index.search(...box)) near.add(one);
    if (near.size === files.length) break;
  }
  return [...near].toSorted((a, b) => a - b).map((one) => files[one]!.id);
}
