import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An edition knows on which levels of cells its features are filed, so that a search leaves the others alone. */
export class LevelsOfEditions1764000000034 implements MigrationInterface {
  name = 'LevelsOfEditions1764000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null where an edition is older than this: any level may be used.
      ALTER TABLE layer_editions ADD COLUMN levels smallint[];
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
