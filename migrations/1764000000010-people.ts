import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who sign in, what they may do where, keys of services, and who has read which file. */
export class People1764000000010 implements MigrationInterface {
  name = 'People1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What stands outside administrations is opened by two settings of the transaction: "perron.person", the person who
      -- has been recognised, and "perron.key", the hash of a secret that somebody has just shown. Without one of them
      -- perron_app sees no row, and no statement can list people, sessions or memberships.
      CREATE FUNCTION perron_person() RETURNS uuid LANGUAGE sql STABLE AS
        $$ SELECT nullif(current_setting('perron.person', true), '')::uuid $$;
      CREATE FUNCTION perron_key() RETURNS bytea LANGUAGE sql STABLE AS
        $$ SELECT decode(nullif(current_setting('perron.key', true), ''), 'hex') $$;

      -- Somebody whom an identity provider vouches for. "id" is derived from issuer and subject, never from an e-mail.
      CREATE TABLE people (
        id             uuid PRIMARY KEY,
        issuer         text NOT NULL,
        subject        text NOT NULL,
        name           text NOT NULL,
        locale         text NOT NULL DEFAULT 'fr' CHECK (locale IN ('fr', 'de', 'nl', 'en')),
        created_at     timestamptz NOT NULL DEFAULT now(),
        last_signed_in timestamptz NOT NULL DEFAULT now()
      );
      ALTER TABLE people ENABLE ROW LEVEL SECURITY;
      ALTER TABLE people FORCE ROW LEVEL SECURITY;
      CREATE POLICY oneself ON people TO perron_app USING (id = perron_person()) WITH CHECK (id = perron_person());
      GRANT SELECT, INSERT, UPDATE (name, locale, last_signed_in) ON people TO perron_app;

      -- A person who is signed in. The cookie holds the secret, this table its hash; "provider_session" is the hash of the
      -- provider's name for the session, for sign-outs that the provider announces.
      CREATE TABLE sessions (
        hash                  bytea PRIMARY KEY,
        person_id             uuid NOT NULL REFERENCES people (id),
        provider_session      bytea,
        chosen_administration integer REFERENCES administrations (id),
        created_at            timestamptz NOT NULL DEFAULT now(),
        last_seen_at          timestamptz NOT NULL DEFAULT now(),
        expires_at            timestamptz NOT NULL
      );
      CREATE INDEX sessions_by_person ON sessions (person_id);
      CREATE INDEX sessions_by_provider ON sessions (provider_session) WHERE provider_session IS NOT NULL;
      ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
      ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
      -- What has expired opens nothing, and may be swept away by whoever comes by.
      CREATE POLICY own_sessions ON sessions TO perron_app
        USING (hash = perron_key() OR provider_session = perron_key() OR person_id = perron_person() OR expires_at < now())
        WITH CHECK (person_id = perron_person() OR hash = perron_key());
      GRANT SELECT, INSERT, DELETE, UPDATE (chosen_administration, last_seen_at) ON sessions TO perron_app;

      -- A sign-in that has been begun: consumed once, by the browser that began it.
      CREATE TABLE sign_in_attempts (
        hash       bytea PRIMARY KEY,
        state      text NOT NULL,
        nonce      text NOT NULL,
        verifier   text NOT NULL,
        return_to  text NOT NULL,
        invitation bytea,
        expires_at timestamptz NOT NULL
      );
      ALTER TABLE sign_in_attempts ENABLE ROW LEVEL SECURITY;
      ALTER TABLE sign_in_attempts FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_attempt ON sign_in_attempts TO perron_app
        USING (hash = perron_key() OR expires_at < now()) WITH CHECK (hash = perron_key());
      GRANT SELECT, INSERT, DELETE ON sign_in_attempts TO perron_app;

