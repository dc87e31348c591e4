import { LAYER_KINDS, type LayerEvidence, type SiteEvidence } from '../parcels/index.js';
import type { Language } from '../core/language/index.js';

/** The evidence with what people call each kind of layer. */
export function labelled<Evidence extends SiteEvidence>(
  evidence: Evidence,
  language: Language,
): Omit<Evidence, 'layers'> & { layers: (LayerEvidence & { label: string })[] } {
  return {
    ...evidence,
    layers: evidence.layers.map((layer) => ({
      ...layer,
      label: LAYER_KINDS[layer.kind]?.label[language] ?? LAYER_KINDS[layer.kind]?.label.fr ?? layer.kind,
    })),
  };
}
