import { layersInWords } from '../applications/index.js';
import { html, type Html } from '../platform/http/index.js';
import { fill, type Language } from '../core/language/index.js';
import type { ShownDraft } from './show-draft.service.js';
import { SITE } from './site-sayings.js';

/** Parcels that are told one by one. */
const TOLD = 12;

/** What the map knows of the site that was told. */
export function mapInWords({ language, looked: { evidence, site } }: ShownDraft): Html {
  if (!evidence) return html`<p>${SITE.mapLater[language]}</p>`;
  const number = (value: number, most: number) =>
    value.toLocaleString(language === 'en' ? 'en-GB' : `${language}-BE`, { maximumFractionDigits: most });
  const area = number(evidence.siteArea, 0);
  const [parcels, ares] = [parcelsInWords(evidence.parcels, language), number(evidence.siteArea / 100, 2)];
  const drawn = evidence.parcels.length > 0 ? SITE.outlineArea : SITE.outlineOutside;
  const found = site && 'geometry' in site ? drawn : SITE.mapFound;
  return html`<p>${fill(found[language], { parcels, area, ares })}</p>
    <ul class="plain">
      ${layersInWords(evidence, language).map((sentence) => html`<li>${sentence}</li>`)}
    </ul>`;
}

/** A large site touches more parcels than anybody reads. */
function parcelsInWords(parcels: readonly string[], language: Language): string {
  const told = parcels.slice(0, TOLD).join(', ');
  const count = parcels.length - TOLD;
  return count > 1 ? fill(SITE.andOthers[language], { parcels: told, count }) : parcels.join(', ');
}
