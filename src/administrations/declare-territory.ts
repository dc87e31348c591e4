import type { DataSource } from 'typeorm';
import { BadAdministration } from './bad-administration.js';

/**
 * Declares which municipalities an administration serves, in the place of what it served. The owner of the database alone may.
 * @param nisCodes five digits each (REFNIS); none: it serves none any more
 * @throws BadAdministration for a municipality, which serves itself, and for what is no NIS code
 */
export async function declareTerritory(
  owner: DataSource,
  { id, type }: { id: number; type: string },
  nisCodes: readonly string[],
): Promise<void> {
  checkTerritory(type, nisCodes);
  await owner.query('UPDATE administrations SET serves = $2 WHERE id = $1', [id, inOrder(nisCodes)]);
}

/** Each once, in their order. */
export function inOrder(nisCodes: readonly string[]): string[] {
  return [...new Set(nisCodes)].sort();
}

/** @throws BadAdministration as `declareTerritory` */
export function checkTerritory(type: string, nisCodes: readonly string[]): void {
  if (type === 'municipality' && nisCodes.length > 0)
    throw new BadAdministration('A municipality serves itself; it declares none.');
  nisCodes.forEach(checkNisCode);
}

/** @throws BadAdministration when it is not five digits */
export function checkNisCode(code: string): void {
  if (!/^\d{5}$/.test(code)) throw new BadAdministration(`« ${code} » is no NIS code; write five digits, for example 83031.`);
}
