import type { Change, Role } from '../../parcels/index.js';
import type { Words } from '../../core/language/index.js';
import type { EditionState } from './layer-overview.service.js';

/** What the report of a delivery says. */
export const SAY = {
  title: {
    fr: 'Livraison {edition} de la couche « {layer} »',
    de: 'Lieferung {edition} der Ebene „{layer}“',
    nl: 'Levering {edition} van de laag ‘{layer}’',
    en: 'Delivery {edition} of the layer “{layer}”',
  },
  service: {
    fr: 'Couches cartographiques',
    de: 'Kartenebenen',
    nl: 'Kaartlagen',
    en: 'Map layers',
  },
  compared: {
    fr: 'Comparée à l’édition {edition}, en vigueur le {day}.',
    de: 'Verglichen mit der Ausgabe {edition}, in Kraft am {day}.',
    nl: 'Vergeleken met uitgave {edition}, van kracht op {day}.',
    en: 'Compared with edition {edition}, in force on {day}.',
  },
  first: {
    fr: 'C’est la première édition de cette couche : rien n’est en vigueur le {day}.',
    de: 'Dies ist die erste Ausgabe dieser Ebene: Am {day} ist nichts in Kraft.',
    nl: 'Dit is de eerste uitgave van deze laag: op {day} is niets van kracht.',
    en: 'This is the first edition of this layer: nothing is in force on {day}.',
  },
  source: {
    fr: 'Fichier « {name} », EPSG:{crs}, {features} éléments.',
    de: 'Datei „{name}“, EPSG:{crs}, {features} Elemente.',
    nl: 'Bestand ‘{name}’, EPSG:{crs}, {features} elementen.',
    en: 'File “{name}”, EPSG:{crs}, {features} features.',
  },
  changes: { fr: 'Ce qui change', de: 'Was sich ändert', nl: 'Wat verandert', en: 'What changes' },
  what: { fr: 'Éléments', de: 'Elemente', nl: 'Elementen', en: 'Features' },
  count: { fr: 'Nombre', de: 'Anzahl', nl: 'Aantal', en: 'Number' },
  unchanged: { fr: 'inchangés', de: 'unverändert', nl: 'ongewijzigd', en: 'unchanged' },
  examples: {
    fr: 'Des exemples, avec leur place (Lambert 72)',
    de: 'Beispiele mit ihrem Ort (Lambert 72)',
    nl: 'Voorbeelden, met hun plaats (Lambert 72)',
    en: 'Examples, with their place (Lambert 72)',
  },
  feature: { fr: 'Élément', de: 'Element', nl: 'Element', en: 'Feature' },
  change: { fr: 'Changement', de: 'Änderung', nl: 'Wijziging', en: 'Change' },
  place: { fr: 'Place', de: 'Ort', nl: 'Plaats', en: 'Place' },
  attributes: { fr: 'Attributs', de: 'Attribute', nl: 'Attributen', en: 'Attributes' },
  accuracy: {
    fr: 'La précision des limites change : tous les dossiers ouverts sont vérifiés.',
    de: 'Die Genauigkeit der Grenzen ändert sich: Alle offenen Akten werden geprüft.',
    nl: 'De nauwkeurigheid van de grenzen verandert: alle open dossiers worden nagekeken.',
    en: 'The accuracy of the limits changes: all open files are checked.',
  },
  files: {
    fr: 'Les dossiers ouverts concernés',
    de: 'Die betroffenen offenen Akten',
    nl: 'De betrokken open dossiers',
    en: 'The open files concerned',
  },
  near: {
    fr: '{near} dossiers ouverts près d’un changement ; {touched} dont les constats changent.',
    de: '{near} offene Akten nahe einer Änderung; bei {touched} ändern sich die Feststellungen.',
    nl: '{near} open dossiers bij een wijziging; voor {touched} veranderen de vaststellingen.',
    en: '{near} open files near a change; for {touched} the facts change.',
  },
  fact: {
    fr: '{fact} : {before} → {after}',
    de: '{fact}: {before} → {after}',
    nl: '{fact}: {before} → {after}',
    en: '{fact}: {before} → {after}',
  },
  by: { fr: ' (par {by})', de: ' (durch {by})', nl: ' (door {by})', en: ' (by {by})' },
  true: { fr: 'oui', de: 'ja', nl: 'ja', en: 'yes' },
  false: { fr: 'non', de: 'nein', nl: 'nee', en: 'no' },
  null: { fr: 'non constaté', de: 'nicht festgestellt', nl: 'niet vastgesteld', en: 'not observed' },
  review: {
    fr: 'réponse d’un agent à revoir : {check}',
    de: 'Antwort eines Beamten zu überprüfen: {check}',
    nl: 'antwoord van een medewerker na te zien: {check}',
    en: 'answer of an officer to review: {check}',
  },
  stands: {
    fr: 'réponse d’un agent de nouveau fondée : {check}',
    de: 'Antwort eines Beamten wieder begründet: {check}',
    nl: 'antwoord van een medewerker opnieuw gegrond: {check}',
    en: 'answer of an officer well founded again: {check}',
  },
  aside: {
    fr: 'Mis de côté',
    de: 'Beiseitegelegt',
    nl: 'Apart gezet',
    en: 'Set aside',
  },
  asideLead: {
    fr: '{count} éléments du fichier n’ont pas été repris ; ils sont gardés avec l’édition, et un contrôle de la carte près de l’un d’eux le dit.',
    de: '{count} Elemente der Datei wurden nicht übernommen; sie werden mit der Ausgabe aufbewahrt, und eine Prüfung in ihrer Nähe sagt es.',
    nl: '{count} elementen van het bestand zijn niet overgenomen; ze blijven bij de uitgave bewaard, en een controle in hun buurt zegt het.',
    en: '{count} features of the file were not taken in; they are kept with the edition, and a check near one of them says so.',
  },
  asideLost: {
    fr: '{count} d’entre eux n’ont pas de place connue : aucun contrôle ne peut en parler.',
    de: 'Von {count} davon ist der Ort unbekannt: Keine Prüfung kann von ihnen sprechen.',
    nl: 'Van {count} ervan is de plaats onbekend: geen controle kan ervan spreken.',
    en: '{count} of them have no known place: no check can tell of them.',
  },
  asideAll: {
    fr: 'Tous les éléments mis de côté (GeoJSON)',
    de: 'Alle beiseitegelegten Elemente (GeoJSON)',
    nl: 'Alle apart gezette elementen (GeoJSON)',
    en: 'All features set aside (GeoJSON)',
  },
  why: { fr: 'Pourquoi', de: 'Warum', nl: 'Waarom', en: 'Why' },
  notes: {
    fr: 'Remarques de la lecture',
    de: 'Bemerkungen beim Lesen',
    nl: 'Opmerkingen bij het lezen',
    en: 'Notes of the reading',
  },
  label: {
    fr: 'Un autre attribut nomme les éléments : tous les dossiers ouverts ont été essayés.',
    de: 'Ein anderes Attribut benennt die Elemente: Alle offenen Akten wurden geprüft.',
    nl: 'Een ander attribuut benoemt de elementen: alle openstaande dossiers zijn nagegaan.',
    en: 'Another attribute names the features: all open files were tried.',
  },
  found: {
    fr: 'Attributs du fichier',
    de: 'Attribute der Datei',
    nl: 'Attributen van het bestand',
    en: 'Attributes of the file',
  },
  attribute: { fr: 'Attribut', de: 'Attribut', nl: 'Attribuut', en: 'Attribute' },
  filled: { fr: 'Remplis', de: 'Ausgefüllt', nl: 'Ingevuld', en: 'Filled' },
  values: { fr: 'Exemples', de: 'Beispiele', nl: 'Voorbeelden', en: 'Examples' },
  carries: { fr: 'Porte', de: 'Trägt', nl: 'Draagt', en: 'Carries' },
  said: { fr: 'choisi', de: 'gewählt', nl: 'gekozen', en: 'chosen' },
  guessed: { fr: 'par son nom', de: 'nach seinem Namen', nl: 'op naam', en: 'by its name' },
  without: {
    fr: 'Aucun attribut ne porte : {roles}. À la prochaine livraison, dites lequel.',
    de: 'Kein Attribut trägt: {roles}. Geben Sie es bei der nächsten Lieferung an.',
    nl: 'Geen attribuut draagt: {roles}. Zeg bij de volgende levering welk.',
    en: 'No attribute carries: {roles}. Say which one with the next delivery.',
  },
} satisfies Record<string, Words>;

