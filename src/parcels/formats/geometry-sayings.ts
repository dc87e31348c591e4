import type { Words } from '../../core/language/index.js';

/** Why a geometry cannot be read, to follow « géométrie illisible : ». */
export const SAY = {
  noHeader: {
    fr: 'elle n’a pas l’en-tête d’un GeoPackage',
    de: 'Sie hat nicht den Kopf eines GeoPackage',
    nl: 'ze heeft niet de kop van een GeoPackage',
    en: 'it does not have the header of a GeoPackage',
  },
  extended: {
    fr: 'elle est d’un type étendu, propre à un logiciel',
    de: 'Sie ist von einem erweiterten Typ, der einer einzelnen Software eigen ist',
    nl: 'ze is van een uitgebreid type, eigen aan één programma',
    en: 'it is of an extended type, particular to one software',
  },
  badEnvelope: {
    fr: 'son enveloppe est d’une sorte inconnue',
    de: 'Ihre Hülle ist von unbekannter Art',
    nl: 'haar omhullende is van een onbekende soort',
    en: 'its envelope is of an unknown kind',
  },
  collection: {
    fr: 'c’est une GeometryCollection ; séparez-la en polygones, lignes ou points',
    de: 'Es ist eine GeometryCollection; zerlegen Sie sie in Polygone, Linien oder Punkte',
    nl: 'het is een GeometryCollection; splits ze in polygonen, lijnen of punten',
    en: 'it is a GeometryCollection; split it into polygons, lines or points',
  },
  curve: {
    fr: 'c’est une {type}, faite d’arcs ou de surfaces dans l’espace ; segmentez-la avant l’export (« Convertir les courbes » de QGIS)',
    de: 'Es ist eine {type} aus Bögen oder Flächen im Raum; zerlegen Sie sie vor dem Export in gerade Stücke („Kurven umwandeln“ in QGIS)',
    nl: 'het is een {type}, van bogen of vlakken in de ruimte; verdeel ze voor de export in rechte stukken („Krommen omzetten” in QGIS)',
    en: 'it is a {type}, made of arcs or of surfaces in space; segment it before the export (“Convert curves” in QGIS)',
  },
  noType: {
    fr: 'son type, {code}, n’existe pas',
    de: 'Ihren Typ, {code}, gibt es nicht',
    nl: 'haar type, {code}, bestaat niet',
    en: 'its type, {code}, does not exist',
  },
  otherPart: {
    fr: 'elle contient une {found} où il faut une {type}',
    de: 'Sie enthält eine {found}, wo eine {type} stehen muss',
    nl: 'ze bevat een {found} waar een {type} moet staan',
    en: 'it holds a {found} where a {type} must stand',
  },
  tooManyParts: {
    fr: 'elle a plus de {most} parties',
    de: 'Sie hat mehr als {most} Teile',
    nl: 'ze heeft meer dan {most} delen',
    en: 'it has more than {most} parts',
  },
  cut: {
    fr: 'elle s’interrompt avant la fin, ou un de ses nombres ment',
    de: 'Sie bricht vor dem Ende ab, oder eine ihrer Zahlen ist falsch',
    nl: 'ze breekt af voor het einde, of een van haar getallen klopt niet',
    en: 'it breaks off before its end, or one of its numbers lies',
  },
  notBinary: {
    fr: 'elle n’est pas en binaire',
    de: 'Sie ist nicht binär',
    nl: 'ze is niet binair',
    en: 'it is not binary',
  },
  notRead: {
    fr: 'c’est une {type} ; séparez-la en polygones, lignes ou points, sans arcs',
    de: 'Es ist eine {type}; zerlegen Sie sie in Polygone, Linien oder Punkte, ohne Bögen',
    nl: 'het is een {type}; splits ze in polygonen, lijnen of punten, zonder bogen',
    en: 'it is a {type}; split it into polygons, lines or points, without arcs',
  },
  typeNumber: {
    fr: 'géométrie de type {type}',
    de: 'Geometrie vom Typ {type}',
    nl: 'geometrie van type {type}',
    en: 'geometry of type {type}',
  },
  moreParts: {
    fr: 'elle annonce {parts} parties, plus qu’elle n’en peut tenir',
    de: 'Sie kündigt {parts} Teile an, mehr als sie fassen kann',
    nl: 'ze kondigt {parts} delen aan, meer dan ze kan bevatten',
    en: 'it announces {parts} parts, more than it can hold',
  },
  badParts: {
    fr: 'ses parties manquent ou se recouvrent',
    de: 'Ihre Teile fehlen oder überdecken sich',
    nl: 'haar delen ontbreken of overlappen elkaar',
    en: 'its parts are missing or overlap',
  },
  badEnd: {
    fr: 'sa partie {part} finit où il n’y a plus de position',
    de: 'Ihr Teil {part} endet, wo keine Position mehr ist',
    nl: 'haar deel {part} eindigt waar er geen positie meer is',
    en: 'its part {part} ends where there is no position any more',
  },
  neither: {
    fr: 'c’est un {name}, qui n’est ni polygone, ni ligne, ni point',
    de: 'Es ist ein {name}, also weder Polygon noch Linie noch Punkt',
    nl: 'het is een {name}, geen polygoon, geen lijn en geen punt',
    en: 'it is a {name}, which is neither polygon, nor line, nor point',
  },
  mixed: {
    fr: 'elle mêle polygones, lignes et points ; séparez-les',
    de: 'Sie mischt Polygone, Linien und Punkte; trennen Sie sie',
    nl: 'ze mengt polygonen, lijnen en punten; splits ze',
    en: 'it mixes polygons, lines and points; separate them',
  },
} as const satisfies Record<string, Words>;
