import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/index.js';
import { ApplicationsModule } from '../../applications/index.js';
import { ParcelsModule } from '../../parcels/index.js';
import { ParcelsController } from './parcels.controller.js';

@Module({ imports: [AccountsModule, ApplicationsModule, ParcelsModule], controllers: [ParcelsController] })
export class ParcelSearchModule {}
