import type { Administration } from '../administrations/index.js';
import { framed, html, languageButtons, languageLinks, type HeldForm, type Html } from '../platform/http/index.js';
import type { Language } from '../core/language/index.js';
import { SAY } from './sayings.js';

/** What a page was asked with, so that it can be asked again in another language without typing anew (WCAG 3.3.7). */
export interface Asked {
  reference: string;
  code: string;
}

/** The frame of every public page, with the form that it holds or what it was asked with. */
export function page(
  { language, title, town, held }: { language: Language; title: string; town?: Administration; held?: HeldForm | Asked },
  body: Html,
): string {
  const languages = languagesOf(language, town ? `/suivi/${town.slug}` : '/suivi', held);
  return framed({ language, title, service: SAY.service[language], languages, townSlug: town?.slug }, body);
}

function languagesOf(language: Language, path: string, held?: HeldForm | Asked): Html {
  if (!held) return languageLinks(language, path);
  if ('id' in held) return languageButtons(language, held);
  return html`<form id="again" class="bare" method="post" action="${path}">
      <input type="hidden" name="reference" value="${held.reference}" />
      <input type="hidden" name="code" value="${held.code}" />
      <input type="hidden" name="act" value="look" />
    </form>
    ${languageButtons(language, { id: 'again' })}`;
}
