import { Injectable } from '@nestjs/common';
import type { Filter } from '../../core/filter/index.js';
import { meets, type Box, type Geometry } from '../../core/geometry/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { cellsAround } from '../cells.js';
import { geometryOf } from '../compact-geometry.js';
import { boundOf, compileFilter, decide, type CompiledFilter, type Truth } from './compile-filter.js';
import { Values, type BrowsedFeature, type FeatureSource } from './feature-source.js';

export interface BrowsedPage {
  features: BrowsedFeature[];
  /** Identifier after which the next page begins. A page may be short, and yet not the last. */
  next?: string | number;
}

interface Row extends BrowsedFeature {
  surely: boolean | null;
  answers: Truth[];
}

/** As the database tells it, with its geometry in text. */
type InText<Feature extends BrowsedFeature> = Omit<Feature, 'geometry'> & { geometry: string | null };

/** Rows whose exact geometry one request looks at; beyond, the page ends early, and the number of matches is not told. */
const EXAMINED = 20_000;
const COUNTED = 5_000;
const CHUNK = 1_000;

/** Reads features page by page: the database decides what it can, plane geometry the rest. */
@Injectable()
export class BrowseFeatures {
  async page(
    tx: Transaction,
    source: FeatureSource,
    { filter, after, limit }: { filter?: Filter | undefined; after?: string | number | undefined; limit: number },
  ): Promise<BrowsedPage> {
    const features: BrowsedFeature[] = [];
    let [last, examined] = [after, 0];
    for (;;) {
      const wanted = Math.min(CHUNK, limit + 1 - features.length);
      const rows = await this.rows(tx, source, filter, { after: last, limit: wanted });
      for (const row of rows) {
        if (!passes(row, filter)) continue;
        if (features.length === limit) return { features, next: features.at(-1)!.id };
        features.push(bare(row));
      }
      if (rows.length < wanted) return { features };
      last = rows.at(-1)!.id;
      examined += rows.length;
      if (examined >= EXAMINED && features.length < limit) return { features, next: last };
    }
  }

  /** How many features pass; undefined when only a long look at their geometry would tell. */
  async count(tx: Transaction, source: FeatureSource, filter: Filter | undefined): Promise<number | undefined> {
    if (!filter && source.count !== undefined) return source.count;
    const values = new Values();
    const { surely, maybe } = compileFilter(filter, source, values);
    const [counts] = await tx.query<{ sure: number; possible: number }>(
      `SELECT count(*) FILTER (WHERE ${surely}) AS sure, count(*) AS possible FROM ${bounded(source, filter, values)} WHERE ${maybe}`,
      values.all,
    );
    const { sure, possible } = counts!;
    if (sure === possible) return sure;
    if (possible - sure > COUNTED) return undefined;
    const rows = await this.rows(tx, source, filter, { limit: COUNTED, unsure: true });
    return sure + rows.filter((row) => passes(row, filter)).length;
  }

  async one(tx: Transaction, source: FeatureSource, id: string | number): Promise<BrowsedFeature | undefined> {
    const values = new Values();
    const where = source.where(values);
    const [row] = await tx.query<InText<BrowsedFeature>>(
      `SELECT ${source.id} AS id, ${source.shown} AS properties, ${source.geometry} AS geometry FROM ${source.from}
        WHERE ${where} AND ${source.id} = ${values.add(id)}::${source.idType}`,
      values.all,
    );
    return row && { ...row, geometry: parsed(row.geometry) };
  }

  /** The box of all the features, canonical. */
  async extent(tx: Transaction, source: FeatureSource): Promise<Box | undefined> {
    const values = new Values();
    const { box } = source;
    const [row] = await tx.query<{ box: (number | null)[] }>(
      `SELECT ARRAY[min(${box.minX}), min(${box.minY}), max(${box.maxX}), max(${box.maxY})] AS box FROM ${source.from} WHERE ${source.where(values)}`,
      values.all,
    );
    return row!.box[0] === null ? undefined : (row!.box as Box);
  }

  /** The first day or moment of all the features; undefined where none says when. */
  async since(tx: Transaction, source: FeatureSource): Promise<string | undefined> {
    if (source.time === undefined) return undefined;
    const values = new Values();
    const time = source.properties.get(source.time)!.sql(values);
    const [row] = await tx.query<{ since: string | null }>(
      `SELECT min(${time} COLLATE "C") AS since FROM ${source.from} WHERE ${source.where(values)}`,
      values.all,
    );
    return row!.since ?? undefined;
  }

  private async rows(
    tx: Transaction,
    source: FeatureSource,
    filter: Filter | undefined,
    { after, limit, unsure = false }: { after?: string | number | undefined; limit: number; unsure?: boolean },
  ): Promise<Row[]> {
    const values = new Values();
    const compiled = compileFilter(filter, source, values);
    const conditions = [
      compiled.maybe,
      ...(after === undefined ? [] : [`${source.id} > ${values.add(after)}::${source.idType}`]),
      ...(unsure ? [`${compiled.surely} IS NOT TRUE`] : []),
    ];
    const rows = await tx.query<InText<Row>>(
      `SELECT ${source.id} AS id, ${source.shown} AS properties, ${source.geometry} AS geometry, ${verdict(compiled)}
         FROM ${bounded(source, filter, values)} WHERE ${conditions.join(' AND ')} ORDER BY ${source.id} LIMIT ${values.add(limit)}::integer`,
      values.all,
    );
    return rows.map((row) => ({ ...row, geometry: parsed(row.geometry) }));
  }
}

function verdict({ surely, answers, exact }: CompiledFilter): string {
  return exact ? `true AS surely, NULL AS answers` : `${surely} AS surely, ARRAY[${answers.join(', ')}]::boolean[] AS answers`;
}

/**
 * The rows of the source, and of the searched cells when that helps. OFFSET 0 keeps the planner from walking all rows in
 * the order of the page in the hope of meeting enough of them soon.
 */
function bounded(source: FeatureSource, filter: Filter | undefined, values: Values): string {
  const bound = boundOf(filter);
  const cells = bound && source.cell !== undefined ? cellsAround(bound) : undefined;
  const alias = source.from.split(' ').at(-1)!;
  const where = source.where(values);
  if (!cells) return `(SELECT * FROM ${source.from} WHERE ${where}) ${alias}`;
  return `(SELECT * FROM ${source.from} WHERE ${where} AND ${source.cell} = ANY (${values.add(cells)}::bigint[]) OFFSET 0) ${alias}`;
}

function passes(row: Row, filter: Filter | undefined): boolean {
  if (row.surely === true || !filter) return true;
  return decide(filter, row.answers, (shape) => (row.geometry === null ? null : meets(row.geometry, shape))) === true;
}

function parsed(geometry: string | null): Geometry | null {
  return geometry === null ? null : geometryOf(geometry);
}

function bare({ id, properties, geometry }: Row): BrowsedFeature {
  return { id, properties, geometry };
}
