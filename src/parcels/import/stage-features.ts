import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from '../../platform/database/index.js';
import { cellOf } from '../cells.js';
import { geometryDigest } from '../editions/same-geometry.js';
import type { Delivery } from './delivery.js';
import { LayerRefused, type LayerFault } from './layer-refused.js';
import { prepareFeature, type Preparation, type PreparedFeature } from './prepare-feature.js';

/** Faults told one by one; the rest is counted. */
const TOLD = 50;

export interface StageOptions {
  onProgress?: (read: number) => void;
  signal?: AbortSignal;
}

/** Streams the features through COPY into a table that lives as long as the transaction: COPY does not pass row security. */
export async function stageFeatures(
  tx: Transaction,
  delivery: Delivery,
  preparation: Preparation,
  { onProgress, signal }: StageOptions,
): Promise<{ count: number; notes: string[] }> {
  await tx.query(`CREATE TEMP TABLE staged_features (number integer, key text, attributes jsonb, geometry json, min_x double precision,
    min_y double precision, max_x double precision, max_y double precision, cell bigint, geometry_digest uuid) ON COMMIT DROP`);
  const copy = tx.client.query(copyFrom('COPY staged_features FROM STDIN'));
  const faults: LayerFault[] = [];
  const notes = [...delivery.notes];
  const keys = new Set<string>();
  let [read, count, faulty, lines] = [0, 0, 0, ''];
  try {
    for await (const delivered of delivery.features) {
      signal?.throwIfAborted();
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
  const fields = [
    number,
    key ?? '\\N',
    escape(JSON.stringify(attributes)),
    JSON.stringify(geometry),
    ...box,
    cellOf(box),
    geometryDigest(geometry),
  ];
  return `${fields.join('\t')}\n`;
}

function escape(text: string): string {
  // PostgreSQL's text holds no NUL, and JSON writes it as an escape that jsonb refuses.
  return text.replaceAll('\\u0000', '').replaceAll('\\', '\\\\');
}
