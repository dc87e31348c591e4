import type { Condition } from '../core/procedure/index.js';
import type { Language, Section, Texts, Words } from './texts.js';

const FAMILIES: { prefix: string; section: Section; say: Words }[] = [
  family('overdue.', 'clocks', 'délai écoulé : {}', 'Frist abgelaufen: {}', 'termijn verstreken: {}', 'time limit passed: {}'),
  family('open.', 'clocks', 'délai en cours : {}', 'Frist läuft: {}', 'termijn loopt: {}', 'time limit running: {}'),
  family('listed.', 'clocks', 'délai existant : {}', 'Frist vorhanden: {}', 'termijn bestaat: {}', 'time limit listed: {}'),
  family('is.', 'milestones', 'le dossier est : {}', 'die Akte ist: {}', 'het dossier is: {}', 'the file is: {}'),
  family('decided.by.', 'parties', 'décidé par : {}', 'entschieden durch: {}', 'beslist door: {}', 'decided by: {}'),
  family('by.', 'parties', 'auteur : {}', 'Urheber: {}', 'auteur: {}', 'author: {}'),
  family('to.', 'parties', 'destinataire : {}', 'Empfänger: {}', 'bestemmeling: {}', 'addressee: {}'),
  family('from.', 'bodies', 'instance : {}', 'Stelle: {}', 'instantie: {}', 'body: {}'),
  family(
    'announced.',
    'bodies',
    'avis annoncé : {}',
    'Gutachten angekündigt: {}',
    'advies aangekondigd: {}',
    'opinion announced: {}',
  ),
];

const JOIN: Record<'all' | 'any' | 'none', Words> = {
  all: { fr: 'si {}', de: 'wenn {}', nl: 'als {}', en: 'if {}' },
  any: { fr: 'si l’un de : {}', de: 'wenn eines von: {}', nl: 'als een van: {}', en: 'if one of: {}' },
  none: { fr: 'sauf si {}', de: 'außer wenn {}', nl: 'tenzij {}', en: 'unless {}' },
};

const OR: Words = { fr: ' ou ', de: ' oder ', nl: ' of ', en: ' or ' };
const AND: Words = { fr: ' et ', de: ' und ', nl: ' en ', en: ' and ' };

/** A condition as one sentence; facts that have no words keep their names. Empty for no condition. */
export function conditionInWords(texts: Texts, condition: Condition | undefined, language: Language): string {
  return (['all', 'any', 'none'] as const)
    .filter((part) => (condition?.[part] ?? []).length > 0)
    .map((part) => {
      const facts = condition![part]!.map((fact) => factInWords(texts, fact, language));
      return JOIN[part][language].replace('{}', facts.join((part === 'all' ? AND : OR)[language]));
    })
    .join(', ');
}

export function factInWords(texts: Texts, fact: string, language: Language): string {
  for (const { prefix, section, say } of FAMILIES) {
    if (!fact.startsWith(prefix)) continue;
    const word = texts.find(section, fact.slice(prefix.length), language);
    if (word !== undefined) return say[language].replace('{}', word);
  }
  return `\`${fact}\``;
}

function family(prefix: string, section: Section, fr: string, de: string, nl: string, en: string) {
  return { prefix, section, say: { fr, de, nl, en } };
}
