import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module.js';
import { apiDocument } from '../describe-api.js';
import { readShelf } from '../foundations.js';
import { SystemClock } from '../platform/clock/index.js';
import { Installation } from '../platform/settings/index.js';
import { printJson } from './output.js';

/** Prints the OpenAPI document. Nothing is opened: the database is named and never asked. */
export async function printApi(): Promise<void> {
  const url = 'postgres://nobody@localhost/nothing';
  const app = await NestFactory.create(
    AppModule.forRoot({
      database: {
        dataSource: new DataSource({ type: 'postgres', url }),
        url,
        migrated: [],
        close: async () => undefined,
      } as never,
      clock: new SystemClock(),
      installation: new Installation('none'),
      ...readShelf(),
      outgoing: {},
    }),
    { logger: false },
  );
  printJson(apiDocument(app));
}
