import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock/index.js';
import { UnitOfWork, type OpenDatabase } from './database/index.js';
import { Doors } from './doors/index.js';
import { Meters } from './metrics/index.js';
import { Installation } from './settings/index.js';

/** What every room stands on: the database, the one clock, and what is particular to this installation. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(database: OpenDatabase, clock: Clock, installation: Installation): DynamicModule {
    const providers = [
      { provide: DataSource, useValue: database.service },
      { provide: Clock, useValue: clock },
      { provide: Installation, useValue: installation },
      Doors,
      Meters,
      UnitOfWork,
    ];
    return { module: PlatformModule, providers, exports: providers };
  }
}
