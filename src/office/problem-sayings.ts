import type { Words } from '../core/language/index.js';

/** What this room refuses, and why. */
export const SAY = {
  noColleague: {
    fr: 'Personne de votre administration, en service, ne porte cet identifiant.',
    de: 'Niemand, der in Ihrer Verwaltung im Dienst ist, hat diese Kennung.',
    nl: 'Niemand die bij uw bestuur in dienst is, heeft deze identificatie.',
    en: 'Nobody in service in your administration has this identifier.',
  },
  nobody: {
    fr: 'Personne de votre administration ne porte cet identifiant.',
    de: 'Niemand in Ihrer Verwaltung hat diese Kennung.',
    nl: 'Niemand van uw bestuur heeft deze identificatie.',
    en: 'Nobody of your administration has this identifier.',
  },
  unknownWord: {
    fr: '« {word} » n’existe pas.{hint}',
    de: '„{word}“ gibt es nicht.{hint}',
    nl: '„{word}” bestaat niet.{hint}',
    en: '“{word}” does not exist.{hint}',
  },
  twice: {
    fr: '« {twice} » est cité deux fois.',
    de: '„{twice}“ ist zweimal genannt.',
    nl: '„{twice}” is twee keer genoemd.',
    en: '“{twice}” is cited twice.',
  },
  endsBeforeBeginning: {
    fr: 'La fin vient avant le début.',
    de: 'Das Ende kommt vor dem Anfang.',
    nl: 'Het einde komt voor het begin.',
    en: 'The end comes before the beginning.',
  },
  ownDeputy: {
    fr: 'Personne n’est son propre remplaçant.',
    de: 'Niemand vertritt sich selbst.',
    nl: 'Niemand vervangt zichzelf.',
    en: 'Nobody is their own deputy.',
  },
  awayAlready: {
    fr: 'Une absence est déjà notée du {from} au {until}.',
    de: 'Vom {from} bis zum {until} ist schon eine Abwesenheit vermerkt.',
    nl: 'Van {from} tot {until} is al een afwezigheid genoteerd.',
    en: 'An absence is noted from {from} to {until} already.',
  },
  noAbsence: {
    fr: 'Aucune absence en cours ne porte cet identifiant.',
    de: 'Keine laufende Abwesenheit hat diese Kennung.',
    nl: 'Geen enkele lopende afwezigheid heeft deze identificatie.',
    en: 'No absence under way has this identifier.',
  },
  unknownProcedure: {
    fr: 'Il n’y a pas de procédure « {procedure} ».{hint}',
    de: 'Es gibt kein Verfahren „{procedure}“.{hint}',
    nl: 'Er is geen procedure „{procedure}”.{hint}',
    en: 'There is no procedure “{procedure}”.{hint}',
  },
  patternIsText: {
    fr: 'Un modèle est un texte.',
    de: 'Ein Muster ist ein Text.',
    nl: 'Een model is een tekst.',
    en: 'A pattern is a text.',
  },
  noTask: {
    fr: 'Aucune tâche de ce dossier ne porte cet identifiant.',
    de: 'Keine Aufgabe dieser Akte hat diese Kennung.',
    nl: 'Geen enkele taak van dit dossier heeft deze identificatie.',
    en: 'No task of this file has this identifier.',
  },
  visaOfRole: {
    fr: 'Ce visa revient à « {role} ».',
    de: 'Dieser Sichtvermerk steht „{role}“ zu.',
    nl: 'Dit visum komt toe aan „{role}”.',
    en: 'This visa is for “{role}” to sign.',
  },
  handoverToSelf: {
    fr: 'Une remise va d’un agent à un autre.',
    de: 'Eine Übergabe geht von einem Bediensteten an einen anderen.',
    nl: 'Een overdracht gaat van de ene ambtenaar naar de andere.',
    en: 'A handover goes from one officer to another.',
  },
  noView: {
    fr: 'Aucune de vos vues ne porte cet identifiant.',
    de: 'Keine Ihrer Ansichten hat diese Kennung.',
    nl: 'Geen enkele van uw weergaven heeft deze identificatie.',
    en: 'None of your views has this identifier.',
  },
  viewNamedSo: {
    fr: 'Vous avez déjà une vue « {name} » : donnez un autre nom, ou retirez celle-là.',
    de: 'Sie haben schon eine Ansicht „{name}“: Geben Sie einen anderen Namen, oder entfernen Sie jene.',
    nl: 'U hebt al een weergave „{name}”: geef een andere naam, of verwijder die.',
    en: 'You have a view “{name}” already: give another name, or remove that one.',
  },
  tooManyViews: {
    fr: 'Vous gardez déjà {most} vues, le plus qu’un compte en garde : retirez-en une d’abord.',
    de: 'Sie behalten schon {most} Ansichten, so viele wie ein Konto höchstens behält: Entfernen Sie zuerst eine.',
    nl: 'U bewaart al {most} weergaven, het hoogste aantal voor een account: verwijder er eerst een.',
    en: 'You keep {most} views already, the most that an account keeps: remove one first.',
  },
} as const satisfies Record<string, Words>;
