import { Injectable } from '@nestjs/common';
import {
  areaOf,
  boxOf,
  growBox,
  measure,
  reachOf,
  toleranceFor,
  type Question,
  type SiteGeometry,
} from '../core/geometry/index.js';
import type { Reader } from '../platform/database/index.js';
import { labelOf } from './attribute-mapping.js';
import { EditionFeatures } from './edition-features.service.js';
import type { LayerFeature } from './layer-feature.js';
import type { LayerInForce } from './layer-in-force.js';
import { LAYER_KINDS, PARCELS } from './layer-kinds.js';
import { Quarantine } from './quarantine/quarantine.service.js';
import type { NearbyQuarantined } from './quarantine/quarantined-feature.js';
import type { LayerEvidence, SiteEvidence, TriggerEvidence } from './site-evidence.js';
import { askTrigger, hitsOf, strongest, type TriggerAnswer } from './triggers/ask-trigger.js';
import { factsOf } from './triggers/facts-of.js';
import { asideFeature, asideHits, doubted } from './triggers/set-aside-near.js';
import { TriggerLibrary } from './triggers/trigger-library.js';
import type { SpatialTrigger } from './triggers/trigger.js';

/** What one layer tells of one site. */
interface Told {
  evidence: LayerEvidence;
  answers: [SpatialTrigger, TriggerAnswer][];
}

/** Asks every layer in force about a site. PostgreSQL proposes the features, Turf and plane geometry decide. */
@Injectable()
export class CheckSite {
  constructor(
    private readonly features: EditionFeatures,
    private readonly quarantine: Quarantine,
    private readonly triggers: TriggerLibrary,
  ) {}

  /**
   * @param site valid polygons in canonical metres
   * @param inForce the editions to ask, those from which the site was made
   */
  async check(reader: Reader, site: SiteGeometry, inForce: readonly LayerInForce[]): Promise<SiteEvidence> {
    const [evidence] = await this.checkEach(reader, [site], inForce);
    return evidence!;
  }

  /** The same of several sites, for which the database is asked once: a few dozen, since all that lies near is held at once. */
  async checkEach(reader: Reader, sites: readonly SiteGeometry[], inForce: readonly LayerInForce[]): Promise<SiteEvidence[]> {
    const asked = inForce.filter(({ layer }) => !LAYER_KINDS[layer.kind]!.onlyLocates);
    const around = sites.flatMap((site) => {
      const box = boxOf(site);
      return asked.map((one) => ({ site, one, box: growBox(box, this.reachOf(one)) }));
    });
    const candidates = await this.features.aroundEach(reader, around);
    const told: Told[] = [];
    for (const [i, { site, one, box }] of around.entries())
      told.push(await this.ask(site, one, candidates[i]!, await this.quarantine.around(reader, one, box)));
    return sites.map((site, i) => this.evidenceOf(site, asked, told.slice(i * asked.length, (i + 1) * asked.length)));
  }

  private reachOf({ layer }: LayerInForce): number {
    return reachOfAll(this.triggers.of(layer.kind), layer.positionalAccuracy);
  }

  private evidenceOf(site: SiteGeometry, asked: readonly LayerInForce[], ofLayers: readonly Told[]): SiteEvidence {
    const layers = ofLayers.map(({ evidence }) => evidence);
    const answers = ofLayers.flatMap((ofLayer) => ofLayer.answers);
    const kinds = new Set(asked.map(({ layer }) => layer.kind));
    for (const [kind, { onlyLocates }] of Object.entries(LAYER_KINDS)) {
      if (!kinds.has(kind) && !onlyLocates) layers.push({ layer: kind, kind, tested: false, because: 'no-layer' });
    }
    const answersTo = new Map<SpatialTrigger, TriggerAnswer[]>();
    for (const [trigger, answer] of answers) answersTo.set(trigger, [...(answersTo.get(trigger) ?? []), answer]);
    const triggers = this.triggers.list().map((trigger) => triggerEvidence(trigger, answersTo.get(trigger) ?? []));
    const facts = factsOf(this.triggers, triggers);
    return { siteArea: round(areaOf(site)), parcels: parcelsOf(layers), layers, triggers, facts };
  }

  private async ask(
    site: SiteGeometry,
    one: LayerInForce,
    candidates: readonly LayerFeature[],
    setAside: readonly NearbyQuarantined[],
  ): Promise<Told> {
    const { layer, edition } = one;
    const triggers = this.triggers.of(layer.kind);
    const question = questionOf(triggers);
    const accuracy = layer.positionalAccuracy;
    const reach = this.reachOf(one);
    const features = candidates.map((feature) => ({
      feature,
      name: labelOf(layer.kind, edition.reading.map ?? {}, feature.attributes),
      measured: measure(site, feature.geometry, reach),
    }));
    const aside = setAside.map((feature) =>
      asideFeature(site, feature, labelOf(layer.kind, edition.reading.map ?? {}, feature.attributes)),
    );
    const place = { layer: layer.id, edition: edition.number, accuracy };
    const answers: [SpatialTrigger, TriggerAnswer][] = [];
    for (const trigger of triggers)
      answers.push([trigger, doubted(trigger, await askTrigger(trigger, site, features, one), aside, place)]);
    const hits = [...hitsOf(features, question, accuracy), ...asideHits(aside, question, accuracy)];
    const evidence: LayerEvidence = {
      layer: layer.id,
      kind: layer.kind,
      tested: true,
      edition: edition.number,
      importedAt: edition.importedAt.toISOString(),
      source: edition.sourceName,
      question,
      tolerance: round(toleranceFor(site)),
      positionalAccuracy: accuracy,
      verdict: strongest(hits),
      hits,
    };
    return { evidence, answers };
  }
}

/** What the list of a layer's features rests on: the first question that is asked of each of them. */
function questionOf(triggers: readonly SpatialTrigger[]): Question {
  const first = triggers.find(({ question, named }) => question.kind !== 'holds-most' && named === undefined);
  return (first?.question as Question | undefined) ?? { kind: 'touched-by' };
}

/** Metres beyond a site from which a feature may still change an answer. */
export function reachOfAll(triggers: readonly SpatialTrigger[], accuracy: number): number {
  const reaches = triggers.map(({ question }) => (question.kind === 'holds-most' ? accuracy : reachOf(question, accuracy)));
  return Math.max(accuracy, ...reaches);
}

function triggerEvidence(
  { id, article, confidence, question, follows }: SpatialTrigger,
  answers: readonly TriggerAnswer[],
): TriggerEvidence {
  if (answers.length === 0) return { trigger: id, answer: 'untested' };
  const answer = (['yes', 'uncertain'] as const).find((one) => answers.some((told) => told.answer === one));
  if (!answer) return { trigger: id, answer: 'no' };
  const hits = answers.flatMap((told) => told.hits).filter(({ verdict }) => verdict === 'affected' || verdict === 'uncertain');
  return { trigger: id, answer, rule: { article, confidence, question, follows }, hits };
}

function parcelsOf(layers: LayerEvidence[]): string[] {
  return layers
    .flatMap((evidence) => (evidence.tested && evidence.kind === PARCELS ? evidence.hits : []))
    .filter(({ key, verdict }) => key !== null && verdict === 'affected')
    .map(({ key }) => key!);
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
