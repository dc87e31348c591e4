import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from '../../platform/database/index.js';
import type { WhenFaulty } from '../layer-edition.entity.js';
import { LayerRefused } from './layer-refused.js';
import { oneAhead } from './one-ahead.js';
import type { Outcome, Prepared } from './prepare-delivery.js';
import type { OpenedAside } from './read-aside.js';
import { COPY_BEGINS, COPY_ENDS, STAGED_FEATURES } from './staged-rows.js';

/** Parcels delivered more than once that are told one by one. */
const TOLD = 50;
/** Bytes that the database files at once, while the next are prepared: few at first, so that it need not wait, then more. */
const [FIRST, CHUNK] = [64 * 1024, 1024 * 1024];

export interface FileOptions {
  onProgress?: (read: number) => void;
  signal?: AbortSignal;
  invalid?: WhenFaulty;
}

/**
 * Files the features of a delivery in an open edition, part by part while it is read. They pass through a table that lives as
 * long as the transaction, since COPY does not pass row-level security; what may be set aside stays there to the end, when
 * all that is delivered twice is known.
 */
export async function fileFeatures(
  tx: Transaction,
  { layer, edition }: { layer: string; edition: number },
  { features, giveBack }: { features: AsyncGenerator<Prepared> } & Pick<OpenedAside, 'giveBack'>,
  { onProgress, signal, invalid }: FileOptions,
): Promise<Outcome> {
  const key = [tx.administrationId, layer, edition];
  const setsAside = invalid === 'quarantine';
  let outcome: Outcome | undefined;
  await tx.query(STAGED_FEATURES);
  for await (const chunk of oneAhead(chunksOf(features, onProgress))) {
    signal?.throwIfAborted();
    await stage(tx, chunk.rows);
    giveBack(chunk.rows);
    if (!setsAside) {
      await tx.query(FILE, key);
      await tx.query('TRUNCATE staged_features');
    }
    ({ outcome } = chunk);
  }
  const { faults, notes, attributes, mayRepeat } = outcome!;
  if (faults.length > 0) throw new LayerRefused(faults, attributes);
  const repeated = async () => (mayRepeat ? repeatedKeys(tx, key) : []);
  if (!setsAside) return { ...outcome!, notes: [...notes, ...(await repeated())] };
  const again = await setDuplicatesAside(tx);
  await tx.query(FILE, key);
  await tx.query(SET_ASIDE, key);
  return {
    ...outcome!,
    count: outcome!.count - again,
    quarantined: outcome!.quarantined + again,
    notes: [...notes, ...(await repeated())],
  };
}

interface Chunk {
  rows: Uint8Array<ArrayBuffer>[];
  /** With the last one. */
  outcome?: Outcome;
}

async function* chunksOf(features: AsyncIterable<Prepared>, onProgress: FileOptions['onProgress']): AsyncGenerator<Chunk> {
  let rows: Uint8Array<ArrayBuffer>[] = [];
  let [bytes, enough] = [0, FIRST];
  for await (const prepared of features) {
    if ('outcome' in prepared) {
      yield { rows, outcome: prepared.outcome };
      return;
    }
    rows.push(prepared.rows);
    bytes += prepared.rows.length;
    onProgress?.(prepared.read);
    if (bytes < enough) continue;
    yield { rows };
    [rows, bytes, enough] = [[], 0, Math.min(2 * enough, CHUNK)];
  }
}

async function stage(tx: Transaction, rows: readonly Uint8Array<ArrayBuffer>[]): Promise<void> {
  const copy = tx.client.query(copyFrom('COPY staged_features FROM STDIN (FORMAT binary)'));
  for (const bytes of [COPY_BEGINS, ...rows, COPY_ENDS]) copy.write(bytes);
  copy.end();
  await finished(copy);
}

const FILE = `
  INSERT INTO layer_features (administration_id, layer_id, edition, number, key, attributes, compact_geometry,
                              min_x, min_y, max_x, max_y, cell, geometry_digest)
  SELECT $1, $2, $3, number, key, attributes, geometry, min_x, min_y, max_x, max_y, cell, geometry_digest
    FROM staged_features WHERE fault IS NULL`;

/** As it was delivered, in GeoJSON; what is set aside as a duplicate was prepared already, and stands there as it would be filed. */
const GEOMETRY_ASIDE = `CASE WHEN geometry LIKE '{%' THEN geometry::json ELSE to_json(geometry) END`;

const SET_ASIDE = `
  INSERT INTO quarantined_features (administration_id, layer_id, edition, number, key, attributes, geometry, code, detail, at, box)
  SELECT $1, $2, $3, delivered, key, attributes, ${GEOMETRY_ASIDE}, fault ->> 'code', fault ->> 'detail',
         CASE WHEN jsonb_typeof(fault -> 'at') = 'array'
              THEN ARRAY(SELECT value::float8 FROM jsonb_array_elements_text(fault -> 'at')) END,
         CASE WHEN min_x IS NOT NULL THEN ARRAY[min_x, min_y, max_x, max_y] END
    FROM staged_features WHERE fault IS NOT NULL`;

/** What a file says twice, word for word, is set aside the second time: the edition holds it already. @returns how many */
async function setDuplicatesAside(tx: Transaction): Promise<number> {
  const aside = await tx.query(
    `WITH repeated AS (SELECT key FROM staged_features WHERE key IS NOT NULL AND fault IS NULL GROUP BY key HAVING count(*) > 1),
          same AS (SELECT number, first_value(delivered) OVER again AS first, row_number() OVER again AS time
                     FROM staged_features JOIN repeated USING (key) WHERE fault IS NULL
                   WINDOW again AS (PARTITION BY key, geometry_digest, attributes ORDER BY number))
     UPDATE staged_features s
        SET fault = jsonb_build_object('code', 'duplicate', 'detail',
              format('La parcelle %s est déjà livrée, à l’identique, par l’élément n° %s.', s.key, same.first)),
            min_x = NULL, min_y = NULL, max_x = NULL, max_y = NULL
       FROM same WHERE same.number = s.number AND same.time > 1
     RETURNING s.number`,
  );
  return aside.length;
}

async function repeatedKeys(tx: Transaction, key: unknown[]): Promise<string[]> {
  const repeated = await tx.query<{ key: string; times: number; all: number }>(
    `SELECT key, count(*)::integer AS times, (count(*) OVER ())::integer AS all FROM layer_features
      WHERE administration_id = $1 AND layer_id = $2 AND edition = $3 AND key IS NOT NULL
      GROUP BY key HAVING count(*) > 1 ORDER BY key LIMIT ${TOLD}`,
    key,
  );
  const notes = repeated.map(({ key, times }) => `La parcelle ${key} est livrée ${times === 2 ? 'deux' : times} fois.`);
  const left = (repeated[0]?.all ?? 0) - repeated.length;
  return left > 0 ? [...notes, `… et ${left} autres parcelles livrées plusieurs fois.`] : notes;
}
