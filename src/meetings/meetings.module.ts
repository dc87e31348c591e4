import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AdministrationsModule } from '../administrations/index.js';
import { ApplicationsModule } from '../applications/index.js';
import { AnnounceMeeting } from './announce-meeting.service.js';
import { Deliberate } from './deliberate.service.js';
import { MeetingHolders } from './meeting-holders.service.js';
import { MeetingPagesController } from './meeting-pages.controller.js';
import { MeetingsController } from './meetings.controller.js';
import { Meetings } from './meetings.service.js';
import { SittingController } from './sitting.controller.js';
import { TakeDecisions } from './take-decisions.service.js';
import { TellMeeting } from './tell-meeting.service.js';

/** Meetings of the college and of the council. */
@Module({
  imports: [AccountsModule, AdministrationsModule, ApplicationsModule],
  controllers: [MeetingPagesController, MeetingsController, SittingController],
  providers: [AnnounceMeeting, Deliberate, MeetingHolders, Meetings, TakeDecisions, TellMeeting],
})
export class MeetingsModule {}
