import { inEachLanguage, type Words } from '../../core/language/index.js';

/** What the rules of fields say, whatever the room; `{property}` is the field. */
export const FIELDS = {
  unknown: {
    fr: 'Le champ « {property} » n’existe pas ici.',
    de: 'Das Feld „{property}“ gibt es hier nicht.',
    nl: 'Het veld „{property}” bestaat hier niet.',
    en: 'The field “{property}” does not exist here.',
  },
  day: {
    fr: '« {property} » est un jour : {fault}',
    de: '„{property}“ ist ein Tag: {fault}',
    nl: '„{property}” is een dag: {fault}',
    en: '“{property}” is a day: {fault}',
  },
  noDay: {
    fr: '« {said} » n’est pas un jour qui existe ; écrivez AAAA-MM-JJ.',
    de: '„{said}“ ist kein Tag, den es gibt; schreiben Sie JJJJ-MM-TT.',
    nl: '„{said}” is geen dag die bestaat; schrijf JJJJ-MM-DD.',
    en: '“{said}” is no day that exists; write YYYY-MM-DD.',
  },
  outsideCalendars: {
    fr: '« {said} » est hors de nos calendriers, qui comptent du {first} au {last}.',
    de: '„{said}“ liegt außerhalb unserer Kalender, die vom {first} bis zum {last} zählen.',
    nl: '„{said}” valt buiten onze kalenders, die van {first} tot {last} tellen.',
    en: '“{said}” lies outside our calendars, which count from {first} to {last}.',
  },
  text: {
    fr: '« {property} » est un texte de 1 à {most} caractères.',
    de: '„{property}“ ist ein Text von 1 bis {most} Zeichen.',
    nl: '„{property}” is een tekst van 1 tot {most} tekens.',
    en: '“{property}” is a text of 1 to {most} characters.',
  },
  textOrNull: {
    fr: '« {property} » est un texte de {most} caractères au plus, ou null.',
    de: '„{property}“ ist ein Text von höchstens {most} Zeichen, oder null.',
    nl: '„{property}” is een tekst van hoogstens {most} tekens, of null.',
    en: '“{property}” is a text of at most {most} characters, or null.',
  },
  anyText: {
    fr: '« {property} » est un texte.',
    de: '„{property}“ ist ein Text.',
    nl: '„{property}” is een tekst.',
    en: '“{property}” is a text.',
  },
  atMost: {
    fr: '« {property} » compte au plus {most} caractères.',
    de: '„{property}“ hat höchstens {most} Zeichen.',
    nl: '„{property}” telt hoogstens {most} tekens.',
    en: '“{property}” has at most {most} characters.',
  },
  tooMany: {
    fr: '« {property} » compte au plus {most} éléments.',
    de: '„{property}“ hat höchstens {most} Elemente.',
    nl: '„{property}” telt hoogstens {most} elementen.',
    en: '“{property}” has at most {most} items.',
  },
  list: {
    fr: '« {property} » est une liste.',
    de: '„{property}“ ist eine Liste.',
    nl: '„{property}” is een lijst.',
    en: '“{property}” is a list.',
  },
  listOf: {
    fr: '« {property} » est une liste {shape}.',
    de: '„{property}“ ist eine Liste {shape}.',
    nl: '„{property}” is een lijst {shape}.',
    en: '“{property}” is a list {shape}.',
  },
  object: {
    fr: '« {property} » est un objet.',
    de: '„{property}“ ist ein Objekt.',
    nl: '„{property}” is een object.',
    en: '“{property}” is an object.',
  },
  oneOf: {
    fr: '« {property} » est {choices}.',
    de: '„{property}“ ist {choices}.',
    nl: '„{property}” is {choices}.',
    en: '“{property}” is {choices}.',
  },
  flag: {
    fr: '« {property} » est true ou false.',
    de: '„{property}“ ist true oder false.',
    nl: '„{property}” is true of false.',
    en: '“{property}” is true or false.',
  },
  whole: {
    fr: '« {property} » est un nombre entier, de {least} à {most}.',
    de: '„{property}“ ist eine ganze Zahl, von {least} bis {most}.',
    nl: '„{property}” is een geheel getal, van {least} tot {most}.',
    en: '“{property}” is a whole number, from {least} to {most}.',
  },
  metres: {
    fr: '« {property} » est un nombre entier de mètres, de 1 à 1000.',
    de: '„{property}“ ist eine ganze Zahl von Metern, von 1 bis 1000.',
    nl: '„{property}” is een geheel aantal meter, van 1 tot 1000.',
    en: '“{property}” is a whole number of metres, from 1 to 1000.',
  },
  email: {
    fr: '« {property} » est une adresse électronique, par exemple nom@exemple.be.',
    de: '„{property}“ ist eine E-Mail-Adresse, zum Beispiel name@beispiel.be.',
    nl: '„{property}” is een e-mailadres, bijvoorbeeld naam@voorbeeld.be.',
    en: '“{property}” is an e-mail address, for example name@example.be.',
  },
  crs: {
    fr: '« {property} » est un code EPSG : {choices}.',
    de: '„{property}“ ist ein EPSG-Code: {choices}.',
    nl: '„{property}” is een EPSG-code: {choices}.',
    en: '“{property}” is an EPSG code: {choices}.',
  },
  cursor: {
    fr: 'Ce curseur n’est pas un de ceux que la liste donne ; reprenez le lien « next ».',
    de: 'Dieser Cursor ist keiner von denen, die die Liste gibt; nehmen Sie den Link „next“.',
    nl: 'Deze cursor is er geen van die de lijst geeft; neem de link „next”.',
    en: 'This cursor is none of those that the list gives; take the link “next”.',
  },
  procedure: {
    fr: '« {property} » nomme une procédure.',
    de: '„{property}“ nennt ein Verfahren.',
    nl: '„{property}” noemt een procedure.',
    en: '“{property}” names a procedure.',
  },
  document: {
    fr: 'Chaque document est cité par son identifiant.',
    de: 'Jedes Dokument wird mit seiner Kennung genannt.',
    nl: 'Elk document wordt met zijn identificatie genoemd.',
    en: 'Each document is cited by its identifier.',
  },
  accompanying: {
    fr: '« {property} » est la liste des documents qui accompagnent la demande.',
    de: '„{property}“ ist die Liste der Dokumente, die die Anfrage begleiten.',
    nl: '„{property}” is de lijst van de documenten bij de aanvraag.',
    en: '“{property}” is the list of documents that go with the request.',
  },
  account: {
    fr: '« {property} » est l’identifiant d’un compte.',
    de: '„{property}“ ist die Kennung eines Kontos.',
    nl: '„{property}” is de identificatie van een account.',
    en: '“{property}” is the identifier of an account.',
  },
  edition: {
    fr: '« {property} » est l’empreinte d’une édition : 64 chiffres hexadécimaux.',
    de: '„{property}“ ist der Fingerabdruck einer Ausgabe: 64 hexadezimale Ziffern.',
    nl: '„{property}” is de vingerafdruk van een uitgave: 64 hexadecimale cijfers.',
    en: '“{property}” is the hash of an edition: 64 hexadecimal digits.',
  },
} as const satisfies Record<string, Words>;

const OR: Words = { fr: 'ou', de: 'oder', nl: 'of', en: 'or' };

/** Values among which one is chosen: « a, b ou c ». */
export function either(values: readonly (string | number)[]): Words {
  return inEachLanguage((language) =>
    values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} ${OR[language]} ${values.at(-1)}`,
  );
}
