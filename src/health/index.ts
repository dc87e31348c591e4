export { HealthModule } from './health.module.js';
export { MetricsDoor } from './metrics-door.service.js';
