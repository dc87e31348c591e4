import { Module } from '@nestjs/common';
import { FindAddresses } from './addresses/find-addresses.service.js';
import { ParcelsOfAddresses } from './addresses/parcels-of-addresses.service.js';
import { AssembleSite } from './assemble-site.service.js';
import { BrowseFeatures } from './browse/browse-features.service.js';
import { LayerSources } from './browse/layer-source.service.js';
import { CheckSite } from './check-site.service.js';
import { CompareEditions } from './editions/compare-editions.service.js';
import { DrawChanges } from './editions/draw-changes.service.js';
import { LayerDrafts } from './editions/layer-drafts.service.js';
import { PublishLayer } from './editions/publish-layer.service.js';
import { FindParcels } from './find-parcels.service.js';
import { ImportLayer } from './import/import-layer.service.js';
import { EditionFeatures } from './edition-features.service.js';
import { LayerLibrary } from './layer-library.service.js';
import { LayerMappings } from './layer-mappings.service.js';
import { ParcelHistories } from './parcel-history.service.js';
import { Quarantine } from './quarantine/quarantine.service.js';

const services = [
  AssembleSite,
  BrowseFeatures,
  CheckSite,
  CompareEditions,
  DrawChanges,
  FindAddresses,
  FindParcels,
  ImportLayer,
  LayerDrafts,
  EditionFeatures,
  LayerLibrary,
  LayerMappings,
  LayerSources,
  ParcelHistories,
  ParcelsOfAddresses,
  PublishLayer,
  Quarantine,
];

@Module({ providers: services, exports: services })
export class ParcelsModule {}
