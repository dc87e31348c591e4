import type { LayerEditionEntity } from './layer-edition.entity.js';
import type { LayerEntity } from './layer.entity.js';

/** A layer with one of its editions: title and accuracy are those that the edition brought. */
export interface LayerInForce {
  layer: LayerEntity;
  edition: LayerEditionEntity;
}
