export { ConsultationsModule } from './consultations.module.js';
export { Courier } from './courier/courier.service.js';
export { KeepPartners } from './partners/keep-partners.service.js';
