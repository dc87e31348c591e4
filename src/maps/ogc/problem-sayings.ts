import type { Words } from '../../core/language/index.js';

/** What the map for other tools refuses. */
export const SAY = {
  noCollection: {
    fr: 'Il n’y a pas de collection « {id} » dans votre administration.',
    de: 'In Ihrer Verwaltung gibt es keine Sammlung „{id}“.',
    nl: 'In uw bestuur is er geen collectie „{id}”.',
    en: 'There is no collection “{id}” in your administration.',
  },
  editionGone: {
    fr: 'L’édition que cette page continue n’existe pas ; recommencez à la première page.',
    de: 'Die Ausgabe, die diese Seite fortsetzt, gibt es nicht; beginnen Sie neu bei der ersten Seite.',
    nl: 'De uitgave die deze pagina voortzet, bestaat niet; herbegin op de eerste pagina.',
    en: 'The edition that this page continues does not exist; begin again at the first page.',
  },
  noFeature: {
    fr: 'La collection n’a pas d’élément « {id} ».',
    de: 'Die Sammlung hat kein Objekt „{id}“.',
    nl: 'De collectie heeft geen element „{id}”.',
    en: 'The collection has no feature “{id}”.',
  },
  badCursor: {
    fr: 'Ce curseur n’est pas un de ceux que les pages donnent ; reprenez le lien « next ».',
    de: 'Dieser Cursor ist keiner von denen, die die Seiten geben; nehmen Sie den Link „next“.',
    nl: 'Deze cursor is er geen van die de pagina’s geven; neem de link „next”.',
    en: 'This cursor is none of those that the pages give; take the link “next”.',
  },
  unknownLanguage: {
    fr: '« {said} » n’est pas une langue d’ici ; admises : {known}.',
    de: '„{said}“ ist keine Sprache von hier; zugelassen: {known}.',
    nl: '„{said}” is geen taal van hier; toegelaten: {known}.',
    en: '“{said}” is no language of this place; admitted: {known}.',
  },
  unknownFormat: {
    fr: '« {said} » n’est pas un format d’ici ; admis : json, html.',
    de: '„{said}“ ist kein Format von hier; zugelassen: json, html.',
    nl: '„{said}” is geen formaat van hier; toegelaten: json, html.',
    en: '“{said}” is no format of this place; admitted: json, html.',
  },
  unknownParameter: {
    fr: 'Le paramètre « {name} » n’existe pas ici ; paramètres : {known}.',
    de: 'Den Parameter „{name}“ gibt es hier nicht; Parameter: {known}.',
    nl: 'De parameter „{name}” bestaat hier niet; parameters: {known}.',
    en: 'The parameter “{name}” does not exist here; parameters: {known}.',
  },
  givenTwice: {
    fr: 'Le paramètre « {name} » est donné plusieurs fois.',
    de: 'Der Parameter „{name}“ ist mehrmals angegeben.',
    nl: 'De parameter „{name}” is meermaals gegeven.',
    en: 'The parameter “{name}” is given several times.',
  },
  unknownCrs: {
    fr: '« {said} » n’est pas un système de coordonnées de cette collection ; admis : {known}.',
    de: '„{said}“ ist kein Koordinatensystem dieser Sammlung; zugelassen: {known}.',
    nl: '„{said}” is geen coördinatensysteem van deze collectie; toegelaten: {known}.',
    en: '“{said}” is no reference system of this collection; admitted: {known}.',
  },
  badLimit: {
    fr: '« {said} » n’est pas un nombre d’éléments ; écrivez un entier de 1 à {most}.',
    de: '„{said}“ ist keine Zahl von Objekten; schreiben Sie eine ganze Zahl von 1 bis {most}.',
    nl: '„{said}” is geen aantal elementen; schrijf een geheel getal van 1 tot {most}.',
    en: '“{said}” is no number of features; write a whole number from 1 to {most}.',
  },
  badBox: {
    fr: '« {said} » n’est pas une boîte ; écrivez 4 nombres (6 avec des hauteurs) séparés par des virgules.',
    de: '„{said}“ ist kein Rahmen; schreiben Sie 4 Zahlen (6 mit Höhen), durch Kommas getrennt.',
    nl: '„{said}” is geen kader; schrijf 4 getallen (6 met hoogten), gescheiden door komma’s.',
    en: '“{said}” is no box; write 4 numbers (6 with heights) separated by commas.',
  },
  boxOutsideWorld: {
    fr: 'La boîte sort du monde : longitudes de -180 à 180, latitudes de -90 à 90. Pour des mètres, dites bbox-crs.',
    de: 'Der Rahmen ragt über die Welt hinaus: Längen von -180 bis 180, Breiten von -90 bis 90. Für Meter sagen Sie bbox-crs.',
    nl: 'Het kader valt buiten de wereld: lengten van -180 tot 180, breedten van -90 tot 90. Voor meters, zeg bbox-crs.',
    en: 'The box leaves the world: longitudes from -180 to 180, latitudes from -90 to 90. For metres, say bbox-crs.',
  },
  boxReversed: {
    fr: 'La boîte va du coin sud-ouest au coin nord-est ; le premier est au-delà du second.',
    de: 'Der Rahmen geht von der Südwestecke zur Nordostecke; die erste liegt jenseits der zweiten.',
    nl: 'Het kader gaat van de zuidwesthoek naar de noordoosthoek; de eerste ligt voorbij de tweede.',
    en: 'The box goes from the south-west corner to the north-east corner; the first is beyond the second.',
  },
  badTime: {
    fr: '« {said} » n’est ni un jour, ni un moment (RFC 3339), ni une période « début/fin » où « .. » laisse un côté ouvert.',
    de: '„{said}“ ist weder ein Tag noch ein Zeitpunkt (RFC 3339) noch ein Zeitraum „Beginn/Ende“, in dem „..“ eine Seite offen lässt.',
    nl: '„{said}” is geen dag, geen tijdstip (RFC 3339) en geen periode „begin/einde” waarin „..” een kant open laat.',
    en: '“{said}” is neither a day, nor a moment (RFC 3339), nor a period “start/end” in which “..” leaves a side open.',
  },
  unknownFilterLanguage: {
    fr: '« {language} » n’est pas un langage de filtre ; admis : cql2-text, cql2-json.',
    de: '„{language}“ ist keine Filtersprache; zugelassen: cql2-text, cql2-json.',
    nl: '„{language}” is geen filtertaal; toegelaten: cql2-text, cql2-json.',
    en: '“{language}” is no filter language; admitted: cql2-text, cql2-json.',
  },
  onlyRead: {
    fr: 'La carte ne fait que se lire : {reads} ; {method} n’y change rien.',
    de: 'Die Karte wird nur gelesen: {reads}; {method} ändert darin nichts.',
    nl: 'De kaart wordt alleen gelezen: {reads}; {method} wijzigt er niets aan.',
    en: 'The map is only read: {reads}; {method} changes nothing in it.',
  },
} as const satisfies Record<string, Words>;
