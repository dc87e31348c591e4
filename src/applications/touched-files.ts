import type { Translated } from '../core/calendar/index.js';
import { hitsTelling, type SiteEvidence, type TellingHit, type TriggerLibrary } from '../parcels/index.js';
import { effectiveFacts, reviews, type SiteOverrides } from './site-overrides.js';

export type SiteFacts = Record<string, boolean>;

/** A fact of a site that a check finds otherwise than before; null where nobody could say. */
export interface FactChange {
  fact: string;
  /** What people call it; absent for a fact that no trigger tells any more. */
  label?: Translated;
  before: boolean | null;
  after: boolean | null;
  /** The features by which it is told now, or those by which it was told when they are gone. */
  by: Pick<TellingHit, 'layer' | 'feature' | 'key' | 'name' | 'verdict' | 'area' | 'distance'>[];
}

/** An override of an officer that is to be looked at again, since the map says something else; or no longer. */
export interface Review {
  trigger: string;
  label: Translated;
  toReview: boolean;
}

/** An open file that an edition touches: what changes for it. */
export interface TouchedFile {
  id: string;
  reference: string;
  title: string;
  facts: FactChange[];
  reviews: Review[];
}

/** What a file has of its site when it is checked again. */
export interface FormerSite {
  site_facts: SiteFacts;
  site_overrides: SiteOverrides;
  /** Of the last check. */
  evidence: SiteEvidence | null;
}

/** What a check changes for a file: its facts, with what officers decided otherwise, and which of their overrides to review. */
export interface SiteChange {
  /** The facts from now on. */
  to: SiteFacts;
  /** Those that the check finds otherwise than the file has them, in the order of their names. */
  facts: FactChange[];
  reviews: Review[];
}

export function siteChange(
  triggers: TriggerLibrary,
  { site_facts: facts, site_overrides: overrides, evidence: last }: FormerSite,
  evidence: SiteEvidence,
): SiteChange {
  const to = effectiveFacts(triggers, evidence, overrides);
  const changed = [...new Set([...Object.keys(facts), ...Object.keys(to)])].toSorted().filter((fact) => facts[fact] !== to[fact]);
  return {
    to,
    facts: changed.map((fact) => {
      const label = triggers.list().find(({ follows }) => follows.fact === fact)?.title;
      const now = hitsTelling(evidence, fact);
      const telling = now.length > 0 || !last ? now : hitsTelling(last, fact);
      return {
        fact,
        ...(label && { label }),
        before: facts[fact] ?? null,
        after: to[fact] ?? null,
        by: telling.map(told),
      };
    }),
    reviews: reviews(overrides, evidence).flatMap((one) => {
      const label = triggers.find(one.trigger)?.title;
      return label ? [{ ...one, label }] : [];
    }),
  };
}

/** The layers that were asked in another edition than the last time, which had perhaps none. */
export function otherEditions(evidence: SiteEvidence, last: SiteEvidence | null) {
  const before = new Map(last?.layers.map((one) => [one.layer, one.tested ? one.edition : null]));
  return evidence.layers.flatMap((one) => {
    const [from, to] = [before.get(one.layer) ?? null, one.tested ? one.edition : null];
    return from === to ? [] : [{ layer: one.layer, from, to }];
  });
}

function told({ layer, feature, key, name, verdict, area, distance }: TellingHit): FactChange['by'][number] {
  return { layer, feature, key, name, verdict, area, distance };
}