export const ROLES: Record<Role, Words> = {
  capakey: { fr: 'capakey', de: 'Capakey', nl: 'capakey', en: 'capakey' },
  label: { fr: 'nom de l’élément', de: 'Name des Elements', nl: 'naam van het element', en: 'name of the feature' },
  owner: { fr: 'propriétaire', de: 'Eigentümer', nl: 'eigenaar', en: 'owner' },
  street: { fr: 'rue', de: 'Straße', nl: 'straat', en: 'street' },
  number: { fr: 'numéro', de: 'Hausnummer', nl: 'huisnummer', en: 'house number' },
  box: { fr: 'boîte', de: 'Briefkasten', nl: 'bus', en: 'box' },
  postcode: { fr: 'code postal', de: 'Postleitzahl', nl: 'postcode', en: 'postcode' },
  locality: { fr: 'localité', de: 'Ort', nl: 'plaats', en: 'locality' },
  address: {
    fr: 'adresse du propriétaire',
    de: 'Anschrift des Eigentümers',
    nl: 'adres van de eigenaar',
    en: 'address of the owner',
  },
};

export const CHANGES: Record<Change, Words> = {
  added: { fr: 'ajoutés', de: 'hinzugefügt', nl: 'toegevoegd', en: 'added' },
  removed: { fr: 'retirés', de: 'entfernt', nl: 'verwijderd', en: 'removed' },
  geometry: { fr: 'géométrie changée', de: 'Geometrie geändert', nl: 'geometrie gewijzigd', en: 'changed geometry' },
  attributes: { fr: 'attributs changés', de: 'Attribute geändert', nl: 'attributen gewijzigd', en: 'changed attributes' },
};

