import type { Words } from '../../core/language/index.js';

/** What a Shapefile is refused for. */
export const SAY = {
  emptyMember: {
    fr: '« {name} » est vide ; exportez à nouveau.',
    de: '„{name}“ ist leer; exportieren Sie neu.',
    nl: '„{name}” is leeg; exporteer opnieuw.',
    en: '“{name}” is empty; export again.',
  },
  notShp: {
    fr: '« {name} » n’est pas un .shp de Shapefile lisible ; exportez à nouveau.',
    de: '„{name}“ ist kein lesbares .shp eines Shapefile; exportieren Sie neu.',
    nl: '„{name}” is geen leesbare .shp van een Shapefile; exporteer opnieuw.',
    en: '“{name}” is no readable .shp of a Shapefile; export again.',
  },
  notDbf: {
    fr: '« {name} » n’est pas un .dbf de Shapefile lisible ; exportez à nouveau.',
    de: '„{name}“ ist kein lesbares .dbf eines Shapefile; exportieren Sie neu.',
    nl: '„{name}” is geen leesbare .dbf van een Shapefile; exporteer opnieuw.',
    en: '“{name}” is no readable .dbf of a Shapefile; export again.',
  },
  multiPatch: {
    fr: 'Ce Shapefile est fait de MultiPatch, des surfaces dans l’espace ; exportez leurs emprises en polygones (« Emprise de multipatch » d’ArcGIS).',
    de: 'Dieses Shapefile besteht aus MultiPatch, also Flächen im Raum; exportieren Sie ihre Grundrisse als Polygone („Multipatch-Footprint“ in ArcGIS).',
    nl: 'Deze Shapefile bestaat uit MultiPatch, vlakken in de ruimte; exporteer hun grondvlak als polygonen („Multipatch Footprint” in ArcGIS).',
    en: 'This Shapefile is made of MultiPatch, surfaces in space; export their footprints as polygons (“Multipatch Footprint” in ArcGIS).',
  },
  noType: {
    fr: 'Ce Shapefile est d’un type de géométries, {type}, qui n’existe pas ; exportez à nouveau.',
    de: 'Dieses Shapefile hat einen Typ von Geometrien, {type}, den es nicht gibt; exportieren Sie neu.',
    nl: 'Deze Shapefile is van een type geometrieën, {type}, dat niet bestaat; exporteer opnieuw.',
    en: 'This Shapefile is of a type of geometries, {type}, that does not exist; export again.',
  },
  otherSize: {
    fr: 'Le .shp annonce {said} octets et en compte {size} : il est abîmé ; exportez à nouveau.',
    de: 'Das .shp kündigt {said} Bytes an und zählt {size}: Es ist beschädigt; exportieren Sie neu.',
    nl: 'De .shp kondigt {said} bytes aan en telt er {size}: hij is beschadigd; exporteer opnieuw.',
    en: 'The .shp announces {said} bytes and has {size}: it is damaged; export again.',
  },
  cut: {
    fr: 'Le .shp s’interrompt au milieu de l’élément {number} : fichier incomplet ; exportez à nouveau.',
    de: 'Das .shp bricht mitten im Element {number} ab: Die Datei ist unvollständig; exportieren Sie neu.',
    nl: 'De .shp breekt midden in element {number} af: onvolledig bestand; exporteer opnieuw.',
    en: 'The .shp breaks off in the middle of feature {number}: incomplete file; export again.',
  },
  badLength: {
    fr: 'L’élément {number} du .shp a une longueur impossible, {bytes} octets : fichier abîmé ; exportez à nouveau.',
    de: 'Das Element {number} des .shp hat eine unmögliche Länge, {bytes} Bytes: Die Datei ist beschädigt; exportieren Sie neu.',
    nl: 'Element {number} van de .shp heeft een onmogelijke lengte, {bytes} bytes: beschadigd bestand; exporteer opnieuw.',
    en: 'Feature {number} of the .shp has an impossible length, {bytes} bytes: damaged file; export again.',
  },
  otherType: {
    fr: 'L’élément {number} du .shp est de type {type}, et le fichier de type {ofFile} : fichier abîmé ; exportez à nouveau.',
    de: 'Das Element {number} des .shp ist vom Typ {type}, und die Datei vom Typ {ofFile}: Die Datei ist beschädigt; exportieren Sie neu.',
    nl: 'Element {number} van de .shp is van type {type}, en het bestand van type {ofFile}: beschadigd bestand; exporteer opnieuw.',
    en: 'Feature {number} of the .shp is of type {type}, and the file of type {ofFile}: damaged file; export again.',
  },
  morePositions: {
    fr: 'L’élément {number} du .shp annonce plus de positions qu’il n’en contient : fichier abîmé ; exportez à nouveau.',
    de: 'Das Element {number} des .shp kündigt mehr Positionen an, als es enthält: Die Datei ist beschädigt; exportieren Sie neu.',
    nl: 'Element {number} van de .shp kondigt meer posities aan dan het bevat: beschadigd bestand; exporteer opnieuw.',
    en: 'Feature {number} of the .shp announces more positions than it holds: damaged file; export again.',
  },
  otherIndex: {
    fr: 'Le .shx compte {elements}, le .dbf {lines} : l’un des deux est incomplet ; exportez à nouveau.',
    de: 'Das .shx zählt {elements}, das .dbf {lines}: Eines der beiden ist unvollständig; exportieren Sie neu.',
    nl: 'De .shx telt {elements}, de .dbf {lines}: een van beide is onvolledig; exporteer opnieuw.',
    en: 'The .shx has {elements}, the .dbf {lines}: one of the two is incomplete; export again.',
  },
  fewerLines: {
    fr: 'Le .dbf s’arrête après {lines}, le .shp contient {elements} : il est incomplet ; exportez à nouveau.',
    de: 'Das .dbf endet nach {lines}, das .shp enthält {elements}: Es ist unvollständig; exportieren Sie neu.',
    nl: 'De .dbf stopt na {lines}, de .shp bevat {elements}: hij is onvolledig; exporteer opnieuw.',
    en: 'The .dbf stops after {lines}, the .shp holds {elements}: it is incomplete; export again.',
  },
  fewerElements: {
    fr: 'Le .shp s’arrête après {elements}, le .dbf en annonce {count} : il est incomplet ; exportez à nouveau.',
    de: 'Das .shp enthält nur {elements}, das .dbf kündigt {count} an: Es ist unvollständig; exportieren Sie neu.',
    nl: 'De .shp stopt na {elements}, de .dbf kondigt er {count} aan: hij is onvolledig; exporteer opnieuw.',
    en: 'The .shp stops after {elements}, the .dbf announces {count}: it is incomplete; export again.',
  },
  cutDbf: {
    fr: 'Le .dbf s’arrête après {lines} et en annonce {count} : il est incomplet ; exportez à nouveau.',
    de: 'Das .dbf endet nach {lines} und kündigt {count} an: Es ist unvollständig; exportieren Sie neu.',
    nl: 'De .dbf stopt na {lines} en kondigt er {count} aan: hij is onvolledig; exporteer opnieuw.',
    en: 'The .dbf stops after {lines} and announces {count}: it is incomplete; export again.',
  },
  columnType: {
    fr: 'La colonne « {name} » du .dbf est d’un type, « {type} », qui n’est pas lu ; exportez-la comme texte.',
    de: 'Die Spalte „{name}“ des .dbf hat einen Typ, „{type}“, der nicht gelesen wird; exportieren Sie sie als Text.',
    nl: 'De kolom „{name}” van de .dbf is van een type, „{type}”, dat niet wordt gelezen; exporteer ze als tekst.',
    en: 'The column “{name}” of the .dbf is of a type, “{type}”, that is not read; export it as text.',
  },
  unknownEncoding: {
    fr: 'Le fichier .cpg nomme un codage inconnu, « {cpg} » ; écrivez par exemple UTF-8 ou 1252.',
    de: 'Die Datei .cpg nennt eine unbekannte Kodierung, „{cpg}“; schreiben Sie zum Beispiel UTF-8 oder 1252.',
    nl: 'Het bestand .cpg noemt een onbekende codering, „{cpg}”; schrijf bijvoorbeeld UTF-8 of 1252.',
    en: 'The .cpg file names an unknown encoding, “{cpg}”; write for example UTF-8 or 1252.',
  },
  element: { fr: '{count} élément', de: '{count} Element', nl: '{count} element', en: '{count} feature' },
  elements: { fr: '{count} éléments', de: '{count} Elemente', nl: '{count} elementen', en: '{count} features' },
  line: { fr: '{count} ligne', de: '{count} Zeile', nl: '{count} regel', en: '{count} row' },
  lines: { fr: '{count} lignes', de: '{count} Zeilen', nl: '{count} regels', en: '{count} rows' },
} as const satisfies Record<string, Words>;
