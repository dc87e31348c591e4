import { Module } from '@nestjs/common';
import { AssembleSite } from './assemble-site.service.js';
import { CheckSite } from './check-site.service.js';
import { ImportLayer } from './import/import-layer.service.js';
import { LayerLibrary } from './layer-library.service.js';

const services = [AssembleSite, CheckSite, ImportLayer, LayerLibrary];

@Module({ providers: services, exports: services })
export class ParcelsModule {}
