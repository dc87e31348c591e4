export { Assignments } from './assignments.service.js';
export { OfficeModule } from './office.module.js';
export { WorklistViews } from './worklist-views.service.js';
