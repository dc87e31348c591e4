import type { PropertyType } from '../../core/filter/index.js';
import { GEOMETRY } from '../../parcels/index.js';
import type { Asked } from './asked.js';
import type { Collection } from './collections.service.js';
import { collectionLinks, ownLinks, type Link } from './links.js';
import { REFERENCE_SYSTEMS, STORAGE } from './reference-systems.js';

const GREGORIAN = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian';

export interface CollectionDescription {
  id: string;
  title: string;
  description: string;
  itemType: 'feature';
  extent?: {
    spatial?: { bbox: number[][]; crs: string };
    temporal?: { interval: (string | null)[][]; trs: string };
  };
  crs: string[];
  storageCrs: string;
  links: Link[];
}

/** A collection as `/collections` and `/collections/{id}` both tell it. */
export function describeCollection(
  asked: Asked,
  { id, title, description, extent, since, source }: Collection,
): CollectionDescription {
  const own: Asked = { ...asked, here: `${asked.root}/collections/${encodeURIComponent(id)}`, query: {} };
  return {
    id,
    title,
    description,
    itemType: 'feature',
    ...((extent || source.time !== undefined) && {
      extent: {
        ...(extent && { spatial: { bbox: [extent], crs: REFERENCE_SYSTEMS[0]!.uri } }),
        ...(source.time !== undefined && {
          temporal: { interval: [[since ? `${since}T00:00:00Z` : null, null]], trs: GREGORIAN },
        }),
      },
    }),
    crs: REFERENCE_SYSTEMS.map(({ uri }) => uri),
    storageCrs: STORAGE.uri,
    links: [...ownLinks(own, 'application/json'), ...collectionLinks(asked, id)],
  };
}

/** What JSON Schema says of a property; a whole number may be written 1.0, but never 1.5. */
export function schemaOf(type: PropertyType): Record<string, string> {
  if (type === 'date' || type === 'date-time') return { type: 'string', format: type };
  return { type };
}

/** The properties that can be queried, as JSON Schema (Part 3, § 6). */
export function queryablesSchema({ root }: Asked, { id, title, source }: Collection): Record<string, unknown> {
  const properties = [...source.properties].map(([name, { type }]) => [name, { title: name, ...schemaOf(type) }]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${root}/collections/${encodeURIComponent(id)}/queryables`,
    type: 'object',
    title,
    properties: {
      ...Object.fromEntries(properties),
      [GEOMETRY]: { title: GEOMETRY, format: 'geometry-any', 'x-ogc-role': 'primary-geometry' },
    },
    additionalProperties: false,
  };
}
