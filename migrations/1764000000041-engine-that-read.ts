import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which engine last read the whole journal of a file: another one may fold it otherwise. */
export class EngineThatRead1764000000041 implements MigrationInterface {
  name = 'EngineThatRead1764000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The hash of its code; NULL where none did since another one took a step.
      ALTER TABLE applications ADD COLUMN engine char(64);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
