import { PARCELS, type LayerEvidence, type SiteEvidence } from '../parcels/index.js';
import type { Language } from '../core/language/index.js';
import { findingInWords } from './finding-in-words.js';
import { labelled } from './labelled-evidence.js';

/** What each layer but the cadastre says of a site, a sentence each; those that were not tested share the last one. */
export function layersInWords(evidence: SiteEvidence, language: Language): string[] {
  const layers = labelled(evidence, language).layers.filter(({ kind }) => kind !== PARCELS);
  const untested = layers.filter(({ tested }) => !tested).map(({ label }) => label);
  return [
    ...layers.flatMap((layer) => (layer.tested ? [findingInWords(layer.label, answerOf(layer), language)] : [])),
    ...(untested.length > 0 ? [findingInWords(untested.join(', '), { answer: 'untested', hits: [] }, language)] : []),
  ];
}

/** A feature that only borders the site is told like one that covers a part of it: its sentence says which it is. */
function answerOf({ layer, edition, positionalAccuracy, verdict, hits }: Extract<LayerEvidence, { tested: true }>) {
  const telling = hits.filter((hit) => hit.verdict === verdict);
  const answer = verdict === 'clear' ? 'no' : verdict === 'uncertain' ? 'uncertain' : 'yes';
  return { answer, hits: telling.map((hit) => ({ ...hit, layer, edition, accuracy: positionalAccuracy })) } as const;
}
