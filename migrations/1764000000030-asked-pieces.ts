import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pieces that an office asks for with a request written online, by procedure: its own list, without force of law. */
export class AskedPieces1764000000030 implements MigrationInterface {
  name = 'AskedPieces1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- [{ title, kind, required }]; "required" is what the office says, and keeps nobody from sending.
      ALTER TABLE online_procedures ADD COLUMN pieces jsonb NOT NULL DEFAULT '[]';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
