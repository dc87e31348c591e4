import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { told, type Language } from '../core/language/index.js';
import { oneAtATime, UnitOfWork, type Transaction } from '../platform/database/index.js';
import { checkUnchanged, Problem, versionOf } from '../platform/http/index.js';
import { newAccessToken } from './access-token.js';
import type { Scope } from './caller.js';
import { AccountEntity, type ProcedureRoles } from './account.entity.js';
import { codeKey, emailKey } from './recognise-person.service.js';
import { SAY } from './problem-sayings.js';

export interface NewAccount {
  kind?: 'person' | 'service';
  name: string;
  email: string;
  roles: string[];
  procedureRoles?: ProcedureRoles;
  locale?: Language;
}

export type AccountChanges = Partial<
  Pick<AccountEntity, 'name' | 'email' | 'roles' | 'procedureRoles' | 'locale' | 'publicKeys' | 'scopes'>
> & {
  disabled?: boolean;
};

/** The code of an invitation, told once. */
export interface Invitation {
  code: string;
  until: Date;
}

export interface NewKey {
  label: string;
  scopes: readonly string[];
  expiresAt: Date | null;
}

/** An API key as it may be shown: everything but itself. */
export interface KeyView {
  id: string;
  label: string;
  scopes: Scope[];
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
}

/** An account as its administrator sees it. */
export interface ListedAccount extends AccountEntity {
  version: string;
  keys: KeyView[];
  lastSignedIn: Date | null;
  invitedUntil: Date | null;
}

/** What is needed of a transaction of the administration. */
type Inside = Pick<Transaction, 'administrationId' | 'query' | 'manager'>;

const INVITED_FOR_DAYS = 30;

