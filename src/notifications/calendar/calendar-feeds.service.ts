import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/index.js';
import { AdministrationDirectory } from '../../administrations/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Language } from '../../core/language/index.js';
import { Texts } from '../../procedures/index.js';
import { calendarEntries, type CalendarFeed } from './calendar-entries.js';
import { calendarInIcs } from './calendar-in-ics.js';

/** The secret addresses under which officers' calendar programmes read their deadlines. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly administrations: AdministrationDirectory,
    private readonly clock: Clock,
    private readonly texts: Texts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Makes a feed for the account; the one it had is void. One that a key makes ends with it. @returns the secret, told once */
  async make(
    { administrationId, accountId, key }: Pick<Caller, 'administrationId' | 'accountId' | 'key'>,
    scope: CalendarFeed['scope'],
    language: Language,
  ): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    await this.unitOfWork.run(administrationId, async (tx) => {
      // Two requests at once: the second waits for the first, and voids what it made.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`calendar-feed:${accountId}`]);
      await tx.query(
        'UPDATE calendar_feeds SET revoked_at = now() WHERE administration_id = $1 AND account_id = $2 AND revoked_at IS NULL',
        [administrationId, accountId],
      );
      await tx.query(
        `INSERT INTO calendar_feeds (administration_id, id, account_id, secret_hash, scope, language, created_at, key_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [administrationId, randomUUID(), accountId, hashOf(secret), scope, language, this.clock.now(), key ?? null],
      );
    });
    return secret;
  }

  /** @returns whether there was one */
  async revoke(administrationId: number, accountId: string): Promise<boolean> {
    const revoked = await this.unitOfWork.run(administrationId, (tx) =>
      tx.query(
        `UPDATE calendar_feeds SET revoked_at = now()
          WHERE administration_id = $1 AND account_id = $2 AND revoked_at IS NULL RETURNING id`,
        [administrationId, accountId],
      ),
    );
    return revoked.length > 0;
  }

  /** The calendar behind a secret; undefined for one that is unknown or void, or whose officer or key has gone. */
  async read(slug: string, secret: string): Promise<string | undefined> {
    const town = await this.administrations.findBySlug(slug);
    if (!town) return undefined;
    return this.unitOfWork.run(town.id, async (tx) => {
      const [feed] = await tx.query<CalendarFeed & { language: Language }>(
        `SELECT f.id, f.account_id AS "accountId", f.scope, f.language FROM calendar_feeds f
           JOIN accounts a ON a.administration_id = f.administration_id AND a.id = f.account_id AND a.disabled_at IS NULL
           LEFT JOIN api_keys k ON k.administration_id = f.administration_id AND k.id = f.key_id
          WHERE f.administration_id = $1 AND f.secret_hash = $2 AND f.revoked_at IS NULL
            AND k.revoked_at IS NULL AND coalesce(k.expires_at > now(), true)`,
        [town.id, hashOf(secret)],
      );
      if (!feed) return undefined;
      return calendarInIcs(this.texts, await calendarEntries(tx, feed, this.clock.today()), town, feed.language);
    });
  }
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
