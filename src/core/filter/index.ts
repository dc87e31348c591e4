export { readCql2Json } from './cql2-json.js';
export { readCql2Text } from './cql2-text.js';
export * from './filter.js';
export { castScalar, instantOf, numberOf } from './scalar.js';
export { checkFilter } from './check-filter.js';
