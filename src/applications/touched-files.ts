import { hitsTelling, type LayerHit, type SiteEvidence } from '../parcels/index.js';

export type SiteFacts = Record<string, boolean>;

/** A fact of a site that a check finds otherwise than before; null where nobody could say. */
export interface FactChange {
  fact: string;
  before: boolean | null;
  after: boolean | null;
  /** The features by which it is told now, or those by which it was told when they are gone. */
  by: Pick<LayerHit, 'layer' | 'feature' | 'key' | 'name' | 'verdict' | 'area' | 'distance'>[];
}

/** An open file that an edition touches: what changes for it. */
export interface TouchedFile {
  id: string;
  reference: string;
  title: string;
  facts: FactChange[];
}

/** What a check finds otherwise than the file has it, in the order of the names of facts. */
export function changedFacts(facts: SiteFacts, evidence: SiteEvidence, last: SiteEvidence | null): FactChange[] {
  return [...new Set([...Object.keys(facts), ...Object.keys(evidence.facts)])]
    .toSorted()
    .filter((fact) => facts[fact] !== evidence.facts[fact])
    .map((fact) => {
      const now = hitsTelling(evidence, fact);
      const telling = now.length > 0 || !last ? now : hitsTelling(last, fact);
      return { fact, before: facts[fact] ?? null, after: evidence.facts[fact] ?? null, by: telling.map(told) };
    });
}

/** The layers that were asked in another edition than the last time, which had perhaps none. */
export function otherEditions(evidence: SiteEvidence, last: SiteEvidence | null) {
  const before = new Map(last?.layers.map((one) => [one.layer, one.tested ? one.edition : null]));
  return evidence.layers.flatMap((one) => {
    const [from, to] = [before.get(one.layer) ?? null, one.tested ? one.edition : null];
    return from === to ? [] : [{ layer: one.layer, from, to }];
  });
}

function told({ layer, feature, key, name, verdict, area, distance }: LayerHit): FactChange['by'][number] {
  return { layer, feature, key, name, verdict, area, distance };
}
