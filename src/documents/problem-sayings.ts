import type { Words } from '../core/language/index.js';

/** What this room refuses, and why. */
export const SAY = {
  noFile: {
    fr: 'Joignez le document dans le champ « file » d’un formulaire multipart/form-data.',
    de: 'Fügen Sie das Dokument im Feld „file“ eines Formulars multipart/form-data bei.',
    nl: 'Voeg het document toe in het veld „file” van een formulier multipart/form-data.',
    en: 'Attach the document in the field “file” of a multipart/form-data form.',
  },
  unknownKind: {
    fr: 'Il n’y a pas de document « {kind} ».{hint}',
    de: 'Es gibt kein Dokument „{kind}“.{hint}',
    nl: 'Er is geen document „{kind}”.{hint}',
    en: 'There is no document “{kind}”.{hint}',
  },
  refused: { fr: '« {name} » : {why}', de: '„{name}“: {why}', nl: '„{name}”: {why}', en: '“{name}”: {why}' },
  withdrawnAlready: {
    fr: '{by} l’a déjà retiré le {on}.',
    de: '{by} hat es schon am {on} zurückgezogen.',
    nl: '{by} heeft het al op {on} ingetrokken.',
    en: '{by} withdrew it already on {on}.',
  },
  withdrawn: {
    fr: '« {title} » est retiré depuis le {day} ; joignez le nouveau à part.',
    de: '„{title}“ ist seit dem {day} zurückgezogen; fügen Sie das neue gesondert bei.',
    nl: '„{title}” is sinds {day} ingetrokken; voeg het nieuwe apart toe.',
    en: '“{title}” is withdrawn since {day}; attach the new one apart.',
  },
  replaced: {
    fr: '« {title} » a déjà une version {version} ; c’est elle que l’on remplace.',
    de: '„{title}“ hat schon eine Fassung {version}; diese wird ersetzt.',
    nl: '„{title}” heeft al een versie {version}; die wordt vervangen.',
    en: '“{title}” has a version {version} already; that is the one to replace.',
  },
  sameContent: {
    fr: 'C’est le même fichier que la version {version} de « {title} ».',
    de: 'Das ist dieselbe Datei wie die Fassung {version} von „{title}“.',
    nl: 'Dit is hetzelfde bestand als versie {version} van „{title}”.',
    en: 'This is the same file as version {version} of “{title}”.',
  },
  fileFull: {
    fr: 'Les documents d’un dossier pèsent ensemble au plus {most} ; il en tient déjà {held}.',
    de: 'Die Dokumente einer Akte haben zusammen höchstens {most}; sie enthält schon {held}.',
    nl: 'De documenten van een dossier wegen samen hoogstens {most}; het bevat er al {held}.',
    en: 'The documents of a file weigh at most {most} together; it holds {held} already.',
  },
  tooManyDocuments: {
    fr: 'Un dossier tient au plus {most} documents, anciennes versions comprises.',
    de: 'Eine Akte enthält höchstens {most} Dokumente, frühere Fassungen eingeschlossen.',
    nl: 'Een dossier bevat hoogstens {most} documenten, vroegere versies inbegrepen.',
    en: 'A file holds at most {most} documents, former versions included.',
  },
  noDocument: {
    fr: 'Aucun document de ce dossier ne porte cet identifiant.',
    de: 'Kein Dokument dieser Akte hat diese Kennung.',
    nl: 'Geen enkel document van dit dossier heeft deze identificatie.',
    en: 'No document of this file has this identifier.',
  },
} as const satisfies Record<string, Words>;
