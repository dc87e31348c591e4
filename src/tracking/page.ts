import { html, type Html } from '../platform/http/index.js';
import { LANGUAGES, type Language } from '../procedures/index.js';
import { SAY } from './sayings.js';

const NAMES: Record<Language, string> = { fr: 'Français', de: 'Deutsch', nl: 'Nederlands', en: 'English' };

/** What a page was asked with, so that it can be asked again in another language without typing anew (WCAG 3.3.7). */
export interface Asked {
  reference: string;
  code: string;
}

/** The frame of every public page. */
export function page(language: Language, title: string, path: string, body: Html, asked?: Asked): string {
  const link = (code: Language) =>
    html`<li>
      <a
        href="${path}?lang=${code}"
        lang="${code}"
        hreflang="${code}"
        ${code === language && html` aria-current="true"`}
        title="${NAMES[code]}"
        >${code}</a
      >
    </li>`;
  const button = (code: Language) =>
    html`<li>
      <button
        class="link"
        name="lang"
        value="${code}"
        lang="${code}"
        ${code === language && html` aria-current="true"`}
        title="${NAMES[code]}"
      >
        ${code}
      </button>
    </li>`;
  const switcher = asked
    ? html`<form class="bare" method="post" action="${path}">
        <input type="hidden" name="reference" value="${asked.reference}" /><input
          type="hidden"
          name="code"
          value="${asked.code}"
        />
        <ul>
          ${LANGUAGES.map(button)}
        </ul>
      </form>`
    : html`<ul>
        ${LANGUAGES.map(link)}
      </ul>`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/suivi/style.css" />
      </head>
      <body>
        <a class="skip" href="#contenu">${SAY.skip[language]}</a>
        <header>
          <p>${SAY.service[language]}</p>
          <nav aria-label="${SAY.languages[language]}">${switcher}</nav>
        </header>
        <main id="contenu">${body}</main>
        <footer><p>Perron · EUPL-1.2</p></footer>
      </body>
    </html> `.text;
}
