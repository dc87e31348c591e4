import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editions of layers come into force by publication, from a day on; until then they are drafts that can be discarded. */
export class LayerPublications1764000000007 implements MigrationInterface {
  name = 'LayerPublications1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The number of the last edition ever given: that of a discarded draft is not given again.
      ALTER TABLE layers ADD COLUMN last_edition integer NOT NULL DEFAULT 0;
      -- A layer that holds no edition may go with its last draft; the editions of any other keep it here.
      GRANT DELETE ON layers TO perron_app;

      -- "reading" is how the file was read: what was asked besides the file itself. Title and accuracy come into force with
      -- the edition; NULL in editions older than this table, which have those of their layer.
      ALTER TABLE layer_editions
        ADD COLUMN title text,
        ADD COLUMN positional_accuracy double precision CHECK (positional_accuracy >= 0),
        ADD COLUMN reading jsonb NOT NULL DEFAULT '{}';
      -- Only drafts: the publications of an edition keep it, and the service may not delete those.
      GRANT DELETE ON layer_editions TO perron_app;

      -- The digest of the geometry, whatever the vertex it starts at and the direction it runs in; NULL in older features.
      ALTER TABLE layer_features ADD COLUMN geometry_digest uuid;
      -- The features of a discarded draft go with it; by themselves the service may delete none.
      ALTER TABLE layer_features
        DROP CONSTRAINT layer_features_administration_id_layer_id_edition_fkey,
        ADD FOREIGN KEY (administration_id, layer_id, edition)
          REFERENCES layer_editions (administration_id, layer_id, number) ON DELETE CASCADE;

      -- Who put which edition in force, from which day, when and why. In force on a day is the edition of the publication
      -- with the latest day not after it; of several, the last. Putting an edition back is a publication like the others.
      CREATE TABLE layer_publications (
        administration_id integer NOT NULL,
        layer_id          text NOT NULL,
        number            integer NOT NULL,
        edition           integer NOT NULL,
        in_force_from     date NOT NULL,
        published_at      timestamptz NOT NULL,
        published_by      text NOT NULL,
        reason            text,
        -- When the open files that it touches had been checked again; NULL while they wait.
        rechecked_at      timestamptz,
        PRIMARY KEY (administration_id, layer_id, number),
        FOREIGN KEY (administration_id, layer_id, edition) REFERENCES layer_editions (administration_id, layer_id, number)
      );
      CREATE INDEX layer_publications_waiting ON layer_publications (in_force_from) WHERE rechecked_at IS NULL;
      SELECT perron_isolate('layer_publications');
      GRANT SELECT, INSERT, UPDATE (rechecked_at) ON layer_publications TO perron_app;
      -- The ticker looks for publications whose day has come in all administrations, and sees nothing else of them.
      CREATE POLICY waiting_rows ON layer_publications FOR SELECT TO perron_sweeper USING (true);
      GRANT SELECT (administration_id, in_force_from, rechecked_at) ON layer_publications TO perron_sweeper;

      -- What an edition changes and which open files it touches, as it was last reviewed.
      CREATE TABLE layer_reports (
        administration_id integer NOT NULL,
        layer_id          text NOT NULL,
        edition           integer NOT NULL,
        report            jsonb NOT NULL,
        PRIMARY KEY (administration_id, layer_id, edition),
        FOREIGN KEY (administration_id, layer_id, edition)
          REFERENCES layer_editions (administration_id, layer_id, number) ON DELETE CASCADE
      );
      SELECT perron_isolate('layer_reports');
      GRANT SELECT, INSERT, UPDATE ON layer_reports TO perron_app;

      -- What was in force stays in force: until now an edition was so from its import until the next one.
      DO $$
      DECLARE administration integer;
      BEGIN
        FOR administration IN SELECT id FROM administrations LOOP
          PERFORM set_config('perron.administration', administration::text, true);
          INSERT INTO layer_publications
            SELECT administration_id, layer_id, number, number, (imported_at AT TIME ZONE 'Europe/Brussels')::date,
                   imported_at, imported_by, NULL, imported_at
              FROM layer_editions WHERE administration_id = administration;
          UPDATE layers SET last_edition = coalesce(
            (SELECT max(number) FROM layer_editions e
              WHERE e.administration_id = layers.administration_id AND e.layer_id = layers.id), 0)
           WHERE administration_id = administration;
        END LOOP;
        PERFORM set_config('perron.administration', '', true);
      END $$;
      ALTER TABLE layers DROP COLUMN current_edition;

      -- The box of a site, so that the files near a changed feature are found without reading their sites.
      CREATE FUNCTION perron_site_box(site jsonb) RETURNS double precision[] LANGUAGE sql IMMUTABLE SECURITY INVOKER AS $$
        SELECT CASE WHEN count(*) > 0 THEN
                 ARRAY[min((p->>0)::float8), min((p->>1)::float8), max((p->>0)::float8), max((p->>1)::float8)] END
          FROM jsonb_path_query(
            site,
            CASE site->>'type' WHEN 'Polygon' THEN '$.coordinates[*][*]'::jsonpath ELSE '$.coordinates[*][*][*]'::jsonpath END
          ) AS p
      $$;
      ALTER TABLE applications
        ADD COLUMN site_box double precision[] GENERATED ALWAYS AS (perron_site_box(site)) STORED;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
