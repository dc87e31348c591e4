import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hub: permit files, their journal, their running clocks, what must go out, and the answers already given. */
export class Applications1764000000003 implements MigrationInterface {
  name = 'Applications1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Every edition of a procedure that a file was ever pinned to, by the hash of its meaning. Shared, never changed.
      CREATE TABLE procedure_editions (
        hash       char(64) PRIMARY KEY,
        procedure  text NOT NULL,
        law        text NOT NULL,
        file       jsonb NOT NULL,
        used_since timestamptz NOT NULL DEFAULT now()
      );
      GRANT SELECT, INSERT ON procedure_editions TO perron_app;

      -- One request for one permit on one site. "version" is the number of its last journal entry.
      CREATE TABLE applications (
        administration_id integer NOT NULL REFERENCES administrations (id),
        id                uuid NOT NULL,
        reference         text NOT NULL,
        procedure         text NOT NULL,
        law               text NOT NULL,
        edition           char(64) NOT NULL REFERENCES procedure_editions (hash),
        version           integer NOT NULL,
        snapshot          jsonb NOT NULL,
        journal_head      bytea NOT NULL,
        title             text NOT NULL,
        address           text,
        applicant_name    text NOT NULL,
        language          text NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'de', 'nl', 'en')),
        -- The applicant's code is derived from the installation's secret, this row and this number; it is stored nowhere.
        code_generation   integer NOT NULL DEFAULT 1,
        site              jsonb,
        site_facts        jsonb NOT NULL DEFAULT '{}',
        -- Columns of the worklist, written with each step.
        submitted_on      date NOT NULL,
        milestones        text[] NOT NULL,
        next_clock        text,
        next_safe         date,
        next_legal        date,
        closed            boolean NOT NULL DEFAULT false,
        created_at        timestamptz NOT NULL DEFAULT now(),
        updated_at        timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (administration_id, id),
        UNIQUE (administration_id, reference)
      );
      CREATE INDEX applications_by_due ON applications (administration_id, next_legal) WHERE NOT closed;
      CREATE INDEX applications_by_age ON applications (administration_id, submitted_on DESC, id);
      SELECT perron_isolate('applications');
      GRANT SELECT, INSERT, UPDATE ON applications TO perron_app;

      -- The last number given for each series of references, so that none is skipped or given twice.
      CREATE TABLE reference_series (
        administration_id integer NOT NULL REFERENCES administrations (id),
        series            text NOT NULL,
        last_number       integer NOT NULL,
        PRIMARY KEY (administration_id, series)
      );
      SELECT perron_isolate('reference_series');
      GRANT SELECT, INSERT, UPDATE ON reference_series TO perron_app;

      -- The proof: folding the entries of a file gives its snapshot. The service may add to it and read it, no more.
      CREATE TABLE journal (
        administration_id integer NOT NULL,
        application_id    uuid NOT NULL,
        sequence          integer NOT NULL CHECK (sequence > 0),
        recorded_at       timestamptz NOT NULL,
        entry             jsonb NOT NULL,
        previous_hash     bytea NOT NULL,
        hash              bytea NOT NULL,
        PRIMARY KEY (administration_id, application_id, sequence),
        FOREIGN KEY (administration_id, application_id) REFERENCES applications (administration_id, id)
      );
      SELECT perron_isolate('journal');
      GRANT SELECT, INSERT ON journal TO perron_app;

      -- What the map said of a site, layer by layer, each time it was asked.
      CREATE TABLE site_checks (
        administration_id integer NOT NULL,
        application_id    uuid NOT NULL,
        number            integer NOT NULL,
        checked_at        timestamptz NOT NULL,
        evidence          jsonb NOT NULL,
        PRIMARY KEY (administration_id, application_id, number),
        FOREIGN KEY (administration_id, application_id) REFERENCES applications (administration_id, id)
      );
      SELECT perron_isolate('site_checks');
      GRANT SELECT, INSERT ON site_checks TO perron_app;

      -- The running clocks of every file, with what their dates are made of.
      CREATE TABLE deadlines (
        administration_id integer NOT NULL,
        application_id    uuid NOT NULL,
        clock             text NOT NULL,
        safe              date NOT NULL,
        legal             date NOT NULL,
        expiry            text NOT NULL CHECK (expiry IN ('automatic', 'offered', 'shown')),
        standing_still    boolean NOT NULL DEFAULT false,
        derivation        jsonb NOT NULL,
        PRIMARY KEY (administration_id, application_id, clock),
        FOREIGN KEY (administration_id, application_id) REFERENCES applications (administration_id, id)
      );
      CREATE INDEX deadlines_automatic ON deadlines (legal) WHERE expiry = 'automatic' AND NOT standing_still;
      SELECT perron_isolate('deadlines');
      GRANT SELECT, INSERT, UPDATE, DELETE ON deadlines TO perron_app;
      -- The ticker looks for due rows of all administrations, and sees nothing else of them.
      CREATE POLICY due_rows ON deadlines FOR SELECT TO perron_sweeper USING (true);
      GRANT SELECT (administration_id, application_id, legal, expiry, standing_still) ON deadlines TO perron_sweeper;

      -- What must leave the house, written with the step that asks for it.
      CREATE TABLE outbox (
        administration_id integer NOT NULL,
        application_id    uuid NOT NULL,
        sequence          integer NOT NULL,
        effect_index      integer NOT NULL,
        effect            text NOT NULL,
        payload           jsonb NOT NULL,
        created_at        timestamptz NOT NULL DEFAULT now(),
        done_at           timestamptz,
        PRIMARY KEY (administration_id, application_id, sequence, effect_index),
        FOREIGN KEY (administration_id, application_id) REFERENCES applications (administration_id, id)
      );
      CREATE INDEX outbox_waiting ON outbox (administration_id, created_at) WHERE done_at IS NULL;
      SELECT perron_isolate('outbox');
      GRANT SELECT, INSERT, UPDATE (done_at) ON outbox TO perron_app;

      -- The answer given to each key, to the letter: the same key always gets the same answer.
      CREATE TABLE idempotency_keys (
        administration_id integer NOT NULL REFERENCES administrations (id),
        key               text NOT NULL,
        fingerprint       bytea NOT NULL,
        answer            json NOT NULL,
        created_at        timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (administration_id, key)
      );
      SELECT perron_isolate('idempotency_keys');
      GRANT SELECT, INSERT ON idempotency_keys TO perron_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
