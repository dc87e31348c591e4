import type { Words } from '../../core/language/index.js';
import type { Neighbour } from './neighbour-list.js';

/** What the list of neighbours says. */
export const SAY = {
  service: { fr: 'Riverains', de: 'Nachbarn', nl: 'Omwonenden', en: 'Neighbours' },
  title: {
    fr: 'Riverains à {within} m, dossier {reference}',
    de: 'Nachbarn im Umkreis von {within} m, Akte {reference}',
    nl: 'Omwonenden binnen {within} m, dossier {reference}',
    en: 'Neighbours within {within} m, file {reference}',
  },
  measured: {
    fr: 'De limite à limite, depuis l’ensemble des parcelles du bien ({own}), d’après {layers}.',
    de: 'Von Grenze zu Grenze, ab der Gesamtheit der Parzellen des Gutes ({own}), nach {layers}.',
    nl: 'Van grens tot grens, vanaf het geheel van de percelen van het goed ({own}), volgens {layers}.',
    en: 'From boundary to boundary, from all the parcels of the site ({own}), after {layers}.',
  },
  edition: {
    fr: '« {layer} », édition {edition}',
    de: '„{layer}“, Ausgabe {edition}',
    nl: '‘{layer}’, uitgave {edition}',
    en: '“{layer}”, edition {edition}',
  },
  noParcel: { fr: 'aucune parcelle', de: 'keine Parzelle', nl: 'geen perceel', en: 'no parcel' },
  kept: {
    fr: 'Liste conservée le {day} par {by}.',
    de: 'Liste aufbewahrt am {day} von {by}.',
    nl: 'Lijst bewaard op {day} door {by}.',
    en: 'List kept on {day} by {by}.',
  },
  notKept: {
    fr: 'Cette liste n’est pas conservée.',
    de: 'Diese Liste ist nicht aufbewahrt.',
    nl: 'Deze lijst is niet bewaard.',
    en: 'This list is not kept.',
  },
  none: {
    fr: 'Aucune parcelle dans cette distance.',
    de: 'Keine Parzelle in diesem Umkreis.',
    nl: 'Geen perceel binnen deze afstand.',
    en: 'No parcel within this distance.',
  },
  near: {
    fr: 'Parcelles voisines : {count}',
    de: 'Nachbarparzellen: {count}',
    nl: 'Naburige percelen: {count}',
    en: 'Neighbouring parcels: {count}',
  },
  gone: {
    fr: 'Conservées auparavant, plus à cette distance : {count}',
    de: 'Zuvor aufbewahrt, nicht mehr in diesem Umkreis: {count}',
    nl: 'Eerder bewaard, niet meer binnen deze afstand: {count}',
    en: 'Kept before, no longer within this distance: {count}',
  },
  parcel: { fr: 'Parcelle', de: 'Parzelle', nl: 'Perceel', en: 'Parcel' },
  distance: { fr: 'Distance (m)', de: 'Abstand (m)', nl: 'Afstand (m)', en: 'Distance (m)' },
  owner: { fr: 'Propriétaire', de: 'Eigentümer', nl: 'Eigenaar', en: 'Owner' },
  address: { fr: 'Adresse', de: 'Anschrift', nl: 'Adres', en: 'Address' },
  remark: { fr: 'Remarque', de: 'Bemerkung', nl: 'Opmerking', en: 'Remark' },
  state: { fr: 'État', de: 'Stand', nl: 'Toestand', en: 'State' },
  unknown: {
    fr: 'propriétaire inconnu',
    de: 'Eigentümer unbekannt',
    nl: 'eigenaar onbekend',
    en: 'owner unknown',
  },
} satisfies Record<string, Words>;

export const STATES: Record<Neighbour['state'], Words> = {
  new: { fr: 'nouvelle', de: 'neu', nl: 'nieuw', en: 'new' },
  kept: { fr: 'conservée', de: 'aufbewahrt', nl: 'bewaard', en: 'kept' },
  gone: { fr: 'disparue', de: 'entfallen', nl: 'vervallen', en: 'gone' },
};
