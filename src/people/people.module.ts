import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AccountsModule } from '../accounts/index.js';
import { AdministrationsModule } from '../administrations/index.js';
import { ApplicationsModule } from '../applications/index.js';
import { AccountsController } from './accounts.controller.js';
import { GivenRoles } from './given-roles.service.js';
import { KeysController } from './keys.controller.js';
import { ReadLog } from './read-log.service.js';
import { ReadersController } from './readers.controller.js';
import { TraceReading } from './trace-reading.interceptor.js';

/** Who works here, with which roles and keys, and who has read which file. */
@Module({
  imports: [AccountsModule, AdministrationsModule, ApplicationsModule],
  controllers: [AccountsController, KeysController, ReadersController],
  providers: [GivenRoles, ReadLog, { provide: APP_INTERCEPTOR, useClass: TraceReading }],
})
export class PeopleModule {}
