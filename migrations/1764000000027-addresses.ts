import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Layers of address points, searched by what people write. */
export class Addresses1764000000027 implements MigrationInterface {
  name = 'Addresses1764000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The streets of an edition are few: a search reads them all, and ranks them by their words. "names" is the name in
      -- each language of the file, "words" and "locality_words" the same folded (src/parcels/addresses/fold-words.ts).
      CREATE TABLE layer_streets (
        administration_id integer NOT NULL,
        layer_id          text NOT NULL,
        edition           integer NOT NULL,
        number            integer NOT NULL,
        names             text[] NOT NULL CHECK (cardinality(names) > 0),
        words             text[] NOT NULL,
        postcode          text,
        locality          text,
        locality_words    text NOT NULL,
        PRIMARY KEY (administration_id, layer_id, edition, number),
        FOREIGN KEY (administration_id, layer_id, edition)
          REFERENCES layer_editions (administration_id, layer_id, number) ON DELETE CASCADE
      );
      SELECT perron_isolate('layer_streets');
      GRANT SELECT, INSERT ON layer_streets TO perron_app;

      -- "feature" is the point in layer_features.
      CREATE TABLE layer_addresses (
        administration_id integer NOT NULL,
        layer_id          text NOT NULL,
        edition           integer NOT NULL,
        feature           integer NOT NULL,
        street            integer NOT NULL,
        house             text NOT NULL,
        figures           integer NOT NULL,
        rest              text NOT NULL,
        box               text,
        PRIMARY KEY (administration_id, layer_id, edition, feature),
        FOREIGN KEY (administration_id, layer_id, edition, feature)
          REFERENCES layer_features (administration_id, layer_id, edition, number) ON DELETE CASCADE,
        FOREIGN KEY (administration_id, layer_id, edition, street)
          REFERENCES layer_streets (administration_id, layer_id, edition, number) ON DELETE CASCADE
      );
      CREATE INDEX layer_addresses_by_street ON layer_addresses (administration_id, layer_id, edition, street, figures);
      SELECT perron_isolate('layer_addresses');
      GRANT SELECT, INSERT ON layer_addresses TO perron_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
