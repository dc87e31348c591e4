export { formPage } from './pages.js';
export { STYLE } from './style.js';
export { TrackingModule } from './tracking.module.js';
