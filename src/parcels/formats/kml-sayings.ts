import type { Words } from '../../core/language/index.js';

/** What a KML is refused for. */
export const SAY = {
  tooLarge: {
    fr: 'Ce KML dépasse {most} Mo : le KML sert aux croquis ; livrez la couche en GeoPackage : ogr2ogr -f GPKG out.gpkg in.kml.',
    de: 'Dieses KML ist größer als {most} MB: KML dient für Skizzen; liefern Sie die Ebene als GeoPackage: ogr2ogr -f GPKG out.gpkg in.kml.',
    nl: 'Deze KML is groter dan {most} MB: KML dient voor schetsen; lever de laag als GeoPackage: ogr2ogr -f GPKG out.gpkg in.kml.',
    en: 'This KML exceeds {most} MB: KML serves for sketches; deliver the layer as GeoPackage: ogr2ogr -f GPKG out.gpkg in.kml.',
  },
  otherEncoding: {
    fr: 'Ce KML n’est pas en {encoding}, comme il le dit ; exportez-le en UTF-8.',
    de: 'Dieses KML ist nicht in {encoding}, wie es sagt; exportieren Sie es in UTF-8.',
    nl: 'Deze KML is niet in {encoding}, zoals hij zegt; exporteer hem in UTF-8.',
    en: 'This KML is not in {encoding}, as it says; export it in UTF-8.',
  },
  unknownEncoding: {
    fr: 'Ce KML nomme un codage inconnu ; exportez-le en UTF-8.',
    de: 'Dieses KML nennt eine unbekannte Kodierung; exportieren Sie es in UTF-8.',
    nl: 'Deze KML noemt een onbekende codering; exporteer hem in UTF-8.',
    en: 'This KML names an unknown encoding; export it in UTF-8.',
  },
  notXml: {
    fr: 'Ce KML n’est pas du XML bien formé : {why}.',
    de: 'Dieses KML ist kein wohlgeformtes XML: {why}.',
    nl: 'Deze KML is geen welgevormde XML: {why}.',
    en: 'This KML is no well-formed XML: {why}.',
  },
  deep: {
    fr: 'plus de {most} éléments l’un dans l’autre',
    de: 'Mehr als {most} Elemente liegen ineinander',
    nl: 'meer dan {most} elementen in elkaar',
    en: 'more than {most} elements one in another',
  },
  parsed: { fr: '{error}', de: '{error}', nl: '{error}', en: '{error}' },
  doctype: {
    fr: 'Ce KML porte un DOCTYPE, où se cachent des entités ; exportez-le à nouveau, sans lui.',
    de: 'Dieses KML trägt einen DOCTYPE, in dem sich Entitäten verbergen; exportieren Sie es neu, ohne ihn.',
    nl: 'Deze KML draagt een DOCTYPE, waarin entiteiten schuilen; exporteer hem opnieuw, zonder.',
    en: 'This KML carries a DOCTYPE, where entities hide; export it again, without it.',
  },
} as const satisfies Record<string, Words>;
