import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Clock } from '../platform/clock/index.js';
import type { Reader, Transaction } from '../platform/database/index.js';
import type { FoundAttribute } from './import/attribute-survey.js';
import { geometryIn, withGeometry } from './compact-geometry.js';
import type { LayerFeatureRow, LayerFeature } from './layer-feature.js';
import type { LayerInForce } from './layer-in-force.js';
import { PARCELS } from './layer-kinds.js';
import type { LayerEditionEntity, Reading } from './layer-edition.entity.js';
import type { LayerEntity } from './layer.entity.js';

/** Editions that are remembered; each is a few kilobytes. */
const EDITIONS_KNOWN = 5000;

/** The layers in force on a day, and what told the publications that put them there. */
interface Standing {
  publications: string;
  inForce: LayerInForce[];
}

/** Days of administrations that are remembered. */
const DAYS_KNOWN = 1000;

/** Reads which layers there are, and in which editions, always for the administration that keeps them. */
@Injectable()
export class LayerLibrary {
  private readonly known = new LRUCache<string, LayerEditionEntity>({ max: EDITIONS_KNOWN });
  private readonly standing = new LRUCache<string, Standing>({ max: DAYS_KNOWN });

  constructor(private readonly clock: Clock) {}

  /**
   * The layers that have an edition in force on a day, today unless another is given, by their identifier. One statement:
   * whoever asks while an edition is published sees all layers as they were, or all as they are.
   */
  async inForce(tx: Transaction, onDay: string = this.clock.today()): Promise<LayerInForce[]> {
    const values = [tx.administrationId, onDay];
    return this.layersOf(tx, await tx.ask<InForceRow>({ name: 'layers-in-force', text: IN_FORCE, values }));
  }

  /**
   * The same, with the parcels that carry one of the capakeys: in one statement, so of one moment. As long as no publication
   * was added, the layers in force are those that were; the database tells whether one was, and the parcels with it.
   */
  async inForceWithParcels(
    reader: Reader,
    capakeys: readonly string[],
    onDay: string = this.clock.today(),
  ): Promise<{ inForce: LayerInForce[]; parcels: LayerFeature[] }> {
    const { administrationId } = reader;
    const day = `${administrationId}/${onDay}`;
    const standing = this.standing.get(day);
    if (standing) {
      const held = standing.inForce.filter(({ layer }) => layer.kind === PARCELS);
      const [layers, editions] = [held.map(({ layer }) => layer.id), held.map(({ edition }) => edition.number)];
      const [row] = await reader.ask<{ publications: string; parcels: LayerFeatureRow[] | null }>({
        name: 'publications-with-parcels',
        text: PUBLICATIONS_WITH_PARCELS,
        values: [administrationId, onDay, layers, editions, capakeys],
      });
      if (row!.publications === standing.publications)
        return { inForce: standing.inForce, parcels: (row!.parcels ?? []).map(withGeometry) };
    }
    const rows = await reader.ask<InForceRow & { publications: string; parcels: LayerFeatureRow[] | null }>({
      name: 'layers-in-force-with-parcels',
      text: IN_FORCE_WITH_PARCELS,
      values: [administrationId, onDay, capakeys],
    });
    const inForce = await this.layersOf(reader, rows);
    if (rows.length > 0) this.standing.set(day, { publications: rows[0]!.publications, inForce });
    return { inForce, parcels: rows.flatMap(({ parcels }) => (parcels ?? []).map(withGeometry)) };
  }

  /** An edition is read once: it never changes. */
  private async layersOf(reader: Reader, rows: readonly InForceRow[]): Promise<LayerInForce[]> {
    const { administrationId } = reader;
    const nameOf = (identity: string) => `${administrationId}/${identity}`;
    const found = new Map(rows.map(({ identity }) => [identity, this.known.get(nameOf(identity))]));
    const unknown = rows.map(({ identity }) => identity).filter((identity) => !found.get(identity));
    if (unknown.length > 0) {
      const read = await reader.ask<EditionRow>({
        name: 'editions-named',
        text: `SELECT ${OF_EDITION} FROM layer_editions e WHERE administration_id = $1 AND identity = ANY ($2::uuid[])`,
        values: [administrationId, unknown],
      });
      for (const row of read) {
        const edition = editionOf(administrationId, row);
        found.set(row.identity, edition);
        this.known.set(nameOf(row.identity), edition);
      }
    }
    return rows.map((row) => ({ layer: layerOf(administrationId, row), edition: found.get(row.identity)! }));
  }

  /** A layer with that edition, in force or not, or undefined. */
  async edition(tx: Transaction, layer: string, edition: number): Promise<LayerInForce | undefined> {
    const [row] = await tx.query<LayerRow & EditionRow>(`${EDITIONS} AND e.number = $3`, [tx.administrationId, layer, edition]);
    return row && bothOf(tx.administrationId, row);
  }

