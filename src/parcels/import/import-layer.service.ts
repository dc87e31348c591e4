import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { basename } from 'node:path';
import { finished } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { from as copyFrom } from 'pg-copy-streams';
import { isKnownCrs, TRANSFORMATION, type CrsCode } from '../../core/geometry/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { cellOf } from '../cells.js';
import { Geos } from '../geos.js';
import { LAYER_KINDS } from '../layer-kinds.js';
import type { Delivery } from './delivery.js';
import { LayerRefused, refuse, type LayerFault } from './layer-refused.js';
import { prepareFeature, type Preparation, type PreparedFeature } from './prepare-feature.js';
import { openGeoJson } from './read-geojson.js';
import { openShapefile } from './read-shapefile.js';

export interface LayerImport {
  path: string;
  /** Name under which the file was delivered, when `path` is a copy. */
  fileName?: string;
  kind: string;
  /** Identifier of the layer; its kind when it is the only one of that kind. */
  layer?: string;
  title?: string;
  /** EPSG code, when the file states none or the wrong one. */
  crs?: number;
  positionalAccuracy?: number;
  /** Mend invalid polygons instead of refusing the layer. */
  mend?: boolean;
  importedBy: string;
  onProgress?: (read: number) => void;
}

export interface ImportReport {
  layer: string;
  edition: number;
  features: number;
  crs: number;
  /** The same file is in force already; nothing was written. */
  unchanged: boolean;
  notes: string[];
}

