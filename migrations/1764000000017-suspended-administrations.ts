import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An administration may be suspended: it reads and its clocks run, but nothing is recorded in it. */
export class SuspendedAdministrations1764000000017 implements MigrationInterface {
  name = 'SuspendedAdministrations1764000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE administrations
        ADD COLUMN suspended_at   timestamptz,
        ADD COLUMN suspended_because text,
        ADD CONSTRAINT suspended_for_a_reason CHECK ((suspended_at IS NULL) = (suspended_because IS NULL));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
