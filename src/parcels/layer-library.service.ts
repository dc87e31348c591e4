import { Injectable } from '@nestjs/common';
import type { Box, Geometry } from '../core/geometry/index.js';
import { Clock } from '../platform/clock/index.js';
import type { Prepared, Transaction } from '../platform/database/index.js';
import { cellsAround } from './cells.js';
import type { FoundAttribute } from './import/attribute-survey.js';
import { LAYER_KINDS } from './layer-kinds.js';
import type { LayerEditionEntity, Reading } from './layer-edition.entity.js';
import type { LayerEntity } from './layer.entity.js';

/** A feature as an edition holds it, in canonical metres. */
export interface LayerFeature {
  number: number;
  key: string | null;
  attributes: Record<string, unknown>;
  geometry: Geometry;
}

/** As much of a feature as a picture needs. */
export type OutlinedFeature = Pick<LayerFeature, 'number' | 'key' | 'geometry'> & { name: string | null };

/** A layer with one of its editions: title and accuracy are those that the edition brought. */
export interface LayerInForce {
  layer: LayerEntity;
  edition: LayerEditionEntity;
}

/** A layer in one of its editions, and where its features are searched. */
export interface EditionAround {
  one: LayerInForce;
  box: Box;
}

/** Reads layers. Always inside a transaction of the administration that keeps them. */
@Injectable()
export class LayerLibrary {
  constructor(private readonly clock: Clock) {}

  /**
   * The layers that have an edition in force on a day, today unless another is given, by their identifier. One statement:
   * whoever asks while an edition is published sees all layers as they were, or all as they are.
   */
  async inForce(tx: Transaction, onDay: string = this.clock.today()): Promise<LayerInForce[]> {
    const { name, text, values } = this.askInForce(tx.administrationId, onDay);
    return inForceOf(tx.administrationId, await tx.query<EditionRow>({ name, text, values: [...values] }));
  }

  /** The same statement, to travel with BEGIN (`UnitOfWork.runFrom`); `inForceOf` reads its rows. */
  askInForce(administrationId: number, onDay: string = this.clock.today()): Prepared {
    return { name: 'layers-in-force', text: IN_FORCE, values: [administrationId, onDay] };
  }

  /** A layer with that edition, in force or not, or undefined. */
  async edition(tx: Transaction, layer: string, edition: number): Promise<LayerInForce | undefined> {
    const [row] = await tx.query<EditionRow>(`${EDITIONS} AND e.number = $3`, [tx.administrationId, layer, edition]);
    return row && layerInForce(tx.administrationId, row);
  }

  /** All editions of a layer, the newest first: in force, drafts and those that were. */
  async editions(tx: Transaction, layer: string): Promise<LayerInForce[]> {
    const rows = await tx.query<EditionRow>(`${EDITIONS} ORDER BY e.number DESC`, [tx.administrationId, layer]);
    return rows.map((row) => layerInForce(tx.administrationId, row));
  }

  /**
   * The same of several editions, each with a box of its own, in one statement; the answers in the order of the questions. A
   * feature that answers several is one object: what the geometry learns of it, it learns once.
   */
  async featuresAroundEach(tx: Transaction, asked: readonly EditionAround[]): Promise<LayerFeature[][]> {
    const cells = asked.map(({ one, box }) => cellsOf(one, box));
    // A box that spans so much that no cells are told is searched by itself.
    const found: LayerFeature[][] = [];
    for (const [i, { one, box }] of asked.entries()) found.push(cells[i] ? [] : await this.featuresAround(tx, one, box));
    const searches = asked.flatMap((one, question) => (cells[question] ? [{ ...one, question, cells: cells[question] }] : []));
    if (searches.length === 0) return found;
    const side = (i: 0 | 1 | 2 | 3) => searches.map(({ box }) => box[i]);
    const rows = await tx.query<LayerFeature & { question: number }>({
      ...(new Set(searches.map(({ one }) => placeOf(one))).size < searches.length ? FEATURES_AROUND_MANY : FEATURES_AROUND_EACH),
      values: [
        tx.administrationId,
        searches.map(({ question }) => question),
        searches.map(({ one }) => one.layer.id),
        searches.map(({ one }) => one.edition.number),
        searches.map((search) => `{${search.cells.join(',')}}`),
        side(0),
        side(1),
        side(2),
        side(3),
      ],
    });
    const told = new Map<string, LayerFeature>();
    for (const { question, ...feature } of rows) {
      const place = `${placeOf(asked[question]!.one)}#${feature.number}`;
      if (!told.has(place)) told.set(place, feature);
      found[question]!.push(told.get(place)!);
    }
    return found;
  }

