import type { SiteEvidence, TellingHit } from './site-evidence.js';

/** The hits by which a check tells a fact, whether they affect the site or leave it uncertain. */
export function hitsTelling(evidence: SiteEvidence, fact: string): TellingHit[] {
  return (evidence.triggers ?? []).filter(({ rule }) => rule?.follows.fact === fact).flatMap(({ hits }) => hits ?? []);
}
