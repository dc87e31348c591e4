import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What officers answer in the place of the map, by the trigger of the law. */
export class SiteOverrides1764000000021 implements MigrationInterface {
  name = 'SiteOverrides1764000000021';

  async up(runner: QueryRunner): Promise<void> {
    // The journal is the truth; this is its fold, kept for reading and proved by the audit.
    await runner.query(`ALTER TABLE applications ADD COLUMN site_overrides jsonb NOT NULL DEFAULT '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
