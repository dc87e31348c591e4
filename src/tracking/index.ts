export { formPage } from './pages.js';
export { TrackingModule } from './tracking.module.js';
