import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock/index.js';
import { lastRounds, type LastRound } from '../platform/rounds/index.js';

/** What the operator module is told of the house at its start. */
export const RELEASE = Symbol('RELEASE');

export interface Release {
  version: string;
  migrations: string[];
}

export interface Health extends Omit<Release, 'migrations'> {
  today: string;
  startedAt: string;
  database: { version: string; bytes: number; migrations: number; lastMigration: string };
  /** Of this process; another one on the same database has its own. */
  rounds: LastRound[];
}

/** How the deployment does, as far as this process sees it. */
@Injectable()
export class DeploymentHealth {
  constructor(
    private readonly clock: Clock,
    private readonly database: DataSource,
    @Inject(RELEASE) private readonly release: Release,
  ) {}

  async tell(): Promise<Health> {
    const [row] = await this.database.query<{ version: string; bytes: string }[]>(
      `SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes`,
    );
    const { version, migrations } = this.release;
    return {
      version,
      today: this.clock.today(),
      startedAt: new Date(Date.now() - process.uptime() * 1000).toISOString(),
      database: {
        version: row!.version,
        bytes: Number(row!.bytes),
        migrations: migrations.length,
        lastMigration: migrations.at(-1)!,
      },
      rounds: lastRounds(),
    };
  }
}
