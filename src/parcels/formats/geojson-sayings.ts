import type { Words } from '../../core/language/index.js';

/** What a GeoJSON, or a sequence of its features, is refused for. */
export const SAY = {
  notCollection: {
    fr: 'Ce fichier n’est pas une FeatureCollection GeoJSON mais « {type} ».{advice}',
    de: 'Diese Datei ist keine FeatureCollection in GeoJSON, sondern „{type}“.{advice}',
    nl: 'Dit bestand is geen FeatureCollection in GeoJSON maar „{type}”.{advice}',
    en: 'This file is no FeatureCollection of GeoJSON but “{type}”.{advice}',
  },
  topoJson: {
    fr: ' Ceci est du TopoJSON ; exportez-le en GeoJSON ou en GeoPackage.',
    de: ' Dies ist TopoJSON; exportieren Sie es als GeoJSON oder als GeoPackage.',
    nl: ' Dit is TopoJSON; exporteer het als GeoJSON of als GeoPackage.',
    en: ' This is TopoJSON; export it as GeoJSON or as GeoPackage.',
  },
  exportLayer: {
    fr: ' Exportez la couche en GeoJSON (RFC 7946) ou en GeoPackage.',
    de: ' Exportieren Sie die Ebene als GeoJSON (RFC 7946) oder als GeoPackage.',
    nl: ' Exporteer de laag als GeoJSON (RFC 7946) of als GeoPackage.',
    en: ' Export the layer as GeoJSON (RFC 7946) or as GeoPackage.',
  },
  notList: {
    fr: 'Le membre « features » de cette FeatureCollection GeoJSON n’est pas une liste.',
    de: 'Das Mitglied „features“ dieser FeatureCollection in GeoJSON ist keine Liste.',
    nl: 'Het lid „features” van deze FeatureCollection in GeoJSON is geen lijst.',
    en: 'The member “features” of this FeatureCollection of GeoJSON is no list.',
  },
  saidTwice: {
    fr: 'Le membre « {member} » de cette FeatureCollection GeoJSON est dit deux fois ; gardez-en un.',
    de: 'Das Mitglied „{member}“ dieser FeatureCollection in GeoJSON kommt zweimal vor; behalten Sie eines.',
    nl: 'Het lid „{member}” van deze FeatureCollection in GeoJSON komt twee keer voor; behoud er een.',
    en: 'The member “{member}” of this FeatureCollection of GeoJSON is said twice; keep one.',
  },
  notUtf8: {
    fr: 'Ce GeoJSON n’est pas en UTF-8, comme la norme le veut ; exportez-le en UTF-8.',
    de: 'Dieses GeoJSON ist nicht in UTF-8, wie die Norm es verlangt; exportieren Sie es in UTF-8.',
    nl: 'Dit GeoJSON is niet in UTF-8, zoals de norm het wil; exporteer het in UTF-8.',
    en: 'This GeoJSON is not in UTF-8, as the standard wants; export it in UTF-8.',
  },
  partNotUtf8: {
    fr: 'Ce GeoJSON n’est pas en UTF-8, comme la norme le veut ({what}) ; exportez-le en UTF-8.',
    de: 'Dieses GeoJSON ist nicht in UTF-8, wie die Norm es verlangt ({what}); exportieren Sie es in UTF-8.',
    nl: 'Dit GeoJSON is niet in UTF-8, zoals de norm het wil ({what}); exporteer het in UTF-8.',
    en: 'This GeoJSON is not in UTF-8, as the standard wants ({what}); export it in UTF-8.',
  },
  notJson: {
    fr: 'Ce fichier n’est pas du JSON bien formé : {why}.',
    de: 'Diese Datei ist kein wohlgeformtes JSON: {why}.',
    nl: 'Dit bestand is geen welgevormde JSON: {why}.',
    en: 'This file is no well-formed JSON: {why}.',
  },
  partNotJson: {
    fr: 'Ce fichier n’est pas du JSON bien formé, {what} : {why}.',
    de: 'Diese Datei ist kein wohlgeformtes JSON, {what}: {why}.',
    nl: 'Dit bestand is geen welgevormde JSON, {what}: {why}.',
    en: 'This file is no well-formed JSON, {what}: {why}.',
  },
  member: { fr: 'membre « {member} »', de: 'Mitglied „{member}“', nl: 'lid „{member}”', en: 'member “{member}”' },
  feature: { fr: 'élément {number}', de: 'Element {number}', nl: 'element {number}', en: 'feature {number}' },
  notFeature: {
    fr: 'L’élément {number} n’est pas un Feature GeoJSON.',
    de: 'Das Element {number} ist kein Feature in GeoJSON.',
    nl: 'Element {number} is geen Feature in GeoJSON.',
    en: 'Feature {number} is no Feature of GeoJSON.',
  },
  deepFeature: {
    fr: 'L’élément {number} a plus de {most} niveaux l’un dans l’autre.',
    de: 'Das Element {number} hat mehr als {most} ineinanderliegende Stufen.',
    nl: 'Element {number} heeft meer dan {most} niveaus in elkaar.',
    en: 'Feature {number} has more than {most} levels one in another.',
  },
  largeFeature: {
    fr: 'Un élément dépasse {most} Mo.',
    de: 'Ein Element ist größer als {most} MB.',
    nl: 'Een element is groter dan {most} MB.',
    en: 'A feature exceeds {most} MB.',
  },
} as const satisfies Record<string, Words>;

