const FEATURES_1 = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf';
const FEATURES_2 = 'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf';
const FEATURES_3 = 'http://www.opengis.net/spec/ogcapi-features-3/1.0/conf';
const CQL2 = 'http://www.opengis.net/spec/cql2/1.0/conf';

/** Claimed, and therefore tested: test/acceptance/ogc names each abstract test. */
export const CONFORMANCE: readonly string[] = [
  ...['core', 'oas30', 'html', 'geojson'].map((name) => `${FEATURES_1}/${name}`),
  `${FEATURES_2}/crs`,
  ...['queryables', 'queryables-query-parameters', 'filter', 'features-filter'].map((name) => `${FEATURES_3}/${name}`),
  ...[
    'cql2-text',
    'cql2-json',
    'basic-cql2',
    'advanced-comparison-operators',
    'case-insensitive-comparison',
    'basic-spatial-functions',
    'basic-spatial-functions-plus',
  ].map((name) => `${CQL2}/${name}`),
];
