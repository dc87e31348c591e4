import { fill, typeset, type Language, type Words } from '../core/language/index.js';
import type { DayOff } from '../core/calendar/index.js';
import type { Explanation } from '../core/procedure/index.js';
import { citationIn } from './citation.js';
import { dateInWords, lengthInWords } from './dates.js';
import type { Texts } from './texts.js';

const SAY = {
  follows: {
    fr: 'Mêmes jours que le délai « {clock} ».',
    de: 'Dieselben Tage wie die Frist „{clock}“.',
    nl: 'Dezelfde dagen als de termijn „{clock}”.',
    en: 'The same days as the time limit “{clock}”.',
  },
  event: {
    fr: 'Compté à partir du {day} ({of}).',
    de: 'Gezählt ab dem {day} ({of}).',
    nl: 'Geteld vanaf {day} ({of}).',
    en: 'Counted from {day} ({of}).',
  },
  term: {
    fr: 'Compté à partir de l’échéance du délai « {of} », le {day}.',
    de: 'Gezählt ab dem Ende der Frist „{of}“, dem {day}.',
    nl: 'Geteld vanaf het einde van de termijn „{of}”, {day}.',
    en: 'Counted from the end of the time limit “{of}”, {day}.',
  },
  back: {
    fr: 'Compté à rebours à partir du {day} ({of}).',
    de: 'Rückwärts gezählt ab dem {day} ({of}).',
    nl: 'Teruggeteld vanaf {day} ({of}).',
    en: 'Counted back from {day} ({of}).',
  },
  agreed: {
    fr: 'Jour convenu : {day}.',
    de: 'Vereinbarter Tag: {day}.',
    nl: 'Overeengekomen dag: {day}.',
    en: 'Agreed day: {day}.',
  },
  addend: {
    fr: '+ {length} : {name} ({article}){doubt}.',
    de: '+ {length}: {name} ({article}){doubt}.',
    nl: '+ {length}: {name} ({article}){doubt}.',
    en: '+ {length}: {name} ({article}){doubt}.',
  },
  workingDays: {
    fr: '{days} jours ouvrables',
    de: '{days} Werktage',
    nl: '{days} werkdagen',
    en: '{days} working days',
  },
  prudent: {
    fr: ' ; {length} seulement en comptant au plus court',
    de: '; vorsichtig gerechnet nur {length}',
    nl: '; voorzichtig geteld slechts {length}',
    en: '; only {length} on the cautious count',
  },
  notCounted: {
    fr: '{days} jours non comptés, du {from} au {until} : {name} ({article}).',
    de: '{days} nicht gezählte Tage, vom {from} bis {until}: {name} ({article}).',
    nl: '{days} niet getelde dagen, van {from} tot {until}: {name} ({article}).',
    en: '{days} days not counted, {from} to {until}: {name} ({article}).',
  },
  carried: {
    fr: 'Le {from} n’est pas un jour ouvrable ({reasons}) : reporté au {to} (CoDT D.I.13).',
    de: 'Der {from} ist kein Werktag ({reasons}): verschoben auf den {to} (CoDT D.I.13).',
    nl: '{from} is geen werkdag ({reasons}): verschoven naar {to} (CoDT D.I.13).',
    en: '{from} is not a working day ({reasons}): carried to {to} (CoDT D.I.13).',
  },
  safe: {
    fr: 'Pour être sûr, agissez au plus tard le {day}.',
    de: 'Um sicher zu sein, handeln Sie spätestens am {day}.',
    nl: 'Handel voor alle zekerheid ten laatste op {day}.',
    en: 'To be safe, act by {day} at the latest.',
  },
  legal: {
    fr: 'Dernier jour légal : {day}.',
    de: 'Letzter gesetzlicher Tag: {day}.',
    nl: 'Laatste wettelijke dag: {day}.',
    en: 'Last legal day: {day}.',
  },
  closed: {
    fr: 'Le {day}, les administrations sont fermées ({reason}) ; le délai n’en est pas allongé.',
    de: 'Am {day} sind die Verwaltungen geschlossen ({reason}); die Frist verlängert sich dadurch nicht.',
    nl: 'Op {day} zijn de besturen gesloten ({reason}); de termijn wordt er niet langer door.',
    en: 'On {day} administrations are closed ({reason}); the time limit is no longer for it.',
  },
  suspended: {
    fr: 'Le délai est suspendu depuis le {day} ({article}) : les dates bougeront.',
    de: 'Die Frist ist seit dem {day} ausgesetzt ({article}): die Daten werden sich verschieben.',
    nl: 'De termijn is opgeschort sinds {day} ({article}): de data zullen verschuiven.',
    en: 'The time limit is suspended since {day} ({article}): the dates will move.',
  },
  medium: {
    fr: ', à confirmer par un juriste',
    de: ', von einem Juristen zu bestätigen',
    nl: ', te bevestigen door een jurist',
    en: ', to be confirmed by a jurist',
  },
} satisfies Record<string, Words>;

/** Why a date is that date, line by line: the same text in the API, on the pages and on the command line. */
export function explanationInWords(texts: Texts, explanation: Explanation, language: Language): string[] {
  const { start, addends, counted, notCounted, suspended } = explanation;
  const day = (date: string) => dateInWords(date, language);
  const say = (saying: keyof typeof SAY, values: Record<string, string>) => fill(SAY[saying][language], values);
  const of =
    start.kind === 'term' || (start.kind === 'back' && !start.of.includes('.'))
      ? texts.clock(start.of, language)
      : texts.event(start.of, language);
  const lines: string[] = [];
  if (explanation.follows !== undefined) lines.push(say('follows', { clock: texts.clock(explanation.follows, language) }));
  lines.push(say(start.kind, { day: day(start.legal), of }));
  for (const { name, legal, safe, article, confidence } of addends) {
    const prudent = safe === undefined ? '' : say('prudent', { length: lengthInWords(safe, language) });
    const doubt = `${prudent}${confidence === 'high' ? '' : SAY.medium[language]}`;
    const length = explanation.workingDays ? say('workingDays', { days: legal.slice(1, -1) }) : lengthInWords(legal, language);
    lines.push(
      say('addend', { length, name: texts.word('addends', name, language), article: citationIn(article, language), doubt }),
    );
  }
  for (const { days, from, until, name, article } of notCounted) {
    lines.push(
      say('notCounted', {
        days: String(days),
        from: day(from),
        until: day(until),
        name: typeset(name[language] ?? name.fr),
        article: citationIn(article, language),
      }),
    );
  }
  if (counted && explanation.carriedOver.length > 0) {
    lines.push(
      say('carried', {
        from: day(counted.legal),
        to: day(explanation.legal),
        reasons: reasons(explanation.carriedOver, language),
      }),
    );
  }
  lines.push(say('legal', { day: dateInWords(explanation.legal, language, true) }));
  if (explanation.safe !== explanation.legal) lines.push(say('safe', { day: dateInWords(explanation.safe, language, true) }));
  for (const { date, reason } of explanation.closed)
    lines.push(say('closed', { day: day(date), reason: typeset(reason[language] ?? reason.fr) }));
  if (suspended) lines.push(say('suspended', { day: day(suspended.since), article: citationIn(suspended.article, language) }));
  return lines;
}

function reasons(days: DayOff[], language: Language): string {
  return days.map(({ reason }) => typeset(reason[language] ?? reason.fr)).join(', ');
}
