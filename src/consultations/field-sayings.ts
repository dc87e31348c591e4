import type { Words } from '../core/language/index.js';

/** What the rules of the fields of this room say; `{property}` is the field. */
export const RULES = {
  reasons: {
    fr: '« {property} » motive l’avis, en 1 à {most} caractères.',
    de: '„{property}“ begründet das Gutachten, in 1 bis {most} Zeichen.',
    nl: '„{property}” motiveert het advies, in 1 tot {most} tekens.',
    en: '“{property}” gives the reasons of the opinion, in 1 to {most} characters.',
  },
  conditions: {
    fr: '« {property} » est une liste de textes.',
    de: '„{property}“ ist eine Liste von Texten.',
    nl: '„{property}” is een lijst van teksten.',
    en: '“{property}” is a list of texts.',
  },
  condition: {
    fr: 'Chaque condition est un texte de 1 à {most} caractères.',
    de: 'Jede Bedingung ist ein Text von 1 bis {most} Zeichen.',
    nl: 'Elke voorwaarde is een tekst van 1 tot {most} tekens.',
    en: 'Each condition is a text of 1 to {most} characters.',
  },
  administration: {
    fr: '« {property} » est le nom court (slug) d’une administration.',
    de: '„{property}“ ist der Kurzname (Slug) einer Verwaltung.',
    nl: '„{property}” is de korte naam (slug) van een bestuur.',
    en: '“{property}” is the short name (slug) of an administration.',
  },
  items: {
    fr: '« {property} » est la liste des instances consultées.',
    de: '„{property}“ ist die Liste der befragten Stellen.',
    nl: '„{property}” is de lijst van de geraadpleegde instanties.',
    en: '“{property}” is the list of the bodies consulted.',
  },
  bodies: {
    fr: '« {property} » est une liste d’instances {shapes}.',
    de: '„{property}“ ist eine Liste von Stellen {shapes}.',
    nl: '„{property}” is een lijst van instanties {shapes}.',
    en: '“{property}” is a list of bodies {shapes}.',
  },
} as const satisfies Record<string, Words>;