      -- A person and the services of an administration have accounts in it; a person's is bound once to somebody who signs in.
      ALTER TABLE accounts
        ADD COLUMN kind            text NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'service')),
        ADD COLUMN procedure_roles jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN person_id       uuid,
        ADD COLUMN public_keys     jsonb,
        ADD COLUMN scopes          text[] NOT NULL DEFAULT '{read,deposit,record,layers,procedures,people}',
        ADD CONSTRAINT accounts_one_each UNIQUE (administration_id, person_id);
      GRANT INSERT, UPDATE (name, email, roles, procedure_roles, locale, person_id, public_keys, scopes, disabled_at)
        ON accounts TO perron_app;

      -- Where a person serves, known before any administration is: numbers and nothing else. Only the person's own rows can
      -- be read, and a row is written only by a transaction that names both the person and the administration.
      CREATE TABLE memberships (
        person_id         uuid NOT NULL REFERENCES people (id),
        administration_id integer NOT NULL,
        account_id        uuid NOT NULL,
        PRIMARY KEY (person_id, administration_id),
        FOREIGN KEY (administration_id, account_id) REFERENCES accounts (administration_id, id)
      );
      ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
      ALTER TABLE memberships FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_memberships ON memberships FOR SELECT TO perron_app USING (person_id = perron_person());
      CREATE POLICY joins ON memberships FOR INSERT TO perron_app
        WITH CHECK (person_id = perron_person()
                    AND administration_id = nullif(current_setting('perron.administration', true), '')::int);
      GRANT SELECT, INSERT ON memberships TO perron_app;

      -- An account that waits for its person: found by the hash of a verified e-mail or of a code, by who shows one.
      CREATE TABLE invitations (
        administration_id integer NOT NULL,
        account_id        uuid NOT NULL,
        key               bytea NOT NULL,
        expires_at        timestamptz NOT NULL,
        PRIMARY KEY (administration_id, account_id, key),
        FOREIGN KEY (administration_id, account_id) REFERENCES accounts (administration_id, id)
      );
      CREATE INDEX invitations_by_key ON invitations (key);
      SELECT perron_isolate('invitations');
      CREATE POLICY shown ON invitations FOR SELECT TO perron_app USING (key = perron_key());
      GRANT SELECT, INSERT, DELETE ON invitations TO perron_app;

      -- Keys that open an account without a person before a screen; of each only the hash is kept.
      CREATE TABLE api_keys (
        administration_id integer NOT NULL,
        id                uuid NOT NULL DEFAULT gen_random_uuid(),
        account_id        uuid NOT NULL,
        hash              bytea NOT NULL,
        label             text NOT NULL,
        scopes            text[] NOT NULL DEFAULT '{read,deposit,record,layers,procedures,people}',
        created_at        timestamptz NOT NULL DEFAULT now(),
        expires_at        timestamptz,
        revoked_at        timestamptz,
        last_used_at      timestamptz,
        PRIMARY KEY (administration_id, id),
        UNIQUE (administration_id, hash),
        FOREIGN KEY (administration_id, account_id) REFERENCES accounts (administration_id, id)
      );
      CREATE INDEX api_keys_by_account ON api_keys (administration_id, account_id);

      -- The tokens of before become keys. The policy would hide the rows from an owner who names no administration.
      ALTER TABLE accounts NO FORCE ROW LEVEL SECURITY;
      INSERT INTO api_keys (administration_id, account_id, hash, label, created_at)
        SELECT administration_id, id, token_hash, 'jeton d’accès', created_at FROM accounts;
      ALTER TABLE accounts DROP COLUMN token_hash;
      ALTER TABLE accounts FORCE ROW LEVEL SECURITY;
      SELECT perron_isolate('api_keys');
      GRANT SELECT, INSERT, UPDATE (revoked_at, last_used_at) ON api_keys TO perron_app;

      -- Assertions of services that have served, until they expire by themselves.
      CREATE TABLE used_assertions (
        administration_id integer NOT NULL,
        account_id        uuid NOT NULL,
        jti               text NOT NULL,
        expires_at        timestamptz NOT NULL,
        PRIMARY KEY (administration_id, account_id, jti),
        FOREIGN KEY (administration_id, account_id) REFERENCES accounts (administration_id, id)
      );
      SELECT perron_isolate('used_assertions');
      GRANT SELECT, INSERT, DELETE ON used_assertions TO perron_app;

      -- Who has read which file, in which ten minutes first, under which roles and through what. Added to, never changed.
      CREATE TABLE read_log (
        administration_id integer NOT NULL,
        application_id    uuid NOT NULL,
        account_id        uuid NOT NULL,
        ten_minutes       timestamptz NOT NULL,
        read_at           timestamptz NOT NULL,
        name              text NOT NULL,
        roles             text[] NOT NULL,
        through           text NOT NULL CHECK (through IN ('session', 'key', 'token')),
        view              text NOT NULL,
        PRIMARY KEY (administration_id, application_id, account_id, ten_minutes),
        FOREIGN KEY (administration_id, application_id) REFERENCES applications (administration_id, id),
        FOREIGN KEY (administration_id, account_id) REFERENCES accounts (administration_id, id)
      );
      CREATE INDEX read_log_by_account ON read_log (administration_id, account_id, read_at);
      SELECT perron_isolate('read_log');
      GRANT SELECT, INSERT ON read_log TO perron_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
