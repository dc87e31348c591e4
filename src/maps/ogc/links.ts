import { GEOJSON_TYPE, HTML_TYPE, JSON_TYPE, OPENAPI_TYPE, SCHEMA_TYPE, type Asked } from './asked.js';
import { SAY } from './sayings.js';

export interface Link {
  href: string;
  rel: string;
  type: string;
  title?: string;
  hreflang?: string;
}

/** The resource itself, and its other format. */
export function ownLinks(asked: Asked, jsonType: string): Link[] {
  const { format, language } = asked;
  const other = format === 'json' ? 'html' : 'json';
  const type = (one: 'json' | 'html') => (one === 'json' ? jsonType : HTML_TYPE);
  return [
    { href: again(asked, {}), rel: 'self', type: type(format), hreflang: language },
    { href: again(asked, { f: other }), rel: 'alternate', type: type(other), hreflang: language },
  ];
}

/** The same request with other values of some parameters; undefined takes one away. */
export function again({ here, query }: Asked, changes: Record<string, string | undefined>): string {
  const kept = Object.entries({ ...query, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const text = new URLSearchParams(kept).toString();
  return text === '' ? here : `${here}?${text}`;
}

export function landingLinks(asked: Asked): Link[] {
  const { root, language } = asked;
  return [
    ...ownLinks(asked, JSON_TYPE),
    { href: `${root}/api`, rel: 'service-desc', type: OPENAPI_TYPE, title: SAY.definition[language] },
    { href: `${root}/api?f=html`, rel: 'service-doc', type: HTML_TYPE, title: SAY.definition[language] },
    { href: `${root}/conformance`, rel: 'conformance', type: JSON_TYPE, title: SAY.conformance[language] },
    { href: `${root}/collections`, rel: 'data', type: JSON_TYPE, title: SAY.collections[language] },
  ];
}

/** What belongs to a collection, without the resource that tells of it. */
export function collectionLinks({ root, language }: Asked, id: string): Link[] {
  const base = `${root}/collections/${encodeURIComponent(id)}`;
  return [
    { href: `${base}/items`, rel: 'items', type: GEOJSON_TYPE, title: SAY.items[language] },
    { href: `${base}/items?f=html`, rel: 'items', type: HTML_TYPE, title: SAY.items[language] },
    {
      href: `${base}/queryables`,
      rel: 'http://www.opengis.net/def/rel/ogc/1.0/queryables',
      type: SCHEMA_TYPE,
      title: SAY.queryables[language],
    },
  ];
}
