import type { Language } from '../core/language/index.js';
import { html, type Html } from '../platform/http/index.js';
import type { Administration } from './administration-directory.service.js';

/** The title of a list of towns, and of a way to it. */
export const CHOOSE_TOWN: Record<Language, string> = {
  fr: 'Choisissez votre commune',
  de: 'Wählen Sie Ihre Gemeinde',
  nl: 'Kies uw gemeente',
  en: 'Choose your municipality',
};

const NO_TOWNS: Record<Language, string> = {
  fr: 'Aucune commune n’est encore inscrite ici.',
  de: 'Hier ist noch keine Gemeinde eingetragen.',
  nl: 'Er is hier nog geen gemeente ingeschreven.',
  en: 'No municipality is registered here yet.',
};

/** The first page of a public service: which town. @param path of the service, `/suivi`; each town's stands below it */
export function townList(language: Language, towns: readonly Administration[], path: string): Html {
  return html`<h1>${CHOOSE_TOWN[language]}</h1>
    ${
      towns.length > 0
        ? html`<ul class="plain">
            ${towns.map(({ slug, name }) => html`<li><a href="${path}/${slug}?lang=${language}">${name}</a></li>`)}
          </ul>`
        : html`<p>${NO_TOWNS[language]}</p>`
    }`;
}
