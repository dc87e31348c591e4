import type { Words } from '../language/index.js';

/** What keeps an event from being one of the vocabulary. */
export const SAY = {
  unknownEvent: {
    fr: 'L’événement « {type} » n’existe pas.{hint}',
    de: 'Das Ereignis „{type}“ gibt es nicht.{hint}',
    nl: 'De gebeurtenis „{type}” bestaat niet.{hint}',
    en: 'The event “{type}” does not exist.{hint}',
  },
  noDay: {
    fr: '« {said} » n’est pas un jour ; écrivez AAAA-MM-JJ.',
    de: '„{said}“ ist kein Tag; schreiben Sie JJJJ-MM-TT.',
    nl: '„{said}” is geen dag; schrijf JJJJ-MM-DD.',
    en: '“{said}” is no day; write YYYY-MM-DD.',
  },
  beforeLast: {
    fr: 'Le dernier acte du dossier est du {last} ; un acte du {on} ne peut plus y entrer.',
    de: 'Die letzte Handlung der Akte ist vom {last}; eine Handlung vom {on} kann nicht mehr hinein.',
    nl: 'De laatste handeling van het dossier is van {last}; een handeling van {on} kan er niet meer in.',
    en: 'The last step of the file is of {last}; a step of {on} can no longer enter it.',
  },
  unknownField: {
    fr: '« {type} » n’a pas de champ « {name} ».{hint}',
    de: '„{type}“ hat kein Feld „{name}“.{hint}',
    nl: '„{type}” heeft geen veld „{name}”.{hint}',
    en: '“{type}” has no field “{name}”.{hint}',
  },
  later: {
    fr: '« {name} » ({said}) est postérieur au jour de l’acte ({on}).',
    de: '„{name}“ ({said}) liegt nach dem Tag der Handlung ({on}).',
    nl: '„{name}” ({said}) valt na de dag van de handeling ({on}).',
    en: '“{name}” ({said}) lies after the day of the step ({on}).',
  },
  missingField: {
    fr: '« {type} » demande le champ « {name} ».',
    de: '„{type}“ verlangt das Feld „{name}“.',
    nl: '„{type}” vraagt het veld „{name}”.',
    en: '“{type}” asks for the field “{name}”.',
  },
  boolean: {
    fr: '« {name} » est vrai ou faux, pas {said}.',
    de: '„{name}“ ist wahr oder falsch, nicht {said}.',
    nl: '„{name}” is waar of onwaar, niet {said}.',
    en: '“{name}” is true or false, not {said}.',
  },
  date: {
    fr: '« {name} » est un jour AAAA-MM-JJ, pas {said}.',
    de: '„{name}“ ist ein Tag JJJJ-MM-TT, nicht {said}.',
    nl: '„{name}” is een dag JJJJ-MM-DD, niet {said}.',
    en: '“{name}” is a day YYYY-MM-DD, not {said}.',
  },
  integer: {
    fr: '« {name} » est un entier de {minimum} à {maximum}, pas {said}.',
    de: '„{name}“ ist eine ganze Zahl von {minimum} bis {maximum}, nicht {said}.',
    nl: '„{name}” is een geheel getal van {minimum} tot {maximum}, niet {said}.',
    en: '“{name}” is a whole number from {minimum} to {maximum}, not {said}.',
  },
  list: {
    fr: '« {name} » est une liste, pas {said}.',
    de: '„{name}“ ist eine Liste, nicht {said}.',
    nl: '„{name}” is een lijst, niet {said}.',
    en: '“{name}” is a list, not {said}.',
  },
  twice: {
    fr: '« {name} » cite deux fois la même valeur.',
    de: '„{name}“ nennt zweimal denselben Wert.',
    nl: '„{name}” noemt twee keer dezelfde waarde.',
    en: '“{name}” cites the same value twice.',
  },
  unknownValue: {
    fr: '« {name} » ne connaît pas {said}. Valeurs : {values}.',
    de: '„{name}“ kennt {said} nicht. Werte: {values}.',
    nl: '„{name}” kent {said} niet. Waarden: {values}.',
    en: '“{name}” does not know {said}. Values: {values}.',
  },
  unknownWord: {
    fr: '« {name} » ne connaît pas « {said} ».{hint} Valeurs : {values}.',
    de: '„{name}“ kennt „{said}“ nicht.{hint} Werte: {values}.',
    nl: '„{name}” kent „{said}” niet.{hint} Waarden: {values}.',
    en: '“{name}” does not know “{said}”.{hint} Values: {values}.',
  },
  phases: {
    fr: '« {name} » est une liste de phases {shape}.',
    de: '„{name}“ ist eine Liste von Phasen {shape}.',
    nl: '„{name}” is een lijst van fasen {shape}.',
    en: '“{name}” is a list of phases {shape}.',
  },
  phaseName: {
    fr: 'Le nom d’une phase s’écrit en minuscules, chiffres et traits d’union, pas {said}.',
    de: 'Der Name einer Phase wird mit Kleinbuchstaben, Ziffern und Bindestrichen geschrieben, nicht {said}.',
    nl: 'De naam van een fase wordt met kleine letters, cijfers en koppeltekens geschreven, niet {said}.',
    en: 'The name of a phase is written in small letters, digits and hyphens, not {said}.',
  },
  phaseDay: {
    fr: 'La phase « {phase} » demande « startsOn », un jour AAAA-MM-JJ.',
    de: 'Die Phase „{phase}“ verlangt „startsOn“, einen Tag JJJJ-MM-TT.',
    nl: 'De fase „{phase}” vraagt „startsOn”, een dag JJJJ-MM-DD.',
    en: 'The phase “{phase}” asks for “startsOn”, a day YYYY-MM-DD.',
  },
  phaseTwice: {
    fr: 'Deux phases s’appellent « {phase} ».',
    de: 'Zwei Phasen heißen „{phase}“.',
    nl: 'Twee fasen heten „{phase}”.',
    en: 'Two phases are called “{phase}”.',
  },
  didYouMean: {
    fr: ' Vouliez-vous dire « {close} » ?',
    de: ' Meinten Sie „{close}“?',
    nl: ' Bedoelde u „{close}”?',
    en: ' Did you mean “{close}”?',
  },
} as const satisfies Record<string, Words>;
