import { eventDefinition } from '../core/procedure/index.js';
import { ADMINISTRATION_TYPES } from './types.js';
import { everRecords } from './who-records.js';
import type { Author, Translated } from './words.js';

type Language = keyof Translated;

const AUTHORS: Record<Author, Required<Translated>> = {
  A: {
    fr: 'demandeur ou titulaire',
    de: 'Antragsteller oder Inhaber',
    nl: 'aanvrager of houder',
    en: 'applicant or holder',
  },
  C: { fr: 'collège communal', de: 'Gemeindekollegium', nl: 'gemeentecollege', en: 'municipal college' },
  D: { fr: 'fonctionnaire délégué', de: 'beauftragter Beamter', nl: 'gemachtigd ambtenaar', en: 'delegated official' },
  T: { fr: 'fonctionnaire technique', de: 'technischer Beamter', nl: 'technisch ambtenaar', en: 'technical official' },
  G: { fr: 'Gouvernement', de: 'Regierung', nl: 'Regering', en: 'Government' },
  B: { fr: 'instance consultée', de: 'angehörte Stelle', nl: 'geraadpleegde instantie', en: 'consulted body' },
  O: {
    fr: 'agent qui tient le dossier',
    de: 'Sachbearbeiter der Akte',
    nl: 'ambtenaar die het dossier beheert',
    en: 'officer who keeps the file',
  },
};

/** Whose act an event may be, by the law. */
export function authorsInWords(event: string, language: Language): string {
  return (eventDefinition(event)?.by ?? []).map((author) => AUTHORS[author][language]).join(', ');
}

/** The roles of a type that record the event in some situation; empty when none does. */
export function recordersInWords(type: string, event: string, language: Language): string {
  return Object.entries(ADMINISTRATION_TYPES[type]?.roles ?? {})
    .filter(([role]) => everRecords(type, [role], event))
    .map(([, { label }]) => label[language] ?? label.fr)
    .join(', ');
}
