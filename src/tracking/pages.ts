import { fill, type Language } from '../core/language/index.js';
import { CHOOSE_TOWN, townList, type Administration } from '../administrations/index.js';
import { html, type Html } from '../platform/http/index.js';
import { dateInWords, type Texts } from '../procedures/index.js';
import type { ApplicationView, DeadlineView } from '../applications/index.js';
import { page, type Asked } from './page.js';
import { SAY } from './sayings.js';
import { courseOf, storyOf } from './story.js';

export function townsPage(language: Language, towns: Administration[]): string {
  const body = townList(language, towns, '/suivi');
  return page({ language, title: SAY.service[language] }, body);
}

export function notFoundPage(language: Language): string {
  return page(
    { language, title: SAY.service[language] },
    html`<h1>${SAY.unknownTown[language]}</h1>
      <p><a href="/suivi?lang=${language}">${CHOOSE_TOWN[language]}</a></p>`,
  );
}

/** @param typed what was typed in it, as far as it is given back */
export function formPage(
  language: Language,
  town: Administration,
  typed: Partial<Asked> = {},
  fault?: 'wrong' | 'tooMany',
): string {
  const body = html`<h1>${town.name}</h1>
    ${fault && html`<p class="fault" role="alert" id="fault">${SAY[fault][language]}</p>`}
    <p>${SAY.intro[language]}</p>
    <form id="tracking" method="post" action="/suivi/${town.slug}">
      <input type="hidden" name="lang" value="${language}" />
      <div>
        <label for="reference"
          >${SAY.reference[language]} <span class="hint" id="reference-hint">${SAY.referenceHint[language]}</span></label
        >
        <input
          id="reference"
          name="reference"
          value="${typed.reference}"
          required
          maxlength="60"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="reference-hint"
          ${fault && html` aria-invalid="true" aria-errormessage="fault"`}
        />
      </div>
      <div>
        <label for="code">${SAY.code[language]} <span class="hint" id="code-hint">${SAY.codeHint[language]}</span></label>
        <input
          id="code"
          name="code"
          value="${typed.code}"
          required
          maxlength="20"
          autocomplete="off"
          spellcheck="false"
          autocapitalize="characters"
          aria-describedby="code-hint"
          ${fault && html` aria-invalid="true" aria-errormessage="fault"`}
        />
      </div>
      <button>${SAY.look[language]}</button>
    </form>`;
  const title = `${fault ? '⚠ ' : ''}${town.name} – ${SAY.service[language]}`;
  return page({ language, title, town, held: { id: 'tracking' } }, body);
}

export interface StatusOf {
  town: Administration;
  reference: string;
  title: string;
  address: string | null;
  procedure: string;
  procedureTitle: string;
  /** Language in which the file was deposited: that of its title and address. */
  spoken: Language;
  lastAct: string;
  view: ApplicationView;
  asked: Asked;
}

export function statusPage(
  texts: Texts,
  language: Language,
  { town, reference, title, address, procedure, procedureTitle, spoken, lastAct, view, asked }: StatusOf,
): string {
  const names = view.milestones.map(({ name }) => name);
  const told = storyOf(names).flatMap((name) => texts.findFor(procedure, 'plain', name, language) ?? []);
  const say: Say = (section, clock) => texts.findFor(procedure, section, clock, language);
  const body = html`<h1>${SAY.file[language]} ${reference}</h1>
    <p>
      <span${spoken !== language && html` lang="${spoken}"`}>${title}${address && html`<br />${address}`}</span><br />${procedureTitle}
    </p>
    <div class="lead">${told.map((sentence) => html`<p>${sentence}</p>`)}</div>
    ${progress(language, procedure, names)}
    <h2>${SAY.expected[language]}</h2>
    ${expected(say, language, view.deadlines)}
    <h2>${SAY.dates[language]}</h2>
    ${dates(say, language, view.deadlines)} ${publicity(language, view)} ${opinions(language, view)}
    <p>
      ${fill(SAY.last[language], { day: dateInWords(lastAct, language) })}
      ${fill(SAY.asOf[language], { day: dateInWords(view.asOf, language) })}
    </p>
    <p>${fill(SAY.contact[language], { name: town.name })}</p>
    <p><a href="/suivi/${town.slug}?lang=${language}">${SAY.again[language]}</a></p>`;
  return page({ language, title: `${reference} – ${SAY.service[language]}`, town, held: asked }, body);
}

/** What the procedure says of a clock: what is expected while it runs, what silence means. */
type Say = (section: 'expected' | 'silence', clock: string) => string | undefined;

function progress(language: Language, procedure: string, names: string[]): Html {
  const { stages, now } = courseOf(procedure, names);
  const item = (stage: (typeof stages)[number], index: number) => {
    const mark = index < now ? html` class="done"` : index === now && html` aria-current="step"`;
    return html`<li${mark}>${index < now && '✓ '}${SAY.steps[stage][language]}</li>`;
  };
  return html`<ol class="steps" aria-label="${SAY.progress[language]}">
    ${stages.map(item)}
  </ol>`;
}

function expected(say: Say, language: Language, deadlines: DeadlineView[]): Html {
  // While a limit stands still nothing is expected by a day that will move.
  const mine = deadlines.filter(({ name, suspended }) => !suspended && say('expected', name) !== undefined);
  if (mine.length === 0) return html`<p>${SAY.nothingExpected[language]}</p>`;
  return html`<ul class="plain">
    ${mine.map(
      ({ name, safe }) =>
        html`<li>${say('expected', name)} ${fill(SAY.until[language], { day: dateInWords(safe, language, true) })}</li>`,
    )}
  </ul>`;
}

/** Dates that only bound an act of the administration are its own business, unless something is to be said of them. */
function dates(say: Say, language: Language, deadlines: DeadlineView[]): Html {
  const shown = deadlines.filter(
    ({ expiry, name }) => expiry !== 'shown' || (say('expected', name) ?? say('silence', name)) !== undefined,
  );
  if (shown.length === 0) return html`<p>${SAY.noDates[language]}</p>`;
  const entry = ({ name, label, inWords, suspended, because }: DeadlineView) => {
    const silence = say('silence', name) ?? say('silence', name.split('.')[0]!);
    return html`<dt>${label}</dt>
      <dd>${suspended ? SAY.stands[language] : html`<strong>${inWords}</strong>`}</dd>
      ${silence && html`<dd>${silence}</dd>`}
      <dd>
        <details>
          <summary>${SAY.why[language]}</summary>
          <ul class="plain">
            ${because.map((line) => html`<li>${line}</li>`)}
          </ul>
        </details>
      </dd>`;
  };
  return html`<dl class="dates">${shown.map(entry)}</dl>`;
}

function publicity(language: Language, { publicity: held }: ApplicationView): Html | undefined {
  if (!held) return undefined;
  const days = { from: dateInWords(held.from, language), until: dateInWords(held.until, language) };
  return html`<h2>${SAY.publicity[held.kind][language]}</h2>
    <p>${fill(SAY.period[language], days)}</p>`;
}

function opinions(language: Language, { opinions: asked }: ApplicationView): Html | undefined {
  if (asked.length === 0) return undefined;
  return html`<h2>${SAY.opinions[language]}</h2>
    <ul class="plain">
      ${asked.map(({ label, status }) => html`<li>${label} – ${status.label}</li>`)}
    </ul>`;
}
