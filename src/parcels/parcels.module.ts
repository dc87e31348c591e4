import { Module } from '@nestjs/common';
import { AssembleSite } from './assemble-site.service.js';
import { CheckSite } from './check-site.service.js';
import { ImportLayer } from './import/import-layer.service.js';
import { LayerLibrary } from './layer-library.service.js';
import { Surroundings } from './surroundings.service.js';

const services = [AssembleSite, CheckSite, ImportLayer, LayerLibrary, Surroundings];

@Module({ providers: services, exports: services })
export class ParcelsModule {}
