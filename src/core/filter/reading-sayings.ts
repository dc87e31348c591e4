import type { Words } from '../language/index.js';
import type { PropertyType } from './filter.js';

/** Why a filter cannot be read. */
export const SAY = {
  notJson: {
    fr: 'Le filtre n’est pas du JSON bien formé ; dites filter-lang=cql2-text s’il est écrit en texte.',
    de: 'Der Filter ist kein wohlgeformtes JSON; sagen Sie filter-lang=cql2-text, wenn er als Text geschrieben ist.',
    nl: 'De filter is geen welgevormde JSON; zeg filter-lang=cql2-text als hij in tekst is geschreven.',
    en: 'The filter is no well-formed JSON; say filter-lang=cql2-text if it is written as text.',
  },
  illegible: {
    fr: 'Le filtre contient un caractère nul (U+0000) ou une moitié de caractère ; retirez-le.',
    de: 'Der Filter enthält ein Nullzeichen (U+0000) oder ein halbes Zeichen; entfernen Sie es.',
    nl: 'De filter bevat een nulteken (U+0000) of een half teken; verwijder het.',
    en: 'The filter holds a null character (U+0000) or half of a character; remove it.',
  },
  tooLong: {
    fr: 'Le filtre dépasse {most} caractères.',
    de: 'Der Filter ist länger als {most} Zeichen.',
    nl: 'De filter is langer dan {most} tekens.',
    en: 'The filter exceeds {most} characters.',
  },
  brackets: {
    fr: 'Le filtre a trop de parenthèses imbriquées.',
    de: 'Der Filter hat zu viele ineinanderliegende Klammern.',
    nl: 'De filter heeft te veel haakjes in elkaar.',
    en: 'The filter has too many brackets one in another.',
  },
  unknownFunction: {
    fr: 'La fonction « {name} » n’est pas admise ici ; admises : CASEI, DATE, TIMESTAMP.',
    de: 'Die Funktion „{name}“ ist hier nicht zugelassen; zugelassen: CASEI, DATE, TIMESTAMP.',
    nl: 'De functie „{name}” is hier niet toegelaten; toegelaten: CASEI, DATE, TIMESTAMP.',
    en: 'The function “{name}” is not admitted here; admitted: CASEI, DATE, TIMESTAMP.',
  },
  unreadable: {
    fr: 'Le filtre ne se lit pas à partir du caractère {at} : « {text} ».',
    de: 'Der Filter ist ab dem Zeichen {at} nicht lesbar: „{text}“.',
    nl: 'De filter is vanaf teken {at} niet leesbaar: „{text}”.',
    en: 'The filter does not read from character {at} on: “{text}”.',
  },
  unexpected: {
    fr: 'Le filtre attend {wanted} au caractère {at}, et trouve {found}.',
    de: 'Der Filter erwartet {wanted} beim Zeichen {at} und findet {found}.',
    nl: 'De filter verwacht {wanted} bij teken {at}, en vindt {found}.',
    en: 'The filter expects {wanted} at character {at}, and finds {found}.',
  },
} as const satisfies Record<string, Words>;

/** What the text of a filter expects somewhere, or finds there. */
export const WANTED = {
  text: { fr: '« {text} »', de: '„{text}“', nl: '„{text}”', en: '“{text}”' },
  end: { fr: 'la fin', de: 'das Ende', nl: 'het einde', en: 'the end' },
  endOrMore: {
    fr: 'la fin du filtre, AND ou OR',
    de: 'das Ende des Filters, AND oder OR',
    nl: 'het einde van de filter, AND of OR',
    en: 'the end of the filter, AND or OR',
  },
  likeOrIn: {
    fr: 'LIKE, BETWEEN ou IN',
    de: 'LIKE, BETWEEN oder IN',
    nl: 'LIKE, BETWEEN of IN',
    en: 'LIKE, BETWEEN or IN',
  },
  comparison: { fr: 'une comparaison', de: 'einen Vergleich', nl: 'een vergelijking', en: 'a comparison' },
  operand: {
    fr: 'une propriété ou une valeur',
    de: 'eine Eigenschaft oder einen Wert',
    nl: 'een eigenschap of een waarde',
    en: 'a property or a value',
  },
  geometry: { fr: 'une géométrie', de: 'eine Geometrie', nl: 'een geometrie', en: 'a geometry' },
  simpleGeometry: {
    fr: 'une géométrie simple',
    de: 'eine einfache Geometrie',
    nl: 'een eenvoudige geometrie',
    en: 'a simple geometry',
  },
  number: { fr: 'un nombre', de: 'eine Zahl', nl: 'een getal', en: 'a number' },
} as const satisfies Record<string, Words>;

/** What the values of a property are. */
export const EXPECTED = {
  string: { fr: 'est un texte', de: 'ist ein Text', nl: 'is een tekst', en: 'is a text' },
  number: { fr: 'est un nombre', de: 'ist eine Zahl', nl: 'is een getal', en: 'is a number' },
  integer: { fr: 'est un nombre', de: 'ist eine Zahl', nl: 'is een getal', en: 'is a number' },
  boolean: {
    fr: 'est un booléen (true ou false)',
    de: 'ist ein Wahrheitswert (true oder false)',
    nl: 'is een waarheidswaarde (true of false)',
    en: 'is a boolean (true or false)',
  },
  date: {
    fr: 'est un jour (AAAA-MM-JJ)',
    de: 'ist ein Tag (JJJJ-MM-TT)',
    nl: 'is een dag (JJJJ-MM-DD)',
    en: 'is a day (YYYY-MM-DD)',
  },
  'date-time': {
    fr: 'est un moment (2025-01-31T12:00:00Z)',
    de: 'ist ein Zeitpunkt (2025-01-31T12:00:00Z)',
    nl: 'is een tijdstip (2025-01-31T12:00:00Z)',
    en: 'is a moment (2025-01-31T12:00:00Z)',
  },
} as const satisfies Record<PropertyType, Words>;
