import type { Words } from '../core/language/index.js';

/** What the rules of the fields of this room say; `{property}` is the field. */
export const RULES = {
  format: {
    fr: '« {property} » est « json », « csv » ou « html ».',
    de: '„{property}“ ist „json“, „csv“ oder „html“.',
    nl: '„{property}” is „json”, „csv” of „html”.',
    en: '“{property}” is “json”, “csv” or “html”.',
  },
  language: {
    fr: '« {property} » est une langue : fr, de, nl ou en.',
    de: '„{property}“ ist eine Sprache: fr, de, nl oder en.',
    nl: '„{property}” is een taal: fr, de, nl of en.',
    en: '“{property}” is a language: fr, de, nl or en.',
  },
  kind: {
    fr: '« {property} » est une sorte de couche : {kinds}.',
    de: '„{property}“ ist eine Art von Ebene: {kinds}.',
    nl: '„{property}” is een soort laag: {kinds}.',
    en: '“{property}” is a kind of layer: {kinds}.',
  },
  table: {
    fr: '« {property} » est le nom d’une couche du fichier.',
    de: '„{property}“ ist der Name einer Ebene der Datei.',
    nl: '„{property}” is de naam van een laag van het bestand.',
    en: '“{property}” is the name of a layer of the file.',
  },
  map: {
    fr: '« {property} » dit quel attribut porte quoi, par exemple capakey=CAPAKEY,owner=PROPRIO.',
    de: '„{property}“ sagt, welches Attribut was trägt, zum Beispiel capakey=CAPAKEY,owner=PROPRIO.',
    nl: '„{property}” zegt welk attribuut wat draagt, bijvoorbeeld capakey=CAPAKEY,owner=PROPRIO.',
    en: '“{property}” says which attribute carries what, for example capakey=CAPAKEY,owner=PROPRIO.',
  },
  accuracy: {
    fr: '« {property} » est un nombre de mètres, de 0 à 1000.',
    de: '„{property}“ ist eine Zahl von Metern, von 0 bis 1000.',
    nl: '„{property}” is een aantal meter, van 0 tot 1000.',
    en: '“{property}” is a number of metres, from 0 to 1000.',
  },
  edition: {
    fr: '« {property} » est le numéro d’une édition de la couche.',
    de: '„{property}“ ist die Nummer einer Ausgabe der Ebene.',
    nl: '„{property}” is het nummer van een uitgave van de laag.',
    en: '“{property}” is the number of an edition of the layer.',
  },
  reason: {
    fr: '« {property} » dit pourquoi l’édition est remise en vigueur.',
    de: '„{property}“ sagt, warum die Ausgabe wieder in Kraft gesetzt wird.',
    nl: '„{property}” zegt waarom de uitgave weer in werking wordt gesteld.',
    en: '“{property}” says why the edition is put back in force.',
  },
  coordinate: {
    fr: '« {property} » est un nombre : des mètres, ou des degrés avec crs=4326.',
    de: '„{property}“ ist eine Zahl: Meter, oder Grade mit crs=4326.',
    nl: '„{property}” is een getal: meters, of graden met crs=4326.',
    en: '“{property}” is a number: metres, or degrees with crs=4326.',
  },
  parcel: {
    fr: '« {property} » est la référence d’une parcelle.',
    de: '„{property}“ ist die Bezeichnung einer Parzelle.',
    nl: '„{property}” is de referentie van een perceel.',
    en: '“{property}” is the reference of a parcel.',
  },
  address: {
    fr: '« {property} » est une adresse : une rue, et si possible un numéro et une localité.',
    de: '„{property}“ ist eine Adresse: eine Straße, und wenn möglich eine Nummer und ein Ort.',
    nl: '„{property}” is een adres: een straat, en zo mogelijk een nummer en een plaats.',
    en: '“{property}” is an address: a street, and if possible a number and a place.',
  },
} as const satisfies Record<string, Words>;
