import type { Language } from '../../core/language/index.js';
import { html, type Html } from './html.js';
import { ICON_ADDRESS } from './page-icon.js';
import { STYLE_ADDRESS } from './page-style.js';

const NAMES: Record<Language, string> = { fr: 'Français', de: 'Deutsch', nl: 'Nederlands', en: 'English' };
const SKIP: Record<Language, string> = {
  fr: 'Aller au contenu',
  de: 'Zum Inhalt',
  nl: 'Naar de inhoud',
  en: 'Skip to content',
};
const TRAIL: Record<Language, string> = { fr: 'Fil d’Ariane', de: 'Brotkrumen', nl: 'Kruimelpad', en: 'Breadcrumbs' };
const ACCESSIBILITY: Record<Language, string> = {
  fr: 'Accessibilité',
  de: 'Barrierefreiheit',
  nl: 'Toegankelijkheid',
  en: 'Accessibility',
};
const CHOICE: Record<Language, string> = { fr: 'Langues', de: 'Sprachen', nl: 'Talen', en: 'Languages' };

/** A page above this one. */
export interface Crumb {
  href: string;
  title: string;
}

export interface PageFrame {
  language: Language;
  title: string;
  /** Of which service it is a page. */
  service: string;
  /** The way to its other languages; a page that stands in a file has none. */
  languages?: Html | undefined;
  /** The way to it from the first page, in place of the service's name. */
  trail?: readonly Crumb[] | undefined;
  /** Address of the same as JSON. */
  asJson?: string | undefined;
  /** For tables of many columns. */
  wide?: boolean;
  /** Part of the address of the town whose page it is: a barrier is told to that town. */
  townSlug?: string | undefined;
  /** Style sheet written into the page, where no service stands beside it. */
  style?: string | undefined;
}

/** The frame of every page that the service itself renders: no script, nothing fetched from elsewhere. */
export function framed(
  { language, title, service, languages, trail = [], asJson, wide = false, townSlug, style }: PageFrame,
  body: Html,
): string {
  const sheet =
    style === undefined
      ? html`<link rel="stylesheet" href="${STYLE_ADDRESS}" /><link rel="icon" type="image/svg+xml" href="${ICON_ADDRESS}" />`
      : html`<style>
          ${style}
        </style>`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${sheet} ${asJson !== undefined && html`<link rel="alternate" type="application/json" href="${asJson}" />`}
      </head>
      <body ${wide && html`class="wide"`}>
        <a class="skip" href="#contenu">${SKIP[language]}</a>
        <header>
          ${trail.length > 0 ? trailOf(language, trail) : html`<p>${service}</p>`}
          ${languages && html`<nav aria-label="${CHOICE[language]}">${languages}</nav>`}
        </header>
        <main id="contenu">${body}</main>
        <footer><p>Perron · EUPL-1.2${style === undefined && accessibilityLink(language, townSlug)}</p></footer>
      </body>
    </html> `.text;
}

/** Directive (EU) 2016/2102, art. 7: the statement is reached from every page. */
function accessibilityLink(language: Language, townSlug: string | undefined): Html {
  const path = townSlug === undefined ? '/accessibilite' : `/accessibilite/${townSlug}`;
  return html` · <a href="${path}?lang=${language}">${ACCESSIBILITY[language]}</a>`;
}

function trailOf(language: Language, trail: readonly Crumb[]): Html {
  return html`<nav aria-label="${TRAIL[language]}">
    <ol>
      ${trail.map(({ href, title }) => html`<li><a href="${href}">${title}</a></li>`)}
    </ol>
  </nav>`;
}

/** Links to the other languages of a page at a path, which may hold a query. */
export function languageLinks(language: Language, path: string): Html {
  const joint = path.includes('?') ? '&' : '?';
  return languageList(language, (code, current) => {
    const attributes = html`lang="${code}" ${current} title="${NAMES[code]}"`;
    return html`<a href="${path}${joint}lang=${code}" hreflang="${code}" ${attributes}>${code}</a>`;
  });
}

/** A form of a page. */
export interface HeldForm {
  id: string;
  /** The act of its first button. */
  act?: string;
}

/** The same as buttons of a form, so that nothing of it is typed again (WCAG 3.3.7) and nothing is looked at before it is sent. */
export function languageButtons(language: Language, { id, act }: HeldForm): Html {
  const list = languageList(language, (code, current) => {
    const attributes = html`lang="${code}" ${current} title="${NAMES[code]}"`;
    return html`<button class="link" form="${id}" formnovalidate name="into" value="${code}" ${attributes}>${code}</button>`;
  });
  // Enter in a field presses the first button of a form, wherever on the page it stands: it must not be a language.
  return html`<button hidden form="${id}" ${act !== undefined && html`name="act" value="${act}"`}></button>${list}`;
}

/** The language of whose button a form was given back; it is sent by none of these. */
export function languageAsked(body: Record<string, unknown> | undefined): Language | undefined {
  return (Object.keys(NAMES) as Language[]).find((code) => code === body?.['into']);
}

function languageList(language: Language, item: (code: Language, current: Html | false) => Html): Html {
  const codes = Object.keys(NAMES) as Language[];
  return html`<ul>
    ${codes.map((code) => html`<li>${item(code, code === language && html`aria-current="true"`)}</li>`)}
  </ul>`;
}
