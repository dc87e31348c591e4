import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A calendar feed that a key made ends with the key. */
export class FeedsOfKeys1764000000046 implements MigrationInterface {
  name = 'FeedsOfKeys1764000000046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- NULL: a person made it, or it is older than this column.
      ALTER TABLE calendar_feeds ADD COLUMN key_id uuid,
        ADD FOREIGN KEY (administration_id, key_id) REFERENCES api_keys (administration_id, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
