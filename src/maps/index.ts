export { DeliverLayer, type Delivered, type DeliverOptions } from './layers/deliver-layer.service.js';
export type { DeliveryReport } from './layers/delivery-report.js';
export { LayerOverview, type EditionState, type LayerView } from './layers/layer-overview.service.js';
export { factInWords, reportPage } from './layers/report-page.js';
export { ReviewDelivery, type Published } from './layers/review-delivery.service.js';
export { MapsModule } from './maps.module.js';
