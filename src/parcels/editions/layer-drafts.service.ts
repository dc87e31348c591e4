import { Injectable } from '@nestjs/common';
import { told } from '../../core/language/index.js';
import { Clock } from '../../platform/clock/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { notFound, Problem } from '../../platform/http/index.js';
import { waitForLayers } from './publication.js';
import { SAY } from './problem-sayings.js';

/** Days after which a draft that nobody published is discarded. */
const KEPT = 30;
const DAY = 86_400_000;

/** Editions that were delivered and never published: they wait for a decision, and go when none comes. */
@Injectable()
export class LayerDrafts {
  constructor(private readonly clock: Clock) {}

  /** The moment at which a draft delivered at that moment is discarded. */
  expiry(importedAt: Date): Date {
    return new Date(importedAt.getTime() + KEPT * DAY);
  }

  /** @throws Problem 404 no such edition, 409 it was published once */
  async discard(tx: Transaction, layer: string, edition: number): Promise<void> {
    await waitForLayers(tx);
    const [found] = await tx.query<{ published: boolean }>(
      `SELECT EXISTS (SELECT FROM layer_publications p
                WHERE p.administration_id = e.administration_id AND p.layer_id = e.layer_id AND p.edition = e.number) AS published
         FROM layer_editions e WHERE e.administration_id = $1 AND e.layer_id = $2 AND e.number = $3`,
      [tx.administrationId, layer, edition],
    );
    if (!found) throw notFound(told(SAY.noDelivery, { layer, edition }));
    if (found.published) throw published(layer, edition);
    await tx.query('DELETE FROM layer_editions WHERE administration_id = $1 AND layer_id = $2 AND number = $3', [
      tx.administrationId,
      layer,
      edition,
    ]);
    await forgetEmptyLayers(tx);
  }

  /** Discards the drafts that have waited too long. */
  async discardExpired(tx: Transaction): Promise<void> {
    const until = new Date(this.clock.now().getTime() - KEPT * DAY);
    const expired = await tx.query<{ layer_id: string; number: number }>(
      `SELECT layer_id, number FROM layer_editions e WHERE administration_id = $1 AND imported_at < $2 AND NOT EXISTS (
         SELECT FROM layer_publications p
          WHERE p.administration_id = e.administration_id AND p.layer_id = e.layer_id AND p.edition = e.number)`,
      [tx.administrationId, until],
    );
    for (const { layer_id: layer, number } of expired) await this.discard(tx, layer, number);
  }
}

/** A layer goes with its only draft, so that its name may be given to another kind; not while a delivery is read for it. */
async function forgetEmptyLayers(tx: Transaction): Promise<void> {
  await tx.query(
    `DELETE FROM layers WHERE administration_id = $1 AND id IN (
       SELECT id FROM layers l WHERE administration_id = $1 AND NOT EXISTS (
         SELECT FROM layer_editions e WHERE e.administration_id = l.administration_id AND e.layer_id = l.id)
       FOR UPDATE SKIP LOCKED)`,
    [tx.administrationId],
  );
}

function published(layer: string, edition: number): Problem {
  return new Problem(409, 'layer-published', told(SAY.published, { edition, layer }), { layer, edition });
}
