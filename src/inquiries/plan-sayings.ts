import type { Words } from '../core/language/index.js';

/** What a plan says of its dates, and why a wish is refused. */
export const PLAN = {
  displayBy: {
    fr: 'Dernier jour pour afficher l’avis : cinq jours avant l’ouverture.',
    de: 'Letzter Tag für den Aushang der Bekanntmachung: fünf Tage vor der Eröffnung.',
    nl: 'Laatste dag om het bericht aan te plakken: vijf dagen vóór de opening.',
    en: 'Last day to put up the notice: five days before the opening.',
  },
  poster: {
    fr: 'L’affiche du demandeur reste trois semaines, du {from} au {until}.',
    de: 'Der Aushang des Antragstellers bleibt drei Wochen, vom {from} bis zum {until}.',
    nl: 'De affiche van de aanvrager blijft drie weken hangen, van {from} tot {until}.',
    en: 'The applicant’s poster stays up for three weeks, from {from} to {until}.',
  },
  outsidePoster: {
    fr: 'Attention : les quinze jours ne tiennent pas entièrement dans les trois semaines d’affichage.',
    de: 'Achtung: Die fünfzehn Tage liegen nicht ganz in den drei Wochen des Aushangs.',
    nl: 'Opgelet: de vijftien dagen vallen niet volledig binnen de drie weken van aanplakking.',
    en: 'Mind: the fifteen days do not lie wholly within the three weeks of display.',
  },
  proposed: {
    fr: 'Premier jour possible où le dossier peut être consulté au guichet.',
    de: 'Erster möglicher Tag, an dem die Akte am Schalter eingesehen werden kann.',
    nl: 'Eerste mogelijke dag waarop het dossier aan het loket kan worden ingekeken.',
    en: 'First possible day on which the file can be seen at the counter.',
  },
  wished: {
    fr: 'Jour d’ouverture demandé.',
    de: 'Gewünschter Tag der Eröffnung.',
    nl: 'Gevraagde dag van opening.',
    en: 'Day of opening as wished.',
  },
  counted: {
    fr: '{days} jours, le premier et le dernier compris.',
    de: '{days} Tage, der erste und der letzte eingeschlossen.',
    nl: '{days} dagen, de eerste en de laatste inbegrepen.',
    en: '{days} days, the first and the last included.',
  },
  suspended: {
    fr: 'Aucune publicité ne court pendant la {name} : {days} jours ne comptent pas.',
    de: 'Während der {name} läuft keine Öffentlichkeitsmaßnahme: {days} Tage zählen nicht.',
    nl: 'Tijdens de {name} loopt geen openbaarmaking: {days} dagen tellen niet mee.',
    en: 'No publicity runs in the {name}: {days} days do not count.',
  },
  carried: {
    fr: 'Le dernier jour tombait un {off} : il est reporté de {days} jour(s).',
    de: 'Der letzte Tag fiel auf: {off}. Er wird um {days} Tag(e) verschoben.',
    nl: 'De laatste dag viel op: {off}. Hij schuift {days} dag(en) op.',
    en: 'The last day fell on a day off ({off}): it is carried {days} day(s) on.',
  },
  closingSession: {
    fr: 'La séance de clôture a lieu ce jour-là ; une réclamation envoyée ce jour-là est dans le délai.',
    de: 'An diesem Tag findet die Abschlusssitzung statt; eine an diesem Tag versandte Beschwerde ist rechtzeitig.',
    nl: 'De sluitingszitting vindt die dag plaats; een bezwaar dat die dag wordt verzonden, is op tijd.',
    en: 'The closing session is held on that day; a claim sent on that day is in time.',
  },
  closedOffice: {
    fr: 'Attention : le {day}, les administrations sont fermées ({name}) ; pour la loi, c’est un jour ordinaire.',
    de: 'Achtung: Am {day} sind die Verwaltungen geschlossen ({name}); für das Gesetz ist es ein gewöhnlicher Tag.',
    nl: 'Opgelet: op {day} zijn de besturen gesloten ({name}); voor de wet is het een gewone dag.',
    en: 'Mind: on {day} offices are closed ({name}); for the law it is an ordinary day.',
  },
  openingOff: {
    fr: 'Attention : le jour d’ouverture n’est pas un jour ouvrable ({name}).',
    de: 'Achtung: Der Tag der Eröffnung ist kein Werktag ({name}).',
    nl: 'Opgelet: de dag van opening is geen werkdag ({name}).',
    en: 'Mind: the opening is not on a working day ({name}).',
  },
  lengthened: {
    fr: 'Le délai de décision gagne {days} jour(s) : les jours suspendus et ceux du report. Sans cette publicité, il se termine le {before}.',
    de: 'Die Entscheidungsfrist verlängert sich um {days} Tag(e): die ausgesetzten und die verschobenen. Ohne diese Maßnahme endet sie am {before}.',
    nl: 'De beslissingstermijn wordt met {days} dag(en) verlengd: de geschorste en die van het uitstel. Zonder deze openbaarmaking eindigt hij op {before}.',
    en: 'The time to decide gains {days} day(s): those suspended and those carried. Without this publicity it ends on {before}.',
  },
  unchanged: {
    fr: 'Cette publicité n’allonge pas le délai de décision.',
    de: 'Diese Öffentlichkeitsmaßnahme verlängert die Entscheidungsfrist nicht.',
    nl: 'Deze openbaarmaking verlengt de beslissingstermijn niet.',
    en: 'This publicity does not lengthen the time to decide.',
  },
  unsure: {
    fr: 'Règle à confirmer par un juriste.',
    de: 'Von einem Juristen zu bestätigen.',
    nl: 'Regel te bevestigen door een jurist.',
    en: 'To be confirmed by a jurist.',
  },
} satisfies Record<string, Words>;

