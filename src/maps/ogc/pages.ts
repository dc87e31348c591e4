import { html, type Crumb, type Html } from '../../platform/http/index.js';
import { GEOMETRY, type BrowsedFeature } from '../../parcels/index.js';
import type { OpenApiDocument } from './api-document.js';
import { GEOJSON_TYPE, OPENAPI_TYPE, type Asked } from './asked.js';
import type { Collection } from './collections.service.js';
import { schemaOf, type CollectionDescription } from './describe-collection.js';
import { page } from './page.js';
import { writtenIn, type ReferenceSystem } from './reference-systems.js';
import { SAY } from './sayings.js';

export function landingPage(asked: Asked, town: string): string {
  const { root, language } = asked;
  const to = (path: string, words: string) => html`<li><a href="${root}${path}?f=html&amp;lang=${language}">${words}</a></li>`;
  const body = html`<p>${SAY.about[language]}</p>
    <ul>
      ${to('/collections', SAY.collections[language])} ${to('/api', SAY.definition[language])}
      ${to('/conformance', SAY.conformance[language])}
      <li><a href="${root}/api?f=json" type="${OPENAPI_TYPE}">${SAY.definition[language]} (JSON)</a></li>
    </ul>`;
  return page(asked, `${town} – ${SAY.map[language]}`, [], body);
}

export function conformancePage(asked: Asked, town: string, classes: readonly string[]): string {
  const body = html`<ul>
    ${classes.map((one) => html`<li>${one}</li>`)}
  </ul>`;
  return page(asked, SAY.conformance[asked.language], [home(asked, town)], body);
}

export function apiPage(asked: Asked, town: string, { paths }: OpenApiDocument): string {
  const { language } = asked;
  const rows = Object.entries(paths).map(
    ([path, { get }]) =>
      html`<tr>
        <td><code>GET ${path}</code><br />${get.summary}</td>
        <td>${get.parameters.map((one) => ('name' in one ? one.name : one.$ref.split('/').at(-1)!)).join(', ')}</td>
      </tr>`,
  );
  const body = html`<h2>${SAY.requests[language]}</h2>
    ${table([SAY.address[language], SAY.parameters[language]], rows)}`;
  return page(asked, SAY.definition[language], [home(asked, town)], body);
}

export function collectionsPage(asked: Asked, town: string, collections: readonly CollectionDescription[]): string {
  const { root, language } = asked;
  const list = collections.map(
    ({ id, title, description }) =>
      html`<dt><a href="${root}/collections/${encodeURIComponent(id)}?f=html&amp;lang=${language}">${title}</a></dt>
        <dd>${description}</dd>`,
  );
  return page(asked, SAY.collections[language], [home(asked, town)], html`<dl>${list}</dl>`);
}

export function collectionPage(
  asked: Asked,
  town: string,
  { id, title, description, itemType, extent, crs, storageCrs }: CollectionDescription,
): string {
  const { root, language } = asked;
  const base = `${root}/collections/${encodeURIComponent(id)}`;
  const body = html`<p>${description}</p>
    <ul>
      <li><a href="${base}/items?f=html&amp;lang=${language}">${SAY.items[language]}</a></li>
      <li><a href="${base}/items?f=json" type="${GEOJSON_TYPE}">${SAY.items[language]} (GeoJSON)</a></li>
      <li><a href="${base}/queryables?f=html&amp;lang=${language}">${SAY.queryables[language]}</a></li>
    </ul>
    <dl>
      <dt>${SAY.extent[language]}</dt>
      <dd>${extent?.spatial ? extent.spatial.bbox[0]!.join(', ') : SAY.none[language]}</dd>
      ${
        extent?.temporal &&
        html`<dt>${SAY.period[language]}</dt>
          <dd>${extent.temporal.interval[0]!.map((end) => end ?? '..').join(' / ')}</dd>`
      }
      <dt>${SAY.type[language]}</dt>
      <dd>${itemType}</dd>
      <dt>${SAY.storage[language]}</dt>
      <dd>${storageCrs}</dd>
      <dt>${SAY.systems[language]}</dt>
      ${crs.map((uri) => html`<dd>${uri}</dd>`)}
    </dl>`;
  return page(asked, title, trailTo(asked, town), body);
}

