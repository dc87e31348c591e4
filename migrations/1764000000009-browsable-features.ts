import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lets map clients browse permit files by place, and parcels by the beginning of their reference. */
export class BrowsableFeatures1764000000009 implements MigrationInterface {
  name = 'BrowsableFeatures1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- West, south, east, north of a site in canonical metres; NULL for none.
      CREATE FUNCTION perron_site_box(site jsonb) RETURNS double precision[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN count(*) = 0 THEN NULL
                    ELSE ARRAY[min((at->>0)::float8), min((at->>1)::float8), max((at->>0)::float8), max((at->>1)::float8)] END
          FROM jsonb_path_query(site->'coordinates',
                 CASE site->>'type' WHEN 'Polygon' THEN '$[*][*]'::jsonpath ELSE '$[*][*][*]'::jsonpath END) AS at
      $$;
      ALTER TABLE applications
        ADD COLUMN site_box double precision[] GENERATED ALWAYS AS (perron_site_box(site)) STORED;

      -- References in the order of their characters: whatever the collation of the database, a beginning is a range of them.
      CREATE INDEX layer_features_by_key_text ON layer_features (administration_id, layer_id, edition, (key COLLATE "C"))
        WHERE key IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
