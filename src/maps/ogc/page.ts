import { framed, html, languageLinks, type Crumb, type Html } from '../../platform/http/index.js';
import type { Asked } from './asked.js';
import { again } from './links.js';
import { SAY } from './sayings.js';

/** Every page of the map: the same as its JSON, for eyes. */
export function page(asked: Asked, title: string, trail: readonly Crumb[], body: Html): string {
  const { language } = asked;
  const asJson = again(asked, { f: 'json' });
  return framed(
    {
      language,
      title,
      service: SAY.map[language],
      languages: languageLinks(language, again(asked, { lang: undefined, f: 'html' })),
      trail: trail.map((crumb) => ({ ...crumb, href: `${crumb.href}?f=html&lang=${language}` })),
      asJson,
      wide: true,
    },
    html`<h1>${title}</h1>
      ${body}
      <p><a href="${asJson}">${SAY.asJson[language]}</a></p>`,
  );
}
