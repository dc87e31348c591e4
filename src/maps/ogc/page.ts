import { html, type Html } from '../../platform/http/index.js';
import { LANGUAGES, type Language } from '../../procedures/index.js';
import type { Asked } from './asked.js';
import { again } from './links.js';
import { SAY } from './sayings.js';

const NAMES: Record<Language, string> = { fr: 'Français', de: 'Deutsch', nl: 'Nederlands', en: 'English' };

export interface Crumb {
  href: string;
  title: string;
}

/** The frame of every page of the map. */
export function page(asked: Asked, title: string, trail: readonly Crumb[], body: Html): string {
  const { language } = asked;
  const other = (code: Language) =>
    html`<li>
      <a
        href="${again(asked, { lang: code, f: 'html' })}"
        lang="${code}"
        hreflang="${code}"
        ${code === language && html` aria-current="true"`}
        title="${NAMES[code]}"
        >${code}</a
      >
    </li>`;
  const crumbs = html`<nav aria-label="${SAY.trail[language]}">
    <ol>
      ${trail.map((crumb) => html`<li><a href="${crumb.href}?f=html&amp;lang=${language}">${crumb.title}</a></li>`)}
    </ol>
  </nav>`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/ogc/style.css" />
        <link rel="alternate" type="application/json" href="${again(asked, { f: 'json' })}" />
      </head>
      <body>
        <a class="skip" href="#contenu">${SAY.skip[language]}</a>
        <header>
          ${trail.length > 0 ? crumbs : html`<p>${SAY.map[language]}</p>`}
          <nav aria-label="${SAY.languages[language]}">
            <ul>
              ${LANGUAGES.map(other)}
            </ul>
          </nav>
        </header>
        <main id="contenu">
          <h1>${title}</h1>
          ${body}
          <p><a href="${again(asked, { f: 'json' })}">${SAY.asJson[language]}</a></p>
        </main>
        <footer><p>Perron · EUPL-1.2</p></footer>
      </body>
    </html> `.text;
}
