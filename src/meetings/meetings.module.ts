import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AdministrationsModule } from '../administrations/index.js';
import { ApplicationsModule } from '../applications/index.js';
import { Deliberate } from './deliberate.service.js';
import { MeetingsController } from './meetings.controller.js';
import { Meetings } from './meetings.service.js';
import { TakeDecisions } from './take-decisions.service.js';

/** Meetings of the college and of the council. */
@Module({
  imports: [AccountsModule, AdministrationsModule, ApplicationsModule],
  controllers: [MeetingsController],
  providers: [Deliberate, Meetings, TakeDecisions],
})
export class MeetingsModule {}
