import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lets map clients browse parcels by the beginning of their reference. */
export class BrowsableFeatures1764000000009 implements MigrationInterface {
  name = 'BrowsableFeatures1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- References in the order of their characters: whatever the collation of the database, a beginning is a range of them.
      CREATE INDEX layer_features_by_key_text ON layer_features (administration_id, layer_id, edition, (key COLLATE "C"))
        WHERE key IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
