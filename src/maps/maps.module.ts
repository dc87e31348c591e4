import { Module } from '@nestjs/common';
import { LayersModule } from './layers/layers.module.js';

/** Maps: the layers that an administration keeps, and what shows them to the outside. */
@Module({ imports: [LayersModule], exports: [LayersModule] })
export class MapsModule {}
