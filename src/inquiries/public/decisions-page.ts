import { fill, type Language } from '../../core/language/index.js';
import type { Administration } from '../../administrations/index.js';
import { html, type Html } from '../../platform/http/index.js';
import { dateInWords } from '../../procedures/index.js';
import type { Decided } from './decided.js';
import { page } from './frame.js';
import { SAY } from './sayings.js';

/** A decision with its outcome and its kind of request in words. */
export interface ToldDecision extends Decided {
  outcomeInWords: string;
  kind: string;
}

/** What was decided of the projects on which the public was asked, year by year; nobody is named. */
export function decisionsPage(
  language: Language,
  town: Administration,
  { year, years, decisions }: { year: string; years: string[]; decisions: ToldDecision[] },
): string {
  const path = `/decisions/${town.slug}`;
  const others = html`<nav aria-label="${SAY.years[language]}">
    <ul>
      ${years.map((one) => html`<li><a href="${path}?year=${one}&lang=${language}" ${one === year && html`aria-current="page"`}>${one}</a></li>`)}
    </ul>
  </nav>`;
  const body = html`<h1>${SAY.decisions[language]}</h1>
    <p>${fill(SAY.decisionsLead[language], { town: town.name })}</p>
    ${years.length > 1 && others}
    ${
      decisions.length === 0
        ? html`<p>${SAY.noDecisions[language]}</p>`
        : html`<h2>${year}</h2>
            <ul class="choices">
              ${decisions.map((decision) => item(language, decision))}
            </ul>
            <p>${SAY.mayChange[language]}</p>`
    }`;
  const title = `${SAY.decisions[language]} – ${town.name}`;
  return page({ language, title, path: `${path}?year=${year}`, town, room: 'decisions' }, body);
}

function item(language: Language, { subject, address, kind, reference, outcomeInWords, on, ...decided }: ToldDecision): Html {
  const spoken = decided.language !== language && html` lang="${decided.language}"`;
  return html`<li>
    <span${spoken}>${subject}</span><br />
    ${kind} – ${reference}${address && html` – ${address}`}<br />
    <strong class="outcome">${outcomeInWords}</strong>, ${dateInWords(on, language, true)}
  </li>`;
}
