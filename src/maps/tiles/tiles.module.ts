import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/index.js';
import { AdministrationsModule } from '../../administrations/index.js';
import { ApplicationsModule } from '../../applications/index.js';
import { ParcelsModule } from '../../parcels/index.js';
import { DrawTile } from './draw-tile.service.js';
import { TilesController } from './tiles.controller.js';

/** Vector tiles of the layers, made in this process. */
@Module({
  imports: [AccountsModule, AdministrationsModule, ApplicationsModule, ParcelsModule],
  controllers: [TilesController],
  providers: [DrawTile],
})
export class TilesModule {}
