import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/index.js';
import { ApplicationsModule } from '../../applications/index.js';
import { ParcelsModule } from '../../parcels/index.js';
import { FindNeighbours } from './find-neighbours.service.js';
import { KeepNeighbours } from './keep-neighbours.service.js';
import { NeighboursController } from './neighbours.controller.js';

@Module({
  imports: [AccountsModule, ApplicationsModule, ParcelsModule],
  controllers: [NeighboursController],
  providers: [FindNeighbours, KeepNeighbours],
  exports: [KeepNeighbours],
})
export class NeighboursModule {}
