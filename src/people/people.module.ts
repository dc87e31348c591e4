import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AccountsModule } from '../accounts/index.js';
import { AdministrationsModule } from '../administrations/index.js';
import { ApplicationsModule } from '../applications/index.js';
import { AccountsController } from './accounts.controller.js';
import { ExportController, MIGRATION_NAMES } from './export.controller.js';
import { GivenRoles } from './given-roles.service.js';
import { KeysController } from './keys.controller.js';
import { ReadLog } from './read-log.service.js';
import { ReadersController } from './readers.controller.js';
import { TraceReading } from './trace-reading.interceptor.js';

/** Who works here, with which roles and keys, who has read which file, and the way out with everything. */
@Module({})
export class PeopleModule {
  /** @param migrations names of those that have run */
  static forRoot(migrations: string[]): DynamicModule {
    return {
      module: PeopleModule,
      imports: [AccountsModule, AdministrationsModule, ApplicationsModule],
      controllers: [AccountsController, ExportController, KeysController, ReadersController],
      providers: [
        GivenRoles,
        ReadLog,
        { provide: APP_INTERCEPTOR, useClass: TraceReading },
        { provide: MIGRATION_NAMES, useValue: migrations },
      ],
    };
  }
}
