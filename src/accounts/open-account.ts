import type { DataSource } from 'typeorm';
import { UnitOfWork } from '../platform/database/index.js';
import { newAccessToken } from './access-token.js';

export interface NewAccount {
  name: string;
  email: string;
  roles: string[];
}

/**
 * Opens an account for a person or a service. The owner of the database alone may.
 * @returns the access token, which is told once and kept nowhere
 */
export async function openAccount(
  owner: DataSource,
  administrationId: number,
  { name, email, roles }: NewAccount,
): Promise<string> {
  const { token, hash } = newAccessToken(administrationId);
  await new UnitOfWork(owner).run(administrationId, (tx) =>
    tx.query('INSERT INTO accounts (administration_id, name, email, roles, token_hash) VALUES ($1, $2, $3, $4, $5)', [
      administrationId,
      name,
      email,
      roles,
      hash,
    ]),
  );
  return token;
}
