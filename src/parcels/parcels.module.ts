import { Module } from '@nestjs/common';
import { AssembleSite } from './assemble-site.service.js';
import { BrowseFeatures } from './browse/browse-features.service.js';
import { LayerSources } from './browse/layer-source.service.js';
import { CheckSite } from './check-site.service.js';
import { ImportLayer } from './import/import-layer.service.js';
import { LayerLibrary } from './layer-library.service.js';

const services = [AssembleSite, BrowseFeatures, CheckSite, ImportLayer, LayerLibrary, LayerSources];

@Module({ providers: services, exports: services })
export class ParcelsModule {}
