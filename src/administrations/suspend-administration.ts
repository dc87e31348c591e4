import type { DataSource } from 'typeorm';
import { BadAdministration } from './bad-administration.js';

/**
 * Suspends an administration: its files are read and its legal clocks run on, since the law knows no suspension of a subscription,
 * but nobody records anything. The owner of the database alone may.
 * @throws BadAdministration when it is suspended already, or no reason is given
 */
export async function suspendAdministration(owner: DataSource, id: number, reason: string): Promise<void> {
  if (reason.trim() === '') throw new BadAdministration('Say why; the people of the administration will read it.');
  const rows = await owner.query<[object[], number]>(
    'UPDATE administrations SET suspended_at = now(), suspended_because = $2 WHERE id = $1 AND suspended_at IS NULL RETURNING id',
    [id, reason.trim()],
  );
  if (rows[1] === 0) throw new BadAdministration('It is suspended already.');
}

/** @throws BadAdministration when it is not suspended */
export async function resumeAdministration(owner: DataSource, id: number): Promise<void> {
  const rows = await owner.query<[object[], number]>(
    'UPDATE administrations SET suspended_at = NULL, suspended_because = NULL WHERE id = $1 AND suspended_at IS NOT NULL RETURNING id',
    [id],
  );
  if (rows[1] === 0) throw new BadAdministration('It is not suspended.');
}
