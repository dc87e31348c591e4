import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OPERATOR_HEALTH } from './1764000000024-operators.js';

/** What only a superuser could have made is made anew, so that a backup can be restored by an owner who is none. */
export class OwnersWithoutSuperuser1764000000039 implements MigrationInterface {
  name = 'OwnersWithoutSuperuser1764000000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OPERATOR_HEALTH);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
