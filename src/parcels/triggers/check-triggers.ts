import { BODIES, nearest, OBSERVED_FACTS, type Finding, type Path } from '../../core/procedure/index.js';
import { LAYER_KINDS } from '../layer-kinds.js';
import type { LayerQuestion, SpatialTrigger } from './trigger.js';

/** What each question needs besides its kind. */
const NEEDS: Record<LayerQuestion['kind'], 'metres' | 'gap' | 'atLeast' | undefined> = {
  'touched-by': undefined,
  within: undefined,
  'crossed-by': undefined,
  'holds-most': undefined,
  'within-distance': 'metres',
  'adjacent-to': 'gap',
  share: 'atLeast',
};

/** Facts that the map observes; the others are told by other registers. */
const SITE_FACTS = OBSERVED_FACTS.filter((fact) => fact.startsWith('site.'));

/** What is wrong with triggers whose shape is right. */
export function* checkTriggers(
  triggers: Record<string, Omit<SpatialTrigger, 'id'>>,
  known: ReadonlySet<string>,
): Generator<Finding> {
  for (const [id, trigger] of Object.entries(triggers)) {
    const path = ['triggers', id];
    if (known.has(id)) yield { path, atKey: true, message: `Un autre fichier a déjà un déclencheur « ${id} ».` };
    yield* word([...path, 'layer'], 'couche', trigger.layer, Object.keys(LAYER_KINDS));
    yield* checkQuestion([...path, 'question'], trigger);
    yield* checkConsequence([...path, 'follows'], trigger.follows);
  }
}

function* checkQuestion(path: Path, { question, layer, named }: Omit<SpatialTrigger, 'id'>): Generator<Finding> {
  const needed = NEEDS[question.kind];
  if (needed !== undefined && !(needed in question))
    yield { path, message: `La question « ${question.kind} » demande « ${needed} ».` };
  for (const key of ['metres', 'gap', 'atLeast'] as const) {
    if (key in question && key !== needed)
      yield { path: [...path, key], atKey: true, message: `La question « ${question.kind} » n’a pas de « ${key} ».` };
  }
  const surfaces = ['within', 'share', 'holds-most'].includes(question.kind);
  if (surfaces && LAYER_KINDS[layer]?.geometry === 'any')
    yield { path, message: `« ${question.kind} » se demande à des polygones ; « ${layer} » peut aussi tenir des lignes.` };
  if (question.kind === 'holds-most' && named === undefined)
    yield { path, message: 'La question « holds-most » demande « named » : les zones dont on veut savoir si elles l’emportent.' };
}

function* checkConsequence(path: Path, follows: SpatialTrigger['follows']): Generator<Finding> {
  if (follows.fact !== undefined) yield* word([...path, 'fact'], 'élément constaté', follows.fact, SITE_FACTS);
  for (const key of ['opinions', 'mayAsk'] as const) {
    for (const [index, body] of (follows[key] ?? []).entries()) yield* word([...path, key, index], 'instance', body, BODIES);
  }
  if (follows.publicityDays !== undefined && follows.publicity === undefined)
    yield { path: [...path, 'publicityDays'], atKey: true, message: '« publicityDays » demande « publicity ».' };
}

function* word(path: Path, what: string, text: string, vocabulary: readonly string[]): Generator<Finding> {
  if (vocabulary.includes(text)) return;
  const suggestion = nearest(text, vocabulary);
  const hint = suggestion === undefined ? ` On connaît : ${vocabulary.join(', ')}.` : ` Vouliez-vous dire « ${suggestion} » ?`;
  yield {
    path,
    message: `Mot inconnu (${what}) : « ${text} ».${hint}`,
    ...(suggestion !== undefined && { suggestion }),
  };
}