/** Where the text of a collection is no JSON, to follow « n’est pas du JSON bien formé : ». */
export const NOT_JSON = {
  large: {
    fr: 'un élément dépasse {most} Mo',
    de: 'Ein Element ist größer als {most} MB',
    nl: 'een element is groter dan {most} MB',
    en: 'a feature exceeds {most} MB',
  },
  textBehind: {
    fr: 'il y a du texte après la fin, à l’octet {at}',
    de: 'Hinter dem Ende steht Text, beim Byte {at}',
    nl: 'er staat tekst na het einde, bij byte {at}',
    en: 'there is text behind the end, at byte {at}',
  },
  noObject: {
    fr: 'il ne commence pas par un objet',
    de: 'Sie beginnt nicht mit einem Objekt',
    nl: 'het begint niet met een object',
    en: 'it does not begin with an object',
  },
  textBefore: {
    fr: 'il y a du texte avant les éléments, à l’octet {at}',
    de: 'Vor den Elementen steht Text, beim Byte {at}',
    nl: 'er staat tekst vóór de elementen, bij byte {at}',
    en: 'there is text before the features, at byte {at}',
  },
  comma: {
    fr: 'une virgule de trop après le dernier élément, à l’octet {at}',
    de: 'Hinter dem letzten Element steht ein Komma zu viel, beim Byte {at}',
    nl: 'er staat een komma te veel na het laatste element, bij byte {at}',
    en: 'a comma too many behind the last feature, at byte {at}',
  },
  noName: {
    fr: 'une valeur n’a pas de nom, à l’octet {at}',
    de: 'Ein Wert hat keinen Namen, beim Byte {at}',
    nl: 'een waarde heeft geen naam, bij byte {at}',
    en: 'a value has no name, at byte {at}',
  },
  bracket: {
    fr: 'une parenthèse de trop, à l’octet {at}',
    de: 'Eine Klammer steht zu viel, beim Byte {at}',
    nl: 'een haakje te veel, bij byte {at}',
    en: 'a bracket too many, at byte {at}',
  },
  cut: {
    fr: 'il s’interrompt avant la fin',
    de: 'Sie bricht vor dem Ende ab',
    nl: 'het breekt af voor het einde',
    en: 'it breaks off before its end',
  },
  deep: {
    fr: 'plus de {most} niveaux l’un dans l’autre, à l’octet {at}',
    de: 'Mehr als {most} Stufen liegen ineinander, beim Byte {at}',
    nl: 'meer dan {most} niveaus in elkaar, bij byte {at}',
    en: 'more than {most} levels one in another, at byte {at}',
  },
  unquoted: {
    fr: 'un nom n’est pas entre guillemets, à l’octet {at}',
    de: 'Ein Name steht nicht in Anführungszeichen, beim Byte {at}',
    nl: 'een naam staat niet tussen aanhalingstekens, bij byte {at}',
    en: 'a name is not in quotation marks, at byte {at}',
  },
} as const satisfies Record<string, Words>;
