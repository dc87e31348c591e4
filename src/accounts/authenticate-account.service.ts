import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/index.js';
import { parseAccessToken } from './access-token.js';
import { AccountEntity } from './account.entity.js';

/** Who is calling, and for which administration. */
export interface Caller {
  administrationId: number;
  accountId: string;
  name: string;
  roles: string[];
}

/** How long a token that was found valid is not looked up again, in milliseconds. */
const REMEMBERED_FOR = 10_000;

@Injectable()
export class AuthenticateAccount {
  private readonly remembered = new Map<string, { caller: Caller; until: number }>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The caller that a token belongs to, or undefined when it belongs to nobody or to somebody who left. */
  async authenticate(token: string): Promise<Caller | undefined> {
    const parsed = parseAccessToken(token);
    if (!parsed) return undefined;
    const key = parsed.hash.toString('base64');
    const known = this.remembered.get(key);
    if (known && known.until > Date.now()) return known.caller;
    const account = await this.unitOfWork.run(parsed.administrationId, ({ manager }) =>
      manager.findOneBy(AccountEntity, { administrationId: parsed.administrationId, tokenHash: parsed.hash }),
    );
    if (!account || account.disabledAt) return undefined;
    const { administrationId, id: accountId, name, roles } = account;
    const caller = { administrationId, accountId, name, roles };
    if (this.remembered.size > 10_000) this.remembered.clear();
    this.remembered.set(key, { caller, until: Date.now() + REMEMBERED_FOR });
    return caller;
  }
}
