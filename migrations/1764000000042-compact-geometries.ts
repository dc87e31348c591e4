import type { MigrationInterface, QueryRunner } from 'typeorm';

/** New editions keep their geometries in a third of the bytes; those that are there stay as they are. */
export class CompactGeometries1764000000042 implements MigrationInterface {
  name = 'CompactGeometries1764000000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whole millimetres, each as its difference from the one before (src/parcels/compact-geometry.ts). A feature has this or
      -- GeoJSON: editions never change, and a large table is not written anew for it.
      ALTER TABLE layer_features ADD COLUMN compact_geometry text COLLATE "C", ALTER COLUMN geometry DROP NOT NULL;
      ALTER TABLE layer_features ADD CONSTRAINT one_geometry CHECK (num_nonnulls(compact_geometry, geometry) = 1) NOT VALID;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
