import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files are found by the beginnings of their words, without reading every file. */
export class WordsOfFiles1764000000035 implements MigrationInterface {
  name = 'WordsOfFiles1764000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Plain words: no accents, capitals or signs. src/applications/words-of.ts says the same of what is searched. Of a word
      -- such as PU2025 what letters and figures say apart is kept too.
      CREATE FUNCTION perron_words(text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        WITH words AS (
          SELECT left(word, 40) AS word FROM regexp_split_to_table(
            translate(
              replace(replace(replace(replace(replace(normalize($1, NFC), 'ß', 'ss'), 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'),
              'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿŠšŽž',
              'abcdefghijklmnopqrstuvwxyzaaaaaaaaaaaacceeeeeeeeiiiiiiiinnoooooooooooouuuuuuuuyyysszz'),
            '[\\u0009-\\u000d\\u0020-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u2000-\\u206f]+') word
           WHERE word <> '')
        SELECT word FROM words
        UNION
        SELECT part FROM words, regexp_split_to_table(regexp_replace(word, '([a-z])([0-9])', '\\1 \\2', 'g'), ' ') part
      $$;

      CREATE TABLE application_words (
        administration_id integer NOT NULL,
        -- In the order of characters, whose comparisons give nothing away: they reach the index under row-level security.
        word              text COLLATE "C" NOT NULL,
        application_id    uuid NOT NULL,
        PRIMARY KEY (administration_id, word, application_id),
        FOREIGN KEY (administration_id, application_id) REFERENCES applications (administration_id, id)
      );
      COMMENT ON TABLE application_words IS 'derived: a trigger of applications fills it';
      SELECT perron_isolate('application_words');
      GRANT SELECT, INSERT, DELETE ON application_words TO perron_app;

      CREATE FUNCTION perron_word_application() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          DELETE FROM application_words
           WHERE administration_id = OLD.administration_id AND application_id = OLD.id
             AND word IN (SELECT perron_words(concat_ws(' ', OLD.reference, OLD.title, OLD.address, OLD.applicant_name)));
        END IF;
        INSERT INTO application_words (administration_id, word, application_id)
        SELECT NEW.administration_id, word, NEW.id
          FROM perron_words(concat_ws(' ', NEW.reference, NEW.title, NEW.address, NEW.applicant_name)) word;
        RETURN NULL;
      END $$;
      CREATE TRIGGER applications_words AFTER INSERT OR UPDATE OF reference, title, address, applicant_name ON applications
        FOR EACH ROW EXECUTE FUNCTION perron_word_application();

      -- Row-level security is forced on the owner too.
      DO $$
      DECLARE one integer;
      BEGIN
        FOR one IN SELECT id FROM administrations LOOP
          PERFORM set_config('perron.administration', one::text, true);
          INSERT INTO application_words (administration_id, word, application_id)
          SELECT a.administration_id, word, a.id
            FROM applications a, perron_words(concat_ws(' ', a.reference, a.title, a.address, a.applicant_name)) word
           WHERE a.administration_id = one;
        END LOOP;
        PERFORM set_config('perron.administration', '', true);
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
