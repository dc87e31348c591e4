export { openOnline } from './online-procedures.js';
export { SubmissionsModule } from './submissions.module.js';
