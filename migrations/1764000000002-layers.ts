import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parcels and map layers: each import is an edition that replaces the one before it whole, or not at all. */
export class Layers1764000000002 implements MigrationInterface {
  name = 'Layers1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A layer that an administration keeps: its parcels, a flood hazard map. "current_edition" is the one in force.
      CREATE TABLE layers (
        administration_id   integer NOT NULL REFERENCES administrations (id),
        id                  text NOT NULL,
        kind                text NOT NULL,
        title               text NOT NULL,
        -- Metres by which the limits may be off; within them an answer is uncertain.
        positional_accuracy double precision NOT NULL DEFAULT 0 CHECK (positional_accuracy >= 0),
        current_edition     integer,
        PRIMARY KEY (administration_id, id)
      );
      SELECT perron_isolate('layers');
      GRANT SELECT, INSERT, UPDATE ON layers TO perron_app;

      -- One delivery of a layer, never changed afterwards: where it came from, and how its coordinates became ours.
      CREATE TABLE layer_editions (
        administration_id integer NOT NULL,
        layer_id          text NOT NULL,
        number            integer NOT NULL,
        imported_at       timestamptz NOT NULL,
        imported_by       text NOT NULL,
        source_name       text NOT NULL,
        source_hash       bytea NOT NULL,
        delivered_crs     integer NOT NULL,
        transformation    text,
        feature_count     integer NOT NULL CHECK (feature_count > 0),
        notes             jsonb NOT NULL DEFAULT '[]',
        PRIMARY KEY (administration_id, layer_id, number),
        FOREIGN KEY (administration_id, layer_id) REFERENCES layers (administration_id, id)
      );
      SELECT perron_isolate('layer_editions');
      GRANT SELECT, INSERT ON layer_editions TO perron_app;

      -- Features in Lambert 72, metres to the millimetre. "cell" places the box of a feature on a loose quadtree
      -- (src/parcels/cells.ts): whole numbers compare without leaking, so row-level security lets the index serve, which
      -- it would not for the operators of boxes.
      CREATE TABLE layer_features (
        administration_id integer NOT NULL,
        layer_id          text NOT NULL,
        edition           integer NOT NULL,
        number            integer NOT NULL,
        key               text,
        attributes        jsonb NOT NULL,
        geometry          json NOT NULL,
        min_x             double precision NOT NULL,
        min_y             double precision NOT NULL,
        max_x             double precision NOT NULL,
        max_y             double precision NOT NULL,
        cell              bigint NOT NULL,
        PRIMARY KEY (administration_id, layer_id, edition, number),
        FOREIGN KEY (administration_id, layer_id, edition)
          REFERENCES layer_editions (administration_id, layer_id, number)
      );
      CREATE INDEX layer_features_by_cell ON layer_features (administration_id, layer_id, edition, cell);
      CREATE INDEX layer_features_by_key ON layer_features (administration_id, layer_id, edition, key) WHERE key IS NOT NULL;
      SELECT perron_isolate('layer_features');
      GRANT SELECT, INSERT ON layer_features TO perron_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
