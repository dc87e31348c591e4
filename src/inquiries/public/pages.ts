import { fill, type Language } from '../../core/language/index.js';
import type { Administration } from '../../administrations/index.js';
import { html, type Html } from '../../platform/http/index.js';
import { dateInWords } from '../../procedures/index.js';
import { timingOf, type PublicComment } from '../comment.js';
import { publicSubject, stateOf, type Inquiry } from '../inquiry-row.js';
import { commentForm } from './comment-form.js';
import { page } from './frame.js';
import { documentList, type PublicDocument } from './public-documents.js';
import { SAY } from './sayings.js';
import type { FieldFaults, Typed } from './typed.js';

/** What the public may read of an administration now: its inquiries that are open, and those to come. */
export function listPage(language: Language, town: Administration, inquiries: Inquiry[], today: string): string {
  const section = (state: 'open' | 'announced') => {
    const listed = inquiries.filter((inquiry) => stateOf(inquiry, today) === state);
    return (
      listed.length > 0 &&
      html`<h2>${SAY[state][language]}</h2>
        <ul class="choices">
          ${listed.map((inquiry) => item(language, town, inquiry, state))}
        </ul>`
    );
  };
  const body = html`<h1>${town.name}</h1>
    ${
      inquiries.length === 0
        ? html`<p>${SAY.none[language]}</p>`
        : html`<p>${SAY.lead[language]}</p>
            ${section('open')} ${section('announced')}`
    }`;
  const title = `${town.name} – ${SAY.service[language]}`;
  return page({ language, title, path: `/enquetes/${town.slug}`, town }, body);
}

function item(language: Language, town: Administration, inquiry: Inquiry, state: 'open' | 'announced'): Html {
  const { id, kind, address, from, until } = inquiry;
  const when = state === 'open' ? SAY.untilDay : SAY.fromDay;
  const days = { from: dateInWords(from, language, true), until: dateInWords(until, language, true) };
  return html`<li>
    <a href="/enquetes/${town.slug}/${id}?lang=${language}" ${spoken(inquiry, language)}>${publicSubject(inquiry)}</a><br />
    ${SAY[kind][language]}${address && html` – ${address}`}<br />
    <strong>${fill(when[language], days)}</strong>
  </li>`;
}

export interface ShownInquiry {
  town: Administration;
  inquiry: Inquiry;
  /** What kind of application it is, in words. */
  procedure: string;
  documents: PublicDocument[];
  today: string;
}

/** One inquiry: what, where, until when, how to comment; with what was typed and its faults, where something was. */
export function inquiryPage(language: Language, shown: ShownInquiry, typed: Typed, faults: FieldFaults = {}): string {
  const { town, inquiry, procedure, documents, today } = shown;
  const { kind, address, reference, from, until, consultation, writeTo, closingSession } = inquiry;
  const days = { from: dateInWords(from, language, true), until: dateInWords(until, language, true), town: town.name };
  const state = stateOf(inquiry, today);
  const taking = state === 'open' && town.suspendedAt === null;
  const lead = state === 'open' ? 'youMayUntil' : state === 'announced' ? 'youMayFrom' : 'over';
  const path = `/enquetes/${town.slug}/${inquiry.id}`;
  const office = fill(SAY.office[language], days);
  const body = html`<h1${spoken(inquiry, language)}>${publicSubject(inquiry)}</h1>
    ${Object.keys(faults).length > 0 && html`<p class="fault" role="alert">${SAY.faults[language]}${faults.form && html` ${SAY[faults.form][language]}`}</p>`}
    <p class="lead">${fill(SAY[lead][language], days)}</p>
    ${!taking && state === 'open' && html`<p class="fault">${SAY.suspended[language]}</p>`}
    <dl class="dates">
      <dt>${SAY[kind][language]}</dt>
      <dd>${fill(SAY.days[language], days)}</dd>
      ${
        address &&
        html`<dt>${SAY.where[language]}</dt>
          <dd>${address}</dd>`
      }
      <dt>${SAY.kind[language]}</dt>
      <dd>${procedure}</dd>
      <dt>${SAY.reference[language]}</dt>
      <dd>${reference}</dd>
      <dt>${SAY.consultation[language]}</dt>
      <dd class="lines">${consultation ?? office}</dd>
      ${
        closingSession &&
        html`<dt>${SAY.session[language]}</dt>
          <dd class="lines">${closingSession}</dd>`
      }
    </dl>
    ${state === 'open' && documents.length > 0 && documentList(language, path, documents, spoken(inquiry, language))}
    ${
      (state === 'open' || state === 'announced') &&
      html`<h2>${SAY.how[language]}</h2>
        <ul class="plain">
          ${taking && html`<li>${SAY.here[language]}</li>`}
          <li class="lines">${fill(SAY.byLetter[language], { writeTo: writeTo ?? office })}</li>
          <li>${SAY.inTime[language]}</li>
        </ul>`
    }
    ${taking && commentForm(language, path, typed, faults)}
    ${!taking && typed.text !== '' && kept(language, typed.text)}`;
  const title = `${Object.keys(faults).length > 0 ? '⚠ ' : ''}${publicSubject(inquiry)} – ${SAY.service[language]}`;
  return page({ language, title, path, town, inner: true, form: taking ? { id: 'comment' } : undefined }, body);
}

function kept(language: Language, text: string): Html {
  return html`<p class="fault" role="alert">${SAY.notTaken[language]}</p>
    <blockquote class="lines">${text}</blockquote>`;
}

/** What the author of a comment keeps: its number, its day, and the text as it was registered. */
export function receiptPage(language: Language, { town, inquiry }: ShownInquiry, comment: PublicComment): string {
  const path = `/enquetes/${town.slug}/${inquiry.id}`;
  const { number, receivedOn, text } = comment;
  const late = timingOf(comment, inquiry) === 'late';
  const until = dateInWords(inquiry.until, language, true);
  const body = html`<h1>${SAY.receipt[language]}</h1>
    <p class="lead">${fill(SAY.received[language], { number, day: dateInWords(receivedOn, language, true) })}</p>
    ${late && html`<p class="fault">${fill(SAY.receivedLate[language], { until })}</p>`}
    <dl class="dates">
      <dt>${SAY[inquiry.kind][language]}</dt>
      <dd${spoken(inquiry, language)}>${publicSubject(inquiry)}</dd>
      <dt>${SAY.reference[language]}</dt>
      <dd>${inquiry.reference}</dd>
    </dl>
    <h2>${SAY.wrote[language]}</h2>
    <blockquote class="lines">${text}</blockquote>
    <p>${SAY.takeBack[language]}</p>
    <p><a href="${path}?lang=${language}">${SAY.back[language]}</a></p>`;
  const title = `${SAY.receipt[language]} – ${SAY.service[language]}`;
  return page({ language, title, path, town, inner: true }, body);
}

/** What the file says is in the language of its deposit. */
function spoken(inquiry: Inquiry, language: Language): Html | false {
  return inquiry.language !== language && html` lang="${inquiry.language}"`;
}
