import { distanceBetween, reachOf, type Box, type Question, type SiteGeometry } from '../../core/geometry/index.js';
import type { NearbyQuarantined } from '../quarantine/quarantined-feature.js';
import type { Hit } from '../site-evidence.js';
import type { TriggerAnswer } from './ask-trigger.js';
import { concerns, type LayerQuestion, type SpatialTrigger } from './trigger.js';

/** A feature that was set aside, with its name and how far its box is from a site. */
export interface AsideFeature {
  feature: NearbyQuarantined;
  name: string | null;
  distance: number;
}

export function asideFeature(site: SiteGeometry, feature: NearbyQuarantined, name: string | null): AsideFeature {
  return { feature, name, distance: Number(distanceBetween(site, boxAsPolygon(feature.box)).toFixed(3)) };
}

/** Those whose box is so near that they might change the answer to a question. */
export function asideHits(aside: readonly AsideFeature[], question: LayerQuestion, accuracy: number): Hit[] {
  const reach = question.kind === 'holds-most' ? accuracy : reachOf(question as Question, accuracy);
  return aside
    .filter(({ distance }) => distance <= reach)
    .map(({ feature: { number, key, code, detail }, name, distance }) => ({
      feature: number,
      key,
      name,
      verdict: 'uncertain',
      area: 0,
      share: 0,
      distance,
      setAside: { code, detail },
    }));
}

/**
 * The answer of a layer whose edition lacks what was set aside. A yes stays one, whatever more there may be; except to the
 * question which zone holds the most, that a zone more may turn. A no is certain only where nothing is missing.
 */
export function doubted(
  trigger: SpatialTrigger,
  told: TriggerAnswer,
  aside: readonly AsideFeature[],
  { layer, edition, accuracy }: { layer: string; edition: number; accuracy: number },
): TriggerAnswer {
  const { question } = trigger;
  if (told.answer === 'yes' && question.kind !== 'holds-most') return told;
  const able = told.answer === 'yes' ? aside : aside.filter(({ name }) => name === null || concerns(trigger, name));
  const hits = asideHits(able, question, accuracy).map((hit) => ({ ...hit, layer, edition, accuracy }));
  return hits.length === 0 ? told : { answer: 'uncertain', hits: [...told.hits, ...hits] };
}

function boxAsPolygon([minX, minY, maxX, maxY]: Box): SiteGeometry {
  const ring = [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
    [minX, minY],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
