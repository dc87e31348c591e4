import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Features are filed while the rest of their file is read: an edition begins open, and is closed when all of it is there. */
export class EditionsAreClosed1764000000037 implements MigrationInterface {
  name = 'EditionsAreClosed1764000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- "feature_count" is 0 while an edition is open, in the transaction that writes it; it is never seen by another.
      ALTER TABLE layer_editions
        DROP CONSTRAINT layer_editions_feature_count_check,
        ADD CHECK (feature_count >= 0);
      GRANT UPDATE (feature_count, quarantined_count, notes, attributes, levels) ON layer_editions TO perron_app;
      CREATE FUNCTION perron_closed_edition() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.feature_count > 0 THEN
          RAISE EXCEPTION 'edition % of layer % is closed: it never changes', OLD.number, OLD.layer_id;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER closed_edition BEFORE UPDATE ON layer_editions FOR EACH ROW EXECUTE FUNCTION perron_closed_edition();

      -- In the order of characters, one index serves whole keys and beginnings of keys.
      DROP INDEX layer_features_by_key_text;
      ALTER TABLE layer_features ALTER COLUMN key TYPE text COLLATE "C";
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
