export { OWNER_ATTRIBUTES, rolesOf, rolesTaken, type AttributeMapping, type Role, type RoleTaken } from './attribute-mapping.js';
export { readAddressSpelling, type AddressSpelling } from './addresses/address-spelling.js';
export { ParcelsOfAddresses, type LocatedAddress } from './addresses/parcels-of-addresses.service.js';
export { AssembleSite, type UnknownParcels } from './assemble-site.service.js';
export { BrowseFeatures, type BrowsedPage } from './browse/browse-features.service.js';
export {
  GEOMETRY,
  queryablesOf,
  type BrowsedFeature,
  type FeatureSource,
  type QueryableProperty,
} from './browse/feature-source.js';
export { LayerSources } from './browse/layer-source.service.js';
export { CheckSite } from './check-site.service.js';
export { CompareEditions } from './editions/compare-editions.service.js';
export type { Change, ChangeCounts, ChangedBoxes, ChangedFeature, EditionChanges } from './editions/edition-changes.js';
export { DrawChanges, type DrawnChange } from './editions/draw-changes.service.js';
export {
  holdLayers,
  waitForLayers,
  type DuePublications,
  type LayerPublication,
  type PublicationRequest,
} from './editions/publication.js';
export { LayerDrafts } from './editions/layer-drafts.service.js';
export { PublishLayer } from './editions/publish-layer.service.js';
export { hitsTelling } from './hits-telling.js';
export { FindParcels, type FoundParcel, type FoundParcels } from './find-parcels.service.js';
export type { FoundAttribute } from './import/attribute-survey.js';
export { ImportLayer, type ImportReport, type LayerImport } from './import/import-layer.service.js';
export { readOutline } from './import/read-outline.js';
export { LayerRefused, type LayerFault } from './import/layer-refused.js';
export { LayerEditionEntity, WHEN_FAULTY, type WhenFaulty } from './layer-edition.entity.js';
export { EditionFeatures } from './edition-features.service.js';
export type { LayerFeature, OutlinedFeature } from './layer-feature.js';
export type { LayerInForce } from './layer-in-force.js';
export { LayerLibrary } from './layer-library.service.js';
export { LayerMappings } from './layer-mappings.service.js';
export { ADDRESSES, LAYER_KINDS, PARCELS } from './layer-kinds.js';
export { LayerEntity } from './layer.entity.js';
export { ParcelHistories, type EditionInTime, type ParcelChange, type ParcelHistory } from './parcel-history.service.js';
export { ParcelsModule } from './parcels.module.js';
export { Quarantine } from './quarantine/quarantine.service.js';
export type { KeptFeature, QuarantinedFeature, QuarantineSummary } from './quarantine/quarantined-feature.js';
export type { Answer, Hit, LayerEvidence, SiteEvidence, TellingHit, TriggerEvidence } from './site-evidence.js';
export { factsOf } from './triggers/facts-of.js';
export { TriggerLibrary } from './triggers/trigger-library.js';
export { TriggersModule } from './triggers/triggers.module.js';
export type { Consequence, LayerQuestion, SpatialTrigger } from './triggers/trigger.js';
