import type { Language, Words } from '../../core/language/index.js';
import type { AddendDeclaration, ClockDeclaration, Condition, Confidence, Stopper } from '../../core/procedure/index.js';
import { confidenceInWords, expiryInWords, limitInWords } from '../clock-in-words.js';
import { dateInWords, lengthInWords } from '../dates.js';
import { conditionInWords } from '../condition-in-words.js';
import type { Texts } from '../texts.js';

const FIELDS: Record<string, Words> = {
  limit: { fr: 'durée', de: 'Dauer', nl: 'duur', en: 'length' },
  expiry: { fr: 'à l’échéance', de: 'bei Ablauf', nl: 'bij verstrijken', en: 'at expiry' },
  article: { fr: 'article', de: 'Artikel', nl: 'artikel', en: 'article' },
  confidence: { fr: 'certitude', de: 'Gewissheit', nl: 'zekerheid', en: 'confidence' },
  guard: { fr: 'condition', de: 'Bedingung', nl: 'voorwaarde', en: 'condition' },
  when: { fr: 'condition', de: 'Bedingung', nl: 'voorwaarde', en: 'condition' },
  target: { fr: 'mène à', de: 'führt zu', nl: 'leidt naar', en: 'leads to' },
  actions: { fr: 'suites', de: 'Folgen', nl: 'gevolgen', en: 'effects' },
  impediment: { fr: 'empêchement', de: 'Hindernis', nl: 'belemmering', en: 'impediment' },
  on: { fr: 'commence à', de: 'beginnt mit', nl: 'begint bij', en: 'starts at' },
  stoppedBy: { fr: 'arrêté par', de: 'beendet durch', nl: 'gestopt door', en: 'stopped by' },
  label: { fr: 'libellé', de: 'Bezeichnung', nl: 'benaming', en: 'label' },
  title: { fr: 'titre', de: 'Titel', nl: 'titel', en: 'title' },
  tags: { fr: 'jalons', de: 'Meilensteine', nl: 'mijlpalen', en: 'milestones' },
  milestones: { fr: 'jalon', de: 'Meilenstein', nl: 'mijlpaal', en: 'milestone' },
  addends: { fr: 'allongement', de: 'Verlängerung', nl: 'verlenging', en: 'addition' },
  authority: { fr: 'autorité', de: 'Behörde', nl: 'overheid', en: 'authority' },
  outcome: { fr: 'issue', de: 'Ausgang', nl: 'uitkomst', en: 'outcome' },
  suspends: { fr: 'suspend', de: 'setzt aus', nl: 'schorst', en: 'suspends' },
  law: { fr: 'texte', de: 'Gesetzestext', nl: 'wettekst', en: 'law' },
  from: { fr: 'en vigueur dès', de: 'in Kraft ab', nl: 'in werking vanaf', en: 'in force from' },
  until: { fr: 'en vigueur jusqu’au', de: 'in Kraft bis', nl: 'in werking tot', en: 'in force until' },
};

/** The word for a key of a workflow file; « meta.article » is « article ». */
export function fieldInWords(field: string, language: Language): string {
  const parts = field.split('.').filter((part) => part !== 'meta' && part !== 'inForce');
  const [first = '', ...rest] = parts;
  const word = Object.hasOwn(FIELDS, first) ? FIELDS[first]![language] : first;
  return [word, ...rest].join(' ');
}

/** The value of a key in words where the house has them, else as the file writes it. */
export function valueInWords(texts: Texts, field: string, value: unknown, language: Language): string {
  switch (field.split('.').at(-1)) {
    case 'limit':
      return limitInWords(texts, value as ClockDeclaration['limit'], language).join(' ; ');
    case 'confidence':
      return confidenceInWords(value as Confidence, language);
    case 'expiry':
      return expiryInWords(value as ClockDeclaration['expiry'], language);
    case 'guard':
      return conditionInWords(texts, (value as { params: Condition }).params, language);
    case 'when':
      return conditionInWords(texts, value as Condition, language);
    case 'actions':
      return (value as { type: string }[]).map(({ type }) => type).join(', ');
    case 'on':
      return texts.event(String(value), language);
    case 'stoppedBy':
      return (value as Stopper[]).map((one) => texts.event(typeof one === 'string' ? one : one.event, language)).join(', ');
    case 'label':
    case 'title':
    case 'impediment':
      return `« ${texts.sentence(String(value), language)} »`;
    case 'tags':
      return (value as string[]).map((name) => texts.word('milestones', name, language)).join(', ');
    default:
      if (field.startsWith('addends')) return addendsInWords(texts, field, value, language);
      if (field.startsWith('meta.milestones') || field.startsWith('milestones'))
        return conditionInWords(texts, value as Condition, language);
      if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
      if (typeof value !== 'string') return JSON.stringify(value);
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateInWords(value, language) : value;
  }
}

function addendsInWords(texts: Texts, field: string, value: unknown, language: Language): string {
  const addends = field === 'addends' ? (value as Record<string, AddendDeclaration>) : { '': value as AddendDeclaration };
  return Object.entries(addends)
    .map(([name, { on, limit, article, confidence }]) => {
      const length = limit === undefined ? '' : ` ${lengthInWords(limit, language)}`;
      const word = name === '' ? '' : `${texts.word('addends', name, language)} `;
      const sure = confidenceInWords(confidence, language);
      return `${word}${texts.event(on, language)}${length} (${article}, ${sure})`;
    })
    .join(' ; ');
}
