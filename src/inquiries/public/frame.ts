import { CHOOSE_TOWN, townList, type Administration } from '../../administrations/index.js';
import { framed, html, languageButtons, languageLinks, type HeldForm, type Html } from '../../platform/http/index.js';
import type { Language } from '../../core/language/index.js';
import { SAY } from './sayings.js';

interface PublicPage {
  language: Language;
  title: string;
  /** Its own address, for its other languages. */
  path: string;
  /** Whose page it is; none for those on which one chooses. */
  town?: Administration | undefined;
  /** Of the pages of inquiries, or of those of decisions. */
  room?: 'enquetes' | 'decisions';
  /** It stands under the list of its town. */
  inner?: boolean;
  /** The form that it holds. */
  form?: HeldForm | undefined;
}

/** The frame of the public pages: the way back above, the other public pages below. */
export function page({ language, title, path, town, room = 'enquetes', inner = false, form }: PublicPage, body: Html): string {
  const service = (room === 'enquetes' ? SAY.service : SAY.decisions)[language];
  const home = { href: `/${room}?lang=${language}`, title: service };
  const trail = town && [home, ...(inner ? [{ href: `/${room}/${town.slug}?lang=${language}`, title: town.name }] : [])];
  const of = town ? `/${town.slug}` : '';
  const elsewhere = html`<nav aria-label="${SAY.elsewhere[language]}" class="foot">
    <ul class="plain">
      ${room !== 'enquetes' && html`<li><a href="/enquetes${of}?lang=${language}">${SAY.service[language]}</a></li>`}
      ${room !== 'decisions' && html`<li><a href="/decisions${of}?lang=${language}">${SAY.decisions[language]}</a></li>`}
    </ul>
  </nav>`;
  const languages = form ? languageButtons(language, form) : languageLinks(language, path);
  return framed({ language, title, service, trail, languages, townSlug: town?.slug }, html`${body}${elsewhere}`);
}

export function townsPage(language: Language, towns: Administration[], room: 'enquetes' | 'decisions' = 'enquetes'): string {
  const body = townList(language, towns, `/${room}`);
  const title = (room === 'enquetes' ? SAY.service : SAY.decisions)[language];
  return page({ language, title, path: `/${room}`, room }, body);
}

export function documentGonePage(language: Language, path: string): string {
  const body = html`<h1>${SAY.documentGone[language]}</h1>
    <p><a href="${path}?lang=${language}">${SAY.back[language]}</a></p>`;
  return page({ language, title: SAY.documentGone[language], path }, body);
}

export function notFoundPage(language: Language, room: 'enquetes' | 'decisions' = 'enquetes'): string {
  const body = html`<h1>${(room === 'enquetes' ? SAY.unknown : SAY.unknownTown)[language]}</h1>
    <p><a href="/${room}?lang=${language}">${CHOOSE_TOWN[language]}</a></p>`;
  const title = (room === 'enquetes' ? SAY.unknown : SAY.unknownTown)[language];
  return page({ language, title, path: `/${room}`, room }, body);
}
