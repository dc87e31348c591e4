import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles, the rule that isolates administrations, the directory of administrations and their accounts. */
export class Foundation1764000000001 implements MigrationInterface {
  name = 'Foundation1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The service works as perron_app, the ticker looks for due rows as perron_sweeper. Neither owns anything, neither
      -- logs in by itself, and NOINHERIT keeps the policies of one from the other.
      DO $$
      BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'perron_app') THEN
          CREATE ROLE perron_app NOLOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS;
        END IF;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'perron_sweeper') THEN
          CREATE ROLE perron_sweeper NOLOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS;
        END IF;
        EXECUTE format('GRANT perron_app, perron_sweeper TO %I', session_user);
      EXCEPTION WHEN insufficient_privilege THEN
        -- Somebody else may have made the roles, and given them to an owner who may give nothing.
        IF NOT (SELECT bool_and(pg_has_role(session_user, oid, 'MEMBER')) AND count(*) = 2
                  FROM pg_roles WHERE rolname IN ('perron_app', 'perron_sweeper')) THEN
          RAISE EXCEPTION 'The role % may not create roles: give it CREATEROLE, or create perron_app and perron_sweeper (NOLOGIN NOINHERIT) and grant both to it.', session_user;
        END IF;
      END $$;
      GRANT USAGE ON SCHEMA public TO perron_app, perron_sweeper;

      -- Isolates a tenant-owned table: nobody, its owner included, sees a row of an administration that was not named.
      CREATE FUNCTION perron_isolate(target regclass) RETURNS void LANGUAGE plpgsql SECURITY INVOKER AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
        EXECUTE format(
          'CREATE POLICY own_administration ON %s TO perron_app, %I
             USING (administration_id = nullif(current_setting(''perron.administration'', true), '''')::int)
             WITH CHECK (administration_id = nullif(current_setting(''perron.administration'', true), '''')::int)',
          target, current_user);
      END $$;

      -- The public directory of administrations: types are code, instances are rows.
      CREATE TABLE administrations (
        id                 integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
        type               text NOT NULL CHECK (type IN ('municipality', 'province', 'region', 'cpas', 'police', 'fire')),
        name               text NOT NULL,
        slug               text NOT NULL UNIQUE,
        nis_code           text,
        languages          text[] NOT NULL DEFAULT '{fr}',
        population         integer,
        advisory_committee boolean NOT NULL DEFAULT false,
        created_at         timestamptz NOT NULL DEFAULT now()
      );
      GRANT SELECT ON administrations TO perron_app;

      -- People and services that work for an administration. Of an access token only the hash is kept.
      CREATE TABLE accounts (
        administration_id integer NOT NULL REFERENCES administrations (id),
        id                uuid NOT NULL DEFAULT gen_random_uuid(),
        name              text NOT NULL,
        email             text NOT NULL,
        roles             text[] NOT NULL,
        locale            text NOT NULL DEFAULT 'fr',
        token_hash        bytea NOT NULL,
        created_at        timestamptz NOT NULL DEFAULT now(),
        disabled_at       timestamptz,
        PRIMARY KEY (administration_id, id),
        UNIQUE (administration_id, token_hash)
      );
      SELECT perron_isolate('accounts');
      GRANT SELECT ON accounts TO perron_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
