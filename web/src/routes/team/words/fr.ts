import { french as n } from '../../../words/plural';

/** The words of the room of the team. */
export const fr = {
  title: 'Équipe',
  lead: 'Dans quelles mains sont les dossiers, qui est absent, et qui reprend.',
  load: 'Dossiers ouverts de chacun',
  who: 'Personne',
  openFiles: 'Dossiers ouverts',
  today: 'Aujourd’hui',
  here: 'présent',
  away: (deputy: string) => `absent, remplacé par ${deputy}`,
  absences: {
    title: 'Absences',
    lead: 'Pendant une absence, celui qui remplace voit aussi les dossiers de l’absent parmi les siens. Aucun délai ne change.',
    none: 'Aucune absence n’est notée.',
    line: (who: string, from: string, until: string, deputy: string) =>
      `${who}, du ${from} au ${until} inclus ; remplacé par ${deputy}.`,
    withdraw: (who: string) => `Retirer l’absence de ${who}`,
    withdrawTitle: (who: string) => `Retirer l’absence de ${who}\u00A0?`,
    withdrawLead: 'Les dossiers ne sont plus montrés à celui qui remplaçait. L’histoire garde que l’absence était notée.',
    note: 'Noter une absence',
    noted: 'L’absence est notée.',
    account: 'Qui est absent',
    deputy: 'Qui remplace',
    deputyHint: 'Ses droits restent les siens : remplacer ne donne aucun rôle.',
    from: 'Premier jour',
    until: 'Dernier jour, inclus',
    backwards: 'La fin vient avant le début.',
  },
  handover: {
    title: 'Remise de tous les dossiers',
    lead: 'Quand quelqu’un part ou change de service : tous ses dossiers ouverts passent à un autre, ensemble.',
    from: 'Les dossiers de',
    to: 'Vont à',
    reason: 'Motif',
    reasonHint: 'Il est gardé dans l’histoire de chaque dossier.',
    action: 'Remettre les dossiers',
    give: (files: number) => n(files, 'Remettre ce dossier', `Remettre ces ${files} dossiers`, 'Remettre les dossiers'),
    done: (files: number, from: string, to: string) =>
      n(
        files,
        `Le dossier de ${from} est à présent à ${to}.`,
        `Les ${files} dossiers de ${from} sont à présent à ${to}.`,
        `${from} n’avait plus aucun dossier ouvert.`,
      ),
  },
};

export type TeamWords = typeof fr;
