import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests that applicants write online, until they are sent or their time is over. */
export class Submissions1764000000023 implements MigrationInterface {
  name = 'Submissions1764000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- For which procedures the administration takes requests online; no row: for none.
      CREATE TABLE online_procedures (
        administration_id integer NOT NULL REFERENCES administrations (id),
        procedure         text NOT NULL,
        changed_at        timestamptz NOT NULL,
        changed_by        text NOT NULL,
        PRIMARY KEY (administration_id, procedure)
      );
      SELECT perron_isolate('online_procedures');
      GRANT SELECT, INSERT, DELETE ON online_procedures TO perron_app;

      -- What somebody is writing. Its address holds a secret of which only the hash is kept.
      CREATE TABLE submission_drafts (
        administration_id integer NOT NULL REFERENCES administrations (id),
        id                uuid NOT NULL,
        secret_hash       bytea NOT NULL,
        procedure         text NOT NULL,
        said              jsonb NOT NULL,
        begun_at          timestamptz NOT NULL,
        expires_on        date NOT NULL,
        -- The file that it became, once it was sent.
        application_id    uuid,
        PRIMARY KEY (administration_id, id),
        UNIQUE (administration_id, secret_hash),
        FOREIGN KEY (administration_id, application_id) REFERENCES applications (administration_id, id)
      );
      SELECT perron_isolate('submission_drafts');
      GRANT SELECT, INSERT, DELETE ON submission_drafts TO perron_app;
      GRANT UPDATE (said, application_id) ON submission_drafts TO perron_app;

      -- The pieces of a draft. They go with it: nothing of what was not sent is kept.
      CREATE TABLE submission_pieces (
        administration_id integer NOT NULL,
        draft_id          uuid NOT NULL,
        number            integer NOT NULL,
        kind              text NOT NULL,
        title             text NOT NULL,
        file_name         text NOT NULL,
        media_type        text NOT NULL,
        size              integer NOT NULL,
        sha256            bytea NOT NULL,
        PRIMARY KEY (administration_id, draft_id, number),
        FOREIGN KEY (administration_id, draft_id) REFERENCES submission_drafts (administration_id, id) ON DELETE CASCADE
      );
      SELECT perron_isolate('submission_pieces');
      GRANT SELECT, INSERT, DELETE ON submission_pieces TO perron_app;

      CREATE TABLE submission_chunks (
        administration_id integer NOT NULL,
        draft_id          uuid NOT NULL,
        piece             integer NOT NULL,
        number            integer NOT NULL,
        bytes             bytea NOT NULL,
        PRIMARY KEY (administration_id, draft_id, piece, number),
        FOREIGN KEY (administration_id, draft_id, piece)
          REFERENCES submission_pieces (administration_id, draft_id, number) ON DELETE CASCADE
      );
      ALTER TABLE submission_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;
      SELECT perron_isolate('submission_chunks');
      GRANT SELECT, INSERT, DELETE ON submission_chunks TO perron_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
