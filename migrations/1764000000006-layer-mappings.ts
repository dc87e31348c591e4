import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which attributes of a delivery carry what the house asks of it. */
export class LayerMappings1764000000006 implements MigrationInterface {
  name = 'LayerMappings1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Said once for a kind of layer and applied to the next deliveries; each edition keeps the one it was read with.
      CREATE TABLE layer_mappings (
        administration_id integer NOT NULL REFERENCES administrations (id),
        kind              text NOT NULL,
        -- Role (capakey, label, owner, address) to name of attribute.
        attributes        jsonb NOT NULL,
        said_at           timestamptz NOT NULL,
        said_by           text NOT NULL,
        PRIMARY KEY (administration_id, kind)
      );
      SELECT perron_isolate('layer_mappings');
      GRANT SELECT, INSERT, UPDATE ON layer_mappings TO perron_app;

      -- The attributes that were found in the file, with examples, as they are shown to whoever chooses.
      ALTER TABLE layer_editions ADD COLUMN attributes jsonb NOT NULL DEFAULT '[]';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
