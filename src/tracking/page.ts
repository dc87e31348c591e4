import { framed, html, languageButtons, languageLinks, type Html } from '../platform/http/index.js';
import type { Language } from '../procedures/index.js';
import { SAY } from './sayings.js';

/** What a page was asked with, so that it can be asked again in another language without typing anew (WCAG 3.3.7). */
export interface Asked {
  reference: string;
  code: string;
}

/** The frame of every public page. */
export function page(language: Language, title: string, path: string, body: Html, asked?: Asked): string {
  const languages = asked ? askAgain(language, path, asked) : languageLinks(language, path);
  return framed({ language, title, service: SAY.service[language], languages }, body);
}

function askAgain(language: Language, path: string, { reference, code }: Asked): Html {
  return html`<form class="bare" method="post" action="${path}">
    <input type="hidden" name="reference" value="${reference}" />
    <input type="hidden" name="code" value="${code}" />
    ${languageButtons(language)}
  </form>`;
}
