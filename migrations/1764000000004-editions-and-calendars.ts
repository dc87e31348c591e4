import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendars and editions that files were read under: which calendar gave a file its dates, which editions a town has of its own. */
export class EditionsAndCalendars1764000000004 implements MigrationInterface {
  name = 'EditionsAndCalendars1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Every calendar that a file's dates were ever computed with, by the hash of its data. Shared, never changed.
      CREATE TABLE calendars (
        hash       char(64) PRIMARY KEY,
        data       jsonb NOT NULL,
        used_since timestamptz NOT NULL DEFAULT now()
      );
      GRANT SELECT, INSERT ON calendars TO perron_app;

      -- The calendar that the running dates of a file come from; NULL in files older than this table, which had but one.
      ALTER TABLE applications ADD COLUMN calendar char(64) REFERENCES calendars (hash);

      -- Editions that an administration published for itself, for files deposited from a day on.
      CREATE TABLE administration_editions (
        administration_id integer NOT NULL REFERENCES administrations (id),
        procedure         text NOT NULL,
        in_force_from     date NOT NULL,
        edition           char(64) NOT NULL REFERENCES procedure_editions (hash),
        published_at      timestamptz NOT NULL,
        published_by      text NOT NULL,
        note              text NOT NULL,
        PRIMARY KEY (administration_id, procedure, in_force_from)
      );
      SELECT perron_isolate('administration_editions');
      GRANT SELECT, INSERT ON administration_editions TO perron_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