export const STATES: Record<EditionState, Words> = {
  draft: {
    fr: 'Cette livraison n’est pas publiée : rien n’a changé.',
    de: 'Diese Lieferung ist nicht veröffentlicht: Nichts hat sich geändert.',
    nl: 'Deze levering is niet gepubliceerd: er is niets veranderd.',
    en: 'This delivery is not published: nothing has changed.',
  },
  announced: {
    fr: 'Cette édition est publiée et attend son jour.',
    de: 'Diese Ausgabe ist veröffentlicht und wartet auf ihren Tag.',
    nl: 'Deze uitgave is gepubliceerd en wacht op haar dag.',
    en: 'This edition is published and awaits its day.',
  },
  'in-force': {
    fr: 'Cette édition est en vigueur.',
    de: 'Diese Ausgabe ist in Kraft.',
    nl: 'Deze uitgave is van kracht.',
    en: 'This edition is in force.',
  },
  former: {
    fr: 'Cette édition n’est plus en vigueur ; elle reste pour les dossiers vérifiés contre elle.',
    de: 'Diese Ausgabe ist nicht mehr in Kraft; sie bleibt für die gegen sie geprüften Akten.',
    nl: 'Deze uitgave is niet meer van kracht; ze blijft voor de dossiers die ermee zijn nagekeken.',
    en: 'This edition is no longer in force; it stays for the files checked against it.',
  },
};
