import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/index.js';
import { hashOf } from './access-token.js';
import { AccountEntity } from './account.entity.js';
import { callerOf, type Caller } from './caller.js';
import { Remembered } from './remembered.js';

/** Somebody signed in, and the administration chosen. */
export interface Session {
  hash: Buffer;
  person: { id: string; name: string; locale: string };
  administrationId: number | null;
}

/** An administration where the person serves, with the account there. */
export interface Membership {
  administrationId: number;
  account: AccountEntity;
}

/** Whoever leaves the screen for half a working day signs in again, and everybody does so the next day. */
const IDLE = '4 hours';
const AT_MOST = '12 hours';

/** Sessions of people: the cookie holds 256 random bits, the database their hash. */
@Injectable()
export class Sessions {
  private readonly remembered = new Remembered<Session>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Opens a session. Its secret is new, whatever cookie came with the request. */
  async open(personId: string, providerSession: Buffer | null, chosen: number | null): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    await this.unitOfWork.runOutside({ person: personId, key: hashOf(secret) }, async ({ query }) => {
      await query('DELETE FROM sessions WHERE expires_at < now()');
      await query(
        `INSERT INTO sessions (hash, person_id, provider_session, chosen_administration, expires_at)
         VALUES ($1, $2, $3, $4, now() + interval '${AT_MOST}')`,
        [hashOf(secret), personId, providerSession, chosen],
      );
    });
    return secret;
  }

  /** The session that the secret opens, or undefined when it has run out or was closed. */
  async find(secret: string): Promise<Session | undefined> {
    const hash = hashOf(secret);
    const known = this.remembered.get(hash);
    if (known) return known;
    const session = await this.unitOfWork.runOutside({ key: hash }, async (tx) => {
      const [row] = await tx.query<{ person_id: string; chosen_administration: number | null }>(
        `UPDATE sessions SET last_seen_at = now()
          WHERE hash = $1 AND expires_at > now() AND last_seen_at > now() - interval '${IDLE}'
        RETURNING person_id, chosen_administration`,
        [hash],
      );
      return row;
    });
    if (!session) return undefined;
    const [person] = await this.unitOfWork.runOutside({ person: session.person_id }, ({ query }) =>
      query<Session['person']>('SELECT id, name, locale FROM people WHERE id = $1', [session.person_id]),
    );
    const found = { hash, person: person!, administrationId: session.chosen_administration };
    this.remembered.set(hash, found);
    return found;
  }

  /** Where the person serves: open accounts only. */
  async memberships(personId: string): Promise<Membership[]> {
    const rows = await this.unitOfWork.runOutside({ person: personId }, ({ query }) =>
      query<{ administration_id: number; account_id: string }>(
        'SELECT administration_id, account_id FROM memberships WHERE person_id = $1 ORDER BY administration_id',
        [personId],
      ),
    );
    const found = await Promise.all(rows.map((row) => this.account(row.administration_id, personId)));
    return found.filter((one) => one !== undefined);
  }

  /** The caller that the session stands for in the administration chosen; undefined when its account there is closed. */
  async caller({ person, administrationId }: Session): Promise<Caller | undefined> {
    const membership = administrationId === null ? undefined : await this.account(administrationId, person.id);
    return membership && callerOf(membership.account, 'session');
  }

  /** @returns whether the person serves there */
  async choose({ hash, person }: Session, administrationId: number): Promise<boolean> {
    const memberships = await this.memberships(person.id);
    if (!memberships.some((one) => one.administrationId === administrationId)) return false;
    await this.unitOfWork.runOutside({ key: hash, person: person.id }, ({ query }) =>
      query('UPDATE sessions SET chosen_administration = $2 WHERE hash = $1', [hash, administrationId]),
    );
    this.remembered.forget();
    return true;
  }

  async close(secret: string): Promise<void> {
    const hash = hashOf(secret);
    await this.unitOfWork.runOutside({ key: hash }, ({ query }) => query('DELETE FROM sessions WHERE hash = $1', [hash]));
    this.remembered.forget();
  }

  /** The provider has signed somebody out: everywhere, or of one of its sessions. */
  async closeOf({ personId, providerSession }: { personId?: string; providerSession?: Buffer }): Promise<void> {
    const opener = providerSession ? { key: providerSession } : { person: personId! };
    const [column, value] = providerSession ? ['provider_session', providerSession] : ['person_id', personId];
    await this.unitOfWork.runOutside(opener, ({ query }) => query(`DELETE FROM sessions WHERE ${column} = $1`, [value]));
    this.remembered.forget();
  }

  private account(administrationId: number, personId: string): Promise<Membership | undefined> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const account = await tx.manager.findOneBy(AccountEntity, { administrationId, personId });
      return account && !account.disabledAt ? { administrationId, account } : undefined;
    });
  }
}
