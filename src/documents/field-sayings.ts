import type { Words } from '../core/language/index.js';

/** What the rules of the fields of this room say; `{property}` is the field. */
export const RULES = {
  kind: {
    fr: '« {property} » est une sorte de document.',
    de: '„{property}“ ist eine Art von Dokument.',
    nl: '„{property}” is een soort document.',
    en: '“{property}” is a kind of document.',
  },
  replaces: {
    fr: '« {property} » est l’identifiant d’un document du dossier.',
    de: '„{property}“ ist die Kennung eines Dokuments der Akte.',
    nl: '„{property}” is de identificatie van een document van het dossier.',
    en: '“{property}” is the identifier of a document of the file.',
  },
  because: {
    fr: '« {property} » dit pourquoi le document est retiré, en 1 à 1000 caractères.',
    de: '„{property}“ sagt, warum das Dokument zurückgezogen wird, in 1 bis 1000 Zeichen.',
    nl: '„{property}” zegt waarom het document wordt ingetrokken, in 1 tot 1000 tekens.',
    en: '“{property}” says why the document is withdrawn, in 1 to 1000 characters.',
  },
} as const satisfies Record<string, Words>;
