import { BriefSession } from '../platform/database/index.js';

/** What the service stands on, as its own role sees it. */
export interface FootingSeen {
  /** Names of migrations that this version expects and the database lacks; more than expected are those of a newer version. */
  missing: string[];
  /** A canary: whether rows of an administration are seen where none was named. */
  seesTenants: boolean;
}

/** Asks the database as the service does, and names no administration. */
export class Footing extends BriefSession {
  constructor(
    databaseUrl: string,
    private readonly migrations: string[],
  ) {
    super(databaseUrl, 'perron_app');
  }

  look(): Promise<FootingSeen> {
    return this.ask<FootingSeen>(
      `SELECT ARRAY(SELECT name FROM unnest($1::text[]) AS expected (name)
                     WHERE NOT EXISTS (SELECT FROM migrations m WHERE m.name = expected.name)) AS missing,
              EXISTS (SELECT FROM applications) OR EXISTS (SELECT FROM journal) AS "seesTenants"`,
      [this.migrations],
    );
  }
}
