import type { Words } from '../core/language/index.js';

/** What the rules of the fields of this room say; `{property}` is the field. */
export const RULES = {
  parcels: {
    fr: '« {property} » est une liste de capakeys.',
    de: '„{property}“ ist eine Liste von Capakeys.',
    nl: '„{property}” is een lijst van capakeys.',
    en: '“{property}” is a list of capakeys.',
  },
  oneParcel: {
    fr: '« {property} » cite au moins une parcelle.',
    de: '„{property}“ nennt mindestens eine Parzelle.',
    nl: '„{property}” noemt minstens één perceel.',
    en: '“{property}” cites at least one parcel.',
  },
  tooManyParcels: {
    fr: '« {property} » cite au plus {most} parcelles.',
    de: '„{property}“ nennt höchstens {most} Parzellen.',
    nl: '„{property}” noemt hoogstens {most} percelen.',
    en: '“{property}” cites at most {most} parcels.',
  },
  capakey: {
    fr: 'Une capakey s’écrit 92094A0123/00B002 : 17 caractères.',
    de: 'Ein Capakey wird 92094A0123/00B002 geschrieben: 17 Zeichen.',
    nl: 'Een capakey wordt geschreven als 92094A0123/00B002: 17 tekens.',
    en: 'A capakey is written 92094A0123/00B002: 17 characters.',
  },
  geometry: {
    fr: '« {property} » est une géométrie GeoJSON.',
    de: '„{property}“ ist eine GeoJSON-Geometrie.',
    nl: '„{property}” is een GeoJSON-geometrie.',
    en: '“{property}” is a GeoJSON geometry.',
  },
  linkedFile: {
    fr: '« {property} » est la référence du dossier lié.',
    de: '„{property}“ ist das Aktenzeichen der verbundenen Akte.',
    nl: '„{property}” is de referentie van het gekoppelde dossier.',
    en: '“{property}” is the reference of the linked file.',
  },
  reference: {
    fr: '« {property} » compte au plus 60 lettres, chiffres, espaces et « . / _ - ».',
    de: '„{property}“ hat höchstens 60 Buchstaben, Ziffern, Leerzeichen und „. / _ -“.',
    nl: '„{property}” telt hoogstens 60 letters, cijfers, spaties en „. / _ -”.',
    en: '“{property}” has at most 60 letters, digits, spaces and “. / _ -”.',
  },
  site: {
    fr: '« {property} » donne des parcelles ou une géométrie.',
    de: '„{property}“ gibt Parzellen oder eine Geometrie an.',
    nl: '„{property}” geeft percelen of een geometrie.',
    en: '“{property}” gives parcels or a geometry.',
  },
  event: {
    fr: '« {property} » nomme un événement.',
    de: '„{property}“ nennt ein Ereignis.',
    nl: '„{property}” noemt een gebeurtenis.',
    en: '“{property}” names an event.',
  },
  events: {
    fr: '« {property} » est une liste d’événements {shape}.',
    de: '„{property}“ ist eine Liste von Ereignissen {shape}.',
    nl: '„{property}” is een lijst van gebeurtenissen {shape}.',
    en: '“{property}” is a list of events {shape}.',
  },
  basis: {
    fr: '« {property} » dit la base légale du passage.',
    de: '„{property}“ nennt die Rechtsgrundlage des Übergangs.',
    nl: '„{property}” noemt de rechtsgrond van de overgang.',
    en: '“{property}” tells the legal basis of the passage.',
  },
  states: {
    fr: '« {property} » donne, par état, son chemin dans la nouvelle édition.',
    de: '„{property}“ gibt für jeden Zustand seinen Pfad in der neuen Ausgabe an.',
    nl: '„{property}” geeft per toestand het pad ervan in de nieuwe uitgave.',
    en: '“{property}” gives, by state, its path in the new edition.',
  },
  trigger: {
    fr: '« {property} » nomme un contrôle de la carte.',
    de: '„{property}“ nennt eine Prüfung der Karte.',
    nl: '„{property}” noemt een controle van de kaart.',
    en: '“{property}” names a check of the map.',
  },
  overrideReason: {
    fr: '« {property} » dit pourquoi vous répondez à la place de la carte.',
    de: '„{property}“ sagt, warum Sie anstelle der Karte antworten.',
    nl: '„{property}” zegt waarom u in de plaats van de kaart antwoordt.',
    en: '“{property}” says why you answer in the place of the map.',
  },
  milestone: {
    fr: '« {property} » nomme un jalon, une fois.',
    de: '„{property}“ nennt einen Meilenstein, einmal.',
    nl: '„{property}” noemt een mijlpaal, één keer.',
    en: '“{property}” names a milestone, once.',
  },
  procedureOnce: {
    fr: '« {property} » nomme une procédure, une fois.',
    de: '„{property}“ nennt ein Verfahren, einmal.',
    nl: '„{property}” noemt een procedure, één keer.',
    en: '“{property}” names a procedure, once.',
  },
  assignee: {
    fr: '« {property} » est me, none ou l’identifiant d’un compte.',
    de: '„{property}“ ist me, none oder die Kennung eines Kontos.',
    nl: '„{property}” is me, none of de identificatie van een account.',
    en: '“{property}” is me, none or the identifier of an account.',
  },
} as const satisfies Record<string, Words>;
