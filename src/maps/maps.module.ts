import { Module } from '@nestjs/common';
import { LayersModule } from './layers/layers.module.js';
import { NeighboursModule } from './neighbours/neighbours.module.js';

/** Maps: the layers that an administration keeps, what lies around a site, and what shows them to the outside. */
@Module({ imports: [LayersModule, NeighboursModule], exports: [LayersModule, NeighboursModule] })
export class MapsModule {}
