import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An edition has a name that is never given twice, so that what was read of it can be kept in memory under that name. */
export class IdentityOfEditions1764000000036 implements MigrationInterface {
  name = 'IdentityOfEditions1764000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A number comes back when the only draft of a layer is discarded, or an import is rolled back.
      ALTER TABLE layer_editions ADD COLUMN identity uuid NOT NULL DEFAULT gen_random_uuid();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
