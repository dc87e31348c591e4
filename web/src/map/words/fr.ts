import { french as n } from '../../words/plural';

export const fr = {
  title: 'Ce que la loi en fait suivre',
  none: 'La carte ne propose rien pour ce bien.',
  opinions: 'Avis à demander',
  mayAsk: 'Avis utiles',
  announced: 'déjà demandé ou annoncé',
  official: 'Avis du fonctionnaire délégué',
  publicity: 'Publicité',
  days: (days: number) => `${days} jours`,
  confidence: { high: 'texte clair', medium: 'à confirmer par un juriste', low: 'incertain, voyez un juriste' },
  answers: { yes: 'oui', no: 'non', uncertain: 'incertain', untested: 'non contrôlé' },
  toSettle: 'À trancher',
  proposed: 'Proposé si vous répondez oui',
  decided: (answer: string, who: string, day: string) => `Réponse retenue\u00A0: ${answer}, par ${who}, le ${day}.`,
  because: 'Motif',
  mapSaid: (answer: string) => `La carte répondait\u00A0: ${answer}.`,
  toReview: 'La carte dit autre chose depuis cette réponse\u00A0: à revoir.',
  others: (count: number) => n(count, 'Un autre contrôle, sans suite', `${count} autres contrôles, sans suite`),

  settle: 'Trancher',
  answerOtherwise: 'Répondre à la place de la carte',
  review: 'Revoir la réponse',
  of: (check: string) => `pour « ${check} »`,
  formTitle: (check: string) => `Votre réponse\u00A0: ${check}`,
  answer: 'La réponse qui compte',
  yes: 'Oui, le bien est concerné',
  no: 'Non, le bien n’est pas concerné',
  asFound: 'Celle de la carte, comme avant',
  reason: 'Motif',
  reasonHint: 'Le journal le garde, avec votre nom et ce que dit la carte aujourd’hui.',
  reasonMissing: 'Dites pourquoi vous répondez à la place de la carte.',
  record: 'Enregistrer la réponse',
  recording: 'Enregistrement…',
  recorded: (check: string) => `Réponse enregistrée\u00A0: ${check}.`,
};

export type FindingWords = typeof fr;
