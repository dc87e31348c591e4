import { fill, type Language } from '../../core/language/index.js';
import { html } from '../../platform/http/index.js';
import { dateInWords } from '../../procedures/index.js';
import { publicSubject, type Inquiry } from '../inquiry-row.js';
import { PRINT } from './document-sayings.js';
import { sheet } from './sheet.js';

/** The notice of an inquiry (*avis d'enquête*), which the municipality puts up, or of a project, which the applicant does. */
export function inquiryNotice(inquiry: Inquiry, town: string, language: Language): string {
  const { kind, from, until, address, reference, consultation, writeTo, closingSession } = inquiry;
  const day = (date: string) => dateInWords(date, language, true);
  const say = (key: keyof typeof PRINT, values: Record<string, string> = {}) => fill(PRINT[key][language], values);
  const days = say('days', { from: day(from), until: day(until) });
  const office = say('askOffice', { town });
  const heading = say(kind);
  const body = html`<div class="notice">
    <p><strong>${town}</strong></p>
    <h1>${heading}</h1>
    <p>${say('intro')}</p>
    <p class="days"><strong>${days}</strong></p>
    <dl>
      <dt>${say('subject')}</dt>
      <dd${inquiry.language !== language && html` lang="${inquiry.language}"`}>${publicSubject(inquiry)}</dd>
      ${
        address &&
        html`<dt>${say('place')}</dt>
          <dd>${address}</dd>`
      }
      <dt>${say('reference')}</dt>
      <dd>${reference}</dd>
      <dt>${say('consultation')}</dt>
      <dd>${consultation ?? office}</dd>
      <dt>${say('writeTo')}</dt>
      <dd>${writeTo ?? office}</dd>
      ${
        kind === 'inquiry' &&
        html`<dt>${say('closingSession')}</dt>
          <dd>${closingSession ?? say('onLastDay', { until: day(until) })}</dd>`
      }
    </dl>
  </div>`;
  return sheet(language, `${heading} – ${reference}`, body);
}
