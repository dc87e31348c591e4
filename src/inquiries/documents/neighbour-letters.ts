import { fill, type Language } from '../../core/language/index.js';
import type { NearbyParcel } from '../../applications/index.js';
import { html, type Html } from '../../platform/http/index.js';
import { dateInWords } from '../../procedures/index.js';
import { publicSubject, type Inquiry } from '../inquiry-row.js';
import { PRINT } from './document-sayings.js';
import { LETTER } from './letter-sayings.js';
import { sheet } from './sheet.js';

interface Mailing {
  inquiry: Inquiry;
  town: string;
  near: readonly NearbyParcel[];
  /** Metres. */
  within: number;
  today: string;
  language: Language;
}

/** One owner, with all parcels of hers; without a name, whoever owns and lives on one parcel. */
interface Addressee {
  name: string | null;
  address: string | null;
  parcels: string[];
}

/** A cover sheet for the office, then one letter a page to each neighbour (P1: owners and occupants, CoDT D.VIII). */
export function neighbourLetters({ inquiry, town, near, within, today, language }: Mailing): string {
  const say = (key: keyof typeof LETTER, values: Record<string, string | number> = {}) => fill(LETTER[key][language], values);
  const addressees = addresseesOf(near);
  const byHand = addressees.filter(({ address }) => address === null);
  const { reference } = inquiry;
  const body = html`<h1>${say('title')}</h1>
    <p>${town} – ${reference}</p>
    <p>${say('count', { letters: addressees.length, parcels: near.length, within })}</p>
    ${inquiry.kind === 'notice' && html`<p class="draft">${say('notAsked')}</p>`}
    <p>${say('occupants')}</p>
    ${
      byHand.length > 0 &&
      html`<h2>${say('byHand', { count: byHand.length })}</h2>
        <ul>
          ${byHand.map(({ name, parcels }) => html`<li>${parcels.join(', ')}${name && html` – ${name}`}</li>`)}
        </ul>`
    }
    ${addressees.map((addressee) => letter(inquiry, addressee, town, today, language))}`;
  return sheet(language, `${say('title')} – ${reference}`, body);
}

function letter(inquiry: Inquiry, { name, address, parcels }: Addressee, town: string, today: string, language: Language): Html {
  const { kind, from, until, reference, consultation, writeTo, closingSession } = inquiry;
  const day = (date: string) => dateInWords(date, language, true);
  const say = (key: keyof typeof LETTER) => fill(LETTER[key][language], { parcels: parcels.join(', ') });
  const print = (key: keyof typeof PRINT, values: Record<string, string> = {}) => fill(PRINT[key][language], values);
  const office = print('askOffice', { town });
  return html`<section class="letter">
    <p><strong>${town}</strong></p>
    <p class="addressee">${name ?? say('whoever')}${address !== null && html`<br />${address}`}</p>
    <p>${fill(LETTER.dated[language], { town, day: dateInWords(today, language) })}</p>
    <h2>${print(kind)} – ${reference}</h2>
    <p>${say('salutation')}</p>
    <p>${say('near')}</p>
    <p class="days"><strong>${print('days', { from: day(from), until: day(until) })}</strong></p>
    <dl>
      <dt>${print('subject')}</dt>
      <dd${inquiry.language !== language && html` lang="${inquiry.language}"`}>${publicSubject(inquiry)}</dd>
      ${
        inquiry.address &&
        html`<dt>${print('place')}</dt>
          <dd>${inquiry.address}</dd>`
      }
      <dt>${print('consultation')}</dt>
      <dd>${consultation ?? office}</dd>
      <dt>${print('writeTo')}</dt>
      <dd>${writeTo ?? office}</dd>
      ${
        kind === 'inquiry' &&
        html`<dt>${print('closingSession')}</dt>
          <dd>${closingSession ?? print('onLastDay', { until: day(until) })}</dd>`
      }
    </dl>
    <p class="signed">${say('signature')}</p>
  </section>`;
}

/** Who owns several parcels gets one letter; an unknown owner is written to at the parcel. */
export function addresseesOf(near: readonly NearbyParcel[]): Addressee[] {
  const addressees = new Map<string, Addressee>();
  for (const { parcel, name, address } of near) {
    const key = name === null ? `parcel ${parcel}` : JSON.stringify([name, address].map((text) => folded(text ?? '')));
    const known = addressees.get(key);
    if (known) known.parcels.push(parcel);
    else addressees.set(key, { name, address, parcels: [parcel] });
  }
  return [...addressees.values()];
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s,;]+/g, ' ')
    .trim();
}
