import type { OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { SessionRole } from './data-source.js';

/** Milliseconds after which nobody waits for an answer any more. */
const PATIENCE = 2_000;

/**
 * One session beside those of the work, for who watches: it is answered while the work has taken all others, and never waited
 * for longer than some seconds. What hangs is given up, and the next question opens another.
 */
export class BriefSession implements OnApplicationShutdown {
  private pool: pg.Pool | undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly role: SessionRole,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.end();
  }

  protected async ask<Row extends object>(text: string, values: unknown[] = []): Promise<Row> {
    this.pool ??= this.open();
    return (await this.pool.query<Row>(text, values)).rows[0]!;
  }

  private open(): pg.Pool {
    const pool = new pg.Pool({
      connectionString: this.databaseUrl,
      options: `-c role=${this.role} -c statement_timeout=${PATIENCE} -c max_parallel_workers_per_gather=0`,
      application_name: 'perron',
      max: 1,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      allowExitOnIdle: true,
    });
    // A connection that breaks while nobody uses it leaves the pool; the next question tells.
    pool.on('error', () => undefined);
    return pool;
  }
}