  /** The features of an edition whose boxes meet the searched one. */
  featuresAround(tx: Transaction, one: LayerInForce, box: Box): Promise<LayerFeature[]> {
    return tx.query<LayerFeature>({
      name: 'features-around',
      text: `SELECT number, key, attributes, geometry FROM layer_features
              WHERE administration_id = $1 AND layer_id = $2 AND edition = $3 AND ($4::bigint[] IS NULL OR cell = ANY ($4))
                AND min_x <= $7 AND max_x >= $5 AND min_y <= $8 AND max_y >= $6
              ORDER BY number`,
      values: [tx.administrationId, one.layer.id, one.edition.number, cellsOf(one, box) ?? null, ...box],
    });
  }

  /**
   * What a picture of the box shows of an edition: areas and lines that measure more than so many metres, and every point.
   * When there are more than `most`, the first by their number.
   */
  outlinesAround(
    tx: Transaction,
    one: LayerInForce,
    box: Box,
    { largerThan, most }: { largerThan: number; most: number },
  ): Promise<OutlinedFeature[]> {
    const { layer, edition } = one;
    const values = [tx.administrationId, layer.id, edition.number, cellsOf(one, box) ?? null, ...box];
    const label = edition.reading.map?.label;
    return tx.query<OutlinedFeature>({
      name: 'outlines-around',
      text: `SELECT number, key, geometry,
                    (SELECT attributes ->> named FROM unnest($11::text[]) AS named WHERE attributes ->> named <> '' LIMIT 1) AS name
               FROM layer_features
              WHERE administration_id = $1 AND layer_id = $2 AND edition = $3 AND ($4::bigint[] IS NULL OR cell = ANY ($4))
                AND min_x <= $7 AND max_x >= $5 AND min_y <= $8 AND max_y >= $6
                AND (greatest(max_x - min_x, max_y - min_y) >= $9 OR (max_x = min_x AND max_y = min_y))
              ORDER BY number LIMIT $10`,
      values: [...values, largerThan, most, label === undefined ? [...LAYER_KINDS[layer.kind]!.named] : [label]],
    });
  }

  /** The box of all that an edition holds, null when it is empty. */
  async extent(tx: Transaction, { layer, edition }: LayerInForce): Promise<Box | null> {
    const [row] = await tx.query<{ box: Box | null }>(
      `SELECT CASE WHEN count(*) > 0 THEN ARRAY[min(min_x), min(min_y), max(max_x), max(max_y)] END AS box
         FROM layer_features WHERE administration_id = $1 AND layer_id = $2 AND edition = $3`,
      [tx.administrationId, layer.id, edition.number],
    );
    return row!.box;
  }

  /** The features that carry one of the keys, capakeys for parcels. */
  featuresByKey(tx: Transaction, layer: string, edition: number, keys: readonly string[]): Promise<LayerFeature[]> {
    return tx.query<LayerFeature>({
      name: 'features-by-key',
      text: `SELECT number, key, attributes, geometry FROM layer_features
              WHERE administration_id = $1 AND layer_id = $2 AND edition = $3 AND key = ANY ($4) ORDER BY key, number`,
      values: [tx.administrationId, layer, edition, keys],
    });
  }
}

function placeOf({ layer, edition }: LayerInForce): string {
  return `${layer.id}#${edition.number}`;
}

