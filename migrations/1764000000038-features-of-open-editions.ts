import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The service files features in open editions only: an edition that is closed never grows, whatever the code does. */
export class FeaturesOfOpenEditions1764000000038 implements MigrationInterface {
  name = 'FeaturesOfOpenEditions1764000000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A foreign key looked up the edition of every feature anew, which was a third of what filing costs. One look a statement
      -- tells more: whether the edition is still open. Only the transaction that writes an open edition sees it, so nobody can
      -- take it away meanwhile. The owner brings back whole administrations, whose editions are closed.
      ALTER TABLE layer_features DROP CONSTRAINT layer_features_administration_id_layer_id_edition_fkey;
      COMMENT ON TABLE layer_features IS 'follows: layer_editions';
      CREATE FUNCTION perron_filed_in_open_edition() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE astray record;
      BEGIN
        SELECT layer_id, edition INTO astray
          FROM (SELECT DISTINCT administration_id, layer_id, edition FROM filed) f
         WHERE NOT EXISTS (
           SELECT FROM layer_editions e
            WHERE e.administration_id = f.administration_id AND e.layer_id = f.layer_id AND e.number = f.edition
              AND (e.feature_count = 0 OR current_user <> 'perron_app'));
        IF FOUND THEN
          RAISE foreign_key_violation USING
            MESSAGE = format('edition %s of layer %s is not open: no features can be filed in it', astray.edition, astray.layer_id);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER filed_in_open_edition AFTER INSERT ON layer_features REFERENCING NEW TABLE AS filed
        FOR EACH STATEMENT EXECUTE FUNCTION perron_filed_in_open_edition();

      -- What tells two features apart comes before the name of their layer: entries are compared as far as they are equal, and
      -- one text less at each step down makes filing a tenth shorter.
      DROP INDEX layer_features_by_cell, layer_features_by_key;
      CREATE INDEX layer_features_by_cell ON layer_features (administration_id, edition, cell, layer_id);
      CREATE INDEX layer_features_by_key ON layer_features (administration_id, edition, key, layer_id) WHERE key IS NOT NULL;

      -- The service may not delete features; they go with their edition.
      CREATE FUNCTION perron_features_go_with_edition() RETURNS trigger LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        DELETE FROM layer_features
         WHERE administration_id = OLD.administration_id AND layer_id = OLD.layer_id AND edition = OLD.number;
        RETURN NULL;
      END $$;
      REVOKE EXECUTE ON FUNCTION perron_features_go_with_edition() FROM PUBLIC;
      CREATE TRIGGER features_go_with_edition AFTER DELETE ON layer_editions
        FOR EACH ROW EXECUTE FUNCTION perron_features_go_with_edition();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
