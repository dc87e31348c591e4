import type { Words } from '../core/language/index.js';

/** What the rules of the fields of this room say; `{property}` is the field. */
export const RULES = {
  letters: {
    fr: '« {property} » cite de 1 à {most} lettres par leur identifiant, chacune une fois.',
    de: '„{property}“ nennt 1 bis {most} Briefe mit ihrer Kennung, jeden einmal.',
    nl: '„{property}” noemt 1 tot {most} brieven met hun identificatie, elk één keer.',
    en: '“{property}” cites 1 to {most} letters by their identifier, each once.',
  },
  addresses: {
    fr: '« {property} » est une liste de correspondants.',
    de: '„{property}“ ist eine Liste von Korrespondenten.',
    nl: '„{property}” is een lijst van correspondenten.',
    en: '“{property}” is a list of correspondents.',
  },
  url: {
    fr: '« {property} » est une adresse https de 500 caractères au plus.',
    de: '„{property}“ ist eine https-Adresse von höchstens 500 Zeichen.',
    nl: '„{property}” is een https-adres van hoogstens 500 tekens.',
    en: '“{property}” is an https address of at most 500 characters.',
  },
  events: {
    fr: '« {property} » est une liste d’événements.',
    de: '„{property}“ ist eine Liste von Ereignissen.',
    nl: '„{property}” is een lijst van gebeurtenissen.',
    en: '“{property}” is a list of events.',
  },
  oneEvent: {
    fr: '« {property} » cite au moins un événement.',
    de: '„{property}“ nennt mindestens ein Ereignis.',
    nl: '„{property}” noemt minstens één gebeurtenis.',
    en: '“{property}” cites at least one event.',
  },
} as const satisfies Record<string, Words>;