function cellsOf({ edition }: LayerInForce, box: Box): number[] | undefined {
  return cellsAround(box, edition.levels ?? undefined);
}

/** OFFSET 0 keeps the searches apart: joined to the table as a whole, each would read all of it. */
const SEARCHES = `
    FROM unnest($2::integer[], $3::text[], $4::integer[], $5::text[], $6::float8[], $7::float8[], $8::float8[], $9::float8[])
         AS a (question, layer, edition, cells, min_x, min_y, max_x, max_y)
   CROSS JOIN LATERAL (
     SELECT number, key, attributes, geometry FROM layer_features
      WHERE administration_id = $1 AND layer_id = a.layer AND edition = a.edition AND cell = ANY (a.cells::bigint[])
        AND min_x <= a.max_x AND max_x >= a.min_x AND min_y <= a.max_y AND max_y >= a.min_y
     OFFSET 0) f`;

const FEATURES_AROUND_EACH = {
  name: 'features-around-each',
  text: `SELECT a.question, f.number, f.key, f.attributes, f.geometry ${SEARCHES} ORDER BY a.question, f.number`,
};

/** With each feature told once, under the first question that it answers: a zone holds many sites. */
const FEATURES_AROUND_MANY = {
  name: 'features-around-many',
  text: `SELECT question, number, CASE WHEN time = 1 THEN key END AS key, CASE WHEN time = 1 THEN attributes END AS attributes,
                CASE WHEN time = 1 THEN geometry END AS geometry
           FROM (SELECT a.question, f.*, row_number() OVER (PARTITION BY a.layer, a.edition, f.number ORDER BY a.question) AS time
                 ${SEARCHES}) told
          ORDER BY question, number`,
};

/** A layer and an edition, as the database tells them. */
export interface EditionRow {
  id: string;
  kind: string;
  title: string;
  positional_accuracy: number;
  last_edition: number;
  number: number;
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

const COLUMNS = `
  l.id, l.kind, coalesce(e.title, l.title) AS title, coalesce(e.positional_accuracy, l.positional_accuracy) AS positional_accuracy,
  l.last_edition, e.number, e.imported_at, e.imported_by, e.source_name, e.source_hash, e.delivered_crs, e.transformation,
  e.feature_count, e.quarantined_count, e.notes, e.title AS edition_title, e.positional_accuracy AS edition_accuracy, e.reading, e.levels, e.attributes AS found_attributes`;

/** Of the publications whose day has come, the one of the latest day counts, and of several the last. */
const IN_FORCE = `
  SELECT ${COLUMNS}
    FROM layers l
   CROSS JOIN LATERAL (
     SELECT p.edition FROM layer_publications p
      WHERE p.administration_id = l.administration_id AND p.layer_id = l.id AND p.in_force_from <= $2
      ORDER BY p.in_force_from DESC, p.number DESC LIMIT 1) p
    JOIN layer_editions e ON e.administration_id = l.administration_id AND e.layer_id = l.id AND e.number = p.edition
   WHERE l.administration_id = $1
   ORDER BY l.id`;

const EDITIONS = `
  SELECT ${COLUMNS}
    FROM layers l JOIN layer_editions e ON e.administration_id = l.administration_id AND e.layer_id = l.id
   WHERE l.administration_id = $1 AND l.id = $2`;

/** The layers that the rows of `askInForce` tell. */
export function inForceOf(administrationId: number, rows: readonly EditionRow[]): LayerInForce[] {
  return rows.map((row) => layerInForce(administrationId, row));
}

function layerInForce(administrationId: number, row: EditionRow): LayerInForce {
  return {
    layer: {
      administrationId,
      id: row.id,
      kind: row.kind,
      title: row.title,
      positionalAccuracy: row.positional_accuracy,
      lastEdition: row.last_edition,
    },
    edition: {
      administrationId,
      layerId: row.id,
      number: row.number,
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
    },
  };
}
