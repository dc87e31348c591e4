import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The neighbours of a site within a distance, as an officer keeps and completes them. */
export class Neighbours1764000000008 implements MigrationInterface {
  name = 'Neighbours1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A list that is kept: one for each distance asked of a file. "within" is in metres.
      CREATE TABLE neighbour_lists (
        administration_id integer NOT NULL,
        application_id    uuid NOT NULL,
        within            integer NOT NULL CHECK (within BETWEEN 1 AND 1000),
        kept_at           timestamptz NOT NULL,
        kept_by           text NOT NULL,
        PRIMARY KEY (administration_id, application_id, within),
        FOREIGN KEY (administration_id, application_id) REFERENCES applications (administration_id, id)
      );
      SELECT perron_isolate('neighbour_lists');
      GRANT SELECT, INSERT, UPDATE ON neighbour_lists TO perron_app;

      -- A parcel of a list. What officers wrote stands beside what the layer said, and outlives each new run; a parcel that
      -- is no longer near is marked as gone and stays.
      CREATE TABLE neighbours (
        administration_id   integer NOT NULL,
        application_id      uuid NOT NULL,
        within              integer NOT NULL,
        -- The capakey, or « layer#feature » where the layer gives none.
        parcel              text NOT NULL,
        capakey             text,
        distance            double precision NOT NULL CHECK (distance >= 0),
        layer_owner_name    text,
        layer_owner_address text,
        owner_name          text,
        owner_address       text,
        remark              text,
        edited_by           text,
        edited_at           timestamptz,
        gone_since          timestamptz,
        PRIMARY KEY (administration_id, application_id, within, parcel),
        FOREIGN KEY (administration_id, application_id, within)
          REFERENCES neighbour_lists (administration_id, application_id, within)
      );
      SELECT perron_isolate('neighbours');
      GRANT SELECT, INSERT, UPDATE ON neighbours TO perron_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
