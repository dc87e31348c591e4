import type { Words } from '../../core/language/index.js';

/** What the page of a link, and the mail that brings it, say. */
export const PAGE = {
  service: { fr: 'Demande d’avis', de: 'Gutachtenanfrage', nl: 'Adviesaanvraag', en: 'Request for an opinion' },
  asks: {
    fr: '{asking} demande l’avis de {partner} sur un dossier.',
    de: '{asking} bittet um das Gutachten von {partner} zu einer Akte.',
    nl: '{asking} vraagt het advies van {partner} over een dossier.',
    en: '{asking} asks the opinion of {partner} on a file.',
  },
  about: { fr: 'Le dossier', de: 'Die Akte', nl: 'Het dossier', en: 'The file' },
  reference: { fr: 'Référence', de: 'Aktenzeichen', nl: 'Referentie', en: 'Reference' },
  procedure: { fr: 'Procédure', de: 'Verfahren', nl: 'Procedure', en: 'Procedure' },
  subject: { fr: 'Objet', de: 'Gegenstand', nl: 'Voorwerp', en: 'Subject' },
  address: { fr: 'Adresse', de: 'Adresse', nl: 'Adres', en: 'Address' },
  parcels: { fr: 'Parcelles', de: 'Parzellen', nl: 'Percelen', en: 'Parcels' },
  documents: { fr: 'Documents', de: 'Dokumente', nl: 'Documenten', en: 'Documents' },
  map: { fr: 'Ce que dit la carte', de: 'Was die Karte sagt', nl: 'Wat de kaart zegt', en: 'What the map says' },
  term: { fr: 'Le délai', de: 'Die Frist', nl: 'De termijn', en: 'The time limit' },
  safeDay: {
    fr: 'Répondez de préférence au plus tard le {day} : nul ne peut alors contester que l’avis est à temps.',
    de: 'Antworten Sie möglichst bis zum {day}: dann kann niemand bestreiten, dass das Gutachten rechtzeitig ist.',
    nl: 'Antwoord bij voorkeur uiterlijk op {day}: dan kan niemand betwisten dat het advies tijdig is.',
    en: 'Answer by {day} if you can: nobody can then dispute that the opinion is in time.',
  },
  legalDay: { fr: 'Dernier jour : {day}.', de: 'Letzter Tag: {day}.', nl: 'Laatste dag: {day}.', en: 'Last day: {day}.' },
  silence: {
    fr: 'Sans réponse : {outcome}.',
    de: 'Ohne Antwort: {outcome}.',
    nl: 'Zonder antwoord: {outcome}.',
    en: 'Without an answer: {outcome}.',
  },
  yourOpinion: { fr: 'Votre avis', de: 'Ihr Gutachten', nl: 'Uw advies', en: 'Your opinion' },
  verdict: { fr: 'Sens de l’avis', de: 'Ergebnis des Gutachtens', nl: 'Strekking van het advies', en: 'Verdict' },
  conditions: { fr: 'Conditions', de: 'Bedingungen', nl: 'Voorwaarden', en: 'Conditions' },
  conditionsHint: {
    fr: 'Pour un avis favorable sous conditions : une condition par ligne.',
    de: 'Bei einem unter Bedingungen günstigen Gutachten: eine Bedingung je Zeile.',
    nl: 'Bij een voorwaardelijk advies: één voorwaarde per regel.',
    en: 'For a conditional opinion: one condition on each line.',
  },
  reasons: { fr: 'Motivation', de: 'Begründung', nl: 'Motivering', en: 'Reasons' },
  name: { fr: 'Votre nom', de: 'Ihr Name', nl: 'Uw naam', en: 'Your name' },
  review: {
    fr: 'Relire avant d’envoyer',
    de: 'Vor dem Senden durchlesen',
    nl: 'Nalezen voor het verzenden',
    en: 'Read it over before sending',
  },
  check: {
    fr: 'Relisez votre avis : une fois envoyé, il ne se modifie plus.',
    de: 'Lesen Sie Ihr Gutachten durch: einmal gesendet, ändert es sich nicht mehr.',
    nl: 'Lees uw advies na: eenmaal verzonden kan het niet meer worden gewijzigd.',
    en: 'Read your opinion over: once sent, it cannot be changed.',
  },
  send: { fr: 'Envoyer cet avis', de: 'Dieses Gutachten senden', nl: 'Dit advies verzenden', en: 'Send this opinion' },
  correct: { fr: 'Corriger', de: 'Ändern', nl: 'Verbeteren', en: 'Correct it' },
  thanks: {
    fr: 'Votre avis est envoyé',
    de: 'Ihr Gutachten ist gesendet',
    nl: 'Uw advies is verzonden',
    en: 'Your opinion is sent',
  },
  thanksMore: {
    fr: 'Envoyé le {day} à {asking}. Gardez une copie de cette page ; le lien ne s’ouvre plus.',
    de: 'Gesendet am {day} an {asking}. Behalten Sie eine Kopie dieser Seite; der Link öffnet sich nicht mehr.',
    nl: 'Verzonden op {day} aan {asking}. Bewaar een kopie van deze pagina; de link gaat niet meer open.',
    en: 'Sent on {day} to {asking}. Keep a copy of this page; the link no longer opens.',
  },
  none: { fr: 'aucune', de: 'keine', nl: 'geen', en: 'none' },
  faultVerdict: {
    fr: 'Choisissez le sens de l’avis.',
    de: 'Wählen Sie das Ergebnis des Gutachtens.',
    nl: 'Kies de strekking van het advies.',
    en: 'Choose the verdict.',
  },
  faultConditionsMissing: {
    fr: 'Un avis favorable sous conditions énonce au moins une condition.',
    de: 'Ein unter Bedingungen günstiges Gutachten nennt mindestens eine Bedingung.',
    nl: 'Een voorwaardelijk advies vermeldt minstens één voorwaarde.',
    en: 'A conditional opinion states at least one condition.',
  },
  faultConditionsMisplaced: {
    fr: 'Seul un avis favorable sous conditions énonce des conditions : changez le sens de l’avis, ou videz ce champ.',
    de: 'Nur ein unter Bedingungen günstiges Gutachten nennt Bedingungen: ändern Sie das Ergebnis oder leeren Sie dieses Feld.',
    nl: 'Alleen een voorwaardelijk advies vermeldt voorwaarden: wijzig de strekking of maak dit veld leeg.',
    en: 'Only a conditional opinion states conditions: change the verdict, or empty this field.',
  },
  faultConditionsLong: {
    fr: 'Au plus {count} conditions de {length} caractères.',
    de: 'Höchstens {count} Bedingungen mit je {length} Zeichen.',
    nl: 'Hoogstens {count} voorwaarden van {length} tekens.',
    en: 'At most {count} conditions of {length} characters.',
  },
  faultReasons: {
    fr: 'Motivez l’avis, en {length} caractères au plus.',
    de: 'Begründen Sie das Gutachten mit höchstens {length} Zeichen.',
    nl: 'Motiveer het advies in hoogstens {length} tekens.',
    en: 'Give the reasons, in {length} characters at most.',
  },
  faultName: {
    fr: 'Donnez votre nom, en 200 caractères au plus.',
    de: 'Geben Sie Ihren Namen an, mit höchstens 200 Zeichen.',
    nl: 'Geef uw naam op, in hoogstens 200 tekens.',
    en: 'Give your name, in 200 characters at most.',
  },
  mailSubject: {
    fr: 'Demande d’avis {reference} – {asking}',
    de: 'Gutachtenanfrage {reference} – {asking}',
    nl: 'Adviesaanvraag {reference} – {asking}',
    en: 'Request for an opinion {reference} – {asking}',
  },
  mailIntro: {
    fr: '{asking} demande votre avis sur « {title} » ({procedure}). Vous le lirez et y répondrez par ce lien, sans compte :',
    de: '{asking} bittet um Ihr Gutachten zu „{title}“ ({procedure}). Sie lesen und beantworten die Anfrage über diesen Link, ohne Konto:',
    nl: '{asking} vraagt uw advies over “{title}” ({procedure}). U leest en beantwoordt de aanvraag via deze link, zonder account:',
    en: '{asking} asks your opinion on “{title}” ({procedure}). Read the request and answer it through this link, without an account:',
  },
  mailTerm: {
    fr: 'Le lien s’ouvre jusqu’au {day}. Ne le transmettez qu’à qui rend l’avis avec vous.',
    de: 'Der Link öffnet sich bis zum {day}. Geben Sie ihn nur an Personen weiter, die das Gutachten mit Ihnen abgeben.',
    nl: 'De link gaat open tot {day}. Geef hem alleen door aan wie het advies met u geeft.',
    en: 'The link opens until {day}. Pass it on only to those who give the opinion with you.',
  },
} satisfies Record<string, Words>;