export function queryablesPage(asked: Asked, town: string, collection: Collection): string {
  const { language } = asked;
  const rows = [...collection.source.properties].map(([name, { type }]) => {
    const { type: plain, format } = schemaOf(type);
    return html`<tr>
      <td>${name}</td>
      <td>${plain}${format !== undefined && ` (${format})`}</td>
    </tr>`;
  });
  const place = html`<tr>
    <td>${GEOMETRY}</td>
    <td>${SAY.place[language]}</td>
  </tr>`;
  const body = table([SAY.property[language], SAY.type[language]], [...rows, place]);
  return page(asked, `${collection.title} – ${SAY.queryables[language]}`, trailTo(asked, town, collection), body);
}

export interface ShownItems {
  features: readonly BrowsedFeature[];
  matched: number | undefined;
  next: string | undefined;
}

export function itemsPage(asked: Asked, town: string, collection: Collection, { features, matched, next }: ShownItems): string {
  const { language } = asked;
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))].slice(0, 30);
  const rows = features.map(
    ({ id, properties }) =>
      html`<tr>
        <td><a href="${asked.here}/${id}?f=html&amp;lang=${language}">${id}</a></td>
        ${names.map((name) => html`<td>${shown(properties[name])}</td>`)}
      </tr>`,
  );
  const sentence = SAY[matched === undefined ? 'returned' : 'matched'][language]
    .replace('{returned}', String(features.length))
    .replace('{matched}', String(matched));
  const body = html`<p>${sentence}</p>
    ${features.length > 0 && table([SAY.identifier[language], ...names], rows)}
    ${next !== undefined && html`<p><a href="${next}" rel="next">${SAY.next[language]}</a></p>`}`;
  return page(asked, `${collection.title} – ${SAY.items[language]}`, trailTo(asked, town, collection), body);
}

export function featurePage(
  asked: Asked,
  town: string,
  collection: Collection,
  { id, properties, geometry }: BrowsedFeature,
  crs: ReferenceSystem,
): string {
  const { root, language } = asked;
  const rows = Object.entries(properties).map(
    ([name, value]) =>
      html`<tr>
        <td>${name}</td>
        <td>${shown(value)}</td>
      </tr>`,
  );
  const place = geometry ? JSON.stringify(writtenIn(geometry, crs)) : SAY.none[language];
  const body = html`${table([SAY.property[language], ''], rows)}
    <h2>${SAY.place[language]}</h2>
    <p>${crs.uri}</p>
    <p><code>${place.length > 2000 ? `${place.slice(0, 2000)} …` : place}</code></p>`;
  const items = { href: `${root}/collections/${encodeURIComponent(collection.id)}/items`, title: SAY.items[language] };
  const title = SAY.feature[language].replace('{id}', String(id));
  return page(asked, `${collection.title} – ${title}`, [...trailTo(asked, town, collection), items], body);
}

function home({ root }: Asked, town: string): Crumb {
  return { href: root, title: town };
}

function trailTo(asked: Asked, town: string, collection?: Collection): Crumb[] {
  const { root, language } = asked;
  const all = { href: `${root}/collections`, title: SAY.collections[language] };
  const own = collection && { href: `${root}/collections/${encodeURIComponent(collection.id)}`, title: collection.title };
  return [home(asked, town), all, ...(own ? [own] : [])];
}

function table(heads: string[], rows: Html[]): Html {
  const head = (words: string) => (words === '' ? html`<td></td>` : html`<th scope="col">${words}</th>`);
  return html`<div class="scrolls" tabindex="0" role="region" aria-label="${heads[0]!}">
    <table>
      <thead>
        <tr>
          ${heads.map(head)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
