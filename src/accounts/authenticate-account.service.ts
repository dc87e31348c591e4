import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/index.js';
import { Installation } from '../platform/settings/index.js';
import { parseAccessToken, type AccessToken } from './access-token.js';
import { AccountEntity } from './account.entity.js';
import { callerOf, type Caller } from './caller.js';
import { Remembered } from './remembered.js';
import { readServiceToken } from './service-token.js';

/** Knows who holds a key (`12.secret`) or a short token of a service. */
@Injectable()
export class AuthenticateAccount {
  private readonly remembered = new Remembered<Caller>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly installation: Installation,
  ) {}

  /** The caller that a key or token belongs to, or undefined when it belongs to nobody, has run out or was revoked. */
  async authenticate(token: string): Promise<Caller | undefined> {
    const key = parseAccessToken(token);
    return key ? this.holderOf(key) : this.service(token);
  }

  /** Asks the database again for everybody: something was closed or changed. */
  forget(): void {
    this.remembered.forget();
  }

  private async holderOf({ administrationId, hash }: AccessToken): Promise<Caller | undefined> {
    const known = this.remembered.get(hash);
    if (known) return known;
    const caller = await this.unitOfWork.run(administrationId, async (tx) => {
      // The last use is kept to the minute, and seldom written.
      const [key] = await tx.query<{ id: string; account_id: string; scopes: string[]; stale: boolean }>(
        `SELECT id, account_id, scopes, coalesce(last_used_at < now() - interval '1 minute', true) AS stale FROM api_keys
          WHERE administration_id = $1 AND hash = $2 AND revoked_at IS NULL AND coalesce(expires_at > now(), true)`,
        [administrationId, hash],
      );
      if (!key) return undefined;
      const account = await tx.manager.findOneBy(AccountEntity, { administrationId, id: key.account_id });
      if (!account || account.disabledAt) return undefined;
      if (key.stale)
        await tx.query('UPDATE api_keys SET last_used_at = now() WHERE administration_id = $1 AND hash = $2', [
          administrationId,
          hash,
        ]);
      return { ...callerOf(account, 'key', key.scopes), key: key.id };
    });
    if (caller) this.remembered.set(hash, caller);
    return caller;
  }

  private async service(token: string): Promise<Caller | undefined> {
    const read = await readServiceToken(this.installation, token);
    if (!read) return undefined;
    const { administrationId, accountId, scopes } = read;
    const account = await this.unitOfWork.run(administrationId, ({ manager }) =>
      manager.findOneBy(AccountEntity, { administrationId, id: accountId }),
    );
    return account && !account.disabledAt ? callerOf(account, 'token', scopes) : undefined;
  }
}
