import type { OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../platform/database/index.js';

export interface DueMessage {
  administrationId: number;
  id: string;
}

/** Messages looked for at once. */
const BATCH = 200;

/** Finds what waits in all administrations, as a role that sees nothing else of it. One session, opened when first needed. */
export class Sweeper implements OnApplicationShutdown {
  private session: Promise<DataSource> | undefined;

  constructor(private readonly databaseUrl: string) {}

  /** Administrations of which the outbox holds something. */
  async administrationsWithOutgoing(): Promise<number[]> {
    const rows = await this.query<{ administration_id: number }>(
      'SELECT DISTINCT administration_id FROM outbox WHERE done_at IS NULL AND not_before <= now()',
    );
    return rows.map((row) => row.administration_id);
  }

  /** Messages whose next attempt is due by the clock of the database, those that have waited longest first. */
  async dueMessages(): Promise<DueMessage[]> {
    const rows = await this.query<{ administration_id: number; id: string }>(
      `SELECT administration_id, id FROM messages WHERE next_attempt <= now() ORDER BY next_attempt LIMIT ${BATCH}`,
    );
    return rows.map(({ administration_id, id }) => ({ administrationId: administration_id, id }));
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.session)?.destroy();
  }

  private async query<Row>(sql: string): Promise<Row[]> {
    this.session ??= createDataSource({ url: this.databaseUrl, role: 'perron_sweeper', poolSize: 1 }).initialize();
    try {
      return await (await this.session).query<Row[]>(sql);
    } catch (error) {
      // A database that was not there yet may be there at the next look.
      if (!(await this.session.catch(() => undefined))) this.session = undefined;
      throw error;
    }
  }
}
