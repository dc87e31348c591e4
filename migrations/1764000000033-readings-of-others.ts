import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Readings of the register of comments are told apart, and those of consulted bodies are kept. */
export class ReadingsOfOthers1764000000033 implements MigrationInterface {
  name = 'ReadingsOfOthers1764000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who read the file may not have read what people wrote in its inquiry: each leaves its own line.
      ALTER TABLE read_log ADD COLUMN what text NOT NULL DEFAULT 'file' CHECK (what IN ('file', 'comments'));
      ALTER TABLE read_log DROP CONSTRAINT read_log_pkey;
      ALTER TABLE read_log ADD PRIMARY KEY (administration_id, application_id, account_id, ten_minutes, what);

      -- What a consulted body read, in the asking administration whose file it is. Added to, never changed.
      CREATE TABLE consultation_readings (
        administration_id integer NOT NULL,
        consultation_id   uuid NOT NULL,
        -- The account there, or the generation of the link.
        reader            text NOT NULL,
        -- The document, or nothing for the request itself.
        document          text NOT NULL,
        ten_minutes       timestamptz NOT NULL,
        read_at           timestamptz NOT NULL,
        name              text NOT NULL,
        through           text NOT NULL CHECK (through IN ('session', 'key', 'token', 'link')),
        PRIMARY KEY (administration_id, consultation_id, reader, document, ten_minutes),
        FOREIGN KEY (administration_id, consultation_id) REFERENCES consultations (administration_id, id)
      );
      SELECT perron_isolate('consultation_readings');
      GRANT SELECT, INSERT ON consultation_readings TO perron_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
