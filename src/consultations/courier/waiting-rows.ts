import type { OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../platform/database/index.js';

export interface WaitingRow {
  administrationId: number;
  id: string;
}

type Table = 'consultations' | 'opinion_requests';

/** Rows looked for at once. */
const BATCH = 200;

/** Finds what waits to be carried in all administrations, as a role that sees nothing else of it. */
export class WaitingRows implements OnApplicationShutdown {
  private session: Promise<DataSource> | undefined;

  constructor(private readonly databaseUrl: string) {}

  /** Rows whose next attempt is due by the clock of the database, those that have waited longest first. */
  async due(table: Table): Promise<WaitingRow[]> {
    this.session ??= createDataSource({ url: this.databaseUrl, role: 'perron_sweeper', poolSize: 1 }).initialize();
    try {
      return await (
        await this.session
      ).query<WaitingRow[]>(
        `SELECT administration_id AS "administrationId", id FROM ${table}
          WHERE next_attempt <= now() ORDER BY next_attempt LIMIT ${BATCH}`,
      );
    } catch (error) {
      // A database that was not there yet may be there at the next look.
      if (!(await this.session.catch(() => undefined))) this.session = undefined;
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.session)?.destroy();
  }
}
