import type { Words } from '../core/language/index.js';

/** What people read of requests and their answers. */
export const SAY = {
  states: {
    open: { fr: 'avis attendu', de: 'Gutachten erwartet', nl: 'advies verwacht', en: 'opinion awaited' },
    answered: { fr: 'avis rendu', de: 'Gutachten abgegeben', nl: 'advies gegeven', en: 'opinion given' },
    silent: {
      fr: 'close par le silence',
      de: 'durch Schweigen geschlossen',
      nl: 'gesloten door stilzwijgen',
      en: 'closed by silence',
    },
    moot: { fr: 'devenue sans objet', de: 'gegenstandslos geworden', nl: 'zonder voorwerp geworden', en: 'moot' },
    refused: {
      fr: 'avis rendu, non admis au dossier',
      de: 'Gutachten abgegeben, in der Akte nicht zugelassen',
      nl: 'advies gegeven, niet in het dossier toegelaten',
      en: 'opinion given, not admitted to the file',
    },
  },
  deliveries: {
    waiting: {
      fr: 'en route vers le dossier',
      de: 'unterwegs zur Akte',
      nl: 'onderweg naar het dossier',
      en: 'on its way to the file',
    },
    recorded: {
      fr: 'enregistré au dossier',
      de: 'in der Akte eingetragen',
      nl: 'in het dossier geregistreerd',
      en: 'recorded on the file',
    },
    refused: {
      fr: 'non admis au dossier',
      de: 'in der Akte nicht zugelassen',
      nl: 'niet in het dossier toegelaten',
      en: 'not admitted to the file',
    },
  },
  ways: {
    unaddressed: {
      fr: 'personne n’est désigné pour cette instance : complétez les instances consultées',
      de: 'für diese Stelle ist niemand benannt: ergänzen Sie die befragten Stellen',
      nl: 'voor deze instantie is niemand aangewezen: vul de geraadpleegde instanties aan',
      en: 'nobody is named for this body: complete the consulted bodies',
    },
    failing: {
      fr: 'l’envoi échoue et sera repris',
      de: 'der Versand schlägt fehl und wird wiederholt',
      nl: 'de verzending mislukt en wordt herhaald',
      en: 'sending fails and will be tried again',
    },
    'to-hand-over': {
      fr: 'lien à remettre à l’instance',
      de: 'Link der Stelle zu übergeben',
      nl: 'link aan de instantie te bezorgen',
      en: 'link to hand to the body',
    },
    'with-the-body': { fr: 'chez l’instance', de: 'bei der Stelle', nl: 'bij de instantie', en: 'with the body' },
    done: { fr: 'terminé', de: 'erledigt', nl: 'afgehandeld', en: 'done' },
  },
} satisfies Record<string, Record<string, Words>>;
