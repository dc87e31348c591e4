import type { OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';

/** One session of the role that finds what waits in all administrations and sees nothing else of it; opened when first needed. */
export class SweeperSession implements OnApplicationShutdown {
  private session: Promise<DataSource> | undefined;

  constructor(private readonly databaseUrl: string) {}

  async onApplicationShutdown(): Promise<void> {
    await (await this.session)?.destroy();
  }

  protected async query<Row>(sql: string): Promise<Row[]> {
    this.session ??= createDataSource({ url: this.databaseUrl, role: 'perron_sweeper', poolSize: 1 }).initialize();
    try {
      return await (await this.session).query<Row[]>(sql);
    } catch (error) {
      // A database that was not there yet may be there at the next look.
      if (!(await this.session.catch(() => undefined))) this.session = undefined;
      throw error;
    }
  }
}