export const BROKEN = {
  break: {
    fr: 'Aucune publicité ne s’ouvre le {day}, dans la suspension. Premier jour possible : {right}.',
    de: 'Am {day}, in der Aussetzung, wird nichts eröffnet. Erster möglicher Tag: {right}.',
    nl: 'Op {day}, tijdens de opschorting, gaat geen openbaarmaking open. Eerste mogelijke dag: {right}.',
    en: 'No publicity opens on {day}, within the break. First possible day: {right}.',
  },
  past: {
    fr: 'Le {day} est déjà passé : n’enregistrez cette ouverture que si elle a vraiment eu lieu ce jour-là. Sinon, premier jour possible : {right}.',
    de: 'Der {day} ist schon vorbei: Tragen Sie diese Eröffnung nur ein, wenn sie wirklich an diesem Tag stattfand. Sonst ist der erste mögliche Tag: {right}.',
    nl: '{day} is al voorbij: registreer deze opening alleen als zij echt die dag plaatsvond. Zo niet is de eerste mogelijke dag: {right}.',
    en: '{day} has passed already: record this opening only if it was really on that day. Otherwise the first possible day: {right}.',
  },
  display: {
    fr: 'L’avis s’affiche sans doute cinq jours avant l’ouverture, au plus tard le {by} ; il le serait le {displayed}. Première ouverture qui laisse ces cinq jours : {right}. Règle à confirmer par un juriste.',
    de: 'Die Bekanntmachung hängt wohl fünf Tage vor der Eröffnung aus, spätestens am {by}; sie hinge ab dem {displayed}. Erste Eröffnung, die diese fünf Tage lässt: {right}. Von einem Juristen zu bestätigen.',
    nl: 'Het bericht hangt wellicht vijf dagen vóór de opening uit, uiterlijk op {by}; het zou op {displayed} hangen. Eerste opening die deze vijf dagen laat: {right}. Te bevestigen door een jurist.',
    en: 'The notice is probably to be up five days before the opening, by {by}; it would be on {displayed}. First opening that leaves these five days: {right}. To be confirmed by a jurist.',
  },
  days: {
    fr: 'La publicité dure au moins {right} jours, pas {days}.',
    de: 'Die Öffentlichkeitsmaßnahme dauert mindestens {right} Tage, nicht {days}.',
    nl: 'De openbaarmaking duurt minstens {right} dagen, niet {days}.',
    en: 'Publicity lasts at least {right} days, not {days}.',
  },
} satisfies Record<string, Words>;
