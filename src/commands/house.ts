import type { INestApplicationContext } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Administration } from '../administrations/index.js';
import type { Foundations } from '../app.module.js';
import { CommandFailure, EXIT } from './output.js';

/** What a command that needs the database works with; closed when it ends. */
export interface House {
  app: INestApplicationContext;
  foundations: Foundations;
  /** A session of the owner, for what the service may not do. */
  owner(): Promise<DataSource>;
  administration(slug: string): Promise<Administration>;
}

/** Opens the house without its doors, lets the command work, and closes it whatever happens. */
export async function withHouse<Result>(work: (house: House) => Promise<Result>): Promise<Result> {
  // Nest and TypeORM are loaded only by the commands that need them.
  const [
    { NestFactory },
    { AppModule },
    { layFoundations },
    { readSettingsHere },
    { createDataSource },
    { AdministrationDirectory },
  ] = await Promise.all([
    import('@nestjs/core'),
    import('../app.module.js'),
    import('../foundations.js'),
    import('./settings-here.js'),
    import('../platform/database/index.js'),
    import('../administrations/index.js'),
  ]);
  const foundations = await layFoundations(readSettingsHere(), true);
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(foundations), { logger: ['warn', 'error', 'fatal'] });
  let owner: DataSource | undefined;
  try {
    return await work({
      app,
      foundations,
      owner: async () => (owner ??= await createDataSource({ url: foundations.database.url, poolSize: 1 }).initialize()),
      administration: async (slug) => {
        const directory = app.get(AdministrationDirectory);
        const found = await directory.findBySlug(slug);
        if (found) return found;
        const known = (await directory.list()).map((one) => one.slug);
        const help =
          known.length > 0
            ? `Administrations: ${known.join(', ')}.`
            : 'None is registered yet: see « perron administrations add ».';
        throw new CommandFailure(EXIT.usage, `No administration is called « ${slug} ». ${help}`);
      },
    });
  } finally {
    await app.close();
    await owner?.destroy();
    await foundations.database.close();
  }
}
