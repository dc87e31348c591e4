import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What leaves the house: messages, webhooks, calendar feeds. And the office's own: references, tasks, assignments, absences. */
export class MessagesAndOffice1764000000011 implements MigrationInterface {
  name = 'MessagesAndOffice1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MESSAGES);
    await runner.query(CALENDAR_FEEDS);
    await runner.query(OFFICE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const MESSAGES = `
  -- Where the applicant is reached.
  ALTER TABLE applications ADD COLUMN applicant_email text, ADD COLUMN applicant_address text;

  -- A row of the outbox whose handler failed is tried again later; done_at says that all it asks for is written.
  ALTER TABLE outbox ADD COLUMN attempts integer NOT NULL DEFAULT 0,
                     ADD COLUMN not_before timestamptz NOT NULL DEFAULT now(),
                     ADD COLUMN failure text;
  GRANT UPDATE (attempts, not_before, failure) ON outbox TO perron_app;
  -- The sweeper learns which administrations have something waiting, and nothing of what it is.
  CREATE POLICY waiting_rows ON outbox FOR SELECT TO perron_sweeper USING (done_at IS NULL);
  GRANT SELECT (administration_id, done_at, not_before) ON outbox TO perron_sweeper;

  -- How an administration signs what it sends, and where its correspondents are reached.
  CREATE TABLE message_settings (
    administration_id integer PRIMARY KEY REFERENCES administrations (id),
    sender_name       text,
    reply_to          text,
    postal_address    text,
    addresses         jsonb NOT NULL DEFAULT '[]',
    changed_at        timestamptz NOT NULL,
    changed_by        text NOT NULL
  );
  SELECT perron_isolate('message_settings');
  GRANT SELECT, INSERT, UPDATE ON message_settings TO perron_app;

  -- Places of other systems that are told what happens. The secret is derived from the installation's, and stored nowhere.
  CREATE TABLE webhooks (
    administration_id integer NOT NULL REFERENCES administrations (id),
    id                uuid NOT NULL,
    url               text NOT NULL,
    events            text[] NOT NULL,
    generation        integer NOT NULL DEFAULT 1,
    created_at        timestamptz NOT NULL,
    created_by        text NOT NULL,
    -- Since when every delivery has failed; NULL once one got through.
    failing_since     timestamptz,
    disabled_at       timestamptz,
    disabled_because  text,
    deleted_at        timestamptz,
    PRIMARY KEY (administration_id, id)
  );
  SELECT perron_isolate('webhooks');
  GRANT SELECT, INSERT, UPDATE ON webhooks TO perron_app;

  -- One letter, mail or call to a webhook. Its text is fixed when it is written; attempts change its state only.
  CREATE TABLE messages (
    administration_id integer NOT NULL REFERENCES administrations (id),
    id                uuid NOT NULL,
    application_id    uuid,
    -- Of which step and effect it comes; one effect may write several letters.
    sequence          integer,
    effect            text,
    part              integer NOT NULL DEFAULT 0,
    channel           text NOT NULL CHECK (channel IN ('mail', 'post', 'webhook')),
    -- Why a letter is to be printed and handed over.
    post_because      text CHECK (post_because IN ('registered', 'no-address', 'no-mail-server', 'displayed')),
    recipient         text NOT NULL,
    recipient_name    text NOT NULL,
    address           text,
    language          text NOT NULL CHECK (language IN ('fr', 'de', 'nl', 'en')),
    subject           text NOT NULL,
    body_text         text NOT NULL,
    body_html         text,
    webhook_id        uuid,
    created_at        timestamptz NOT NULL,
    state             text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'failed', 'sent', 'dead')),
    attempts          integer NOT NULL DEFAULT 0,
    -- NULL: nothing sends it by itself.
    next_attempt      timestamptz,
    last_failure      text,
    sent_at           timestamptz,
    -- Who handed it over or had it sent again; NULL when the house sent it.
    handled_by        text,
    PRIMARY KEY (administration_id, id),
    FOREIGN KEY (administration_id, application_id) REFERENCES applications (administration_id, id),
    FOREIGN KEY (administration_id, webhook_id) REFERENCES webhooks (administration_id, id)
  );
  CREATE INDEX messages_of_application ON messages (administration_id, application_id, created_at);
  CREATE INDEX messages_open ON messages (administration_id, state, created_at) WHERE state <> 'sent';
  CREATE INDEX messages_due ON messages (next_attempt) WHERE next_attempt IS NOT NULL;
  SELECT perron_isolate('messages');
  GRANT SELECT, INSERT ON messages TO perron_app;
  GRANT UPDATE (state, attempts, next_attempt, last_failure, sent_at, handled_by) ON messages TO perron_app;
  CREATE POLICY due_rows ON messages FOR SELECT TO perron_sweeper USING (next_attempt IS NOT NULL);
  GRANT SELECT (administration_id, id, next_attempt) ON messages TO perron_sweeper;
`;

const CALENDAR_FEEDS = `
  -- The secret address under which a calendar programme reads an officer's deadlines; only its hash is kept.
  CREATE TABLE calendar_feeds (
    administration_id integer NOT NULL REFERENCES administrations (id),
    id                uuid NOT NULL,
    account_id        uuid NOT NULL,
    secret_hash       bytea NOT NULL,
    scope             text NOT NULL CHECK (scope IN ('mine', 'all')),
    language          text NOT NULL CHECK (language IN ('fr', 'de', 'nl', 'en')),
    created_at        timestamptz NOT NULL,
    revoked_at        timestamptz,
    PRIMARY KEY (administration_id, id),
    UNIQUE (administration_id, secret_hash),
    FOREIGN KEY (administration_id, account_id) REFERENCES accounts (administration_id, id)
  );
  CREATE UNIQUE INDEX calendar_feeds_in_use ON calendar_feeds (administration_id, account_id) WHERE revoked_at IS NULL;
  SELECT perron_isolate('calendar_feeds');
  GRANT SELECT, INSERT, UPDATE (revoked_at) ON calendar_feeds TO perron_app;

  -- What a feed has told its reader, so that a change raises SEQUENCE and what is gone is cancelled (RFC 5545).
  CREATE TABLE calendar_entries (
    administration_id integer NOT NULL,
    feed_id           uuid NOT NULL,
    application_id    uuid NOT NULL,
    clock             text NOT NULL,
    safe              date NOT NULL,
    legal             date NOT NULL,
    standing_still    boolean NOT NULL,
    article           text NOT NULL,
    sequence          integer NOT NULL DEFAULT 0,
    cancelled_on      date,
    PRIMARY KEY (administration_id, feed_id, application_id, clock),
    FOREIGN KEY (administration_id, feed_id) REFERENCES calendar_feeds (administration_id, id),
    FOREIGN KEY (administration_id, application_id) REFERENCES applications (administration_id, id)
  );
  SELECT perron_isolate('calendar_entries');
  GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_entries TO perron_app;
`;

const OFFICE = `
  -- How an administration numbers its files, per procedure; without a row {abbreviation}/{year}/{number:4}.
  CREATE TABLE reference_patterns (
    administration_id integer NOT NULL REFERENCES administrations (id),
    procedure         text NOT NULL,
    pattern           text NOT NULL,
    changed_at        timestamptz NOT NULL,
    changed_by        text NOT NULL,
    PRIMARY KEY (administration_id, procedure)
  );
  SELECT perron_isolate('reference_patterns');
  GRANT SELECT, INSERT, UPDATE, DELETE ON reference_patterns TO perron_app;

  -- Whose hands a file is in. It is no legal act: the sealed journal knows nothing of it.
  ALTER TABLE applications ADD COLUMN assignee uuid,
    ADD FOREIGN KEY (administration_id, assignee) REFERENCES accounts (administration_id, id);
  CREATE INDEX applications_by_assignee ON applications (administration_id, assignee, next_legal) WHERE NOT closed;

  -- Files of one officer given to another in one go.
  CREATE TABLE handovers (
    administration_id integer NOT NULL REFERENCES administrations (id),
    id                uuid NOT NULL,
    from_account      uuid NOT NULL,
    to_account        uuid NOT NULL,
    reason            text NOT NULL,
    files             integer NOT NULL,
    done_at           timestamptz NOT NULL,
    done_by           text NOT NULL,
    PRIMARY KEY (administration_id, id),
    FOREIGN KEY (administration_id, from_account) REFERENCES accounts (administration_id, id),
    FOREIGN KEY (administration_id, to_account) REFERENCES accounts (administration_id, id)
  );
  SELECT perron_isolate('handovers');
  GRANT SELECT, INSERT ON handovers TO perron_app;

  CREATE TABLE assignments (
    administration_id integer NOT NULL,
    application_id    uuid NOT NULL,
    number            integer NOT NULL,
    from_account      uuid,
    to_account        uuid,
    reason            text,
    handover_id       uuid,
    done_at           timestamptz NOT NULL,
    done_by           text NOT NULL,
    PRIMARY KEY (administration_id, application_id, number),
    FOREIGN KEY (administration_id, application_id) REFERENCES applications (administration_id, id),
    FOREIGN KEY (administration_id, handover_id) REFERENCES handovers (administration_id, id)
  );
  SELECT perron_isolate('assignments');
  GRANT SELECT, INSERT ON assignments TO perron_app;

  -- Days on which an officer is away, and who stands in. Withdrawn, not deleted.
  CREATE TABLE absences (
    administration_id integer NOT NULL REFERENCES administrations (id),
    id                uuid NOT NULL,
    account_id        uuid NOT NULL,
    deputy_id         uuid NOT NULL,
    from_day          date NOT NULL,
    until_day         date NOT NULL CHECK (until_day >= from_day),
    recorded_at       timestamptz NOT NULL,
    recorded_by       text NOT NULL,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    PRIMARY KEY (administration_id, id),
    FOREIGN KEY (administration_id, account_id) REFERENCES accounts (administration_id, id),
    FOREIGN KEY (administration_id, deputy_id) REFERENCES accounts (administration_id, id),
    CHECK (account_id <> deputy_id)
  );
  CREATE INDEX absences_by_deputy ON absences (administration_id, deputy_id, until_day) WHERE withdrawn_at IS NULL;
  SELECT perron_isolate('absences');
  GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by) ON absences TO perron_app;

  -- What the office wants done at a milestone of a procedure; a list of its own making, with no legal force.
  CREATE TABLE checklists (
    administration_id integer PRIMARY KEY REFERENCES administrations (id),
    lists             jsonb NOT NULL,
    changed_at        timestamptz NOT NULL,
    changed_by        text NOT NULL
  );
  SELECT perron_isolate('checklists');
  GRANT SELECT, INSERT, UPDATE ON checklists TO perron_app;

  CREATE TABLE application_tasks (
    administration_id integer NOT NULL,
    application_id    uuid NOT NULL,
    id                uuid NOT NULL,
    -- « checklist/item » of the list it comes from; NULL when somebody added it to this file alone.
    origin            text,
    label             text NOT NULL,
    kind              text NOT NULL CHECK (kind IN ('task', 'visa')),
    -- Who may sign a visa; NULL: whoever handles files.
    role              text,
    position          integer NOT NULL,
    created_at        timestamptz NOT NULL,
    created_by        text NOT NULL,
    PRIMARY KEY (administration_id, application_id, id),
    UNIQUE (administration_id, application_id, origin),
    FOREIGN KEY (administration_id, application_id) REFERENCES applications (administration_id, id)
  );
  SELECT perron_isolate('application_tasks');
  GRANT SELECT, INSERT ON application_tasks TO perron_app;

  -- Every tick and signature, and every one taken back; the last one counts.
  CREATE TABLE task_marks (
    administration_id integer NOT NULL,
    application_id    uuid NOT NULL,
    task_id           uuid NOT NULL,
    number            integer NOT NULL,
    done              boolean NOT NULL,
    note              text,
    marked_at         timestamptz NOT NULL,
    marked_by         uuid NOT NULL,
    marked_by_name    text NOT NULL,
    PRIMARY KEY (administration_id, application_id, task_id, number),
    FOREIGN KEY (administration_id, application_id, task_id)
      REFERENCES application_tasks (administration_id, application_id, id)
  );
  SELECT perron_isolate('task_marks');
  GRANT SELECT, INSERT ON task_marks TO perron_app;
`;
