import { html, type Html } from '../platform/http/index.js';
import { LANGUAGES, type Language } from '../procedures/index.js';
import { SAY } from './sayings.js';

const NAMES: Record<Language, string> = { fr: 'Français', de: 'Deutsch', nl: 'Nederlands', en: 'English' };

/** The frame of every public page. */
export function page(language: Language, title: string, path: string, body: Html): string {
  const other = (code: Language) =>
    html`<li><a href="${path}?lang=${code}" lang="${code}" hreflang="${code}"${code === language && html` aria-current="true"`} title="${NAMES[code]}">${code}</a></li>`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/suivi/style.css">
</head>
<body>
<a class="skip" href="#contenu">${SAY.skip[language]}</a>
<header>
<p>${SAY.service[language]}</p>
<nav aria-label="${SAY.languages[language]}"><ul>${LANGUAGES.map(other)}</ul></nav>
</header>
<main id="contenu">
${body}
</main>
<footer><p>Perron · EUPL-1.2</p></footer>
</body>
</html>
`.text;
}
