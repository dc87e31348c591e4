import { fill, type Language } from '../../core/language/index.js';
import { html, type Html } from '../../platform/http/index.js';
import { dateInWords } from '../../procedures/index.js';
import { publicTextOf, timingOf, type CommentCount, type PublicComment } from '../comment.js';
import { publicSubject, type Inquiry } from '../inquiry-row.js';
import { CHANNEL_NAMES, PRINT } from './document-sayings.js';
import { sheet } from './sheet.js';

interface ClosedInquiry {
  inquiry: Inquiry;
  town: string;
  comments: PublicComment[];
  count: CommentCount;
  today: string;
  language: Language;
}

/** The closing report (*procès-verbal de clôture*, CoDT D.VIII.19 and D.VIII.20), with no author of a comment in it. */
export function closingReport({ inquiry, town, comments, count, today, language }: ClosedInquiry): string {
  const { kind, from, until, address, reference, closedOn } = inquiry;
  const day = (date: string) => dateInWords(date, language);
  const say = (key: keyof typeof PRINT, values: Record<string, string | number> = {}) => fill(PRINT[key][language], values);
  const unread = comments.filter(({ reviewed, withdrawnOn }) => reviewed === null && withdrawnOn === null).length;
  const row = (name: 'inTime' | 'early' | 'late' | 'withdrawn' | 'total') =>
    html`<tr>
      <th scope="row">${say(name)}</th>
      <td>${count[name]}</td>
    </tr>`;
  const body = html`<p><strong>${town}</strong></p>
    <h1>${say('report')}</h1>
    ${closedOn === null && html`<p class="draft">${say('draft')}</p>`}
    <p>
      ${say(kind)} – ${say('days', { from: day(from), until: day(until) })}.
      ${closedOn !== null && say('closed', { day: day(closedOn) })}
    </p>
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
    </dl>
    <h2>${say('count')}</h2>
    <table>
      <tbody>
        ${(['inTime', 'early', 'late', 'withdrawn', 'total'] as const).map(row)}
      </tbody>
    </table>
    <h2>${say('comments')}</h2>
    ${unread > 0 && html`<p class="draft">${say('unread', { count: unread })}</p>`}
    ${comments.length === 0 ? html`<p>${say('none')}</p>` : comments.map((comment) => entry(comment, inquiry, language))}
    <div class="sign">
      <p>${say('date')} ${day(closedOn ?? today)}</p>
      <p>${say('signature')}</p>
    </div>`;
  return sheet(language, `${say('report')} – ${reference}`, body);
}

/** A comment that was taken back is counted, and no longer told. */
function entry(comment: PublicComment, inquiry: Inquiry, language: Language): Html {
  const { number, channel, receivedOn, withdrawnOn } = comment;
  const day = (date: string) => dateInWords(date, language);
  const timing = timingOf(comment, inquiry);
  const received = fill(PRINT.received[language], { day: day(receivedOn), channel: CHANNEL_NAMES[channel][language] });
  const mark = timing === 'in-time' ? '' : ` – ${PRINT[timing][language]}`;
  return html`<article>
    <h3>${fill(PRINT.number[language], { number })}, ${received}${mark}</h3>
    ${
      withdrawnOn === null
        ? html`<blockquote${comment.language !== language && html` lang="${comment.language}"`}>${publicTextOf(comment)}</blockquote>`
        : html`<p>${fill(PRINT.takenBack[language], { day: day(withdrawnOn) })}</p>`
    }
  </article>`;
}
