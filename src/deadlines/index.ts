export { DeadlinesModule } from './deadlines.module.js';
export { Ticker } from './ticker.service.js';
