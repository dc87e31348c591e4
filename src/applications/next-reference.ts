import type { Transaction } from '../platform/database/index.js';
import type { Edition } from '../procedures/index.js';
import { seriesOf, USUAL_PATTERN } from './reference-pattern.js';

/**
 * The next reference of the administration's series for that procedure and year. The row lock of the series is held until
 * the deposit commits, so that numbers have neither gap nor double, however many deposits come at once.
 */
export async function nextReference(tx: Transaction, edition: Edition, on: string): Promise<string> {
  const [chosen] = await tx.query<{ pattern: string }>(
    'SELECT pattern FROM reference_patterns WHERE administration_id = $1 AND procedure = $2',
    [tx.administrationId, edition.id],
  );
  const series = seriesOf(chosen?.pattern ?? USUAL_PATTERN, edition.file.abbreviation, on.slice(0, 4));
  for (;;) {
    const [row] = await tx.query<{ last_number: number }>(
      `INSERT INTO reference_series (administration_id, series, last_number) VALUES ($1, $2, 1)
       ON CONFLICT (administration_id, series) DO UPDATE SET last_number = reference_series.last_number + 1
       RETURNING last_number`,
      [tx.administrationId, series.key],
    );
    const reference = series.reference(row!.last_number);
    // A file brought along with its own reference may hold the number already.
    const taken = await tx.query('SELECT FROM applications WHERE administration_id = $1 AND reference = $2', [
      tx.administrationId,
      reference,
    ]);
    if (taken.length === 0) return reference;
  }
}
