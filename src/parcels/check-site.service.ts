import { Injectable } from '@nestjs/common';
import {
  areaOf,
  boxOf,
  find,
  growBox,
  toleranceFor,
  type Finding,
  type SiteGeometry,
  type Verdict,
} from '../core/geometry/index.js';
import type { Transaction } from '../platform/database/index.js';
import { labelOf } from './attribute-mapping.js';
import { LAYER_KINDS, PARCELS, observableFacts, zoneFact } from './layer-kinds.js';
import { LayerLibrary, type LayerFeature, type LayerInForce } from './layer-library.service.js';
import type { Hit, LayerEvidence, SiteEvidence } from './site-evidence.js';

/** Asks every layer in force about a site. PostgreSQL proposes the features, Turf and plane geometry decide. */
@Injectable()
export class CheckSite {
  constructor(private readonly library: LayerLibrary) {}

  /**
   * @param site valid polygons in canonical metres
   * @param inForce the editions to ask, those in force unless others are given
   */
  async check(tx: Transaction, site: SiteGeometry, inForce?: readonly LayerInForce[]): Promise<SiteEvidence> {
    const asked = inForce ?? (await this.library.inForce(tx));
    const layers: LayerEvidence[] = [];
    for (const one of asked) layers.push(await this.ask(tx, site, one));
    const kinds = new Set(asked.map(({ layer }) => layer.kind));
    for (const kind of Object.keys(LAYER_KINDS)) {
      if (!kinds.has(kind)) layers.push({ layer: kind, kind, tested: false, because: 'no-layer' });
    }
    return { siteArea: round(areaOf(site)), parcels: parcelsOf(layers), layers, facts: factsOf(layers) };
  }

  private async ask(tx: Transaction, site: SiteGeometry, { layer, edition }: LayerInForce): Promise<LayerEvidence> {
    const { question } = LAYER_KINDS[layer.kind]!;
    const reach = (question.kind === 'within' ? question.metres : 0) + layer.positionalAccuracy;
    const candidates = await this.library.featuresAround(tx, layer.id, edition.number, growBox(boxOf(site), reach));
    const hits = candidates
      .map((feature) => ({ feature, finding: find(site, feature.geometry, question, layer.positionalAccuracy) }))
      .filter(({ finding }) => finding.verdict !== 'clear')
      .map(({ feature, finding }) => hitOf(feature, finding, labelOf(layer.kind, edition.reading.map ?? {}, feature.attributes)))
      .sort((a, b) => b.area - a.area || a.distance - b.distance || a.feature - b.feature);
    return {
      layer: layer.id,
      kind: layer.kind,
      tested: true,
      edition: edition.number,
      importedAt: edition.importedAt.toISOString(),
      source: edition.sourceName,
      question,
      tolerance: round(toleranceFor(site)),
      positionalAccuracy: layer.positionalAccuracy,
      verdict: strongest(hits),
      hits,
    };
  }
}

function hitOf({ number, key }: LayerFeature, { verdict, area, share, distance }: Finding, name: string | null): Hit {
  return { feature: number, key, name, verdict, area, share, distance };
}

const STRENGTH: readonly Verdict[] = ['affected', 'uncertain', 'contact', 'clear'];

function strongest(hits: Hit[]): Verdict {
  return STRENGTH.find((verdict) => hits.some((hit) => hit.verdict === verdict)) ?? 'clear';
}

function parcelsOf(layers: LayerEvidence[]): string[] {
  return layers
    .flatMap((evidence) => (evidence.tested && evidence.kind === PARCELS ? evidence.hits : []))
    .filter(({ key, verdict }) => key !== null && verdict === 'affected')
    .map(({ key }) => key!);
}

/** True when a layer affects the site, false when it was tested and none may; absent when untested or uncertain. */
function factsOf(layers: LayerEvidence[]): Record<string, boolean> {
  const tested = layers.filter((evidence) => evidence.tested);
  const names = new Set(tested.flatMap(({ kind }) => observableFacts(kind)));
  const facts: Record<string, boolean> = {};
  for (const fact of names) {
    const telling = tested.flatMap(({ kind, hits }) =>
      hits.filter(({ name }) => LAYER_KINDS[kind]!.fact === fact || zoneFact(kind, name ?? undefined) === fact),
    );
    const verdict = strongest(telling);
    if (verdict !== 'uncertain') facts[fact] = verdict === 'affected';
  }
  return facts;
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
