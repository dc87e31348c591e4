import type { Language } from '../core/language/index.js';
import { framed, html, type Html } from '../platform/http/index.js';
import { dateInWords } from '../procedures/index.js';
import type { AgendaFile } from './agenda-file.js';
import type { Meeting, MeetingItem } from './meeting.js';
import { said, SAY } from './sayings.js';

export interface PrintedItem {
  item: MeetingItem;
  file: AgendaFile;
  /** What the voted act is called. */
  verdict: string | undefined;
}

/** The agenda as it is sent to the members: printable, complete without a script. */
export function agendaPage(language: Language, town: string, meeting: Meeting, items: PrintedItem[]): string {
  const points = items.map(
    ({ file }) =>
      html`<li>
        ${subject(file, language)}
        ${
          file.last &&
          html`<p>
            ${SAY.last[language]}${colon(language)} ${dateInWords(file.last.legal, language, true)}
            (${SAY.safeDay[language]}${colon(language)} ${dateInWords(file.last.safe, language)})
          </p>`
        }
        ${file.warnings.map(({ text }) => html`<p><strong>${text}</strong></p>`)}
      </li>`,
  );
  return page(language, town, meeting, 'agenda', html`${listOf(points, language)}`);
}

/** The minutes (*procès-verbal*): who sat, and of each item the deliberation, the vote and the decision. */
export function minutesPage(language: Language, town: string, meeting: Meeting, items: PrintedItem[]): string {
  const people = (label: string, names: string[]) =>
    names.length > 0 &&
    html`<div>
      <dt>${label}</dt>
      <dd>${names.join(', ')}</dd>
    </div>`;
  const points = items.map(({ item, file, verdict }) => {
    const { votesFor, votesAgainst, votesAbstained, takenOn } = item;
    const counted = { for: votesFor ?? 0, against: votesAgainst ?? 0, abstained: votesAbstained ?? 0 };
    const recorded =
      takenOn === null ? SAY.notTaken[language] : said(SAY.taken, language, { day: dateInWords(takenOn, language) });
    return html`<li>
      ${subject(file, language)}
      ${item.deliberation
        .split(/\n{2,}/)
        .filter((part) => part.trim() !== '')
        .map((part) => html`<p>${part}</p>`)}
      ${votesFor !== null && html`<p>${said(SAY.votes, language, counted)}</p>`}
      ${
        verdict === undefined
          ? html`<p>${SAY.undecided[language]}</p>`
          : html`<p><strong>${SAY.verdict[language]}${colon(language)} ${verdict}.</strong> ${recorded}</p>`
      }
    </li>`;
  });
  const body = html`${meeting.state !== 'closed' && html`<p><strong>${SAY.draft[language]}</strong></p>`}
    <dl>
      ${people(SAY.presidedBy[language], meeting.presidedBy ? [meeting.presidedBy] : [])}
      ${people(SAY.present[language], meeting.present)} ${people(SAY.excused[language], meeting.excused)}
    </dl>
    ${listOf(points, language)}
    <p>${SAY.signatures[language]}</p>`;
  return page(language, town, meeting, 'minutes', body);
}

function page(language: Language, town: string, meeting: Meeting, kind: 'agenda' | 'minutes', body: Html): string {
  const { day, hour, place, organ } = meeting;
  const sitting = said(SAY.sitting, language, { day: dateInWords(day, language, true), hour, place });
  const title = `${SAY[kind][language]} – ${SAY[organ][language]}`;
  return framed(
    { language, title: `${title} – ${town}`, service: town },
    html`<h1>${title}</h1>
      <p>${sitting}</p>
      ${body}`,
  );
}

function subject({ reference, title, applicantName, address, procedureTitle }: AgendaFile, language: Language): Html {
  return html`<h2>${reference} – ${title}</h2>
    <p>
      ${procedureTitle}. ${SAY.applicant[language]}${colon(language)} ${applicantName}.
      ${address !== null && html`${SAY.address[language]}${colon(language)} ${address}.`}
    </p>`;
}

function listOf(points: Html[], language: Language): Html {
  return points.length > 0
    ? html`<ol>
        ${points}
      </ol>`
    : html`<p>${SAY.empty[language]}</p>`;
}

/** French puts a space before it. */
function colon(language: Language): string {
  return language === 'fr' ? '\u00A0:' : ':';
}
