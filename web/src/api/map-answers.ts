/** What the service answers of sites, of what the map says of them, and of the layers to draw. */
import type { Named } from './named';

export type Verdict = 'affected' | 'contact' | 'uncertain' | 'clear';

interface Hit {
  feature: number;
  key: string | null;
  name: string | null;
  verdict: Verdict;
  area: number;
  share: number;
  distance: number;
  /** It is no feature of the edition: it was set aside, and might lie here. */
  setAside?: { code: string; detail: string };
}

export type LayerEvidence = { layer: string; kind: string; label: string } & (
  | { tested: false; because: 'no-edition' | 'no-layer' }
  | {
      tested: true;
      edition: number;
      importedAt: string;
      source: string;
      question: { kind: string };
      positionalAccuracy: number;
      verdict: Verdict;
      hits: Hit[];
    }
);

export interface SiteEvidence {
  siteArea: number;
  parcels: string[];
  layers: LayerEvidence[];
}

/** GeoJSON in EPSG:31370, metres. */
export interface SiteGeometry {
  type: 'Polygon' | 'MultiPolygon';
  coordinates: unknown[];
}

export interface FileSite {
  version: number;
  site: SiteGeometry | null;
  findings: SiteFindings;
  checks: { number: number; checkedAt: string; evidence: SiteEvidence }[];
}

export type CheckAnswer = 'yes' | 'no' | 'uncertain' | 'untested';

export interface ProposedOpinion extends Named {
  announced: boolean;
}

/** What a trigger of the law says of a site, what follows, and what an officer answered in the place of the map. */
export interface SiteFinding extends Named {
  answer: CheckAnswer;
  machine: { answer: CheckAnswer };
  told: string;
  article: string;
  confidence: 'high' | 'medium' | 'low';
  follows: {
    opinions: ProposedOpinion[];
    mayAsk: ProposedOpinion[];
    delegatedOfficialOpinion: Named | null;
    publicity: (Named & { days?: number }) | null;
    note: string | null;
  };
  override: {
    answer: 'yes' | 'no';
    reason: string;
    by: string;
    at: string;
    machine: { answer: CheckAnswer };
    toReview: boolean;
  } | null;
}

export interface SiteFindings {
  toSettle: number;
  toReview: number;
  items: SiteFinding[];
}

export interface CheckedSite extends SiteEvidence {
  site: SiteGeometry;
  findings: SiteFindings;
}

/** Where the vector tiles of a layer in force are. */
export interface Tileset {
  layer: string;
  kind: string;
  label: string;
  edition: number;
  /** Name of the delivered file. */
  source: string;
  /** Of all that the edition holds, in Lambert metres. */
  box: [number, number, number, number] | null;
  minZoom: number;
  maxZoom: number;
  /** `{z}`, `{x}` and `{y}` stand for the numbers of a tile. */
  tiles: string;
}

export interface TileGridView {
  origin: [number, number];
  /** Metres of a pixel, by zoom. */
  resolutions: number[];
  tileSize: number;
}

export interface TileSets {
  grid: TileGridView;
  items: Tileset[];
}
