import { Module } from '@nestjs/common';
import { LayersModule } from './layers/layers.module.js';
import { NeighboursModule } from './neighbours/neighbours.module.js';
import { OgcModule } from './ogc/ogc.module.js';
import { ParcelSearchModule } from './parcels/parcel-search.module.js';
import { TilesModule } from './tiles/tiles.module.js';

/** Maps: the layers that an administration keeps, what lies around a site, and what others' tools read of them. */
@Module({
  imports: [LayersModule, NeighboursModule, OgcModule, ParcelSearchModule, TilesModule],
  exports: [LayersModule, NeighboursModule],
})
export class MapsModule {}
