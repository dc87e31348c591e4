import type { Words } from '../core/language/index.js';

/** What this room refuses, and why. */
export const SAY = {
  unknownToken: {
    fr: 'Ce jeton d’accès n’est pas connu ou n’est plus valable.',
    de: 'Dieser Zugangsschlüssel ist nicht bekannt oder nicht mehr gültig.',
    nl: 'Deze toegangssleutel is niet bekend of niet meer geldig.',
    en: 'This access token is not known or no longer valid.',
  },
  signIn: {
    fr: 'Connectez-vous (/auth/login), ou montrez un jeton d’accès : Authorization: Bearer <jeton>.',
    de: 'Melden Sie sich an (/auth/login), oder zeigen Sie einen Zugangsschlüssel: Authorization: Bearer <Schlüssel>.',
    nl: 'Meld u aan (/auth/login), of toon een toegangssleutel: Authorization: Bearer <sleutel>.',
    en: 'Sign in (/auth/login), or show an access token: Authorization: Bearer <token>.',
  },
  sessionOver: {
    fr: 'Votre session est terminée ; reconnectez-vous : /auth/login.',
    de: 'Ihre Sitzung ist beendet; melden Sie sich neu an: /auth/login.',
    nl: 'Uw sessie is beëindigd; meld u opnieuw aan: /auth/login.',
    en: 'Your session is over; sign in again: /auth/login.',
  },
  chooseAdministration: {
    fr: 'Choisissez l’administration pour laquelle vous travaillez : POST /api/session/administration.',
    de: 'Wählen Sie die Verwaltung, für die Sie arbeiten: POST /api/session/administration.',
    nl: 'Kies het bestuur waarvoor u werkt: POST /api/session/administration.',
    en: 'Choose the administration that you work for: POST /api/session/administration.',
  },
  accountClosed: {
    fr: 'Votre compte dans cette administration est fermé ; son administrateur peut le rouvrir.',
    de: 'Ihr Konto in dieser Verwaltung ist geschlossen; ihr Administrator kann es wieder öffnen.',
    nl: 'Uw account bij dit bestuur is gesloten; de beheerder ervan kan hem weer openen.',
    en: 'Your account in this administration is closed; its administrator can open it again.',
  },
  headerMissing: {
    fr: 'Avec une session, une demande qui change quelque chose porte l’en-tête X-Perron: 1.',
    de: 'Mit einer Sitzung trägt eine Anfrage, die etwas ändert, die Kopfzeile X-Perron: 1.',
    nl: 'Met een sessie draagt een aanvraag die iets wijzigt de header X-Perron: 1.',
    en: 'With a session, a request that changes something bears the header X-Perron: 1.',
  },
  foreignOrigin: {
    fr: 'La demande ne vient pas d’une page de ce service (en-têtes Origin et Sec-Fetch-Site).',
    de: 'Die Anfrage kommt nicht von einer Seite dieses Dienstes (Kopfzeilen Origin und Sec-Fetch-Site).',
    nl: 'De aanvraag komt niet van een pagina van deze dienst (headers Origin en Sec-Fetch-Site).',
    en: 'The request does not come from a page of this service (headers Origin and Sec-Fetch-Site).',
  },
  operatorsOnly: {
    fr: 'Seul un exploitant de ce service le peut ; les rôles d’une administration n’y suffisent pas.',
    de: 'Das kann nur ein Betreiber dieses Dienstes; die Rollen einer Verwaltung genügen dafür nicht.',
    nl: 'Dat kan alleen een exploitant van deze dienst; de rollen van een bestuur volstaan er niet voor.',
    en: 'Only an operator of this service may; the roles of an administration do not suffice for it.',
  },
  addressTaken: {
    fr: 'Le compte ouvert de « {name} » a déjà l’adresse {email} : changez ses rôles, ou fermez-le s’il n’est plus celui de cette personne.',
    de: 'Das offene Konto von „{name}“ hat die Adresse {email} schon: Ändern Sie seine Rollen, oder schließen Sie es, wenn es nicht mehr das dieser Person ist.',
    nl: 'De open account van „{name}” heeft het adres {email} al: wijzig de rollen ervan, of sluit hem als hij niet meer van die persoon is.',
    en: 'The open account of “{name}” has the address {email} already: change its roles, or close it when it is that person’s no longer.',
  },
} as const satisfies Record<string, Words>;
