import { townList, type Administration } from '../administrations/index.js';
import { html } from '../platform/http/index.js';
import type { Language } from '../procedures/index.js';
import { page } from './frame.js';
import { SAY } from './sayings.js';

export function townsPage(language: Language, towns: Administration[]): string {
  const body = townList(language, towns, '/depot');
  return page({ language, title: SAY.service[language], path: '/depot' }, body);
}

/** Which request one wants to write; what the town has not opened is not offered. */
export function procedurePage(language: Language, town: Administration, open: { name: string; title: string }[]): string {
  const path = `/depot/${town.slug}`;
  const form = html`<p>${SAY.beginLead[language]}</p>
    <form class="wide" method="post" action="${path}">
      <input type="hidden" name="lang" value="${language}" />
      <fieldset>
        <legend>${SAY.what[language]}</legend>
        ${open.map(
          ({ name, title }, index) =>
            html`<label class="choice"
              ><input type="radio" name="procedure" value="${name}" required ${index === 0 && html` checked`} /> ${title}</label
            >`,
        )}
      </fieldset>
      <button>${SAY.begin[language]}</button>
    </form>`;
  const body = html`<h1>${town.name}</h1>
    ${open.length > 0 && town.suspendedAt === null ? form : html`<p>${SAY.closed[language]}</p>`}`;
  return page({ language, title: `${town.name} – ${SAY.service[language]}`, path, town }, body);
}
