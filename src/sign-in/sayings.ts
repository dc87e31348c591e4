import type { Translated } from '../core/calendar/index.js';

export const SAY = {
  title: { fr: 'Connexion', de: 'Anmeldung', nl: 'Aanmelden', en: 'Sign in' },
  again: { fr: 'Se connecter', de: 'Anmelden', nl: 'Aanmelden', en: 'Sign in' },
  invitation: { fr: 'Invitation', de: 'Einladung', nl: 'Uitnodiging', en: 'Invitation' },
  code: { fr: 'Code de l’invitation', de: 'Code der Einladung', nl: 'Code van de uitnodiging', en: 'Invitation code' },
  codeHint: {
    fr: 'Six groupes de cinq signes, donnés par l’administrateur de votre administration.',
    de: 'Sechs Gruppen von fünf Zeichen, die Sie vom Administrator Ihrer Verwaltung haben.',
    nl: 'Zes groepen van vijf tekens, gekregen van de beheerder van uw bestuur.',
    en: 'Six groups of five characters, from the administrator of your administration.',
  },
  continue: { fr: 'Continuer', de: 'Weiter', nl: 'Verdergaan', en: 'Continue' },
} as const satisfies Record<string, Translated>;

/** Why somebody was not let in. */
export const REFUSALS = {
  'no-attempt': {
    fr: 'Cette connexion n’a pas été commencée dans ce navigateur, a déjà servi ou a plus de dix minutes.',
    de: 'Diese Anmeldung wurde nicht in diesem Browser begonnen, wurde schon benutzt oder ist älter als zehn Minuten.',
    nl: 'Deze aanmelding is niet in deze browser begonnen, is al gebruikt of is ouder dan tien minuten.',
    en: 'This sign-in was not begun in this browser, has served already or is more than ten minutes old.',
  },
  mismatch: {
    fr: 'La réponse du fournisseur d’identité ne répond pas à la demande faite : rien n’a été accepté.',
    de: 'Die Antwort des Identitätsanbieters passt nicht zur gestellten Anfrage: nichts wurde angenommen.',
    nl: 'Het antwoord van de identiteitsprovider past niet bij de gestelde vraag: niets werd aanvaard.',
    en: 'The identity provider’s answer does not belong to the request made: nothing was accepted.',
  },
  'provider-refused': {
    fr: 'Le fournisseur d’identité ne vous a pas reconnu, ou vous avez renoncé.',
    de: 'Der Identitätsanbieter hat Sie nicht erkannt, oder Sie haben abgebrochen.',
    nl: 'De identiteitsprovider heeft u niet herkend, of u hebt geannuleerd.',
    en: 'The identity provider did not recognise you, or you gave up.',
  },
  'provider-away': {
    fr: 'Le fournisseur d’identité ne répond pas. Réessayez dans un moment.',
    de: 'Der Identitätsanbieter antwortet nicht. Versuchen Sie es gleich noch einmal.',
    nl: 'De identiteitsprovider antwoordt niet. Probeer het straks opnieuw.',
    en: 'The identity provider does not answer. Try again in a while.',
  },
  unknown: {
    fr: 'Vous êtes reconnu, mais aucune administration ne vous a ouvert de compte, ou votre compte est fermé. Demandez une invitation à son administrateur.',
    de: 'Sie sind erkannt, aber keine Verwaltung hat ein Konto für Sie eröffnet, oder Ihr Konto ist geschlossen. Bitten Sie ihren Administrator um eine Einladung.',
    nl: 'U bent herkend, maar geen enkel bestuur heeft een account voor u geopend, of uw account is gesloten. Vraag de beheerder om een uitnodiging.',
    en: 'You are recognised, but no administration has opened an account for you, or yours is closed. Ask its administrator for an invitation.',
  },
  'bad-return': {
    fr: 'L’adresse de retour ne se trouve pas dans ce service.',
    de: 'Die Rücksprungadresse liegt nicht in diesem Dienst.',
    nl: 'Het adres waarnaar u terugkeert ligt niet in deze dienst.',
    en: 'The address to return to is not in this service.',
  },
  'bad-invitation': {
    fr: 'Ce code d’invitation n’est pas connu, a déjà servi ou n’est plus valable.',
    de: 'Dieser Einladungscode ist nicht bekannt, wurde schon benutzt oder gilt nicht mehr.',
    nl: 'Deze uitnodigingscode is niet bekend, is al gebruikt of is niet meer geldig.',
    en: 'This invitation code is not known, has served already or has run out.',
  },
  'not-set': {
    fr: 'Aucun fournisseur d’identité n’est réglé pour ce service (OIDC_ISSUER).',
    de: 'Für diesen Dienst ist kein Identitätsanbieter eingestellt (OIDC_ISSUER).',
    nl: 'Voor deze dienst is geen identiteitsprovider ingesteld (OIDC_ISSUER).',
    en: 'No identity provider is set for this service (OIDC_ISSUER).',
  },
  insecure: {
    fr: 'On ne se connecte que par https, ou sur cette machine.',
    de: 'Man meldet sich nur über https an, oder auf diesem Rechner.',
    nl: 'Aanmelden kan alleen via https, of op deze machine.',
    en: 'One signs in over https only, or on this machine.',
  },
  'too-many': {
    fr: 'Trop d’essais. Attendez un quart d’heure.',
    de: 'Zu viele Versuche. Warten Sie eine Viertelstunde.',
    nl: 'Te veel pogingen. Wacht een kwartier.',
    en: 'Too many attempts. Wait a quarter of an hour.',
  },
} as const satisfies Record<string, Translated>;

export type Refusal = keyof typeof REFUSALS;
