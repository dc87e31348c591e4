import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from '../../platform/database/index.js';
import type { WhenFaulty } from '../layer-edition.entity.js';
import { LayerRefused } from './layer-refused.js';
import type { Outcome, Prepared } from './prepare-delivery.js';

/** Parcels delivered more than once that are told one by one. */
const TOLD = 50;

export interface StageOptions {
  onProgress?: (read: number) => void;
  signal?: AbortSignal;
  invalid?: WhenFaulty;
}

/** Streams the features through COPY into a table that lives as long as the transaction: COPY does not pass row security. */
export async function stageFeatures(
  tx: Transaction,
  features: AsyncIterable<Prepared>,
  { onProgress, signal, invalid }: StageOptions,
): Promise<Outcome> {
  await tx.query(`CREATE TEMP TABLE staged_features (number integer, delivered integer, key text, attributes jsonb, geometry json, min_x double precision,
    min_y double precision, max_x double precision, max_y double precision, cell bigint, geometry_digest uuid, fault jsonb) ON COMMIT DROP`);
  const copy = tx.client.query(copyFrom('COPY staged_features FROM STDIN'));
  let outcome: Outcome | undefined;
  try {
    for await (const prepared of features) {
      signal?.throwIfAborted();
      if ('outcome' in prepared) {
        ({ outcome } = prepared);
        continue;
      }
      if (prepared.lines !== '' && !copy.write(prepared.lines)) await once(copy, 'drain');
      onProgress?.(prepared.read);
    }
  } finally {
    // Ended even when the delivery breaks off: the transaction that holds the rows is then rolled back.
    copy.end();
    await finished(copy);
  }
  const { faults, notes, attributes } = outcome!;
  if (faults.length > 0) throw new LayerRefused(faults, attributes);
  const again = invalid === 'quarantine' ? await setDuplicatesAside(tx) : 0;
  return {
    ...outcome!,
    count: outcome!.count - again,
    quarantined: outcome!.quarantined + again,
    notes: [...notes, ...(await repeatedKeys(tx))],
  };
}

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

async function repeatedKeys(tx: Transaction): Promise<string[]> {
  const repeated = await tx.query<{ key: string; times: number; all: number }>(
    `SELECT key, count(*)::integer AS times, (count(*) OVER ())::integer AS all FROM staged_features
      WHERE key IS NOT NULL AND fault IS NULL GROUP BY key HAVING count(*) > 1 ORDER BY key LIMIT ${TOLD}`,
  );
  const notes = repeated.map(({ key, times }) => `La parcelle ${key} est livrée ${times === 2 ? 'deux' : times} fois.`);
  const left = (repeated[0]?.all ?? 0) - repeated.length;
  return left > 0 ? [...notes, `… et ${left} autres parcelles livrées plusieurs fois.`] : notes;
}
