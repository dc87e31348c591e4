import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Public inquiries and project notices of files, and what people wrote in them. */
export class Inquiries1764000000014 implements MigrationInterface {
  name = 'Inquiries1764000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One inquiry or notice. Its dates are those that the act gave; while it is the last of its file, the file's own count.
      CREATE TABLE inquiries (
        administration_id integer NOT NULL REFERENCES administrations (id),
        id                uuid NOT NULL,
        application_id    uuid NOT NULL,
        -- Journal entry of the act that scheduled it.
        sequence          integer NOT NULL,
        kind              text NOT NULL CHECK (kind IN ('inquiry', 'notice')),
        opens_on          date NOT NULL,
        from_day          date NOT NULL,
        until_day         date NOT NULL,
        closed_on         date,
        -- Whether the public pages show it.
        published         boolean NOT NULL DEFAULT true,
        -- What the public is told: of what it is, where the file is seen, where one writes, when the closing session is.
        subject           text,
        consultation      text,
        write_to          text,
        closing_session   text,
        changed_at        timestamptz NOT NULL,
        changed_by        text NOT NULL,
        PRIMARY KEY (administration_id, id),
        UNIQUE (administration_id, application_id, sequence),
        FOREIGN KEY (administration_id, application_id) REFERENCES applications (administration_id, id)
      );
      SELECT perron_isolate('inquiries');
      GRANT SELECT, INSERT ON inquiries TO perron_app;
      GRANT UPDATE (closed_on, published, subject, consultation, write_to, closing_session, changed_at, changed_by)
        ON inquiries TO perron_app;

      -- What somebody said, kept as it was said.
      CREATE TABLE public_comments (
        administration_id integer NOT NULL REFERENCES administrations (id),
        inquiry_id        uuid NOT NULL,
        number            integer NOT NULL,
        channel           text NOT NULL CHECK (channel IN ('post', 'counter', 'email', 'web')),
        received_on       date NOT NULL,
        -- The day on which a letter was posted: a claim sent on the last day is in time.
        sent_on           date CHECK (sent_on <= received_on),
        author_name       text,
        author_address    text,
        author_email      text,
        language          text NOT NULL CHECK (language IN ('fr', 'de', 'nl', 'en')),
        body              text NOT NULL,
        recorded_at       timestamptz NOT NULL,
        recorded_by       text,
        -- The same key is the same comment: sent twice, kept once.
        key               text,
        fingerprint       bytea,
        withdrawn_on      date,
        withdrawn_because text,
        withdrawn_by      text,
        PRIMARY KEY (administration_id, inquiry_id, number),
        UNIQUE (administration_id, inquiry_id, key),
        FOREIGN KEY (administration_id, inquiry_id) REFERENCES inquiries (administration_id, id),
        CHECK ((withdrawn_on IS NULL) = (withdrawn_by IS NULL))
      );
      SELECT perron_isolate('public_comments');
      GRANT SELECT, INSERT ON public_comments TO perron_app;
      GRANT UPDATE (withdrawn_on, withdrawn_because, withdrawn_by) ON public_comments TO perron_app;

      -- The text of a comment as it may be published; the last one counts, each one stays.
      CREATE TABLE public_comment_redactions (
        administration_id integer NOT NULL REFERENCES administrations (id),
        inquiry_id        uuid NOT NULL,
        number            integer NOT NULL,
        version           integer NOT NULL,
        body              text NOT NULL,
        written_at        timestamptz NOT NULL,
        written_by        text NOT NULL,
        PRIMARY KEY (administration_id, inquiry_id, number, version),
        FOREIGN KEY (administration_id, inquiry_id, number)
          REFERENCES public_comments (administration_id, inquiry_id, number)
      );
      SELECT perron_isolate('public_comment_redactions');
      GRANT SELECT, INSERT ON public_comment_redactions TO perron_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
