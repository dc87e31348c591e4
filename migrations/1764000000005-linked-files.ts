import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that point at another: a road at the permit that waits for it, a permit at the infringement that it would cure. */
export class LinkedFiles1764000000005 implements MigrationInterface {
  name = 'LinkedFiles1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE application_links (
        administration_id integer NOT NULL,
        application_id    uuid NOT NULL,
        kind              text NOT NULL,
        target_id         uuid NOT NULL,
        created_at        timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (administration_id, application_id, kind, target_id),
        FOREIGN KEY (administration_id, application_id) REFERENCES applications (administration_id, id),
        FOREIGN KEY (administration_id, target_id) REFERENCES applications (administration_id, id),
        CHECK (application_id <> target_id)
      );
      CREATE INDEX application_links_by_target ON application_links (administration_id, target_id);
      SELECT perron_isolate('application_links');
      GRANT SELECT, INSERT ON application_links TO perron_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
