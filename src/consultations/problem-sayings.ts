import type { Words } from '../core/language/index.js';

/** What this room refuses, and why. */
export const SAY = {
  noRequest: {
    fr: 'Aucune demande d’avis adressée à votre administration ne porte cet identifiant.',
    de: 'Keine an Ihre Verwaltung gerichtete Gutachtenanfrage hat diese Kennung.',
    nl: 'Geen enkele adviesaanvraag aan uw bestuur heeft deze identificatie.',
    en: 'No request for an opinion to your administration has this identifier.',
  },
  noRequestOfFile: {
    fr: 'Aucune demande d’avis de ce dossier ne porte cet identifiant.',
    de: 'Keine Gutachtenanfrage dieser Akte hat diese Kennung.',
    nl: 'Geen enkele adviesaanvraag van dit dossier heeft deze identificatie.',
    en: 'No request for an opinion of this file has this identifier.',
  },
  noDocument: {
    fr: 'Aucun document de cet identifiant n’accompagne la demande.',
    de: 'Kein Dokument mit dieser Kennung begleitet die Anfrage.',
    nl: 'Geen enkel document met deze identificatie gaat bij de aanvraag.',
    en: 'No document of this identifier goes with the request.',
  },
  given: {
    fr: 'Cet avis a été rendu le {day} par {answeredBy}.',
    de: 'Dieses Gutachten wurde am {day} von {answeredBy} abgegeben.',
    nl: 'Dit advies werd op {day} uitgebracht door {answeredBy}.',
    en: 'This opinion was given on {day} by {answeredBy}.',
  },
  receivedOtherwise: {
    fr: 'L’administration qui consulte a déjà enregistré un avis de votre part, reçu par une autre voie.',
    de: 'Die anfragende Verwaltung hat schon ein Gutachten von Ihnen eingetragen, das auf anderem Weg einging.',
    nl: 'Het raadplegende bestuur heeft al een advies van u ingeschreven, langs een andere weg ontvangen.',
    en: 'The administration that consults has recorded an opinion of yours already, received in another way.',
  },
  moot: {
    fr: 'La demande est devenue sans objet ; l’administration ne l’attend plus.',
    de: 'Die Anfrage ist gegenstandslos geworden; die Verwaltung erwartet das Gutachten nicht mehr.',
    nl: 'De aanvraag is zonder voorwerp geworden; het bestuur wacht er niet meer op.',
    en: 'The request has become moot; the administration no longer waits for it.',
  },
  silent: {
    fr: 'Le délai était le {day} ; votre silence a valu réponse.',
    de: 'Die Frist war der {day}; Ihr Schweigen galt als Antwort.',
    nl: 'De termijn was {day}; uw stilzwijgen gold als antwoord.',
    en: 'The time limit was {day}; your silence counted as an answer.',
  },
  documentsSettled: {
    fr: 'Cette demande est close : les documents qui l’accompagnent ne changent plus.',
    de: 'Diese Anfrage ist abgeschlossen: Die Dokumente, die sie begleiten, ändern sich nicht mehr.',
    nl: 'Deze aanvraag is afgesloten: de documenten erbij wijzigen niet meer.',
    en: 'This request is closed: the documents that go with it change no more.',
  },
  noLink: {
    fr: 'Cette demande ne s’adresse pas à une instance extérieure : elle n’a pas de lien.',
    de: 'Diese Anfrage richtet sich nicht an eine Stelle außerhalb: Sie hat keinen Link.',
    nl: 'Deze aanvraag is niet gericht aan een instantie van buiten: ze heeft geen link.',
    en: 'This request does not go to a body outside: it has no link.',
  },
  linkOver: {
    fr: 'Cette demande est close : aucun lien ne l’ouvre plus.',
    de: 'Diese Anfrage ist abgeschlossen: Kein Link öffnet sie mehr.',
    nl: 'Deze aanvraag is afgesloten: geen enkele link opent ze nog.',
    en: 'This request is closed: no link opens it any more.',
  },
  bodyTwice: {
    fr: '« {body} » est cité deux fois.',
    de: '„{body}“ ist zweimal genannt.',
    nl: '„{body}” is twee keer genoemd.',
    en: '“{body}” is cited twice.',
  },
  partnerIncomplete: {
    fr: '« {body} » : donnez une administration, ou le nom et l’adresse électronique d’une instance.',
    de: '„{body}“: Geben Sie eine Verwaltung an, oder den Namen und die E-Mail-Adresse einer Stelle.',
    nl: '„{body}”: geef een bestuur, of de naam en het e-mailadres van een instantie.',
    en: '“{body}”: give an administration, or the name and the e-mail address of a body.',
  },
  partnerOfHouse: {
    fr: '« {body} » : une administration de la maison n’a ni « name » ni « email ».',
    de: '„{body}“: Eine Verwaltung dieses Hauses hat weder „name“ noch „email“.',
    nl: '„{body}”: een bestuur van dit huis heeft geen „name” en geen „email”.',
    en: '“{body}”: an administration of this house has neither “name” nor “email”.',
  },
  unknownAdministration: {
    fr: 'Aucune administration ne s’appelle « {administration} ».',
    de: 'Keine Verwaltung heißt „{administration}“.',
    nl: 'Geen enkel bestuur heet „{administration}”.',
    en: 'No administration is called “{administration}”.',
  },
  ownAdministration: {
    fr: '« {body} » : une administration ne se consulte pas elle-même.',
    de: '„{body}“: Eine Verwaltung befragt nicht sich selbst.',
    nl: '„{body}”: een bestuur raadpleegt zichzelf niet.',
    en: '“{body}”: an administration does not consult itself.',
  },
  notCompetent: {
    fr: '« {name} » n’est pas d’un type qui rend l’avis « {body} ».',
    de: '„{name}“ ist nicht von einer Art, die das Gutachten „{body}“ abgibt.',
    nl: '„{name}” is niet van een type dat het advies „{body}” uitbrengt.',
    en: '“{name}” is not of a type that gives the opinion “{body}”.',
  },
  conditionsMissing: {
    fr: 'Un avis favorable sous conditions énonce au moins une condition.',
    de: 'Ein günstiges Gutachten unter Bedingungen nennt mindestens eine Bedingung.',
    nl: 'Een gunstig advies onder voorwaarden noemt minstens één voorwaarde.',
    en: 'A favourable opinion under conditions states at least one condition.',
  },
  conditionsMisplaced: {
    fr: 'Seul un avis favorable sous conditions (« conditional ») en énonce ; changez le sens de l’avis, ou retirez-les.',
    de: 'Nur ein günstiges Gutachten unter Bedingungen („conditional“) nennt solche; ändern Sie den Sinn des Gutachtens, oder entfernen Sie sie.',
    nl: 'Alleen een gunstig advies onder voorwaarden („conditional”) noemt er; wijzig de strekking van het advies, of verwijder ze.',
    en: 'Only a favourable opinion under conditions (“conditional”) states some; change the sense of the opinion, or remove them.',
  },
} as const satisfies Record<string, Words>;
