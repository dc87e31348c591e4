import type { Words } from '../core/language/index.js';

/** What the rules of the fields of this room say; `{property}` is the field. */
export const RULES = {
  name: {
    fr: '« {property} » s’écrit en minuscules, chiffres et traits d’union.',
    de: '„{property}“ wird mit Kleinbuchstaben, Ziffern und Bindestrichen geschrieben.',
    nl: '„{property}” wordt met kleine letters, cijfers en koppeltekens geschreven.',
    en: '“{property}” is written in small letters, digits and hyphens.',
  },
  patterns: {
    fr: '« {property} » donne un modèle par procédure.',
    de: '„{property}“ gibt ein Muster je Verfahren an.',
    nl: '„{property}” geeft een model per procedure.',
    en: '“{property}” gives a pattern by procedure.',
  },
  items: {
    fr: '« {property} » est une liste de tâches et de visas.',
    de: '„{property}“ ist eine Liste von Aufgaben und Sichtvermerken.',
    nl: '„{property}” is een lijst van taken en visa.',
    en: '“{property}” is a list of tasks and visas.',
  },
  oneItem: {
    fr: '« {property} » cite au moins une tâche.',
    de: '„{property}“ nennt mindestens eine Aufgabe.',
    nl: '„{property}” noemt minstens één taak.',
    en: '“{property}” cites at least one task.',
  },
  viewName: {
    fr: '« {property} » compte de 1 à {most} caractères lisibles.',
    de: '„{property}“ hat 1 bis {most} lesbare Zeichen.',
    nl: '„{property}” telt 1 tot {most} leesbare tekens.',
    en: '“{property}” has 1 to {most} legible characters.',
  },
  viewFilters: {
    fr: '« {property} » donne les filtres et l’ordre de la liste des dossiers.',
    de: '„{property}“ nennt die Filter und die Ordnung der Aktenliste.',
    nl: '„{property}” geeft de filters en de volgorde van de dossierlijst.',
    en: '“{property}” gives the filters and the order of the worklist.',
  },
} as const satisfies Record<string, Words>;