  /** All editions of a layer, the newest first: in force, drafts and those that were. */
  async editions(tx: Transaction, layer: string): Promise<LayerInForce[]> {
    const rows = await tx.query<LayerRow & EditionRow>(`${EDITIONS} ORDER BY e.number DESC`, [tx.administrationId, layer]);
    return rows.map((row) => bothOf(tx.administrationId, row));
  }
}

/** A layer as the database tells it, with the title and the accuracy of an edition. */
interface LayerRow {
  id: string;
  kind: string;
  title: string;
  positional_accuracy: number;
  last_edition: number;
}

/** A layer, and which of its editions is in force. */
type InForceRow = LayerRow & Pick<EditionRow, 'identity'>;

interface EditionRow {
  layer_id: string;
  number: number;
  identity: string;
  imported_at: Date;
  imported_by: string;
  source_name: string;
  source_hash: Buffer;
  delivered_crs: number;
  transformation: string | null;
  feature_count: number;
  quarantined_count: number;
  notes: string[];
  edition_title: string | null;
  edition_accuracy: number | null;
  reading: Reading;
  levels: number[] | null;
  found_attributes: FoundAttribute[];
}

const OF_LAYER = `l.id, l.kind, coalesce(e.title, l.title) AS title,
  coalesce(e.positional_accuracy, l.positional_accuracy) AS positional_accuracy, l.last_edition`;

const OF_EDITION = `
  e.layer_id, e.number, e.identity, e.imported_at, e.imported_by, e.source_name, e.source_hash, e.delivered_crs, e.transformation,
  e.feature_count, e.quarantined_count, e.notes, e.title AS edition_title, e.positional_accuracy AS edition_accuracy, e.reading,
  e.levels, e.attributes AS found_attributes`;

/** Of the publications whose day has come, the one of the latest day counts, and of several the last. */
const inForce = (columns: string) => `
  SELECT ${columns}
    FROM (SELECT DISTINCT ON (layer_id) layer_id, edition FROM layer_publications
           WHERE administration_id = $1 AND in_force_from <= $2
           ORDER BY layer_id, in_force_from DESC, number DESC) p
    JOIN layers l ON l.administration_id = $1 AND l.id = p.layer_id
    JOIN layer_editions e ON e.administration_id = $1 AND e.layer_id = p.layer_id AND e.number = p.edition
   ORDER BY l.id`;

const IN_FORCE = inForce(`${OF_LAYER}, e.identity`);

/** Publications are only ever added: as many, the last of them of the same moment, are the same. */
const PUBLICATIONS = `
  (SELECT concat(count(*), ' ', max(published_at)) FROM layer_publications
    WHERE administration_id = $1 AND in_force_from <= $2) AS publications`;

const PARCELS_OF = (which: string, capakeys: string) => `
  (SELECT json_agg(json_build_object('number', number, 'key', key, 'attributes', attributes, 'geometry', ${geometryIn('f')})
                   ORDER BY layer_id, key, number)
     FROM layer_features f WHERE administration_id = $1 AND ${which} AND key = ANY (${capakeys}::text[]))`;

const IN_FORCE_WITH_PARCELS = inForce(`${OF_LAYER}, e.identity, ${PUBLICATIONS},
  CASE WHEN l.kind = '${PARCELS}' THEN ${PARCELS_OF('layer_id = l.id AND edition = p.edition', '$3')} END AS parcels`);

const PUBLICATIONS_WITH_PARCELS = `
  SELECT ${PUBLICATIONS},
         ${PARCELS_OF('(layer_id, edition) IN (SELECT * FROM unnest($3::text[], $4::integer[]))', '$5')} AS parcels`;

const EDITIONS = `
  SELECT ${OF_LAYER}, ${OF_EDITION}
    FROM layers l JOIN layer_editions e ON e.administration_id = l.administration_id AND e.layer_id = l.id
   WHERE l.administration_id = $1 AND l.id = $2`;

function bothOf(administrationId: number, row: LayerRow & EditionRow): LayerInForce {
  return { layer: layerOf(administrationId, row), edition: editionOf(administrationId, row) };
}

function layerOf(administrationId: number, row: LayerRow): LayerEntity {
  return {
    administrationId,
    id: row.id,
    kind: row.kind,
    title: row.title,
    positionalAccuracy: row.positional_accuracy,
    lastEdition: row.last_edition,
  };
}

function editionOf(administrationId: number, row: EditionRow): LayerEditionEntity {
  return {
    administrationId,
    layerId: row.layer_id,
    number: row.number,
    identity: row.identity,
    importedAt: row.imported_at,
    importedBy: row.imported_by,
    sourceName: row.source_name,
    sourceHash: row.source_hash,
    deliveredCrs: row.delivered_crs,
    transformation: row.transformation,
    featureCount: row.feature_count,
    quarantinedCount: row.quarantined_count,
    notes: row.notes,
    title: row.edition_title,
    positionalAccuracy: row.edition_accuracy,
    reading: row.reading,
    levels: row.levels,
    attributes: row.found_attributes,
  };
}
