import { Injectable } from '@nestjs/common';
import type { Box } from '../../core/geometry/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { reachOfAll } from '../check-site.service.js';
import { labelOf } from '../attribute-mapping.js';
import type { LayerInForce } from '../layer-in-force.js';
import { TriggerLibrary } from '../triggers/trigger-library.js';
import * as sql from './compare-editions.sql.js';
import type { Change, ChangeCounts, ChangedBoxes, ChangedFeature, EditionChanges } from './edition-changes.js';
import { pairSameGeometries } from './pair-geometries.js';

/** Examples told of each change. */
const TOLD = 10;
/** Boxes read at once. */
const BATCH = 5000;

/**
 * Tells what changes from one edition of a layer to another. Features are the same that carry the same key, else those of
 * the same geometry, else those that alone carry the same attributes.
 */
@Injectable()
export class CompareEditions {
  constructor(private readonly triggers: TriggerLibrary) {}

  /** The changed features stay in a table of the transaction, for `changedBoxes`, until the next comparison. */
  async compare(tx: Transaction, from: LayerInForce | undefined, to: LayerInForce): Promise<EditionChanges> {
    await tx.query(sql.TABLE);
    const features = to.edition.featureCount;
    const reach = this.reachOf(to);
    const quarantined = { before: from?.edition.quarantinedCount ?? 0, after: to.edition.quarantinedCount };
    const told = { from: from?.edition.number ?? null, to: to.edition.number, reach, quarantined };
    if (!from) {
      const counts = { added: features, removed: 0, changedGeometry: 0, changedAttributes: 0, unchanged: 0 };
      return { ...told, counts, examples: [], everywhere: 'first-edition' };
    }
    const key = [tx.administrationId, to.layer.id, from.edition.number, to.edition.number];
    await tx.query(sql.PAIR, key);
    await tx.query('ANALYZE layer_changes');
    await pairSameGeometries(tx, key);
    await tx.query(sql.PAIR_BY_ATTRIBUTES, key);
    await tx.query(sql.FORGET_UNCHANGED);
    if (quarantined.before + quarantined.after > 0) await tx.query(sql.SET_ASIDE, key);
    return {
      ...told,
      reach: Math.max(reach, this.reachOf(from)),
      counts: await counts(tx, features),
      examples: await this.examples(tx, key, to),
      everywhere: everywhere(from, to),
    };
  }

  /** The boxes of the features that the last comparison of the transaction found changed, or set aside otherwise. */
  async *changedBoxes(tx: Transaction): ChangedBoxes {
    yield (await tx.query<{ box: Box }>('SELECT box FROM set_aside_changes')).map(({ box }) => box);
    for (let after = 0; ;) {
      const rows = await tx.query<{ id: number; old_box: Box | null; new_box: Box | null }>(sql.BOXES, [after, BATCH]);
      yield rows.flatMap((row) => [row.old_box, row.new_box].filter((box) => box !== null));
      if (rows.length < BATCH) return;
      after = rows.at(-1)!.id;
    }
  }

  /** How far from a site a feature of the layer still counts. */
  private reachOf({ layer }: LayerInForce): number {
    return reachOfAll(this.triggers.of(layer.kind), layer.positionalAccuracy);
  }

  private async examples(tx: Transaction, key: unknown[], { layer, edition }: LayerInForce): Promise<ChangedFeature[]> {
    const rows = await tx.query<ExampleRow>(sql.EXAMPLES, [...key, TOLD]);
    return rows.map(({ change, key: capakey, before, after, x, y, old_attributes, new_attributes }) => {
      const attributes = new_attributes ?? old_attributes ?? {};
      return {
        change,
        key: capakey,
        name: labelOf(layer.kind, edition.reading.map ?? {}, attributes),
        before,
        after,
        at: [x, y],
        attributes: old_attributes && new_attributes ? changedAttributes(old_attributes, new_attributes) : [],
      };
    });
  }
}

/** What of an edition bears on the answer about any site, besides its features: zones of the sector plan are told by name. */
function everywhere(from: LayerInForce, to: LayerInForce): EditionChanges['everywhere'] {
  if (from.layer.positionalAccuracy !== to.layer.positionalAccuracy) return 'other-accuracy';
  return from.edition.reading.map?.label === to.edition.reading.map?.label ? null : 'other-label';
}

interface ExampleRow {
  change: Change;
  key: string | null;
  before: number | null;
  after: number | null;
  x: number;
  y: number;
  old_attributes: Record<string, unknown> | null;
  new_attributes: Record<string, unknown> | null;
}

async function counts(tx: Transaction, features: number): Promise<ChangeCounts> {
  const rows = await tx.query<{ change: Change; count: number }>(sql.COUNTS);
  const of = (change: Change) => rows.find((row) => row.change === change)?.count ?? 0;
  const [added, changedGeometry, changedAttributes] = [of('added'), of('geometry'), of('attributes')];
  const unchanged = features - added - changedGeometry - changedAttributes;
  return { added, removed: of('removed'), changedGeometry, changedAttributes, unchanged };
}

function changedAttributes(before: Record<string, unknown>, after: Record<string, unknown>): ChangedFeature['attributes'] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => ({ name, before: before[name] ?? null, after: after[name] ?? null }));
}
