import { fill, type Language } from '../../core/language/index.js';
import { framed, html, languageButtons, languageLinks, type Html } from '../../platform/http/index.js';
import { dateInWords, type Texts } from '../../procedures/index.js';
import type { ConsultationRow } from '../asking/consultation-row.js';
import { VERDICTS } from '../answer.js';
import { fileShown } from './file-shown.js';
import { PAGE, REFUSALS, type Refusal } from './page-sayings.js';
import { answerIn, type Fault, type Typed } from './typed-answer.js';

export interface PageOf {
  texts: Texts;
  language: Language;
  /** Of the page. */
  path: string;
  row: ConsultationRow;
}

export function refusalPage(language: Language, refusal: Refusal, path: string): string {
  const { title, more } = REFUSALS[refusal];
  return page(
    language,
    title[language],
    languageLinks(language, path),
    html`<h1>${title[language]}</h1>
      <p>${more[language]}</p>`,
  );
}

/** The request and the form; with faults, each stands beside its field, and all that was typed is kept. */
export function answerPage({ texts, language, path, row }: PageOf, typed: Typed, faults: Fault[]): string {
  const fault = (field: keyof Typed) => {
    const words = faults.filter((one) => one.field === field).map((one) => one.words);
    return words.length > 0 && html`<p class="fault" id="${field}-fault">${words.join(' ')}</p>`;
  };
  const described = (field: keyof Typed, hint?: string) => {
    const wrong = faults.some((one) => one.field === field);
    const by = [hint, wrong && `${field}-fault`].filter((one) => typeof one === 'string').join(' ');
    return html`${by !== '' && html` aria-describedby="${by}"`}${wrong && html` aria-invalid="true"`}`;
  };
  const choice = (name: string) =>
    html`<label class="choice"
      ><input type="radio" name="verdict" value="${name}" required ${typed.verdict === name && html` checked`} />
      ${texts.word('opinions', name, language)}</label
    >`;
  const body = html`<h1>${PAGE.service[language]}</h1>
    <p class="lead">${fill(PAGE.asks[language], { asking: row.asked.asking.name, partner: row.partnerName! })}</p>
    ${fileShown(texts, language, row, path)}
    <h2>${PAGE.yourOpinion[language]}</h2>
    ${faults.length > 0 && html`<div class="fault" role="alert">${faults.map(({ words }) => html`<p>${words}</p>`)}</div>`}
    <form id="opinion" class="wide" method="post" action="${path}">
      <input type="hidden" name="lang" value="${language}" />
      <fieldset${described('verdict')}>
        <legend>${PAGE.verdict[language]}</legend>
        ${VERDICTS.map(choice)} ${fault('verdict')}
      </fieldset>
      <div>
        <label for="conditions"
          >${PAGE.conditions[language]} <span class="hint" id="conditions-hint">${PAGE.conditionsHint[language]}</span></label
        >
        <textarea id="conditions" name="conditions" rows="4" ${described('conditions', 'conditions-hint')}>
${typed.conditions}</textarea
        >
        ${fault('conditions')}
      </div>
      <div>
        <label for="reasons">${PAGE.reasons[language]}</label>
        <textarea id="reasons" name="reasons" rows="10" required ${described('reasons')}>
${typed.reasons}</textarea
        >
        ${fault('reasons')}
      </div>
      <div>
        <label for="name">${PAGE.name[language]}</label>
        <input id="name" name="name" required maxlength="200" autocomplete="name" value="${typed.name}" ${described('name')} />
        ${fault('name')}
      </div>
      <button name="act" value="review">${PAGE.review[language]}</button>
    </form>`;
  const title = `${faults.length > 0 ? '⚠ ' : ''}${row.asked.reference} – ${PAGE.service[language]}`;
  return page(language, title, languageButtons(language, { id: 'opinion', act: 'review' }), body);
}

/** What was typed, to be read over before it is sent for good (WCAG 3.3.4). */
export function reviewPage({ texts, language, path, row }: PageOf, typed: Typed): string {
  const body = html`<h1>${PAGE.review[language]}</h1>
    <p class="lead">${PAGE.check[language]}</p>
    ${saidShown(texts, language, typed)}
    <form method="post" action="${path}">
      ${hidden(typed)} <input type="hidden" name="lang" value="${language}" />
      <button name="act" value="send">${PAGE.send[language]}</button>
      <button class="link" name="act" value="correct">${PAGE.correct[language]}</button>
    </form>`;
  const title = `${row.asked.reference} – ${PAGE.review[language]}`;
  return page(language, title, askAgain(language, path, typed), body);
}

export function thanksPage({ texts, language, row }: PageOf, typed: Typed, day: string): string {
  const more = fill(PAGE.thanksMore[language], { day: dateInWords(day, language), asking: row.asked.asking.name });
  const body = html`<h1>${PAGE.thanks[language]}</h1>
    <p class="lead">${more}</p>
    <p>${PAGE.reference[language]} ${row.asked.reference}</p>
    ${saidShown(texts, language, typed)}`;
  return page(language, `${row.asked.reference} – ${PAGE.thanks[language]}`, undefined, body);
}

function saidShown(texts: Texts, language: Language, typed: Typed): Html {
  const { verdict, conditions, reasons } = answerIn(typed);
  return html`<dl class="dates">
    <dt>${PAGE.verdict[language]}</dt>
    <dd>${texts.word('opinions', verdict, language)}</dd>
    <dt>${PAGE.conditions[language]}</dt>
    <dd>
      ${
        conditions.length === 0
          ? PAGE.none[language]
          : html`<ul class="plain">
              ${conditions.map((one) => html`<li>${one}</li>`)}
            </ul>`
      }
    </dd>
    <dt>${PAGE.reasons[language]}</dt>
    <dd class="lines">${reasons}</dd>
    <dt>${PAGE.name[language]}</dt>
    <dd>${typed.name.trim()}</dd>
  </dl>`;
}

function askAgain(language: Language, path: string, typed: Typed): Html {
  return html`<form id="again" class="bare" method="post" action="${path}">
      ${hidden(typed)} <input type="hidden" name="act" value="review" />
    </form>
    ${languageButtons(language, { id: 'again' })}`;
}

function hidden(typed: Typed): Html[] {
  return Object.entries(typed).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
}

function page(language: Language, title: string, languages: Html | undefined, body: Html): string {
  return framed({ language, title, service: PAGE.service[language], languages }, body);
}
