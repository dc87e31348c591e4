import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the demonstration was begun and when it stood: a town that was raised by half is known as such. */
export class Demonstration1764000000040 implements MigrationInterface {
  name = 'Demonstration1764000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of the owner alone: perron_app has no right on it.
      CREATE TABLE demonstration (
        begun_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
