import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a running service asks to tell whether it is ready, and how long things wait in all administrations. */
export class WhatAWatchdogSees1764000000043 implements MigrationInterface {
  name = 'WhatAWatchdogSees1764000000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Which migrations ran: a database restored from an older backup lacks some under a service that runs on.
      GRANT SELECT ON migrations TO perron_app;

      -- Since when rows wait; the policies of the sweeper still show it those alone that do.
      GRANT SELECT (created_at) ON outbox, messages TO perron_sweeper;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
