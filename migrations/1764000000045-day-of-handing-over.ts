import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day on which a hand took a letter out, where somebody noted it later. */
export class DayOfHandingOver1764000000045 implements MigrationInterface {
  name = 'DayOfHandingOver1764000000045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- NULL: the day of sent_at, which is when it was noted.
      ALTER TABLE messages ADD COLUMN handed_over_on date;
      GRANT UPDATE (handed_over_on) ON messages TO perron_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
