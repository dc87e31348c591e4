import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filters and order of the worklist that officers keep under names of their own. */
export class WorklistViews1764000000044 implements MigrationInterface {
  name = 'WorklistViews1764000000044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE worklist_views (
        administration_id integer NOT NULL REFERENCES administrations (id),
        account_id        uuid NOT NULL,
        id                uuid NOT NULL,
        name              text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
        -- As the address of the worklist carries them.
        filters           jsonb NOT NULL,
        created_at        timestamptz NOT NULL,
        PRIMARY KEY (administration_id, account_id, id),
        FOREIGN KEY (administration_id, account_id) REFERENCES accounts (administration_id, id)
      );
      -- One name is one view, however it is capitalised, whatever the locale of the database.
      CREATE UNIQUE INDEX worklist_views_by_name
        ON worklist_views (administration_id, account_id, (lower(name COLLATE "und-x-icu")));
      SELECT perron_isolate('worklist_views');
      GRANT SELECT, INSERT, UPDATE (name, filters), DELETE ON worklist_views TO perron_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
