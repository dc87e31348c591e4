import { Module } from '@nestjs/common';
import { AdministrationsModule } from '../administrations/index.js';
import { ApplicationsModule } from '../applications/index.js';
import { TrackingController } from './tracking.controller.js';
import { WrongCodes } from './wrong-codes.js';

@Module({ imports: [AdministrationsModule, ApplicationsModule], controllers: [TrackingController], providers: [WrongCodes] })
export class TrackingModule {}
