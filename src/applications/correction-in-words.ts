import type { Language, Words } from '../core/language/index.js';
import type { Correction } from '../journal/index.js';
import type { TriggerLibrary } from '../parcels/index.js';
import { sizeInWords } from '../platform/contents/index.js';
import { dateInWords, type Texts } from '../procedures/index.js';
import type { Named } from './named.js';

/** What a correction says of the map, field by field: which check, what counts from now on, what the map said, why. */
export function correctionInWords(
  { triggers, texts }: { triggers: TriggerLibrary; texts: Texts },
  correction: Correction | undefined,
  language: Language,
): (Named & { told: string })[] {
  const field = (name: keyof typeof FIELDS, told: string) => ({ name, label: FIELDS[name][language], told });
  const titleOf = (trigger: string) => triggers.find(trigger)?.title[language] ?? trigger;
  if (correction?.kind === 'calendar' || correction?.kind === 'engine') {
    return correction.moved.map(({ clock, legal }) => ({
      name: clock,
      label: texts.clock(clock, language),
      told: `${dayInWords(legal.from, language)} → ${dayInWords(legal.to, language)}`,
    }));
  }
  if (correction?.kind === 'override') {
    const { trigger, answer, machine, reason } = correction;
    return [
      field('check', titleOf(trigger)),
      field('counts', answerInWords(answer, language)),
      field('map', answerInWords(machine.answer, language)),
      field('reason', reason),
    ];
  }
  if (correction?.kind === 'documents') {
    return correction.added.flatMap(({ kind, version, sha256, size }) => [
      field('document', `${texts.word('documents', kind, language)} (${version}), ${sizeInWords(size, language)}`),
      field('digest', sha256),
    ]);
  }
  if (correction?.kind === 'document-withdrawn') return [field('reason', correction.because)];
  if (correction?.kind !== 'site') return [];
  return (correction.review ?? []).map(({ trigger, toReview }) => field(toReview ? 'review' : 'stands', titleOf(trigger)));
}

/** A date, or a dash where the time limit does not run. */
function dayInWords(day: string | null, language: Language): string {
  return day === null ? '–' : dateInWords(day, language);
}

export function answerInWords(answer: keyof typeof ANSWERS, language: Language): string {
  return ANSWERS[answer][language];
}

const FIELDS = {
  check: { fr: 'contrôle', de: 'Prüfung', nl: 'controle', en: 'check' },
  counts: { fr: 'réponse retenue', de: 'maßgebliche Antwort', nl: 'antwoord dat telt', en: 'answer that counts' },
  map: { fr: 'réponse de la carte', de: 'Antwort der Karte', nl: 'antwoord van de kaart', en: 'answer of the map' },
  reason: { fr: 'motif', de: 'Begründung', nl: 'reden', en: 'reason' },
  review: {
    fr: 'à revoir par un agent',
    de: 'von einem Beamten zu überprüfen',
    nl: 'na te zien door een medewerker',
    en: 'to be reviewed',
  },
  document: { fr: 'document (version)', de: 'Dokument (Fassung)', nl: 'document (versie)', en: 'document (version)' },
  digest: { fr: 'empreinte SHA-256', de: 'SHA-256-Prüfsumme', nl: 'SHA-256-vingerafdruk', en: 'SHA-256 digest' },
  stands: { fr: 'de nouveau fondé', de: 'wieder begründet', nl: 'opnieuw gegrond', en: 'well founded again' },
} satisfies Record<string, Words>;

const ANSWERS = {
  yes: { fr: 'oui', de: 'ja', nl: 'ja', en: 'yes' },
  no: { fr: 'non', de: 'nein', nl: 'nee', en: 'no' },
  uncertain: {
    fr: 'dans l’incertitude de la limite',
    de: 'in der Unsicherheit der Grenze',
    nl: 'binnen de onzekerheid van de grens',
    en: 'within the uncertainty of the limit',
  },
  untested: { fr: 'non contrôlé', de: 'nicht geprüft', nl: 'niet nagekeken', en: 'not checked' },
  'as-found': { fr: 'celle de la carte', de: 'die der Karte', nl: 'dat van de kaart', en: 'that of the map' },
} satisfies Record<string, Words>;
