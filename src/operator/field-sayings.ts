import type { Words } from '../core/language/index.js';

/** What the rules of the fields of this room say; `{property}` is the field. */
export const RULES = {
  slug: {
    fr: '« {property} » s’écrit en minuscules, chiffres et traits d’union, en 60 caractères au plus : la-roche.',
    de: '„{property}“ wird mit Kleinbuchstaben, Ziffern und Bindestrichen geschrieben, mit höchstens 60 Zeichen: la-roche.',
    nl: '„{property}” wordt met kleine letters, cijfers en koppeltekens geschreven, in hoogstens 60 tekens: la-roche.',
    en: '“{property}” is written in small letters, digits and hyphens, in at most 60 characters: la-roche.',
  },
  nisCode: {
    fr: '« {property} » est un code INS de cinq chiffres, par exemple 83031.',
    de: '„{property}“ ist ein NIS-Code von fünf Ziffern, zum Beispiel 83031.',
    nl: '„{property}” is een NIS-code van vijf cijfers, bijvoorbeeld 83031.',
    en: '“{property}” is an NIS code of five digits, for example 83031.',
  },
  languages: {
    fr: '« {property} » est une liste de langues.',
    de: '„{property}“ ist eine Liste von Sprachen.',
    nl: '„{property}” is een lijst van talen.',
    en: '“{property}” is a list of languages.',
  },
  oneLanguage: {
    fr: '« {property} » cite au moins une langue.',
    de: '„{property}“ nennt mindestens eine Sprache.',
    nl: '„{property}” noemt minstens één taal.',
    en: '“{property}” cites at least one language.',
  },
  eachLanguageOnce: {
    fr: '« {property} » cite chaque langue une fois.',
    de: '„{property}“ nennt jede Sprache einmal.',
    nl: '„{property}” noemt elke taal één keer.',
    en: '“{property}” cites each language once.',
  },
  knownLanguages: {
    fr: '« {property} » cite fr, de, nl ou en.',
    de: '„{property}“ nennt fr, de, nl oder en.',
    nl: '„{property}” noemt fr, de, nl of en.',
    en: '“{property}” cites fr, de, nl or en.',
  },
  municipalities: {
    fr: '« {property} » est la liste des communes desservies.',
    de: '„{property}“ ist die Liste der bedienten Gemeinden.',
    nl: '„{property}” is de lijst van de bediende gemeenten.',
    en: '“{property}” is the list of the municipalities served.',
  },
  municipality: {
    fr: 'Chaque commune est citée par son code INS ou son nom court.',
    de: 'Jede Gemeinde wird mit ihrem NIS-Code oder ihrem Kurznamen genannt.',
    nl: 'Elke gemeente wordt met haar NIS-code of haar korte naam genoemd.',
    en: 'Each municipality is cited by its NIS code or its short name.',
  },
} as const satisfies Record<string, Words>;