/** Faults told one by one; the rest is counted. */
const TOLD = 50;
const LAYER_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Takes in a delivery of a layer as a new edition: whole and at once, or not at all. */
@Injectable()
export class ImportLayer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws LayerRefused with every fault found, up to fifty */
  async import(administrationId: number, request: LayerImport): Promise<ImportReport> {
    const kind = LAYER_KINDS[request.kind];
    if (!kind)
      refuse(
        'unknown-kind',
        `« ${request.kind} » n’est pas une sorte de couche ; sortes : ${Object.keys(LAYER_KINDS).join(', ')}.`,
      );
    const layer = request.layer ?? request.kind;
    if (!LAYER_ID.test(layer))
      refuse('bad-layer', `« ${layer} » ne peut nommer une couche ; écrivez des minuscules, chiffres et traits d’union.`);
    const hash = await hashOf(request.path);
    const delivery = await openDelivery(request.path, request.fileName ?? request.path);
    try {
      const crs = crsOf(delivery, request.crs);
      const preparation: Preparation = {
        kindName: request.kind,
        kind: kind!,
        crs,
        mend: request.mend ?? false,
        geos: await Geos.load(),
      };
      return await this.unitOfWork.run(administrationId, (tx) =>
        this.replace(tx, layer, request, { delivery, hash, crs, preparation }),
      );
    } finally {
      await delivery.close();
    }
  }

  private async replace(
    tx: Transaction,
    layer: string,
    request: LayerImport,
    { delivery, hash, crs, preparation }: { delivery: Delivery; hash: Buffer; crs: CrsCode; preparation: Preparation },
  ): Promise<ImportReport> {
    const number = await this.lockLayer(tx, layer, request);
    const [same] = await tx.query<{ number: number; feature_count: number }>(
      `SELECT e.number, e.feature_count FROM layers l JOIN layer_editions e
         ON e.administration_id = l.administration_id AND e.layer_id = l.id AND e.number = l.current_edition
       WHERE l.administration_id = $1 AND l.id = $2 AND e.source_hash = $3 AND e.delivered_crs = $4`,
      [tx.administrationId, layer, hash, crs],
    );
    if (same) {
      const notes = [`Ce fichier est déjà en vigueur : édition ${same.number}.`];
      return { layer, edition: same.number, features: same.feature_count, crs, unchanged: true, notes };
    }
    const { count, notes } = await stage(tx, delivery, preparation, request.onProgress);
    if (count === 0) refuse('empty', `La couche est vide : aucun élément à reprendre.${notes.length > 0 ? ` ${notes[0]}` : ''}`);
    await this.publish(tx, layer, number, request, { hash, crs, count, notes });
    return { layer, edition: number, features: count, crs, unchanged: false, notes };
  }

  /** Creates the layer when it is new, keeps others from importing it meanwhile, and numbers the edition to come. */
  private async lockLayer(tx: Transaction, layer: string, { kind, title, positionalAccuracy }: LayerImport): Promise<number> {
    await tx.query(
      `INSERT INTO layers (administration_id, id, kind, title, positional_accuracy) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (administration_id, id) DO NOTHING`,
      [tx.administrationId, layer, kind, title ?? LAYER_KINDS[kind]!.label.fr, positionalAccuracy ?? 0],
    );
    const [row] = await tx.query<{ kind: string }>(
      'SELECT kind FROM layers WHERE administration_id = $1 AND id = $2 FOR UPDATE',
      [tx.administrationId, layer],
    );
    if (row!.kind !== kind) refuse('other-kind', `La couche « ${layer} » est de la sorte « ${row!.kind} », pas « ${kind} ».`);
    const [last] = await tx.query<{ number: number | null }>(
      'SELECT max(number) AS number FROM layer_editions WHERE administration_id = $1 AND layer_id = $2',
      [tx.administrationId, layer],
    );
    return (last!.number ?? 0) + 1;
  }

  private async publish(
    tx: Transaction,
    layer: string,
    number: number,
    request: LayerImport,
    { hash, crs, count, notes }: { hash: Buffer; crs: CrsCode; count: number; notes: string[] },
  ): Promise<void> {
    const key = [tx.administrationId, layer, number];
    await tx.query(
      `INSERT INTO layer_editions (administration_id, layer_id, number, imported_at, imported_by, source_name, source_hash,
                                   delivered_crs, transformation, feature_count, notes)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...key,
        this.clock.now(),
        request.importedBy,
        basename(request.fileName ?? request.path),
        hash,
        crs,
        crs === 31370 ? null : TRANSFORMATION,
        count,
        JSON.stringify(notes),
      ],
    );
    await tx.query(
      `INSERT INTO layer_features SELECT $1, $2, $3, number, key, attributes, geometry, min_x, min_y, max_x, max_y, cell FROM staged_features`,
      key,
    );
    const { title, positionalAccuracy } = request;
    await tx.query(
      `UPDATE layers SET current_edition = $3, title = coalesce($4, title), positional_accuracy = coalesce($5, positional_accuracy)
        WHERE administration_id = $1 AND id = $2`,
      [...key, title ?? null, positionalAccuracy ?? null],
    );
  }
}

/** Streams the features through COPY into a table that lives as long as the transaction: COPY does not pass row security. */
async function stage(
  tx: Transaction,
  delivery: Delivery,
  preparation: Preparation,
  onProgress?: (read: number) => void,
): Promise<{ count: number; notes: string[] }> {
  await tx.query(`CREATE TEMP TABLE staged_features (number integer, key text, attributes jsonb, geometry json, min_x double precision,
    min_y double precision, max_x double precision, max_y double precision, cell bigint) ON COMMIT DROP`);
  const copy = tx.client.query(copyFrom('COPY staged_features FROM STDIN'));
  const faults: LayerFault[] = [];
  const notes = [...delivery.notes];
  const keys = new Set<string>();
  let [read, count, faulty, lines] = [0, 0, 0, ''];
  try {
    for await (const delivered of delivery.features) {
      read += 1;
      const prepared = prepareFeature(preparation, delivered, read);
      if ('fault' in prepared) {
        faulty += 1;
        if (faults.length < TOLD) faults.push(prepared.fault);
      } else if ('skipped' in prepared) {
        notes.push(prepared.skipped);
      } else if (faulty === 0) {
        const { feature, mended } = prepared;
        if (mended) notes.push(mended);
        if (feature.key !== null && keys.size === keys.add(feature.key).size)
          notes.push(`La parcelle ${feature.key} est livrée deux fois.`);
        count += 1;
        lines += copyLine(count, feature);
        if (lines.length > 65_536) {
          if (!copy.write(lines)) await once(copy, 'drain');
          lines = '';
        }
      }
      if (read % 1000 === 0) onProgress?.(read);
    }
  } finally {
    // Ended even when the delivery breaks off: the transaction that holds the rows is then rolled back.
    copy.end(lines);
    await finished(copy);
  }
  onProgress?.(read);
  if (faulty > faults.length) faults.push({ code: 'more', detail: `… et ${faulty - faults.length} autres éléments fautifs.` });
  if (faulty > 0) throw new LayerRefused(faults);
  return { count, notes };
}

/** One line of COPY's text format. */
function copyLine(number: number, { key, attributes, geometry, box }: PreparedFeature): string {
  const fields = [number, key ?? '\\N', escape(JSON.stringify(attributes)), JSON.stringify(geometry), ...box, cellOf(box)];
  return `${fields.join('\t')}\n`;
}

function escape(text: string): string {
  // PostgreSQL's text holds no NUL, and JSON writes it as an escape that jsonb refuses.
  return text.replaceAll('\\u0000', '').replaceAll('\\', '\\\\');
}

function crsOf({ crs, crsSaid }: Delivery, said: number | undefined): CrsCode {
  const code = said ?? crs;
  if (code === undefined) {
    return refuse(
      'no-crs',
      `${crsSaid === undefined ? 'La couche ne dit pas' : `« ${crsSaid} » ne dit pas clairement`} son système de coordonnées ; dites-le avec --crs 31370, 3812 ou 4326.`,
    );
  }
  if (!isKnownCrs(code))
    return refuse('unknown-crs', `Le système EPSG:${code} n’est pas admis ; livrez la couche en EPSG:31370, 3812 ou 4326.`);
  return code;
}

async function openDelivery(path: string, name: string): Promise<Delivery> {
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  if (extension === 'zip') return openShapefile(path);
  if (extension === 'geojson' || extension === 'json') return openGeoJson(path);
  const advice =
    extension === 'shp' ? 'zippez ensemble le .shp, le .dbf, le .prj et le .cpg' : 'livrez un GeoJSON ou un Shapefile zippé';
  return refuse('unknown-format', `« ${basename(name)} » n’est pas d’un format repris ici ; ${advice}.`);
}

async function hashOf(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest();
}
