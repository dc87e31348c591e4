import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings of the college and of the council: agenda, deliberations, votes, and what became of each decision. */
export class Meetings1764000000015 implements MigrationInterface {
  name = 'Meetings1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meetings (
        administration_id integer NOT NULL REFERENCES administrations (id),
        id                uuid NOT NULL,
        organ             text NOT NULL CHECK (organ IN ('college', 'council')),
        held_on           date NOT NULL,
        hour              text NOT NULL,
        place             text NOT NULL,
        state             text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'open', 'closed')),
        -- Of the agenda: who changes it says which one was read.
        version           integer NOT NULL DEFAULT 1,
        presided_by       text,
        present           text[] NOT NULL DEFAULT '{}',
        excused           text[] NOT NULL DEFAULT '{}',
        opened_at         timestamptz,
        closed_at         timestamptz,
        created_at        timestamptz NOT NULL,
        created_by        text NOT NULL,
        PRIMARY KEY (administration_id, id),
        UNIQUE (administration_id, organ, held_on, hour)
      );
      SELECT perron_isolate('meetings');
      GRANT SELECT, INSERT ON meetings TO perron_app;
      GRANT UPDATE (state, version, presided_by, present, excused, opened_at, closed_at) ON meetings TO perron_app;

      CREATE TABLE meeting_items (
        administration_id integer NOT NULL,
        meeting_id        uuid NOT NULL,
        application_id    uuid NOT NULL,
        position          integer NOT NULL,
        deliberation      text NOT NULL DEFAULT '',
        votes_for         integer,
        votes_against     integer,
        votes_abstained   integer,
        -- The verdict: the act to record, and the version of the file on which it was voted.
        event             text,
        payload           jsonb,
        file_version      integer,
        voted_at          timestamptz,
        voted_by          text,
        -- The day under which the act was last tried; kept while nobody knows whether it was recorded.
        tried_on          date,
        taken_at          timestamptz,
        taken_on          date,
        taken_version     integer,
        -- Why it could not be recorded, in the words of the last try.
        refusal           jsonb,
        PRIMARY KEY (administration_id, meeting_id, application_id),
        FOREIGN KEY (administration_id, meeting_id) REFERENCES meetings (administration_id, id),
        FOREIGN KEY (administration_id, application_id) REFERENCES applications (administration_id, id)
      );
      SELECT perron_isolate('meeting_items');
      GRANT SELECT, INSERT, UPDATE, DELETE ON meeting_items TO perron_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
