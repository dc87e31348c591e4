import {
  findingOf,
  hasArea,
  holdsMost,
  measure,
  verdictOf,
  type Finding,
  type Measurement,
  type Question,
  type SiteGeometry,
  type Verdict,
} from '../../core/geometry/index.js';
import { Geos } from '../geos.js';
import type { LayerFeature } from '../layer-feature.js';
import type { LayerInForce } from '../layer-in-force.js';
import type { Answer, Hit, TellingHit } from '../site-evidence.js';
import { concerns, type SpatialTrigger } from './trigger.js';

/** A feature with its name, measured once against the site. */
export interface MeasuredFeature {
  feature: LayerFeature;
  name: string | null;
  measured: Measurement;
}

export interface TriggerAnswer {
  answer: Exclude<Answer, 'untested'>;
  hits: TellingHit[];
}

/** What the features of one layer answer to the question of a trigger, with those that tell it. */
export async function askTrigger(
  trigger: SpatialTrigger,
  site: SiteGeometry,
  features: readonly MeasuredFeature[],
  { layer, edition }: LayerInForce,
): Promise<TriggerAnswer> {
  const { question } = trigger;
  const accuracy = layer.positionalAccuracy;
  const told = ({ answer, hits }: { answer: TriggerAnswer['answer']; hits: Hit[] }): TriggerAnswer => ({
    answer,
    hits: answer === 'no' ? [] : hits.map((hit) => ({ ...hit, layer: layer.id, edition: edition.number, accuracy })),
  });
  if (question.kind === 'holds-most') return told(askMost(trigger, site, features, accuracy));
  const concerned = features.filter(({ name }) => concerns(trigger, name));
  // A share and a whole may be made of several zones that abut.
  if (question.kind === 'share' || question.kind === 'within')
    return told(await askTogether(question, site, concerned, accuracy));
  const hits = hitsOf(concerned, question, accuracy);
  return told({ answer: answerOf(strongest(hits)), hits });
}

/** The features of which the answer is not « clear », the telling first. */
export function hitsOf(features: readonly MeasuredFeature[], question: Question, accuracy: number): Hit[] {
  return features
    .filter(({ measured }) => verdictOf(measured, question, accuracy) !== 'clear')
    .map((one) => hitOf(one, findingOf(one.measured, question, accuracy)))
    .sort((a, b) => b.area - a.area || a.distance - b.distance || a.feature - b.feature);
}

const STRENGTH: readonly Verdict[] = ['affected', 'uncertain', 'contact', 'clear'];

export function strongest(hits: readonly { verdict: Verdict }[]): Verdict {
  return STRENGTH.find((verdict) => hits.some((hit) => hit.verdict === verdict)) ?? 'clear';
}

async function askTogether(
  question: Question,
  site: SiteGeometry,
  features: readonly MeasuredFeature[],
  accuracy: number,
): Promise<{ answer: TriggerAnswer['answer']; hits: Hit[] }> {
  const areas = features.filter(({ feature }) => hasArea(feature.geometry));
  if (areas.length === 0) return { answer: 'no', hits: [] };
  const union = async () => (await Geos.load()).union(areas.map(({ feature }) => feature.geometry as SiteGeometry))!;
  const measured = areas.length === 1 ? areas[0]!.measured : measure(site, await union());
  const verdict = verdictOf(measured, question, accuracy);
  const hits = hitsOf(features, { kind: 'touched-by' }, accuracy).map((hit) => ({ ...hit, verdict }));
  return { answer: answerOf(verdict), hits };
}

/** Whether a zone that the trigger names holds the most of the site. */
function askMost(
  trigger: SpatialTrigger,
  site: SiteGeometry,
  features: readonly MeasuredFeature[],
  accuracy: number,
): { answer: TriggerAnswer['answer']; hits: Hit[] } {
  const zones = features.flatMap(({ feature, name, measured: { shared } }) =>
    hasArea(feature.geometry) ? [{ name: name ?? '', geometry: feature.geometry, shared }] : [],
  );
  const { verdict, shares } = holdsMost(site, zones, accuracy);
  const named = shares.filter(({ name }) => concerns(trigger, name));
  const [most] = shares;
  if (verdict === 'clear' || named.length === 0 || (verdict === 'affected' && named[0] !== most))
    return { answer: 'no', hits: [] };
  const meant = verdict === 'affected' ? most!.name : undefined;
  // Where none prevails, those that could are told, also the one that the trigger does not name.
  const rivals = new Set([...shares.slice(0, 2), ...named].map((one) => one.name));
  const telling = features.filter(({ name }) => (meant === undefined ? rivals.has(name ?? '') : name === meant));
  const hits = hitsOf(telling, { kind: 'touched-by' }, accuracy).map((hit) => ({ ...hit, verdict }));
  return { answer: answerOf(verdict), hits };
}

function answerOf(verdict: Verdict): TriggerAnswer['answer'] {
  return verdict === 'affected' ? 'yes' : verdict === 'uncertain' ? 'uncertain' : 'no';
}

function hitOf({ feature: { number, key }, name }: MeasuredFeature, { verdict, area, share, distance }: Finding): Hit {
  return { feature: number, key, name, verdict, area, share, distance };
}
