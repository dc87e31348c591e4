import { Module } from '@nestjs/common';
import { LayersModule } from './layers/layers.module.js';
import { OgcModule } from './ogc/ogc.module.js';

/** Maps: the layers that an administration keeps, what shows them, and what they give to the tools of others. */
@Module({ imports: [LayersModule, OgcModule], exports: [LayersModule] })
export class MapsModule {}
