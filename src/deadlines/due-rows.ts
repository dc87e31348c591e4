import type { DataSource } from 'typeorm';
import { createDataSource } from '../platform/database/index.js';

export interface DueFile {
  administrationId: number;
  applicationId: string;
}

/** Files taken from the database at once. */
const BATCH = 500;

/** Finds what is due in all administrations, automatic expiries and editions of layers; it sees nothing else of them. */
export class DueRows {
  constructor(private readonly databaseUrl: string) {}

  /** The day, or the database's when that is earlier: a service whose clock runs ahead takes nothing early. */
  async confirmed(day: string): Promise<string> {
    return this.withSweeper(async (sweeper) => {
      const [row] = await sweeper.query<{ day: string }[]>(
        `SELECT least($1::date, (now() AT TIME ZONE 'Europe/Brussels')::date) AS day`,
        [day],
      );
      return row!.day;
    });
  }

  /** Files with a legal day before `day`, oldest first. */
  async *before(day: string): AsyncGenerator<DueFile> {
    const sweeper = this.sweeper();
    await sweeper.initialize();
    try {
      for (let after: [string, number, string] = ['0001-01-01', 0, '00000000-0000-0000-0000-000000000000']; ;) {
        const rows = await sweeper.query<{ legal: string; administration_id: number; application_id: string }[]>(
          `SELECT legal, administration_id, application_id FROM deadlines
            WHERE expiry = 'automatic' AND NOT standing_still AND legal < $1
              AND (legal, administration_id, application_id) > ($2::date, $3::int, $4::uuid)
            ORDER BY legal, administration_id, application_id LIMIT ${BATCH}`,
          [day, ...after],
        );
        for (const row of rows) yield { administrationId: row.administration_id, applicationId: row.application_id };
        const last = rows.at(-1);
        if (!last || rows.length < BATCH) return;
        after = [last.legal, last.administration_id, last.application_id];
      }
    } finally {
      await sweeper.destroy();
    }
  }

  /** Administrations in which an edition of a layer has come into force and open files wait to be checked again. */
  async layersInForce(day: string): Promise<number[]> {
    return this.withSweeper(async (sweeper) => {
      const rows = await sweeper.query<{ administration_id: number }[]>(
        `SELECT DISTINCT administration_id FROM layer_publications
          WHERE rechecked_at IS NULL AND in_force_from <= $1 ORDER BY administration_id`,
        [day],
      );
      return rows.map(({ administration_id }) => administration_id);
    });
  }

  private async withSweeper<Result>(work: (sweeper: DataSource) => Promise<Result>): Promise<Result> {
    const sweeper = this.sweeper();
    await sweeper.initialize();
    try {
      return await work(sweeper);
    } finally {
      await sweeper.destroy();
    }
  }

  private sweeper(): DataSource {
    return createDataSource({ url: this.databaseUrl, role: 'perron_sweeper', poolSize: 1 });
  }
}
