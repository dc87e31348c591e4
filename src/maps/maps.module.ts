import { Module } from '@nestjs/common';
import { OgcModule } from './ogc/ogc.module.js';

/** The map: what is shown of it, and what it gives to the tools of others. */
@Module({ imports: [OgcModule] })
export class MapsModule {}
