import { Injectable } from '@nestjs/common';
import { told } from '../../core/language/index.js';
import { Clock } from '../../platform/clock/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { dayFault, invalidAt, notFound, Problem } from '../../platform/http/index.js';
import { LayerLibrary } from '../layer-library.service.js';
import { waitForLayers, type DuePublications, type LayerPublication, type PublicationRequest } from './publication.js';
import { SAY } from './problem-sayings.js';

/** Puts editions of layers in force, and remembers which publications still have files to check again. */
@Injectable()
export class PublishLayer {
  constructor(
    private readonly clock: Clock,
    private readonly layers: LayerLibrary,
  ) {}

  /**
   * Writes the publication; whoever asks the layers before the transaction ends sees nothing of it.
   * @throws Problem 404 no such edition, 409 in force on that day already, 422 a day that does not exist or has passed
   */
  async publish(tx: Transaction, request: PublicationRequest): Promise<LayerPublication> {
    const { layer, edition, publishedBy, reason } = request;
    const inForceFrom = this.dayOf(request.inForceFrom);
    await waitForLayers(tx);
    if (!(await this.layers.edition(tx, layer, edition))) throw notFound(told(SAY.noEdition, { layer, edition }));
    const before = (await this.layers.inForce(tx, inForceFrom)).find((one) => one.layer.id === layer);
    if (before?.edition.number === edition) throw inForceAlready(layer, edition, inForceFrom);
    const [row] = await tx.query<LayerPublication>(
      `INSERT INTO layer_publications (administration_id, layer_id, number, edition, in_force_from, published_at, published_by, reason)
       SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7
         FROM layer_publications WHERE administration_id = $1 AND layer_id = $2
       RETURNING ${COLUMNS}`,
      [tx.administrationId, layer, edition, inForceFrom, this.clock.now(), publishedBy, reason ?? null],
    );
    return row!;
  }

  /** The history of a layer, the last publication first. */
  publications(tx: Transaction, layer: string): Promise<LayerPublication[]> {
    return tx.query<LayerPublication>(
      `SELECT ${COLUMNS} FROM layer_publications WHERE administration_id = $1 AND layer_id = $2 ORDER BY number DESC`,
      [tx.administrationId, layer],
    );
  }

  /** What takes the place of whatever is in force on that day, the first of what is announced for later. */
  async announcedAfter(tx: Transaction, layer: string, day: string): Promise<LayerPublication | null> {
    const [row] = await tx.query<LayerPublication>(
      `SELECT ${COLUMNS} FROM layer_publications
        WHERE administration_id = $1 AND layer_id = $2 AND in_force_from > $3 ORDER BY in_force_from, number DESC LIMIT 1`,
      [tx.administrationId, layer, day],
    );
    return row ?? null;
  }

  /** What has come into force, by its day or a moment ago, and whose files have not been checked again. */
  async due(tx: Transaction): Promise<DuePublications[]> {
    const today = this.clock.today();
    const waiting = await tx.query<{ layer_id: string; numbers: number[]; checked: number | null }>(DUE, [
      tx.administrationId,
      today,
    ]);
    if (waiting.length === 0) return [];
    const inForce = await this.layers.inForce(tx, today);
    const due: DuePublications[] = [];
    for (const { layer_id: layer, numbers, checked } of waiting) {
      const from = checked === null ? undefined : await this.layers.edition(tx, layer, checked);
      due.push({ layer, numbers, from, to: inForce.find((one) => one.layer.id === layer)! });
    }
    return due;
  }

  /** The files that these publications touch have been checked again. */
  async markRechecked(tx: Transaction, { layer, numbers }: DuePublications): Promise<void> {
    await tx.query(
      `UPDATE layer_publications SET rechecked_at = $4
        WHERE administration_id = $1 AND layer_id = $2 AND number = ANY ($3) AND rechecked_at IS NULL`,
      [tx.administrationId, layer, numbers, this.clock.now()],
    );
  }

  /** The day that a publication asks for, today when it asks for none. @throws Problem 422 when it has passed or does not exist */
  dayOf(inForceFrom: string | undefined): string {
    const today = this.clock.today();
    const day = inForceFrom ?? today;
    const detail = dayFault(day) ?? (day < today ? told(SAY.pastDay, { today, day }) : undefined);
    if (detail === undefined) return day;
    throw invalidAt('/inForceFrom', 'bad-date', detail);
  }
}

const COLUMNS = `number, edition, in_force_from AS "inForceFrom", published_at AS "publishedAt", published_by AS "publishedBy",
  reason, rechecked_at AS "recheckedAt"`;

/** Since a publication is never dated before the day it is made, those already seen to come first in the order of days. */
const DUE = `
  SELECT w.layer_id, array_agg(w.number ORDER BY w.number) AS numbers,
         (SELECT c.edition FROM layer_publications c
           WHERE c.administration_id = $1 AND c.layer_id = w.layer_id AND c.rechecked_at IS NOT NULL
           ORDER BY c.in_force_from DESC, c.number DESC LIMIT 1) AS checked
    FROM layer_publications w
   WHERE w.administration_id = $1 AND w.rechecked_at IS NULL AND w.in_force_from <= $2
   GROUP BY w.layer_id ORDER BY w.layer_id`;

function inForceAlready(layer: string, edition: number, day: string): Problem {
  return new Problem(409, 'layer-in-force', told(SAY.inForceAlready, { edition, layer, day }), { layer, edition });
}
