import type { Language } from '../../core/language/index.js';
import type { Texts } from '../../procedures/index.js';
import { chosenInWords } from '../partners/chosen.js';
import { SAY } from '../sayings.js';
import type { ConsultationRow } from './consultation-row.js';

/** Where the request is on its way: not yet addressed, waiting to leave, with the body, or in the hands of an officer. */
function wayOf({ partnerId, partnerName, mailedAt, failure, state, verdict }: ConsultationRow): keyof typeof SAY.ways {
  if (state !== 'open' || verdict !== null) return 'done';
  if (partnerName === null) return 'unaddressed';
  if (failure !== null) return 'failing';
  return partnerId === null && mailedAt === null ? 'to-hand-over' : 'with-the-body';
}

/** A request as the asking administration follows it, with the whole answer. */
export function consultationView(texts: Texts, row: ConsultationRow, language: Language) {
  const way = wayOf(row);
  const { verdict, conditions, reasons, answeredBy, answeredOn, recordedAt, refusedBecause } = row;
  const outside = row.partnerId === null && row.partnerName !== null;
  return {
    id: row.id,
    body: { name: row.body, label: texts.word('bodies', row.body, language) },
    state: { name: row.state, label: SAY.states[row.state][language] },
    partner: row.partnerName === null ? null : { name: row.partnerName, email: row.partnerEmail, outside },
    /** Why it goes to whom it goes, or to nobody yet. */
    because: row.chosen && chosenInWords(row.chosen, language),
    requestedOn: row.requestedOn,
    safe: row.safe,
    legal: row.legal,
    way: { name: way, label: SAY.ways[way][language], attempts: row.attempts, failure: row.failure },
    // Its parts are written together.
    answer: verdict && {
      verdict: { name: verdict, label: texts.word('opinions', verdict, language) },
      conditions: conditions!,
      reasons: reasons!,
      answeredBy: answeredBy!,
      answeredOn: answeredOn!,
      recorded: recordedAt !== null,
      refusedBecause,
    },
    documents: row.documents.map(({ id, title }) => ({ id, title })),
    links: {
      ...(row.state === 'open' &&
        verdict === null && { documents: `/api/applications/${row.applicationId}/consultations/${row.id}/documents` }),
      ...(outside &&
        row.state === 'open' &&
        verdict === null && { link: `/api/applications/${row.applicationId}/consultations/${row.id}/link` }),
    },
  };
}
