import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The worklist by legal consequence: what silence until the next day brings about, and who must act before it. */
export class Worklist1764000000012 implements MigrationInterface {
  name = 'Worklist1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE applications
        ADD COLUMN next_outcome   text,
        -- 0 refusal, 1 favourable, 2 referral, 3 fine, 4 courtesy, 5 no clock runs.
        ADD COLUMN next_rank      smallint NOT NULL DEFAULT 5,
        ADD COLUMN next_holder    text,
        -- The rules that wrote these columns; the service writes them again when it starts with newer ones.
        ADD COLUMN worklist_rules smallint NOT NULL DEFAULT 0;
      DROP INDEX applications_by_due;
      CREATE INDEX applications_by_consequence
        ON applications (administration_id, next_rank, (coalesce(next_legal, 'infinity'::date)), id) WHERE NOT closed;
      CREATE INDEX applications_by_due
        ON applications (administration_id, (coalesce(next_legal, 'infinity'::date)), id) WHERE NOT closed;
      CREATE INDEX applications_with_old_rules ON applications (administration_id, worklist_rules);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