/** The accounts of an administration, kept by its administrator; which roles there are is known outside. */
@Injectable()
export class ManageAccounts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(administrationId: number): Promise<ListedAccount[]> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const accounts = await tx.manager.find(AccountEntity, { where: { administrationId }, order: { name: 'ASC', id: 'ASC' } });
      const keys = await tx.query<KeyView & { accountId: string }>(
        `SELECT account_id AS "accountId", id, label, scopes, created_at AS "createdAt", expires_at AS "expiresAt",
                revoked_at AS "revokedAt", last_used_at AS "lastUsedAt"
           FROM api_keys WHERE administration_id = $1 ORDER BY created_at`,
        [administrationId],
      );
      const seen = await tx.query<{ id: string; lastSignedIn: Date }>(
        `SELECT id, last_signed_in AS "lastSignedIn" FROM accounts WHERE administration_id = $1 AND last_signed_in IS NOT NULL`,
        [administrationId],
      );
      const invited = await tx.query<{ accountId: string; until: Date }>(
        `SELECT account_id AS "accountId", max(expires_at) AS until FROM invitations
          WHERE administration_id = $1 AND expires_at > now() GROUP BY account_id`,
        [administrationId],
      );
      return accounts.map((account) => ({
        ...account,
        version: versionOf(account),
        keys: keys.filter(({ accountId }) => accountId === account.id).map(({ accountId: _of, ...key }) => key),
        lastSignedIn: seen.find(({ id }) => id === account.id)?.lastSignedIn ?? null,
        invitedUntil: invited.find(({ accountId }) => accountId === account.id)?.until ?? null,
      }));
    });
  }

  find(administrationId: number, id: string): Promise<AccountEntity | null> {
    return this.unitOfWork.run(administrationId, ({ manager }) => manager.findOneBy(AccountEntity, { administrationId, id }));
  }

  /**
   * @returns the account's identifier
   * @throws Problem 409 when a person's open account has the address already
   */
  open(administrationId: number, account: NewAccount): Promise<string> {
    return this.unitOfWork.run(administrationId, (tx) => this.openIn(tx, account));
  }

  /** The same inside a transaction that does more. */
  async openIn(tx: Inside, account: NewAccount): Promise<string> {
    const { administrationId, query } = tx;
    const { kind = 'person', name, email, roles, procedureRoles = {}, locale = 'fr' } = account;
    if (kind === 'person') await checkAddressFree(tx, email);
    const [row] = await query<{ id: string }>(
      `INSERT INTO accounts (administration_id, kind, name, email, roles, procedure_roles, locale)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [administrationId, kind, name, email, roles, procedureRoles, locale],
    );
    return row!.id;
  }

  /**
   * Where the address of an account that waits for its person changes, earlier invitations fall: they went elsewhere.
   * @param ifMatch the version that was read, where somebody read it
   * @throws Problem 412 when the account is no longer what was read, 409 when another person's open account has its address
   */
  async change(administrationId: number, id: string, { disabled, ...changes }: AccountChanges, ifMatch?: string): Promise<void> {
    await this.unitOfWork.run(administrationId, async (tx) => {
      const { manager, query } = tx;
      const where = { administrationId, id };
      const account = await manager.findOneOrFail(AccountEntity, { where, lock: { mode: 'pessimistic_write' } });
      checkUnchanged(ifMatch, account);
      const email = changes.email ?? account.email;
      const opens = disabled === false && account.disabledAt !== null;
      const open = disabled === undefined ? account.disabledAt === null : !disabled;
      if (account.kind === 'person' && open && (opens || email !== account.email)) await checkAddressFree(tx, email, id);
      if (email !== account.email)
        await query('DELETE FROM invitations WHERE administration_id = $1 AND account_id = $2', [administrationId, id]);
      const disabledAt = disabled === undefined ? {} : { disabledAt: disabled ? new Date() : null };
      const set = { ...changes, ...disabledAt };
      if (Object.keys(set).length > 0) await manager.update(AccountEntity, where, set);
    });
  }

  /**
   * Invites the person of an account that has none yet: by a code, and by the address if the provider verifies it.
   * Earlier invitations of the account fall.
   * @returns the code, told once
   */
  invite(administrationId: number, id: string): Promise<Invitation | undefined> {
    return this.unitOfWork.run(administrationId, (tx) => this.inviteIn(tx, id));
  }

  /** The same inside a transaction that does more. */
  async inviteIn({ administrationId, query, manager }: Inside, id: string): Promise<Invitation | undefined> {
    const account = await manager.findOneBy(AccountEntity, { administrationId, id });
    if (!account || account.personId || account.kind === 'service') return undefined;
    const code = randomBytes(15).toString('hex').toUpperCase().match(/.{5}/g)!.join('-');
    await query('DELETE FROM invitations WHERE administration_id = $1 AND account_id = $2', [administrationId, id]);
    const [row] = await query<{ until: Date }>(
      `INSERT INTO invitations (administration_id, account_id, key, expires_at)
       SELECT $1, $2, key, now() + interval '${INVITED_FOR_DAYS} days' FROM unnest($3::bytea[]) AS key
       RETURNING expires_at AS until`,
      [administrationId, id, [codeKey(code), emailKey(account.email)]],
    );
    return { code, until: row!.until };
  }

  /** @returns the key, told once and kept nowhere */
  issueKey(administrationId: number, accountId: string, key: NewKey): Promise<{ id: string; key: string }> {
    return this.unitOfWork.run(administrationId, (tx) => this.issueKeyIn(tx, accountId, key));
  }

  /** The same inside a transaction that does more. */
  async issueKeyIn(
    { administrationId, query }: Inside,
    accountId: string,
    { label, scopes, expiresAt }: NewKey,
  ): Promise<{ id: string; key: string }> {
    const { token, hash } = newAccessToken(administrationId);
    const [row] = await query<{ id: string }>(
      `INSERT INTO api_keys (administration_id, account_id, hash, label, scopes, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [administrationId, accountId, hash, label, scopes, expiresAt],
    );
    return { id: row!.id, key: token };
  }

  /** @returns whether the account has such a key */
  revokeKey(administrationId: number, accountId: string, keyId: string): Promise<boolean> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const revoked = await tx.query(
        `UPDATE api_keys SET revoked_at = coalesce(revoked_at, now())
          WHERE administration_id = $1 AND account_id = $2 AND id = $3 RETURNING id`,
        [administrationId, accountId, keyId],
      );
      return revoked.length > 0;
    });
  }

  /** Names of the roles that open accounts hold now, for every file or for some procedure. */
  rolesHeld(tx: Transaction): Promise<{ role: string; procedure: string | null }[]> {
    return tx.query<{ role: string; procedure: string | null }>(
      `SELECT unnest(roles) AS role, NULL AS procedure FROM accounts WHERE administration_id = $1 AND disabled_at IS NULL
       UNION
       SELECT role, given.key FROM accounts, jsonb_each(procedure_roles) given, jsonb_array_elements_text(given.value) role
        WHERE administration_id = $1 AND disabled_at IS NULL`,
      [tx.administrationId],
    );
  }
}

/**
 * One open account for a person: whoever has two, of which one waits for them, is told of roles that never open anything.
 * Services share addresses, and a closed account keeps its own for what it did.
 * @throws Problem 409
 */
async function checkAddressFree(tx: Inside, email: string, but?: string): Promise<void> {
  await oneAtATime(tx, 'accounts');
  const [holder] = await tx.query<{ name: string }>(
    `SELECT name FROM accounts
      WHERE administration_id = $1 AND kind = 'person' AND disabled_at IS NULL AND lower(trim(email)) = lower(trim($2))
        AND id IS DISTINCT FROM $3::uuid`,
    [tx.administrationId, email, but ?? null],
  );
  if (!holder) return;
  const detail = told(SAY.addressTaken, { name: holder.name, email: email.trim() });
  throw new Problem(409, 'account-exists', detail, {
    errors: [{ pointer: '/email', code: 'account-exists', detail }],
  });
}
