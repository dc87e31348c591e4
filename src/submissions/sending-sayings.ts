import type { Words } from '../core/language/index.js';

/** What is said when a request is read over and sent, and of its receipt. */
export const SENDING = {
  online: { fr: 'dépôt en ligne', de: 'Online-Einreichung', nl: 'online indiening', en: 'online submission' },
  sender: { fr: 'Déposé par', de: 'Eingereicht von', nl: 'Ingediend door', en: 'Submitted by' },
  review: {
    fr: 'Relire avant d’envoyer',
    de: 'Vor dem Absenden prüfen',
    nl: 'Nalezen voor het versturen',
    en: 'Read over before sending',
  },
  reviewLead: {
    fr: 'Relisez. La demande porte la date du jour où vous l’envoyez.',
    de: 'Prüfen Sie. Der Antrag trägt das Datum des Tages, an dem Sie ihn absenden.',
    nl: 'Lees na. De aanvraag draagt de datum van de dag waarop u ze verstuurt.',
    en: 'Read it over. The request bears the date of the day on which you send it.',
  },
  send: {
    fr: 'Envoyer à «\u00A0{town}\u00A0»',
    de: 'An „{town}“ absenden',
    nl: 'Versturen naar „{town}”',
    en: 'Send to “{town}”',
  },
  correct: { fr: 'Corriger', de: 'Korrigieren', nl: 'Verbeteren', en: 'Correct' },
  receipt: {
    fr: 'Votre demande est déposée',
    de: 'Ihr Antrag ist eingereicht',
    nl: 'Uw aanvraag is ingediend',
    en: 'Your request has been submitted',
  },
  reference: { fr: 'Référence', de: 'Aktenzeichen', nl: 'Referentie', en: 'Reference' },
  code: { fr: 'Code secret', de: 'Geheimcode', nl: 'Geheime code', en: 'Secret code' },
  receiptLead: {
    fr: 'Gardez la référence et le code\u00A0: imprimez cette page ou notez-les. Ils ouvrent le suivi de votre dossier.',
    de: 'Bewahren Sie Aktenzeichen und Code auf: Drucken Sie diese Seite oder notieren Sie beide. Sie öffnen die Verfolgung Ihrer Akte.',
    nl: 'Bewaar de referentie en de code: druk deze pagina af of noteer ze. Ze openen de opvolging van uw dossier.',
    en: 'Keep the reference and the code: print this page or note them. They open the tracking of your file.',
  },
  next: {
    fr: 'L’administration examine si le dossier est complet, puis vous écrit. Où il en est, et jusqu’à quand, se lit à tout moment :',
    de: 'Die Verwaltung prüft, ob die Akte vollständig ist, und schreibt Ihnen dann. Wo sie steht und bis wann, ist jederzeit zu lesen:',
    nl: 'Het bestuur gaat na of het dossier volledig is en schrijft u dan. Hoever het staat, en tot wanneer, leest u op elk ogenblik:',
    en: 'The administration examines whether the file is complete, then writes to you. Where it is, and until when, can be read at any time:',
  },
  follow: { fr: 'Suivre le dossier', de: 'Die Akte verfolgen', nl: 'Het dossier opvolgen', en: 'Follow the file' },
  refused: {
    fr: 'La demande n’a pas été prise\u00A0: {why}',
    de: 'Der Antrag wurde nicht angenommen: {why}',
    nl: 'De aanvraag is niet aangenomen: {why}',
    en: 'The request was not taken: {why}',
  },
  mailSubject: {
    fr: 'Récépissé {reference}',
    de: 'Bescheinigung {reference}',
    nl: 'Ontvangstbewijs {reference}',
    en: 'Receipt {reference}',
  },
  mailText: {
    fr: '{town} a reçu votre demande en ligne\u00A0: {title}. Gardez ce message\u00A0: la référence et le code ouvrent le suivi du dossier.',
    de: '{town} hat Ihren Online-Antrag erhalten: {title}. Bewahren Sie diese Nachricht auf: Aktenzeichen und Code öffnen die Verfolgung der Akte.',
    nl: '{town} heeft uw onlineaanvraag ontvangen: {title}. Bewaar dit bericht: de referentie en de code openen de opvolging van het dossier.',
    en: '{town} has received your online request: {title}. Keep this message: the reference and the code open the tracking of the file.',
  },
} satisfies Record<string, Words>;
