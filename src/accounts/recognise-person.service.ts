import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { speakFor, UnitOfWork } from '../platform/database/index.js';

/** What an identity provider vouches for. */
export interface Identity {
  issuer: string;
  subject: string;
  name: string;
  locale: string;
  /** Only an address that the provider has verified. */
  verifiedEmail: string | undefined;
}

interface Invitation {
  administration_id: number;
  account_id: string;
}

/**
 * Knows people by issuer and subject, never by e-mail. An account that waits for its person is bound once: to who signs in
 * with the invitation's code, or with its address verified by the provider. Afterwards the address means nothing.
 */
@Injectable()
export class RecognisePerson {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns the person's identifier */
  async recognise(identity: Identity, invitation: Buffer | null): Promise<string> {
    const id = personId(identity.issuer, identity.subject);
    await this.unitOfWork.runOutside({ person: id }, ({ query }) =>
      query(
        `INSERT INTO people (id, issuer, subject, name, locale) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, locale = excluded.locale, last_signed_in = now()`,
        [id, identity.issuer, identity.subject, identity.name, identity.locale],
      ),
    );
    const keys = [...(invitation ? [invitation] : []), ...(identity.verifiedEmail ? [emailKey(identity.verifiedEmail)] : [])];
    for (const key of keys) await this.accept(id, key);
    await this.noteSignIn(id);
    return id;
  }

  /** Each administration knows when somebody last signed in who serves there; no other one does. */
  private async noteSignIn(person: string): Promise<void> {
    const rows = await this.unitOfWork.runOutside({ person }, ({ query }) =>
      query<Invitation>('SELECT administration_id, account_id FROM memberships WHERE person_id = $1', [person]),
    );
    for (const { administration_id, account_id } of rows)
      await this.unitOfWork.run(administration_id, ({ query }) =>
        query('UPDATE accounts SET last_signed_in = now() WHERE administration_id = $1 AND id = $2', [
          administration_id,
          account_id,
        ]),
      );
  }

  /** Whether an invitation waits for the code. */
  async isInvited(key: Buffer): Promise<boolean> {
    return (await this.invitations(key)).length > 0;
  }

  private async accept(person: string, key: Buffer): Promise<void> {
    for (const { administration_id, account_id } of await this.invitations(key)) {
      await this.unitOfWork.run(administration_id, async (tx) => {
        await speakFor(tx, { person });
        const bound = await tx.query(
          `UPDATE accounts SET person_id = $3 WHERE administration_id = $1 AND id = $2 AND person_id IS NULL AND disabled_at IS NULL
              AND NOT EXISTS (SELECT FROM accounts WHERE administration_id = $1 AND person_id = $3)
           RETURNING id`,
          [administration_id, account_id, person],
        );
        if (bound.length === 0) return;
        await tx.query('INSERT INTO memberships (person_id, administration_id, account_id) VALUES ($1, $2, $3)', [
          person,
          administration_id,
          account_id,
        ]);
        await tx.query('DELETE FROM invitations WHERE administration_id = $1 AND account_id = $2', [
          administration_id,
          account_id,
        ]);
      });
    }
  }

  private invitations(key: Buffer): Promise<Invitation[]> {
    return this.unitOfWork.runOutside({ key }, ({ query }) =>
      query<Invitation>('SELECT administration_id, account_id FROM invitations WHERE key = $1 AND expires_at > now()', [key]),
    );
  }
}

/** The same person always has the same identifier, and two issuers never share one. */
export function personId(issuer: string, subject: string): string {
  const hex = createHash('sha256')
    .update(JSON.stringify(['person', issuer, subject]))
    .digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

export function emailKey(email: string): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(['e-mail', email.trim().toLowerCase()]))
    .digest();
}

/** Codes are typed by hand: spaces, hyphens and case do not count. */
export function codeKey(code: string): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(['code', code.replaceAll(/[\s-]/g, '').toUpperCase()]))
    .digest();
}
