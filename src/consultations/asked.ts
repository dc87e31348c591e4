import type { SiteGeometry } from '../core/geometry/index.js';
import type { SiteEvidence } from '../parcels/index.js';

/** All that a consulted body is shown of a file: what it is asked about, and nothing of who asks for the permit. */
export interface Asked {
  asking: { name: string; slug: string };
  reference: string;
  procedure: string;
  /** In French, as the procedure names itself. */
  procedureTitle: string;
  title: string;
  address: string | null;
  /** Language of the title and the address. */
  language: 'fr' | 'de' | 'nl' | 'en';
  /** Of the request. */
  articles: string[];
  /** What silence brings, a word of the outcomes; null where the law says nothing. */
  silence: string | null;
  /** In the Lambert of the house (EPSG:31370). */
  site: SiteGeometry | null;
  evidence: (SiteEvidence & { checkedAt: string }) | null;
}

/** How the asking file sees a request. `moot`: a new acknowledgement or the end of the matter has overtaken it. */
export const ASKING_STATES = ['open', 'answered', 'silent', 'moot'] as const;
export type AskingState = (typeof ASKING_STATES)[number];
