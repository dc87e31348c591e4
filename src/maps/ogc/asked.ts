import type { Request } from 'express';
import { languageOf, LANGUAGES, told, type Language } from '../../core/language/index.js';
import type { AdministrationMap } from '../access/map-access.guard.js';
import { badQuery } from './bad-query.js';
import { singleValues } from './items-query.js';
import { SAY } from './problem-sayings.js';

/** What a request asks for, whatever the resource. */
export interface Asked {
  /** Whole address of the landing page, without a slash at its end. */
  root: string;
  /** Whole address of the resource, without its query. */
  here: string;
  query: Record<string, string>;
  format: 'json' | 'html';
  language: Language;
}

export const JSON_TYPE = 'application/json';
export const GEOJSON_TYPE = 'application/geo+json';
export const SCHEMA_TYPE = 'application/schema+json';
export const OPENAPI_TYPE = 'application/vnd.oai.openapi+json;version=3.0';
export const HTML_TYPE = 'text/html';

/** @throws Problem 400 for a parameter that the resource does not know */
export function askedOf(request: Request, { slug, address }: AdministrationMap, known: readonly string[] = []): Asked {
  const query = singleValues(request.query as Record<string, unknown>, ['f', 'lang', ...known]);
  return {
    root: `${address}/ogc/${slug}`,
    here: `${address}${request.path}`,
    query,
    format: formatOf(request, query['f']),
    language: query['lang'] === undefined ? languageOf(request.get('accept-language')) : spoken(query['lang']),
  };
}

function spoken(said: string): Language {
  const language = LANGUAGES.find((one) => one === said);
  if (!language) throw badQuery('lang', told(SAY.unknownLanguage, { said: said.slice(0, 40), known: LANGUAGES.join(', ') }));
  return language;
}

function formatOf(request: Request, said: string | undefined): 'json' | 'html' {
  if (said === 'json' || said === 'html') return said;
  if (said !== undefined) throw badQuery('f', told(SAY.unknownFormat, { said: said.slice(0, 40) }));
  const best = request.accepts([JSON_TYPE, GEOJSON_TYPE, SCHEMA_TYPE, 'application/vnd.oai.openapi+json', HTML_TYPE]);
  return best === HTML_TYPE ? 'html' : 'json';
}
