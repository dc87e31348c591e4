import { LAYER_KINDS, type LayerQuestion, type SpatialTrigger, type TriggerLibrary } from '../parcels/index.js';
import type { Texts } from '../procedures/index.js';

/** The spatial triggers of the law, for a jurist who wants to read all of them at once. */
export function triggersPage(texts: Texts, triggers: TriggerLibrary): string {
  return [
    '# Ce que la carte déclenche',
    '',
    'Cette page est écrite par `perron workflows pages` d’après `workflows/triggers/*.yaml`. Chaque déclencheur pose une question à',
    'une sorte de couche. À une réponse sûre, l’élément constaté entre dans les actes du dossier et le reste est proposé à l’agent ;',
    'dans l’incertitude de la limite rien n’est constaté, et l’agent tranche. L’agent peut répondre autrement que la carte, avec un',
    'motif que le journal garde.',
    '',
    '| Déclencheur | Couche | Question | Ce qui suit | Article | Confiance |',
    '| --- | --- | --- | --- | --- | --- |',
    ...triggers.list().map((trigger) => row(texts, trigger)),
    '',
    ...notes(triggers),
  ].join('\n');
}

function row(texts: Texts, { id, title, layer, named, question, follows, article, confidence }: SpatialTrigger): string {
  const bodies = (names: readonly string[]) => names.map((name) => texts.word('bodies', name, 'fr')).join(', ');
  const told = [
    follows.fact && `constaté : \`${follows.fact}\``,
    follows.opinions && `avis : ${bodies(follows.opinions)}`,
    follows.mayAsk && `avis facultatif : ${bodies(follows.mayAsk)}`,
    follows.delegatedOfficialOpinion &&
      `fonctionnaire délégué : ${texts.word('values', `delegatedOfficialOpinion.${follows.delegatedOfficialOpinion}`, 'fr')}`,
    follows.publicity && `publicité : ${texts.word('values', `publicity.${follows.publicity}`, 'fr')}`,
    follows.note && `note : ${id}`,
  ].filter(Boolean);
  const zones = named ? ` (${named.join(', ')})` : '';
  const cells = [
    `${title.fr} \`${id}\``,
    `${LAYER_KINDS[layer]!.label.fr}${zones}`,
    questionInWords(question),
    told.join(' ; '),
    article,
    CONFIDENCE[confidence],
  ];
  return `| ${cells.join(' | ')} |`;
}

function notes(triggers: TriggerLibrary): string[] {
  const noted = triggers.list().filter(({ follows }) => follows.note !== undefined);
  return ['## Notes', '', ...noted.flatMap(({ id, follows, source }) => [`- \`${id}\` : ${follows.note!.fr} (${source})`]), ''];
}

const CONFIDENCE = { high: 'haute', medium: 'moyenne', low: 'basse' };

function questionInWords(question: LayerQuestion): string {
  switch (question.kind) {
    case 'touched-by':
      return 'couvre une part du bien';
    case 'within':
      return 'contient tout le bien';
    case 'share':
      return `couvre au moins ${question.atLeast * 100} % du bien`;
    case 'within-distance':
      return `à ${question.metres} m au plus du bien`;
    case 'crossed-by':
      return 'traverse le bien';
    case 'adjacent-to':
      return `longe le bien, à ${question.gap} m près`;
    case 'holds-most':
      return 'tient la plus grande part du bien';
  }
}
