import type { Words } from '../core/language/index.js';

/** What keeps a pattern from numbering files. */
export const PATTERN = {
  unknownPlace: {
    fr: '« {whole} » n’est pas connu ; un modèle contient {places}.',
    de: '„{whole}“ ist nicht bekannt; ein Muster enthält {places}.',
    nl: '„{whole}” is niet bekend; een model bevat {places}.',
    en: '“{whole}” is not known; a pattern holds {places}.',
  },
  digits: {
    fr: '« {whole} » : seul {number} dit son nombre de chiffres, de 1 à 8, par exemple {example}.',
    de: '„{whole}“: Nur {number} sagt seine Zahl von Ziffern, von 1 bis 8, zum Beispiel {example}.',
    nl: '„{whole}”: alleen {number} zegt zijn aantal cijfers, van 1 tot 8, bijvoorbeeld {example}.',
    en: '“{whole}”: only {number} says its number of digits, from 1 to 8, for example {example}.',
  },
  literals: {
    fr: 'Hors des accolades, un modèle ne contient que des lettres, des chiffres, des espaces et « . / _ - ».',
    de: 'Außerhalb der Klammern enthält ein Muster nur Buchstaben, Ziffern, Leerzeichen und „. / _ -“.',
    nl: 'Buiten de accolades bevat een model alleen letters, cijfers, spaties en „. / _ -”.',
    en: 'Outside the braces, a pattern holds only letters, digits, spaces and “. / _ -”.',
  },
  beginning: {
    fr: 'Une référence commence par une lettre ou un chiffre.',
    de: 'Ein Aktenzeichen beginnt mit einem Buchstaben oder einer Ziffer.',
    nl: 'Een referentie begint met een letter of een cijfer.',
    en: 'A reference begins with a letter or a digit.',
  },
  oneNumber: {
    fr: 'Un modèle contient {number} une fois, et une seule.',
    de: 'Ein Muster enthält {number} genau einmal.',
    nl: 'Een model bevat {number} precies één keer.',
    en: 'A pattern holds {number} exactly once.',
  },
  noYear: {
    fr: 'Sans {year}, les références se répéteraient d’une année à l’autre : les numéros repartent de 1 chaque année.',
    de: 'Ohne {year} würden sich die Aktenzeichen von Jahr zu Jahr wiederholen: Die Nummern beginnen jedes Jahr wieder bei 1.',
    nl: 'Zonder {year} zouden de referenties zich van jaar tot jaar herhalen: de nummers herbeginnen elk jaar bij 1.',
    en: 'Without {year}, references would repeat from year to year: numbers begin at 1 again each year.',
  },
  numberApart: {
    fr: 'Séparez {number} des chiffres voisins : deux dossiers pourraient porter la même référence.',
    de: 'Trennen Sie {number} von den Ziffern daneben: Zwei Akten könnten dasselbe Aktenzeichen tragen.',
    nl: 'Scheid {number} van de cijfers ernaast: twee dossiers zouden dezelfde referentie kunnen dragen.',
    en: 'Keep {number} apart from the digits beside it: two files could have the same reference.',
  },
  tooLong: {
    fr: 'Un modèle compte au plus {most} caractères hors des accolades.',
    de: 'Ein Muster hat höchstens {most} Zeichen außerhalb der Klammern.',
    nl: 'Een model telt hoogstens {most} tekens buiten de accolades.',
    en: 'A pattern has at most {most} characters outside the braces.',
  },
} as const satisfies Record<string, Words>;
