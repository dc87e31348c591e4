import { french as n } from '../../../words/plural';

/** The words of the worklist. */
export const fr = {
  title: 'Dossiers',
  asOf: (day: string) => `Situation au ${day}`,
  counts: 'À traiter',
  all: 'Ouverts',
  late: 'En retard',
  dueToday: 'Aujourd’hui',
  week: 'Cette semaine',
  others: 'Chez d’autres',
  search: 'Chercher',
  searchHint: 'Référence, adresse, objet ou nom',
  sort: 'Ordre',
  sorts: { consequence: 'Conséquence du silence, puis échéance', due: 'Échéance', newest: 'Dépôt le plus récent' },
  consequence: 'Conséquence',
  anyConsequence: 'Toutes',
  procedure: 'Procédure',
  anyProcedure: 'Toutes',
  hands: 'En main',
  anybody: 'Tout le monde',
  mine: 'Moi, et qui je remplace',
  nobody: 'Personne',
  inMyHands: 'en main\u00A0: vous',
  inHands: (name: string) => `en main\u00A0: ${name}`,
  standIn: (name: string) => `vous remplacez ${name}`,
  closed: 'Aussi les dossiers clos',
  clear: 'Effacer les filtres',
  views: {
    title: 'Mes vues',
    none: 'Choisissez des filtres\u00A0: vous pourrez les garder sous un nom et les retrouver ici.',
    keep: 'Garder ces filtres',
    name: 'Nom de la vue',
    nameHint: 'Par exemple «\u00A0Mes urgences CCATM\u00A0». Elle n’est montrée qu’à vous.',
    save: 'Enregistrer',
    rename: (name: string) => `Renommer «\u00A0${name}\u00A0»`,
    remove: (name: string) => `Retirer «\u00A0${name}\u00A0»`,
    kept: (name: string) => `La vue «\u00A0${name}\u00A0» est enregistrée.`,
    renamed: (name: string) => `La vue s’appelle maintenant «\u00A0${name}\u00A0».`,
    removed: (name: string) => `La vue «\u00A0${name}\u00A0» est retirée\u00A0; ses filtres restent choisis.`,
  },
  keys: 'Flèches haut et bas\u00A0: d’un dossier à l’autre. Entrée\u00A0: ouvrir. Barre oblique\u00A0: chercher.',
  shown: (count: number, more: boolean) =>
    more
      ? `${count} dossiers affichés ; la suite vient en descendant`
      : n(count, '1 dossier', `${count} dossiers`, 'Aucun dossier'),
  partly: (count: number) => `Les ${count} premiers dossiers de la liste. « Imprimer », sur la page, les imprime tous.`,
  gathering: 'La liste se rassemble…',
  empty: 'Aucun dossier ne répond à ces filtres.',
  emptyAll: 'Aucun dossier ouvert. Le prochain arrive au guichet ?',
  noReading:
    'Vos rôles ne permettent pas de lire les dossiers. Un rôle de lecture se demande à la personne qui gère les comptes de votre administration.',
  elsewhere: 'Ce que vos rôles ouvrent',
  thenLate: 'non constaté',
  holder: 'Chez',
  noClock: 'Aucun délai ne court',
  isClosed: 'Dossier clos',
  groups: {
    refusal: 'Refus ou irrecevabilité par le silence',
    favourable: 'Acceptation par le silence',
    referral: 'Saisine d’une autre autorité',
    fine: 'Poursuite ou frais',
    courtesy: 'Sans décision par le silence',
    none: 'Aucun délai ne court',
  },
};

export type WorklistWords = typeof fr;
