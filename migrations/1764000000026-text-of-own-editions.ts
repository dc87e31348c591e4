import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The text of an edition as its jurist wrote it: its meaning is kept by its hash, its comments were lost. */
export class TextOfOwnEditions1764000000026 implements MigrationInterface {
  name = 'TextOfOwnEditions1764000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The YAML as it was published, comments included; NULL for editions published before this column.
      ALTER TABLE administration_editions ADD COLUMN source text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
