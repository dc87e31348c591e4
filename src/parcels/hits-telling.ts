import { LAYER_KINDS, zoneFact } from './layer-kinds.js';
import type { Hit, SiteEvidence } from './site-evidence.js';

/** A hit, with the layer in which it lies. */
export interface LayerHit extends Hit {
  layer: string;
}

/** The hits by which a check tells a fact, whether they affect the site or leave it uncertain. */
export function hitsTelling(evidence: SiteEvidence, fact: string): LayerHit[] {
  return evidence.layers.flatMap((layer) => {
    if (!layer.tested) return [];
    const { fact: ofKind } = LAYER_KINDS[layer.kind]!;
    return layer.hits
      .filter(({ verdict }) => verdict === 'affected' || verdict === 'uncertain')
      .filter(({ name }) => ofKind === fact || zoneFact(layer.kind, name ?? undefined) === fact)
      .map((hit) => ({ layer: layer.layer, ...hit }));
  });
}
