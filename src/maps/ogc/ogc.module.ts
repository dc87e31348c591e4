import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/index.js';
import { AdministrationsModule } from '../../administrations/index.js';
import { ApplicationsModule } from '../../applications/index.js';
import { ParcelsModule } from '../../parcels/index.js';
import { Collections } from './collections.service.js';
import { FeaturesController } from './features.controller.js';
import { OgcController } from './ogc.controller.js';

/** OGC API – Features: layers, parcels and permit files for the map tools of an administration. */
@Module({
  imports: [AccountsModule, AdministrationsModule, ApplicationsModule, ParcelsModule],
  controllers: [OgcController, FeaturesController],
  providers: [Collections],
})
export class OgcModule {}
