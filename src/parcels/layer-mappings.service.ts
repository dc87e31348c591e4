import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/index.js';
import type { Transaction } from '../platform/database/index.js';
import type { AttributeMapping } from './attribute-mapping.js';

/** Remembers, for each kind of layer, which attributes of a delivery carry what. */
@Injectable()
export class LayerMappings {
  constructor(private readonly clock: Clock) {}

  async remembered(tx: Transaction, kind: string): Promise<AttributeMapping> {
    const [row] = await tx.query<{ attributes: AttributeMapping }>(
      'SELECT attributes FROM layer_mappings WHERE administration_id = $1 AND kind = $2',
      [tx.administrationId, kind],
    );
    return row?.attributes ?? {};
  }

  /** The same for every kind of which somebody said something. */
  async all(tx: Transaction): Promise<ReadonlyMap<string, AttributeMapping>> {
    const rows = await tx.query<{ kind: string; attributes: AttributeMapping }>(
      'SELECT kind, attributes FROM layer_mappings WHERE administration_id = $1',
      [tx.administrationId],
    );
    return new Map(rows.map(({ kind, attributes }) => [kind, attributes]));
  }

  async remember(tx: Transaction, kind: string, mapping: AttributeMapping, by: string): Promise<void> {
    await tx.query(
      `INSERT INTO layer_mappings (administration_id, kind, attributes, said_at, said_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (administration_id, kind) DO UPDATE
         SET attributes = excluded.attributes, said_at = excluded.said_at, said_by = excluded.said_by`,
      [tx.administrationId, kind, JSON.stringify(mapping), this.clock.now(), by],
    );
  }
}
