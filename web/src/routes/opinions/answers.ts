import type { Named } from '../../api/named';
import type { SiteEvidence, SiteGeometry } from '../../api/map-answers';
import type { Language } from '../../words';

/** What the service answers about opinions that others ask; the shapes of `src/consultations/consulted/`. */

export type Verdict = 'favourable' | 'conditional' | 'unfavourable';

export interface OpinionRequest {
  id: string;
  state: Named & { name: 'open' | 'answered' | 'silent' | 'moot' | 'refused' };
  body: Named;
  asking: { name: string };
  reference: string;
  procedure: Named;
  title: string;
  address: string | null;
  language: Language;
  requestedOn: string;
  /** False where the law gives no time limit. */
  clock: false | { legal: string; passed: boolean; standingStill: boolean; day: string; far: string; silence: Named | null };
}

export interface WholeRequest extends OpinionRequest {
  articles: string[];
  site: { geometry: SiteGeometry } | null;
  evidence: (SiteEvidence & { checkedAt: string }) | null;
  documents: {
    id: string;
    kind: Named;
    title: string;
    fileName: string;
    size: number;
    links: { content: string; shown?: string };
  }[];
  answer: GivenAnswer | null;
}

export interface GivenAnswer {
  verdict: Named;
  conditions: string[];
  reasons: string;
  answeredBy: string;
  answeredOn: string;
  delivery: Named & { name: 'waiting' | 'recorded' | 'refused'; attempts: number; failure: string | null };
}

export interface RequestsPage {
  items: OpinionRequest[];
  /** How many still await an answer, on all pages. */
  open: number;
  links: { next?: string };
}
