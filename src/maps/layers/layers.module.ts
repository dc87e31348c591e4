import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { AccountsModule } from '../../accounts/index.js';
import { ApplicationsModule } from '../../applications/index.js';
import { ParcelsModule } from '../../parcels/index.js';
import { ContentsModule, Uploads } from '../../platform/contents/index.js';
import { DeliverLayer } from './deliver-layer.service.js';
import { DeliveriesController } from './deliveries.controller.js';
import { LayerOverview } from './layer-overview.service.js';
import { LayersController } from './layers.controller.js';
import { ReviewDelivery } from './review-delivery.service.js';

const services = [DeliverLayer, LayerOverview, ReviewDelivery];

@Module({
  imports: [
    AccountsModule,
    ApplicationsModule,
    ParcelsModule,
    MulterModule.registerAsync({
      imports: [ContentsModule],
      inject: [Uploads],
      useFactory: (uploads: Uploads) => uploads.options,
    }),
  ],
  controllers: [LayersController, DeliveriesController],
  providers: services,
  exports: services,
})
export class LayersModule {}
