import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which municipalities an administration serves, and why a request for an opinion went to whom it went. */
export class Territories1764000000032 implements MigrationInterface {
  name = 'Territories1764000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TERRITORY);
    await runner.query(DECLARED);
    await runner.query(`
      -- By whom the body was chosen: the list of the office, or the territory, with whom it was found to serve.
      ALTER TABLE consultations ADD COLUMN chosen jsonb;
      GRANT UPDATE (chosen) ON consultations TO perron_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TERRITORY = `
  -- NIS codes (REFNIS, five digits); a municipality serves itself and declares none.
  ALTER TABLE administrations
    ADD COLUMN serves text[] NOT NULL DEFAULT '{}',
    ADD CONSTRAINT serves_municipalities CHECK (array_to_string(serves, ',', '') ~ '^([0-9]{5}(,[0-9]{5})*)?$'),
    ADD CONSTRAINT municipality_serves_itself CHECK (type <> 'municipality' OR serves = '{}');
  ALTER TABLE operator_acts DROP CONSTRAINT operator_acts_act_check;
  ALTER TABLE operator_acts ADD CONSTRAINT operator_acts_act_check
    CHECK (act IN ('named', 'ended', 'created', 'suspended', 'resumed', 'territory'));
`;

const DECLARED = `
  CREATE FUNCTION perron_operator_territory(an_administration integer, nis_codes text[])
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE who operators := perron_operator_demanded();
  BEGIN
    UPDATE administrations SET serves = nis_codes WHERE id = an_administration AND type <> 'municipality';
    IF NOT FOUND THEN
      RAISE EXCEPTION 'There is none, or it is a municipality.' USING ERRCODE = 'PO404';
    END IF;
    INSERT INTO operator_acts (operator, name, act, concerns, because)
      VALUES (who.person_id, who.name, 'territory', an_administration, array_to_string(nis_codes, ', '));
  END $$;
  REVOKE ALL ON FUNCTION perron_operator_territory(integer, text[]) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION perron_operator_territory(integer, text[]) TO perron_app;
`;
