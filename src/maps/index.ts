export { DeliverLayer, type Delivered, type DeliverOptions } from './layers/deliver-layer.service.js';
export type { DeliveryReport } from './layers/delivery-report.js';
export { LayerOverview, type EditionState, type LayerView } from './layers/layer-overview.service.js';
export { factInWords, reportPage, reviewInWords } from './layers/report-page.js';
export { ReviewDelivery, type Published } from './layers/review-delivery.service.js';
export { MapsModule } from './maps.module.js';
export { KeepNeighbours } from './neighbours/keep-neighbours.service.js';
export type { Neighbour, NeighbourList } from './neighbours/neighbour-list.js';
export { neighboursCsv } from './neighbours/neighbours-csv.js';
