import { CHOOSE_TOWN, type Administration } from '../administrations/index.js';
import { framed, html, languageButtons, languageLinks, type HeldForm, type Html } from '../platform/http/index.js';
import type { Language, Words } from '../core/language/index.js';
import { SAY } from './sayings.js';

interface Page {
  language: Language;
  title: string;
  /** Its own address, for its other languages. */
  path: string;
  town?: Administration | undefined;
  /** The form that it holds. */
  form?: HeldForm | undefined;
}

export function page({ language, title, path, town, form }: Page, body: Html): string {
  const service = SAY.service[language];
  const trail = [
    { href: `/depot?lang=${language}`, title: service },
    ...(town && path !== `/depot/${town.slug}` ? [{ href: `/depot/${town.slug}?lang=${language}`, title: town.name }] : []),
  ];
  const languages = form ? languageButtons(language, form) : languageLinks(language, path);
  return framed({ language, title, service, ...(town && { trail }), languages, townSlug: town?.slug }, body);
}

/** One sentence and the way back. */
export function messagePage(language: Language, said: Words, path: string, town?: Administration): string {
  const body = html`<h1>${SAY.service[language]}</h1>
    <p class="lead">${said[language]}</p>
    <p><a href="${path}?lang=${language}">${path === '/depot' ? CHOOSE_TOWN[language] : SAY.back[language]}</a></p>`;
  return page({ language, title: said[language], path, town }, body);
}
