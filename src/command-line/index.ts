export { perron } from './perron.js';
