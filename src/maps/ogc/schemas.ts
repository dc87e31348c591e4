/** Schemas of the answers, after those of the standard (OGC 17-069r4, annex B). */
const link = {
  type: 'object',
  required: ['href', 'rel', 'type'],
  properties: {
    href: { type: 'string', format: 'uri' },
    rel: { type: 'string' },
    type: { type: 'string' },
    hreflang: { type: 'string' },
    title: { type: 'string' },
  },
};
const links = { type: 'array', items: { $ref: '#/components/schemas/link' } };

export const SCHEMAS: Record<string, object> = {
  link,
  landingPage: {
    type: 'object',
    required: ['links'],
    properties: { title: { type: 'string' }, description: { type: 'string' }, links },
  },
  confClasses: {
    type: 'object',
    required: ['conformsTo'],
    properties: { conformsTo: { type: 'array', items: { type: 'string' } } },
  },
  collections: {
    type: 'object',
    required: ['links', 'collections'],
    properties: { links, collections: { type: 'array', items: { $ref: '#/components/schemas/collection' } } },
  },
  collection: {
    type: 'object',
    required: ['id', 'links'],
    properties: {
      id: { type: 'string' },
      title: { type: 'string' },
      description: { type: 'string' },
      itemType: { type: 'string', default: 'feature' },
      extent: {
        type: 'object',
        properties: {
          spatial: {
            type: 'object',
            properties: {
              bbox: {
                type: 'array',
                minItems: 1,
                items: { type: 'array', minItems: 4, maxItems: 6, items: { type: 'number' } },
              },
              crs: { type: 'string' },
            },
          },
          temporal: {
            type: 'object',
            properties: {
              interval: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'array',
                  minItems: 2,
                  maxItems: 2,
                  items: { type: 'string', format: 'date-time', nullable: true },
                },
              },
              trs: { type: 'string' },
            },
          },
        },
      },
      crs: { type: 'array', items: { type: 'string' } },
      storageCrs: { type: 'string', format: 'uri' },
      links,
    },
  },
  featureCollectionGeoJSON: {
    type: 'object',
    required: ['type', 'features'],
    properties: {
      type: { type: 'string', enum: ['FeatureCollection'] },
      features: { type: 'array', items: { $ref: '#/components/schemas/featureGeoJSON' } },
      links,
      timeStamp: { type: 'string', format: 'date-time' },
      numberMatched: { type: 'integer', minimum: 0 },
      numberReturned: { type: 'integer', minimum: 0 },
    },
  },
  featureGeoJSON: {
    type: 'object',
    required: ['type', 'geometry', 'properties'],
    properties: {
      type: { type: 'string', enum: ['Feature'] },
      id: { oneOf: [{ type: 'string' }, { type: 'integer' }] },
      geometry: {
        type: 'object',
        nullable: true,
        required: ['type', 'coordinates'],
        properties: {
          type: {
            type: 'string',
            enum: ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'],
          },
          coordinates: { type: 'array', items: {} },
        },
      },
      properties: { type: 'object', nullable: true },
      links,
    },
  },
  exception: {
    type: 'object',
    required: ['type', 'title', 'status', 'detail'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
    },
  },
};
