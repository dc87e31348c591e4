import type { Language } from '../../core/language/index.js';
import { labelled } from '../../applications/index.js';
import { dateInWords, farInWords, type Texts } from '../../procedures/index.js';
import { SAY } from '../sayings.js';
import { shownDocumentView } from '../shown-document.js';
import { stateOf, type OpinionRequestRow } from './opinion-request-row.js';

/** A request in the list of a consulted administration. */
export function requestView(texts: Texts, row: OpinionRequestRow, today: string, language: Language) {
  const { asking, reference, procedure, procedureTitle, title, address, language: spoken, silence } = row.asked;
  const state = stateOf(row, today);
  return {
    id: row.id,
    state: { name: state, label: SAY.states[state][language] },
    body: { name: row.body, label: texts.word('bodies', row.body, language) },
    asking,
    reference,
    procedure: { name: procedure, label: texts.sentence(procedureTitle, language) },
    title,
    address,
    language: spoken,
    requestedOn: row.requestedOn,
    clock: row.legal !== null && {
      safe: row.safe,
      legal: row.legal,
      passed: row.legal < today,
      standingStill: row.standingStill,
      day: dateInWords(row.legal, language, true),
      far: farInWords(row.legal, today, language),
      silence: silence === null ? null : { name: silence, label: texts.word('outcomes', silence, language) },
    },
    links: { self: `/api/opinion-requests/${row.id}` },
  };
}

/** The whole of it: with the site, what the map said of it, and the answer with what became of it. */
export function wholeRequestView(texts: Texts, row: OpinionRequestRow, today: string, language: Language) {
  const { articles, site, evidence } = row.asked;
  const view = requestView(texts, row, today, language);
  const { verdict, conditions, reasons, answeredBy, answeredOn, delivery, failure, attempts } = row;
  return {
    ...view,
    articles,
    site: site && { crs: 31370, geometry: site },
    evidence: evidence && labelled(evidence, language),
    documents: row.documents.map((document) => shownDocumentView(texts, document, `${view.links.self}/documents`, language)),
    // Its parts are written together.
    answer: verdict && {
      verdict: { name: verdict, label: texts.word('opinions', verdict, language) },
      conditions: conditions!,
      reasons: reasons!,
      answeredBy: answeredBy!,
      answeredOn: answeredOn!,
      delivery: { name: delivery!, label: SAY.deliveries[delivery!][language], attempts, failure },
    },
    links: { ...view.links, ...(view.state.name === 'open' && { answer: `${view.links.self}/answer` }) },
  };
}
