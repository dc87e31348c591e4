import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The documents of files, with their contents; and which of them a consulted body and the public are shown. */
export class Documents1764000000022 implements MigrationInterface {
  name = 'Documents1764000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONTENTS);
    await runner.query(DOCUMENTS);
    await runner.query(SHOWN);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const CONTENTS = `
  -- What documents are made of, by the hash of it: kept once in an administration, never changed, never taken away.
  CREATE TABLE document_contents (
    administration_id integer NOT NULL REFERENCES administrations (id),
    sha256            bytea NOT NULL CHECK (length(sha256) = 32),
    size              integer NOT NULL CHECK (size > 0),
    -- Recognised by what it is, not by what it was called.
    media_type        text NOT NULL,
    kept_at           timestamptz NOT NULL,
    PRIMARY KEY (administration_id, sha256)
  );
  SELECT perron_isolate('document_contents');
  GRANT SELECT, INSERT ON document_contents TO perron_app;

  -- In pieces, so that a large one takes no more memory than a small one. Most kinds are compressed already.
  CREATE TABLE document_chunks (
    administration_id integer NOT NULL,
    sha256            bytea NOT NULL,
    number            integer NOT NULL CHECK (number > 0),
    bytes             bytea NOT NULL,
    PRIMARY KEY (administration_id, sha256, number),
    FOREIGN KEY (administration_id, sha256) REFERENCES document_contents (administration_id, sha256)
  );
  ALTER TABLE document_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;
  SELECT perron_isolate('document_chunks');
  GRANT SELECT, INSERT ON document_chunks TO perron_app;
`;

const DOCUMENTS = `
  -- What was brought to a file. A newer version is another row; the journal of the file tells each by its hash.
  CREATE TABLE documents (
    administration_id integer NOT NULL,
    id                uuid NOT NULL,
    application_id    uuid NOT NULL,
    -- The first version of the same document, and which one this is.
    lineage           uuid NOT NULL,
    version           integer NOT NULL CHECK (version > 0),
    -- Journal entry that brought it.
    sequence          integer NOT NULL,
    kind              text NOT NULL,
    title             text NOT NULL,
    file_name         text NOT NULL,
    sha256            bytea NOT NULL,
    brought_by        text,
    brought_on        date NOT NULL,
    recorded_at       timestamptz NOT NULL,
    recorded_by       text NOT NULL,
    withdrawn_on      date,
    withdrawn_because text,
    withdrawn_by      text,
    PRIMARY KEY (administration_id, id),
    UNIQUE (administration_id, application_id, lineage, version),
    FOREIGN KEY (administration_id, application_id) REFERENCES applications (administration_id, id),
    FOREIGN KEY (administration_id, sha256) REFERENCES document_contents (administration_id, sha256),
    CHECK ((withdrawn_on IS NULL) = (withdrawn_because IS NULL)),
    CHECK ((withdrawn_on IS NULL) = (withdrawn_by IS NULL))
  );
  SELECT perron_isolate('documents');
  GRANT SELECT, INSERT ON documents TO perron_app;
  GRANT UPDATE (withdrawn_on, withdrawn_because, withdrawn_by) ON documents TO perron_app;
`;

const SHOWN = `
  -- The documents that accompany a request, as the officer chose them; the consulted administration holds its own copy.
  ALTER TABLE consultations ADD COLUMN documents jsonb NOT NULL DEFAULT '[]';
  GRANT UPDATE (documents) ON consultations TO perron_app;
  ALTER TABLE opinion_requests ADD COLUMN documents jsonb NOT NULL DEFAULT '[]';
  GRANT UPDATE (documents) ON opinion_requests TO perron_app;
  -- Those that everybody may read while the inquiry is open.
  ALTER TABLE inquiries ADD COLUMN documents uuid[] NOT NULL DEFAULT '{}';
  GRANT UPDATE (documents) ON inquiries TO perron_app;
`;
