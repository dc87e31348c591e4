import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Operators of the deployment: what they may do is kept here, by functions that answer with numbers and never with a file. */
export class Operators1764000000024 implements MigrationInterface {
  name = 'Operators1764000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(WHO);
    await runner.query(ACTS);
    await runner.query(OPERATOR_HEALTH + RIGHTS);
    await runner.query(`
      -- When somebody last signed in for the account, for who keeps the accounts.
      ALTER TABLE accounts ADD COLUMN last_signed_in timestamptz;
      GRANT UPDATE (last_signed_in) ON accounts TO perron_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
  -- Named and ended by the owner of the database alone: perron_app has no right on these tables at all.
  CREATE TABLE operators (
    person_id uuid PRIMARY KEY,
    name      text NOT NULL,
    named_at  timestamptz NOT NULL DEFAULT now(),
    ended_at  timestamptz
  );

  -- Every act of an operator. Added to, never changed. "concerns" is an administration; the row is the deployment's.
  CREATE TABLE operator_acts (
    number   bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    at       timestamptz NOT NULL DEFAULT now(),
    operator uuid NOT NULL,
    name     text NOT NULL,
    act      text NOT NULL CHECK (act IN ('named', 'ended', 'created', 'suspended', 'resumed')),
    concerns integer REFERENCES administrations (id),
    because  text
  );
  CREATE FUNCTION perron_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'Rows of % are added and never changed.', TG_TABLE_NAME;
  END $$;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON operator_acts FOR EACH ROW EXECUTE FUNCTION perron_append_only();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON operator_acts EXECUTE FUNCTION perron_append_only();
`;

const WHO = `
  -- An operator is somebody whose live session has just been shown: naming a person is not enough.
  DO $$ BEGIN
    EXECUTE format('CREATE POLICY shown_to_functions ON sessions FOR SELECT TO %I USING (hash = perron_key())', current_user);
  END $$;
  CREATE FUNCTION perron_operator_here() RETURNS TABLE (person uuid, name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      SELECT o.person_id, o.name FROM operators o JOIN sessions s ON s.person_id = o.person_id
       WHERE s.hash = perron_key() AND s.expires_at > now() AND o.ended_at IS NULL
    $$;

  -- For the functions below only; whoever calls it by themselves has no right on what it reads.
  CREATE FUNCTION perron_operator_demanded() RETURNS operators LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE found operators;
  BEGIN
    SELECT o.* INTO found FROM operators o JOIN perron_operator_here() h ON h.person = o.person_id;
    IF found.person_id IS NULL THEN
      RAISE EXCEPTION 'Nobody here is an operator.' USING ERRCODE = 'PO403';
    END IF;
    RETURN found;
  END $$;
`;

const ACTS = `
  CREATE FUNCTION perron_operator_create(a_type text, a_name text, a_slug text, a_nis text, a_languages text[])
    RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    who operators := perron_operator_demanded();
    created integer;
  BEGIN
    -- Two at once: the second sees the first.
    PERFORM pg_advisory_xact_lock(hashtextextended('perron:administrations', 0));
    IF EXISTS (SELECT FROM administrations WHERE slug = a_slug) THEN
      RAISE EXCEPTION 'slug' USING ERRCODE = 'PO409';
    ELSIF EXISTS (SELECT FROM administrations WHERE lower(name) = lower(a_name)) THEN
      RAISE EXCEPTION 'name' USING ERRCODE = 'PO409';
    ELSIF EXISTS (SELECT FROM administrations WHERE nis_code = a_nis AND type = a_type) THEN
      RAISE EXCEPTION 'nisCode' USING ERRCODE = 'PO409';
    END IF;
    INSERT INTO administrations (type, name, slug, nis_code, languages)
      VALUES (a_type, a_name, a_slug, a_nis, a_languages) RETURNING id INTO created;
    INSERT INTO operator_acts (operator, name, act, concerns) VALUES (who.person_id, who.name, 'created', created);
    RETURN created;
  END $$;

  CREATE FUNCTION perron_operator_suspend(an_administration integer, reason text)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE who operators := perron_operator_demanded();
  BEGIN
    UPDATE administrations SET suspended_at = now(), suspended_because = reason
     WHERE id = an_administration AND suspended_at IS NULL;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'There is none, or it is suspended.' USING ERRCODE = 'PO404';
    END IF;
    INSERT INTO operator_acts (operator, name, act, concerns, because)
      VALUES (who.person_id, who.name, 'suspended', an_administration, reason);
  END $$;

  CREATE FUNCTION perron_operator_resume(an_administration integer)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE who operators := perron_operator_demanded();
  BEGIN
    UPDATE administrations SET suspended_at = NULL, suspended_because = NULL
     WHERE id = an_administration AND suspended_at IS NOT NULL;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'There is none, or it is open.' USING ERRCODE = 'PO404';
    END IF;
    INSERT INTO operator_acts (operator, name, act, concerns)
      VALUES (who.person_id, who.name, 'resumed', an_administration);
  END $$;

  CREATE FUNCTION perron_operator_acts()
    RETURNS TABLE (at timestamptz, name text, act text, concerns integer, because text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  BEGIN
    PERFORM perron_operator_demanded();
    RETURN QUERY SELECT a.at, a.name, a.act, a.concerns, a.because FROM operator_acts a ORDER BY a.number DESC LIMIT 50;
  END $$;
`;

/**
 * A function that had the setting as an option of its own could be made by a superuser alone; where it was, it is made anew
 * (`1764000000039`).
 */
export const OPERATOR_HEALTH = `
  -- Counts of every administration, taken inside each by the same policies as everything else; the setting goes back at the
  -- end of the function. No column of a file leaves it.
  CREATE OR REPLACE FUNCTION perron_operator_health(a_day date)
    RETURNS TABLE (administration integer, accounts bigint, files bigint, open_files bigint, late bigint, oldest_due date,
                   waiting bigint, failed bigint, dead bigint, to_print bigint, oldest_waiting_seconds integer,
                   effects_waiting bigint, effects_failed bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    one integer;
    before text := coalesce(current_setting('perron.administration', true), '');
  BEGIN
    PERFORM perron_operator_demanded();
    FOR one IN SELECT id FROM administrations ORDER BY id LOOP
      PERFORM set_config('perron.administration', one::text, true);
      RETURN QUERY
        SELECT one,
               (SELECT count(*) FROM accounts a WHERE a.administration_id = one AND a.disabled_at IS NULL),
               (SELECT count(*) FROM applications f WHERE f.administration_id = one),
               (SELECT count(*) FROM applications f WHERE f.administration_id = one AND NOT f.closed),
               d.late, d.oldest_due, m.waiting, m.failed, m.dead, m.to_print, m.oldest, o.waiting, o.failed
          FROM (SELECT count(*) AS late, min(legal) AS oldest_due FROM deadlines
                 WHERE administration_id = one AND expiry = 'automatic' AND NOT standing_still AND legal < a_day) d,
               (SELECT count(*) FILTER (WHERE state = 'waiting' AND channel <> 'post') AS waiting,
                       count(*) FILTER (WHERE state = 'failed') AS failed,
                       count(*) FILTER (WHERE state = 'dead') AS dead,
                       count(*) FILTER (WHERE state = 'waiting' AND channel = 'post') AS to_print,
                       extract(epoch FROM now() - min(created_at) FILTER (WHERE state <> 'dead' AND channel <> 'post'))::int
                         AS oldest
                  FROM messages WHERE administration_id = one AND state <> 'sent') m,
               (SELECT count(*) AS waiting, count(*) FILTER (WHERE failure IS NOT NULL) AS failed
                  FROM outbox WHERE administration_id = one AND done_at IS NULL) o;
    END LOOP;
    PERFORM set_config('perron.administration', before, true);
  END $$;
`;

const RIGHTS = `
  REVOKE ALL ON FUNCTION perron_operator_here(), perron_operator_demanded(), perron_operator_acts(),
    perron_operator_create(text, text, text, text, text[]), perron_operator_suspend(integer, text),
    perron_operator_resume(integer), perron_operator_health(date) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION perron_operator_here(), perron_operator_acts(),
    perron_operator_create(text, text, text, text, text[]), perron_operator_suspend(integer, text),
    perron_operator_resume(integer), perron_operator_health(date) TO perron_app;
`;
