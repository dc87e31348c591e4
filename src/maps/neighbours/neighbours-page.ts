import { fill, type Language } from '../../core/language/index.js';
import { framed, html, languageLinks, type Html } from '../../platform/http/index.js';
import { dateInWords } from '../../procedures/index.js';
import type { Neighbour, NeighbourList } from './neighbour-list.js';
import { SAY, STATES } from './neighbour-sayings.js';

/** The list as a page to print: no script. */
export function neighboursPage(language: Language, list: NeighbourList): string {
  const { id, reference, within, own, layers, kept, neighbours, gone } = list;
  const title = fill(SAY.title[language], { within, reference });
  const editions = layers.map(({ title: layer, edition }) => fill(SAY.edition[language], { layer, edition })).join(', ');
  const path = `/api/applications/${id}/neighbours?within=${within}&format=html`;
  return framed(
    { language, title, service: SAY.service[language], languages: languageLinks(language, path) },
    html`<h1>${title}</h1>
      <p>${fill(SAY.measured[language], { own: own.join(', ') || SAY.noParcel[language], layers: editions })}</p>
      <p>
        ${kept ? fill(SAY.kept[language], { day: dateInWords(civilDay(kept.at), language), by: kept.by }) : SAY.notKept[language]}
      </p>
      ${neighbours.length > 0 ? table(language, SAY.near[language], neighbours, kept !== null) : html`<p>${SAY.none[language]}</p>`}
      ${gone.length > 0 && table(language, SAY.gone[language], gone, true)}`,
  );
}

/** @param compared whether there is a list kept before, to which a parcel stands in some state */
function table(language: Language, caption: string, rows: Neighbour[], compared: boolean): Html {
  const named = fill(caption, { count: rows.length });
  const heads = [SAY.parcel, SAY.distance, SAY.owner, ...(compared ? [SAY.state] : [])];
  return html`<div class="scrolls" tabindex="0" role="region" aria-label="${named}">
    <table>
      <caption>
        ${named}
      </caption>
      <thead>
        <tr>
          ${heads.map((words) => html`<th scope="col">${words[language]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((one) => row(language, one, compared))}
      </tbody>
    </table>
  </div>`;
}

function row(language: Language, { parcel, distance, owner, remark, state }: Neighbour, compared: boolean): Html {
  const metres = distance.toLocaleString(`${language}-BE`, { minimumFractionDigits: 3 });
  return html`<tr>
    <th scope="row">${parcel.split('/').map((part, i) => html`${i > 0 && html`/<wbr />`}${part}`)}</th>
    <td>${metres}</td>
    <td>
      ${owner?.name ?? SAY.unknown[language]} ${owner?.address && html`<br />${owner.address}`}
      ${remark && html`<br /><em>${remark}</em>`}
    </td>
    ${compared && html`<td>${STATES[state][language]}</td>`}
  </tr>`;
}

const WALLONIA = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels', dateStyle: 'short' });

function civilDay(at: Date): string {
  return WALLONIA.format(at);
}
