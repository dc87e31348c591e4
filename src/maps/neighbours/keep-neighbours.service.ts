import { Injectable, type OnModuleInit } from '@nestjs/common';
import { told, type Words } from '../../core/language/index.js';
import { NeighboursPort, ReadApplications } from '../../applications/index.js';
import type { SiteGeometry } from '../../core/geometry/index.js';
import { Clock } from '../../platform/clock/index.js';
import { LayerLibrary } from '../../parcels/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { notFound, Problem } from '../../platform/http/index.js';
import { SAY } from '../problem-sayings.js';
import { FindNeighbours, type Neighbourhood } from './find-neighbours.service.js';
import { compared, type KeptNeighbour, type NeighbourList } from './neighbour-list.js';

/** What an officer writes of a neighbour; null gives back to the layer what it says, an absent member changes nothing. */
export interface NeighbourEdit {
  ownerName?: string | null | undefined;
  ownerAddress?: string | null | undefined;
  remark?: string | null | undefined;
}

/** The list of neighbours of a file: as the map tells it now, and as officers keep it. */
@Injectable()
export class KeepNeighbours implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly find: FindNeighbours,
    private readonly layers: LayerLibrary,
    private readonly port: NeighboursPort,
    private readonly read: ReadApplications,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Letters are written by a room that does not know the map. */
  onModuleInit(): void {
    this.port.lend(async (administrationId, id, within) =>
      (await this.look(administrationId, id, within)).neighbours.map(({ parcel, owner }) => {
        return { parcel, name: owner?.name ?? null, address: owner?.address ?? null };
      }),
    );
  }

  /** Nothing is written. @throws Problem 404, 409 where the site or the parcels are not known */
  async look(administrationId: number, id: string, within: number): Promise<NeighbourList> {
    const file = await this.file(administrationId, id);
    return this.unitOfWork.run(administrationId, async (tx) => {
      const around = await this.around(tx, file.site, within);
      const [list] = await tx.query<{ kept_at: Date; kept_by: string }>(
        'SELECT kept_at, kept_by FROM neighbour_lists WHERE administration_id = $1 AND application_id = $2 AND within = $3',
        [administrationId, id, within],
      );
      const kept = list && { at: list.kept_at, by: list.kept_by };
      return compared({ id, ...file, within }, around, await keptOf(tx, id, within), kept);
    });
  }

  /** Keeps the list as the map tells it now; what officers wrote stays. The answer compares with the list before. */
  async keep(administrationId: number, id: string, within: number, keptBy: string): Promise<NeighbourList> {
    const file = await this.file(administrationId, id);
    return this.unitOfWork.run(administrationId, async (tx) => {
      const now = this.clock.now();
      // The row of the list is also the lock: of two runs at once, the second compares with the first.
      await tx.query(
        `INSERT INTO neighbour_lists VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (administration_id, application_id, within) DO UPDATE SET kept_at = $4, kept_by = $5`,
        [administrationId, id, within, now, keptBy],
      );
      const around = await this.around(tx, file.site, within);
      const before = await keptOf(tx, id, within);
      await tx.query(KEEP, [administrationId, id, within, JSON.stringify(around.near.map(rowOf))]);
      await tx.query(
        `UPDATE neighbours SET gone_since = $4 WHERE administration_id = $1 AND application_id = $2 AND within = $3
           AND gone_since IS NULL AND NOT parcel = ANY ($5::text[])`,
        [administrationId, id, within, now, around.near.map(({ parcel }) => parcel)],
      );
      return compared({ id, ...file, within }, around, before, { at: now, by: keptBy });
    });
  }

  /** @throws Problem 404 when no kept list of the file holds the parcel */
  async edit(administrationId: number, id: string, within: number, parcel: string, edit: NeighbourEdit, by: string) {
    await this.read.open(administrationId, id);
    return this.unitOfWork.run(administrationId, async (tx) => {
      const edited = await tx.query(
        `UPDATE neighbours SET owner_name = CASE WHEN $5::jsonb ? 'ownerName' THEN $5::jsonb->>'ownerName' ELSE owner_name END,
                owner_address = CASE WHEN $5::jsonb ? 'ownerAddress' THEN $5::jsonb->>'ownerAddress' ELSE owner_address END,
                remark = CASE WHEN $5::jsonb ? 'remark' THEN $5::jsonb->>'remark' ELSE remark END, edited_by = $6, edited_at = $7
          WHERE administration_id = $1 AND application_id = $2 AND within = $3 AND parcel = $4 RETURNING parcel`,
        [administrationId, id, within, parcel, JSON.stringify(edit), by, this.clock.now()],
      );
      if (edited.length === 0) throw notFound(told(SAY.nothingKept, { within, parcel }));
    });
  }

  private async file(administrationId: number, id: string): Promise<{ reference: string; site: SiteGeometry }> {
    const { application } = await this.read.open(administrationId, id);
    const { reference, site } = application;
    if (!site) throw unknown(SAY.noSite);
    return { reference, site };
  }

  private async around(tx: Transaction, site: SiteGeometry, within: number): Promise<Neighbourhood> {
    const around = await this.find.around(tx, site, within, await this.layers.inForce(tx));
    if (around.layers.length > 0) return around;
    throw unknown(SAY.noParcels);
  }
}

function keptOf(tx: Transaction, id: string, within: number): Promise<KeptNeighbour[]> {
  return tx.query<KeptNeighbour>(
    `SELECT parcel, capakey, distance, layer_owner_name AS "layerOwnerName", layer_owner_address AS "layerOwnerAddress",
            owner_name AS "ownerName", owner_address AS "ownerAddress", remark, gone_since AS "goneSince"
       FROM neighbours WHERE administration_id = $1 AND application_id = $2 AND within = $3 ORDER BY distance, parcel`,
    [tx.administrationId, id, within],
  );
}

const KEEP = `
  INSERT INTO neighbours (administration_id, application_id, within, parcel, capakey, distance, layer_owner_name, layer_owner_address)
  SELECT $1, $2, $3, n.parcel, n.capakey, n.distance, n.name, n.address
    FROM jsonb_to_recordset($4::jsonb) AS n(parcel text, capakey text, distance float8, name text, address text)
  ON CONFLICT (administration_id, application_id, within, parcel) DO UPDATE
     SET distance = excluded.distance, layer_owner_name = excluded.layer_owner_name,
         layer_owner_address = excluded.layer_owner_address, gone_since = NULL`;

function rowOf({ parcel, capakey, distance, owner }: Neighbourhood['near'][number]) {
  return { parcel, capakey, distance, name: owner?.name ?? null, address: owner?.address ?? null };
}

function unknown(detail: Words): Problem {
  return new Problem(409, 'neighbours-unknown', detail);
}
