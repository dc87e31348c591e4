import { townList, type Administration } from '../administrations/index.js';
import { html } from '../platform/http/index.js';
import type { Language } from '../core/language/index.js';
import { page } from './frame.js';
import { SAY } from './sayings.js';

export function townsPage(language: Language, towns: Administration[]): string {
  const body = townList(language, towns, '/depot');
  return page({ language, title: SAY.service[language], path: '/depot' }, body);
}

/** A procedure that the town takes online. */
export interface Openable {
  name: string;
  title: string;
}

/** Which request one wants to write; what the town has not opened is not offered. */
export function procedurePage(language: Language, town: Administration, open: Openable[], chosen?: unknown): string {
  const path = `/depot/${town.slug}`;
  const first = (open.find(({ name }) => name === chosen) ?? open[0])?.name;
  const taking = open.length > 0 && town.suspendedAt === null;
  const form = html`<p>${SAY.beginLead[language]}</p>
    <form id="beginning" class="wide" method="post" action="${path}">
      <input type="hidden" name="lang" value="${language}" />
      <fieldset>
        <legend>${SAY.what[language]}</legend>
        ${open.map(
          ({ name, title }) =>
            html`<label class="choice"
              ><input type="radio" name="procedure" value="${name}" required ${name === first && html` checked`} />
              ${title}</label
            >`,
        )}
      </fieldset>
      <button>${SAY.begin[language]}</button>
    </form>`;
  const body = html`<h1>${town.name}</h1>
    ${taking ? form : html`<p>${SAY.closed[language]}</p>`}`;
  const title = `${town.name} – ${SAY.service[language]}`;
  return page({ language, title, path, town, form: taking ? { id: 'beginning' } : undefined }, body);
}
