import type { DataSource } from 'typeorm';
import { UnitOfWork } from '../platform/database/index.js';
import { SCOPES } from './caller.js';
import { ManageAccounts, type NewAccount } from './manage-accounts.service.js';

/**
 * Opens an account with a key, on any connection that may.
 * @returns the key, which is told once and kept nowhere
 */
export async function openAccount(database: DataSource, administrationId: number, account: NewAccount): Promise<string> {
  const manage = new ManageAccounts(new UnitOfWork(database));
  const id = await manage.open(administrationId, account);
  const { key } = await manage.issueKey(administrationId, id, { label: 'première clé', scopes: SCOPES, expiresAt: null });
  return key;
}
