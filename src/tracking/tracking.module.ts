import { Module } from '@nestjs/common';
import { AdministrationsModule } from '../administrations/index.js';
import { ApplicationsModule } from '../applications/index.js';
import { TrackingController } from './tracking.controller.js';

@Module({ imports: [AdministrationsModule, ApplicationsModule], controllers: [TrackingController] })
export class TrackingModule {}
