import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Features of a delivery that are set aside with their edition instead of refusing it whole. */
export class Quarantine1764000000025 implements MigrationInterface {
  name = 'Quarantine1764000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE layer_editions
        ADD COLUMN quarantined_count integer NOT NULL DEFAULT 0 CHECK (quarantined_count >= 0);

      -- A faulty feature as it was delivered, and why it is no feature of the edition. "number" is its place in the file,
      -- from 1. "geometry" is in the delivered reference system; NULL where there was none, or none that can be kept.
      CREATE TABLE quarantined_features (
        administration_id integer NOT NULL,
        layer_id          text NOT NULL,
        edition           integer NOT NULL,
        number            integer NOT NULL,
        key               text,
        attributes        jsonb NOT NULL,
        geometry          json,
        code              text NOT NULL,
        detail            text NOT NULL,
        at                double precision[],
        -- Where it may lie, in canonical metres; NULL where nobody knows, and where the edition holds the same feature.
        box               double precision[] CHECK (cardinality(box) = 4),
        PRIMARY KEY (administration_id, layer_id, edition, number),
        FOREIGN KEY (administration_id, layer_id, edition)
          REFERENCES layer_editions (administration_id, layer_id, number) ON DELETE CASCADE
      );
      SELECT perron_isolate('quarantined_features');
      GRANT SELECT, INSERT ON quarantined_features TO perron_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
