import { GEOMETRY } from '../../parcels/index.js';
import { GEOJSON_TYPE, HTML_TYPE, JSON_TYPE, OPENAPI_TYPE, SCHEMA_TYPE, type Asked } from './asked.js';
import type { Collection } from './collections.service.js';
import { schemaOf } from './describe-collection.js';
import { LIMITS, PARAMETERS } from './items-query.js';
import { REFERENCE_SYSTEMS } from './reference-systems.js';
import { SCHEMAS } from './schemas.js';

interface Parameter {
  name: string;
  in: 'query' | 'path';
  description?: string;
  required: boolean;
  schema: object;
  style?: string;
  explode?: boolean;
}

export interface OpenApiDocument {
  openapi: string;
  paths: Record<string, { get: { summary: string; parameters: (Parameter | { $ref: string })[] } }>;
  [other: string]: unknown;
}

const URIS = REFERENCE_SYSTEMS.map(({ uri }) => uri);
const CRS = { type: 'string', format: 'uri', enum: URIS, default: URIS[0] };

const query = (name: string, schema: object, description: string, more: Partial<Parameter> = {}): Parameter => ({
  name,
  in: 'query',
  description,
  required: false,
  schema,
  style: 'form',
  explode: false,
  ...more,
});

const COMMON: Record<string, Parameter> = {
  f: query('f', { type: 'string', enum: ['json', 'html'] }, 'Format of the answer; otherwise the Accept header decides.'),
  lang: query('lang', { type: 'string', enum: ['fr', 'de', 'nl', 'en'] }, 'Language; otherwise Accept-Language decides.'),
  limit: query(
    'limit',
    { type: 'integer', minimum: 1, maximum: LIMITS.most, default: LIMITS.usual },
    'Features on the page; the answer carries a link to the next one.',
  ),
  bbox: query(
    'bbox',
    {
      type: 'array',
      oneOf: [
        { minItems: 4, maxItems: 4 },
        { minItems: 6, maxItems: 6 },
      ],
      items: { type: 'number' },
    },
    'Only features that meet this box: west, south, east, north, in the order of the axes of bbox-crs. Heights are not looked at.',
  ),
  'bbox-crs': query('bbox-crs', CRS, 'Reference system of bbox.'),
  datetime: query('datetime', { type: 'string' }, 'A day, a moment, or a period “start/end” where .. leaves a side open.'),
  crs: query('crs', CRS, 'Reference system of the answer.'),
  filter: query('filter', { type: 'string' }, 'A CQL2 expression over the queryables.'),
  'filter-lang': query(
    'filter-lang',
    { type: 'string', enum: ['cql2-text', 'cql2-json'], default: 'cql2-text' },
    'Language of filter.',
  ),
  'filter-crs': query('filter-crs', CRS, 'Reference system of the places in filter.'),
  after: query('after', { type: 'string' }, 'Where the page begins; taken from the link to the next page.'),
};
const ref = (name: string) => ({ $ref: `#/components/parameters/${name}` });

/** The OpenAPI 3.0 definition of the map of one administration. */
export function apiDocument(asked: Asked, town: string, collections: readonly Collection[]): OpenApiDocument {
  return {
    openapi: '3.0.3',
    info: {
      title: `${town} – Perron`,
      description: 'Layers, parcels and permit files of one administration: OGC API – Features.',
      version: '0.1.0',
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
    },
    servers: [{ url: asked.root }],
    security: [{ bearer: [] }, { basic: [] }],
    tags: [{ name: 'Capabilities' }, { name: 'Data' }],
    paths: {
      '/': operation('getLandingPage', 'Landing page', 'Capabilities', [], content(JSON_TYPE, 'landingPage')),
      '/conformance': operation('getConformance', 'Conformance classes', 'Capabilities', [], content(JSON_TYPE, 'confClasses')),
      '/api': operation('getApi', 'This document', 'Capabilities', [], content(OPENAPI_TYPE)),
      '/collections': operation('getCollections', 'The collections', 'Capabilities', [], content(JSON_TYPE, 'collections')),
      ...Object.assign({}, ...collections.map(pathsOf)),
    },
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'The access token.' },
        basic: { type: 'http', scheme: 'basic', description: 'Any user name, the access token as the password.' },
      },
      parameters: COMMON,
      schemas: SCHEMAS,
    },
  };
}

function pathsOf({ id, title, source }: Collection): OpenApiDocument['paths'] {
  const base = `/collections/${encodeURIComponent(id)}`;
  const name = id.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const own = [...source.properties]
    .filter(([property]) => !PARAMETERS.includes(property) && property !== GEOMETRY)
    .map(([property, { type }]) => query(property, schemaOf(type), `Only features whose ${property} is this.`));
  const itemParameters = PARAMETERS.filter((one) => one !== 'f' && one !== 'lang').map(ref);
  const featureId: Parameter = {
    name: 'featureId',
    in: 'path',
    required: true,
    schema: source.idType === 'integer' ? { type: 'integer' } : { type: 'string', format: 'uuid' },
  };
  return {
    [base]: operation(`describe${name}`, title, 'Capabilities', [], content(JSON_TYPE, 'collection')),
    [`${base}/queryables`]: operation(`queryablesOf${name}`, `${title}: queryables`, 'Capabilities', [], content(SCHEMA_TYPE)),
    [`${base}/items`]: operation(
      `featuresOf${name}`,
      `${title}: features`,
      'Data',
      [...itemParameters, ...own],
      content(GEOJSON_TYPE, 'featureCollectionGeoJSON'),
    ),
    [`${base}/items/{featureId}`]: operation(
      `featureOf${name}`,
      `${title}: one feature`,
      'Data',
      [featureId, ref('crs')],
      content(GEOJSON_TYPE, 'featureGeoJSON'),
    ),
  };
}

function content(type: string, schema?: string): object {
  return {
    [type]: { schema: schema === undefined ? { type: 'object' } : { $ref: `#/components/schemas/${schema}` } },
    [HTML_TYPE]: { schema: { type: 'string' } },
  };
}

function operation(id: string, summary: string, tag: string, parameters: (Parameter | { $ref: string })[], answer: object) {
  const problem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/exception' } } },
  });
  return {
    get: {
      operationId: id,
      summary,
      tags: [tag],
      parameters: [...parameters, ref('f'), ref('lang')],
      responses: {
        '200': { description: 'The resource', content: answer },
        '400': problem('A parameter is unknown or has an impossible value'),
        '401': problem('No access token, or one that is not valid'),
        '403': problem('The roles of the account do not allow this'),
        '404': problem('Nothing is here that your administration may see'),
        '500': problem('An error that was not foreseen'),
      },
    },
  };
}
