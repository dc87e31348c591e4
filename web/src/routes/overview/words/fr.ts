/** The words of the overview of an office. */
export const fr = {
  title: 'Vue d’ensemble',
  asOf: (day: string) => `Au ${day}. Chaque graphique est aussi un tableau.`,
  decidedTitle: 'Décidés dans l’année',
  share: (percent: string, acts: number, silences: number) =>
    `${percent} des dossiers décidés l’ont été par un acte (${acts}), les autres par le silence (${silences}).`,
  noDecisions: 'Rien n’a été décidé dans l’année.',
  month: 'Mois',
  acts: 'Par un acte',
  silences: 'Par le silence',
  agesTitle: 'Dossiers ouverts, par âge',
  procedure: 'Procédure',
  open: 'Ouverts',
  late: 'En retard',
  younger: (days: number) => `Moins de ${days} jours`,
  oldest: (days: number) => `${days} jours et plus`,
  waitingTitle: 'Chez qui les dossiers attendent',
  holder: 'Chez',
  first: 'Première échéance',
  opinionsTitle: 'Avis demandés dans l’année',
  body: 'Instance',
  asked: 'Demandés',
  pending: 'Attendus',
  silent: 'Réputés par silence',
  handsTitle: 'Dans les mains de',
  officer: 'Agent',
  nobody: 'Personne',
  none: 'Aucun.',
};

export type OverviewWords = typeof fr;
