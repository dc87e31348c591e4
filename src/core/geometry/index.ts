export * from './distance.js';
export * from './geojson.js';
export * from './measure.js';
export * from './overlap.js';
export * from './parcel-reference.js';
export * from './projection.js';
export * from './site-fault.js';
export * from './verdict.js';
