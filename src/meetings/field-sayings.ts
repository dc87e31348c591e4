import type { Words } from '../core/language/index.js';

/** What the rules of the fields of this room say; `{property}` is the field. */
export const RULES = {
  count: {
    fr: '« {property} » est un nombre de voix, de 0 à 999.',
    de: '„{property}“ ist eine Zahl von Stimmen, von 0 bis 999.',
    nl: '„{property}” is een aantal stemmen, van 0 tot 999.',
    en: '“{property}” is a number of votes, from 0 to 999.',
  },
  people: {
    fr: '« {property} » est une liste d’au plus 100 noms.',
    de: '„{property}“ ist eine Liste von höchstens 100 Namen.',
    nl: '„{property}” is een lijst van hoogstens 100 namen.',
    en: '“{property}” is a list of at most 100 names.',
  },
  hour: {
    fr: '« {property} » est une heure HH:MM, pas « {value} ».',
    de: '„{property}“ ist eine Uhrzeit HH:MM, nicht „{value}“.',
    nl: '„{property}” is een uur HH:MM, niet „{value}”.',
    en: '“{property}” is a time HH:MM, not “{value}”.',
  },
  files: {
    fr: '« {property} » est la liste des dossiers, dans l’ordre.',
    de: '„{property}“ ist die Liste der Akten, in ihrer Reihenfolge.',
    nl: '„{property}” is de lijst van de dossiers, in hun volgorde.',
    en: '“{property}” is the list of the files, in their order.',
  },
  fileIds: {
    fr: '« {property} » cite des identifiants de dossiers.',
    de: '„{property}“ nennt Kennungen von Akten.',
    nl: '„{property}” noemt identificaties van dossiers.',
    en: '“{property}” cites identifiers of files.',
  },
  version: {
    fr: '« {property} » est la version du dossier qui a été lue.',
    de: '„{property}“ ist die Version der Akte, die gelesen wurde.',
    nl: '„{property}” is de versie van het dossier die gelezen werd.',
    en: '“{property}” is the version of the file that was read.',
  },
  text: {
    fr: '« {property} » est un texte d’au plus 50 000 caractères.',
    de: '„{property}“ ist ein Text von höchstens 50.000 Zeichen.',
    nl: '„{property}” is een tekst van hoogstens 50.000 tekens.',
    en: '“{property}” is a text of at most 50,000 characters.',
  },
  votes: {
    fr: '« {property} » donne les voix : {shape}.',
    de: '„{property}“ gibt die Stimmen an: {shape}.',
    nl: '„{property}” geeft de stemmen: {shape}.',
    en: '“{property}” gives the votes: {shape}.',
  },
  verdict: {
    fr: '« {property} » est un acte {shape}.',
    de: '„{property}“ ist eine Handlung {shape}.',
    nl: '„{property}” is een handeling {shape}.',
    en: '“{property}” is a step {shape}.',
  },
} as const satisfies Record<string, Words>;
