import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Opinions asked of other administrations and of bodies outside, on both sides of the wall between tenants. */
export class Consultations1764000000013 implements MigrationInterface {
  name = 'Consultations1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PARTNERS);
    await runner.query(ASKING);
    await runner.query(CONSULTED);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const PARTNERS = `
  -- Whom an administration asks when a procedure names a body: an administration of this house, or somebody outside.
  -- partner_id is no foreign key: an administration that is taken elsewhere keeps the numbers of those it knew.
  CREATE TABLE consultation_partners (
    administration_id integer NOT NULL REFERENCES administrations (id),
    body              text NOT NULL,
    partner_id        integer CHECK (partner_id <> administration_id),
    name              text NOT NULL,
    email             text,
    language          text NOT NULL CHECK (language IN ('fr', 'de', 'nl', 'en')),
    changed_at        timestamptz NOT NULL,
    changed_by        text NOT NULL,
    PRIMARY KEY (administration_id, body),
    CHECK ((partner_id IS NULL) = (email IS NOT NULL))
  );
  SELECT perron_isolate('consultation_partners');
  GRANT SELECT, INSERT, UPDATE, DELETE ON consultation_partners TO perron_app;
`;

const ASKING = `
  -- The side of the asking administration: one row for each request that a step of a file made.
  CREATE TABLE consultations (
    administration_id integer NOT NULL,
    id                uuid NOT NULL,
    application_id    uuid NOT NULL,
    -- The journal entry that asked; a second round is another entry.
    sequence          integer NOT NULL,
    body              text NOT NULL,
    -- All that the body is shown of the file, fixed when it was asked.
    asked             jsonb NOT NULL,
    requested_on      date NOT NULL,
    safe              date,
    legal             date,
    standing_still    boolean NOT NULL DEFAULT false,
    -- How the file sees it.
    state             text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'silent', 'moot')),
    -- NULL while nobody is named for the body.
    partner_id        integer,
    partner_name      text,
    partner_email     text,
    partner_language  text,
    -- Which link of a body without account counts.
    link_generation   integer NOT NULL DEFAULT 1,
    mailed_at         timestamptz,
    verdict           text CHECK (verdict IN ('favourable', 'conditional', 'unfavourable')),
    conditions        text[],
    reasons           text,
    answered_by       text,
    answered_on       date,
    answered_at       timestamptz,
    -- Whether the file has taken the answer as its event.
    recorded_at       timestamptz,
    refused_because   text,
    -- Rises with each change that the other side must hear of.
    revision          integer NOT NULL DEFAULT 1,
    attempts          integer NOT NULL DEFAULT 0,
    -- NULL: nothing waits to be carried.
    next_attempt      timestamptz,
    failure           text,
    PRIMARY KEY (administration_id, id),
    UNIQUE (administration_id, application_id, sequence),
    FOREIGN KEY (administration_id, application_id) REFERENCES applications (administration_id, id)
  );
  CREATE INDEX consultations_due ON consultations (next_attempt) WHERE next_attempt IS NOT NULL;
  SELECT perron_isolate('consultations');
  GRANT SELECT, INSERT ON consultations TO perron_app;
  GRANT UPDATE (safe, legal, standing_still, state, partner_id, partner_name, partner_email, partner_language,
                link_generation, mailed_at, verdict, conditions, reasons, answered_by, answered_on, answered_at,
                recorded_at, refused_because, revision, attempts, next_attempt, failure) ON consultations TO perron_app;
  -- The sweeper learns that something waits to be carried, and nothing of what it is.
  CREATE POLICY due_rows ON consultations FOR SELECT TO perron_sweeper USING (next_attempt IS NOT NULL);
  GRANT SELECT (administration_id, id, next_attempt) ON consultations TO perron_sweeper;
`;

const CONSULTED = `
  -- The side of the consulted administration: a copy of what it was asked, and its answer.
  CREATE TABLE opinion_requests (
    administration_id integer NOT NULL REFERENCES administrations (id),
    -- That of the consultation.
    id                uuid NOT NULL,
    asking_id         integer NOT NULL,
    body              text NOT NULL,
    asked             jsonb NOT NULL,
    requested_on      date NOT NULL,
    safe              date,
    legal             date,
    standing_still    boolean NOT NULL,
    asking_state      text NOT NULL CHECK (asking_state IN ('open', 'answered', 'silent', 'moot')),
    revision          integer NOT NULL,
    arrived_at        timestamptz NOT NULL,
    verdict           text CHECK (verdict IN ('favourable', 'conditional', 'unfavourable')),
    conditions        text[],
    reasons           text,
    answered_by       text,
    answered_on       date,
    answered_at       timestamptz,
    delivery          text CHECK (delivery IN ('waiting', 'recorded', 'refused')),
    attempts          integer NOT NULL DEFAULT 0,
    next_attempt      timestamptz,
    failure           text,
    PRIMARY KEY (administration_id, id),
    CHECK ((verdict IS NULL) = (delivery IS NULL))
  );
  CREATE INDEX opinion_requests_by_term ON opinion_requests (administration_id, legal, id);
  CREATE INDEX opinion_requests_due ON opinion_requests (next_attempt) WHERE next_attempt IS NOT NULL;
  SELECT perron_isolate('opinion_requests');
  GRANT SELECT, INSERT ON opinion_requests TO perron_app;
  GRANT UPDATE (safe, legal, standing_still, asking_state, revision, verdict, conditions, reasons, answered_by,
                answered_on, answered_at, delivery, attempts, next_attempt, failure) ON opinion_requests TO perron_app;
  CREATE POLICY due_rows ON opinion_requests FOR SELECT TO perron_sweeper USING (next_attempt IS NOT NULL);
  GRANT SELECT (administration_id, id, next_attempt) ON opinion_requests TO perron_sweeper;
`;
