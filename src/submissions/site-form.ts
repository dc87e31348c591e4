import { parseCapakey, spokenReference } from '../core/geometry/index.js';
import type { OutlinedFeature } from '../parcels/index.js';
import { html, type Html } from '../platform/http/index.js';
import { fill, type Language } from '../core/language/index.js';
import type { Looked } from './look-at-map.service.js';
import { MOST_DRAWN } from './point-at-map.service.js';
import type { Said } from './said.js';
import { SITE } from './site-sayings.js';
import { PICTURES, spokenView, type Picture, type SiteView } from './site-view.js';

/** What the site's part of the page shows of the map. */
export interface ShownMap {
  view: SiteView;
  parcels: OutlinedFeature[];
}

/** Parcels of the picture that are listed as buttons. */
const MOST_LISTED = 60;
export const MAP_PLACE = 'carte';

/** The map on which one points without a script: pictures that are buttons, and a button for each move. */
export function siteMap(path: string, language: Language, said: Said, looked: Looked, map: ShownMap | undefined): Html {
  const title = html`<h3 id="${MAP_PLACE}">${SITE.pointing[language]}</h3>`;
  if (!map)
    return html`${title}
      <p>${SITE.noMap[language]}</p>`;
  const { view, parcels } = map;
  const act = (name: string, word: keyof typeof SITE) =>
    html`<button class="second" name="act" value="${name}" formaction="${path}#${MAP_PLACE}">${SITE[word][language]}</button>`;
  const mode = (clicks: Said['clicks'], word: keyof typeof SITE) =>
    html`<label class="choice"
      ><input type="radio" name="clicks" value="${clicks}" ${said.clicks === clicks && html` checked`} />
      ${SITE[word][language]}</label
    >`;
  const does = SITE[said.clicks === 'corners' ? 'clicksCorners' : 'clicksParcels'][language];
  const alt = fill(SITE.picture[language], { does });
  const picture = (name: Picture) =>
    html`<input
      type="image"
      class="map ${name}"
      name="${name}"
      src="${path}/carte.svg?picture=${name}&view=${encodeURIComponent(spokenView(view))}"
      width="${PICTURES[name].width}"
      height="${PICTURES[name].height}"
      alt="${alt}"
      formaction="${path}#${MAP_PLACE}"
    />`;
  return html`${title}
    <p>${SITE.pointingLead[language]}</p>
    <input type="hidden" name="view" value="${spokenView(view)}" />
    <fieldset>
      <legend>${SITE.clicks[language]}</legend>
      ${mode('parcels', 'clicksParcels')} ${mode('corners', 'clicksCorners')}
    </fieldset>
    <div>
      ${picture('wide')} ${picture('small')}
      <span class="hint">${SITE.legend[language]} ${parcels.length >= MOST_DRAWN && SITE.tooManyDrawn[language]}</span>
    </div>
    <div class="buttons">
      ${act('map:in', 'zoomIn')} ${act('map:out', 'zoomOut')} ${act('map:north', 'north')} ${act('map:south', 'south')}
      ${act('map:west', 'west')} ${act('map:east', 'east')} ${act('map:home', 'home')}
    </div>
    ${
      said.corners !== '' &&
      html`<div class="buttons">${act('corner:undo', 'undoCorner')} ${act('corner:clear', 'clearCorners')}</div>`
    }
    ${takenList(path, language, looked)} ${listOf(path, language, parcels, looked)}`;
}

/** The file whose outline is kept. */
export function broughtFile(path: string, language: Language, { brought }: Said): Html | undefined {
  if (!brought) return undefined;
  return html`<p>
    ${fill(SITE.brought[language], { name: brought.name })}
    <button class="link" name="act" value="brought:forget" formaction="${path}#${MAP_PLACE}">
      ${SITE.broughtForget[language]}
    </button>
  </p>`;
}

function takenList(path: string, language: Language, { capakeys }: Looked): Html | false {
  return (
    capakeys.length > 0 &&
    html`<div>
      <p><strong>${SITE.taken[language]}</strong></p>
      <ul class="plain">
        ${capakeys.map((capakey) => html`<li>${parcelButton(path, language, 'drop', capakey)}</li>`)}
      </ul>
    </div>`
  );
}

function listOf(path: string, language: Language, parcels: OutlinedFeature[], { capakeys }: Looked): Html | false {
  const others = [...new Set(parcels.map(({ key }) => key!))].filter((key) => parseCapakey(key) && !capakeys.includes(key));
  const listed = others.toSorted().slice(0, MOST_LISTED);
  return (
    listed.length > 0 &&
    html`<details>
      <summary>${fill(SITE.listed[language], { count: listed.length })}</summary>
      <div class="buttons">${listed.map((capakey) => parcelButton(path, language, 'take', capakey))}</div>
    </details>`
  );
}

function parcelButton(path: string, language: Language, act: 'take' | 'drop', capakey: string): Html {
  const { division, ...reference } = parseCapakey(capakey)!;
  const parcel = `${division} ${spokenReference({ division, ...reference })}`;
  const text = fill(SITE[act][language], { parcel });
  return html`<button class="link" name="act" value="${act}:${capakey}" formaction="${path}#${MAP_PLACE}">${text}</button>`;
}