/** Why a link opens nothing, and what its holder can do. */
export const REFUSALS = {
  unknown: {
    status: 404,
    title: {
      fr: 'Ce lien n’est pas valable',
      de: 'Dieser Link ist ungültig',
      nl: 'Deze link is niet geldig',
      en: 'This link is not valid',
    },
    more: {
      fr: 'Vérifiez qu’il est entier, ou demandez-en un nouveau à l’administration qui vous consulte.',
      de: 'Prüfen Sie, ob er vollständig ist, oder bitten Sie die anfragende Verwaltung um einen neuen.',
      nl: 'Ga na of hij volledig is, of vraag een nieuwe aan het bestuur dat u raadpleegt.',
      en: 'Check that it is complete, or ask the administration that consults you for a new one.',
    },
  },
  expired: {
    status: 410,
    title: {
      fr: 'Ce lien est expiré',
      de: 'Dieser Link ist abgelaufen',
      nl: 'Deze link is verlopen',
      en: 'This link has expired',
    },
    more: {
      fr: 'Le délai pour rendre l’avis est passé. Écrivez à l’administration qui vous consulte si vous pensez le contraire.',
      de: 'Die Frist für das Gutachten ist verstrichen. Schreiben Sie der anfragenden Verwaltung, wenn Sie anderer Meinung sind.',
      nl: 'De termijn voor het advies is verstreken. Schrijf het bestuur dat u raadpleegt als u van het tegendeel overtuigd bent.',
      en: 'The time limit for the opinion has passed. Write to the administration that consults you if you think otherwise.',
    },
  },
  replaced: {
    status: 410,
    title: {
      fr: 'Ce lien est remplacé',
      de: 'Dieser Link wurde ersetzt',
      nl: 'Deze link is vervangen',
      en: 'This link has been replaced',
    },
    more: {
      fr: 'L’administration en a établi un plus récent : c’est lui qui s’ouvre.',
      de: 'Die Verwaltung hat einen neueren ausgestellt: dieser öffnet sich.',
      nl: 'Het bestuur heeft een recentere opgemaakt: die gaat open.',
      en: 'The administration has issued a more recent one: use that one.',
    },
  },
  answered: {
    status: 409,
    title: {
      fr: 'L’avis est déjà rendu',
      de: 'Das Gutachten ist schon abgegeben',
      nl: 'Het advies is al gegeven',
      en: 'The opinion has been given already',
    },
    more: {
      fr: 'Un avis envoyé ne se modifie plus. Rien de plus n’a été enregistré.',
      de: 'Ein gesendetes Gutachten ändert sich nicht mehr. Weiter wurde nichts eingetragen.',
      nl: 'Een verzonden advies wordt niet meer gewijzigd. Verder is niets geregistreerd.',
      en: 'An opinion that was sent is not changed. Nothing more was recorded.',
    },
  },
  closed: {
    status: 410,
    title: {
      fr: 'La demande est close',
      de: 'Die Anfrage ist geschlossen',
      nl: 'De aanvraag is gesloten',
      en: 'The request is closed',
    },
    more: {
      fr: 'L’administration n’attend plus cet avis.',
      de: 'Die Verwaltung erwartet dieses Gutachten nicht mehr.',
      nl: 'Het bestuur verwacht dit advies niet meer.',
      en: 'The administration no longer awaits this opinion.',
    },
  },
} satisfies Record<string, { status: number; title: Words; more: Words }>;

export type Refusal = keyof typeof REFUSALS;
