import type { Words } from '../core/language/index.js';

/** What this room refuses, and why. */
export const SAY = {
  noInquiry: {
    fr: 'Aucune enquête de votre administration ne porte cet identifiant.',
    de: 'Keine Untersuchung Ihrer Verwaltung hat diese Kennung.',
    nl: 'Geen enkel onderzoek van uw bestuur heeft deze identificatie.',
    en: 'No inquiry of your administration has this identifier.',
  },
  noComment: {
    fr: 'Cette enquête n’a pas de réclamation de ce numéro.',
    de: 'Diese Untersuchung hat keine Beschwerde mit dieser Nummer.',
    nl: 'Dit onderzoek heeft geen bezwaar met dit nummer.',
    en: 'This inquiry has no comment of this number.',
  },
  sentAfterReceipt: {
    fr: 'Une réclamation reçue le {receivedOn} n’a pas pu être envoyée le {sentOn}.',
    de: 'Eine am {receivedOn} eingegangene Beschwerde kann nicht am {sentOn} versandt worden sein.',
    nl: 'Een op {receivedOn} ontvangen bezwaar kan niet op {sentOn} zijn verzonden.',
    en: 'A comment received on {receivedOn} cannot have been sent on {sentOn}.',
  },
  replaced: {
    fr: 'Une publicité plus récente de ce dossier a remplacé celle-ci : c’est elle qui se clôt.',
    de: 'Eine neuere Öffentlichkeitsmaßnahme dieser Akte hat diese ersetzt: Jene wird abgeschlossen.',
    nl: 'Een recentere publiciteit van dit dossier heeft deze vervangen: die wordt afgesloten.',
    en: 'A more recent publicity of this file has replaced this one: that one is closed.',
  },
  unknownDocuments: {
    fr: 'Ces documents ne sont pas au dossier, ou n’y comptent plus : {documents}.',
    de: 'Diese Dokumente sind nicht in der Akte, oder zählen dort nicht mehr: {documents}.',
    nl: 'Deze documenten zitten niet in het dossier, of tellen er niet meer: {documents}.',
    en: 'These documents are not of the file, or count there no more: {documents}.',
  },
  withdrawnAlready: {
    fr: 'La réclamation n° {number} est déjà retirée depuis le {day}.',
    de: 'Die Beschwerde Nr. {number} ist schon seit dem {day} zurückgezogen.',
    nl: 'Het bezwaar nr. {number} is al sinds {day} ingetrokken.',
    en: 'Comment no. {number} is withdrawn already since {day}.',
  },
} as const satisfies Record<string, Words>;
