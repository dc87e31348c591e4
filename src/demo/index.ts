export { raiseDemo } from './raise-demo.js';
