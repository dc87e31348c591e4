import type { Words } from '../core/language/index.js';

/** What this room refuses, and why. */
export const SAY = {
  noMessage: {
    fr: 'Aucun message de votre administration ne porte cet identifiant.',
    de: 'Keine Nachricht Ihrer Verwaltung hat diese Kennung.',
    nl: 'Geen enkel bericht van uw bestuur heeft deze identificatie.',
    en: 'No message of your administration has this identifier.',
  },
  notWaiting: {
    fr: 'Ce n’est pas une lettre qui attend d’être remise.',
    de: 'Das ist kein Brief, der auf Übergabe wartet.',
    nl: 'Dat is geen brief die op overhandiging wacht.',
    en: 'This is no letter that waits to be handed over.',
  },
  writtenLater: {
    fr: 'Cette lettre a été écrite le {writtenOn} : elle n’a pas été remise le {on}.',
    de: 'Dieser Brief wurde am {writtenOn} geschrieben: Er wurde nicht am {on} übergeben.',
    nl: 'Deze brief werd op {writtenOn} geschreven: hij werd niet op {on} overhandigd.',
    en: 'This letter was written on {writtenOn}: it was not handed over on {on}.',
  },
  handedOverInFuture: {
    fr: 'Une remise ne se note pas d’avance : {on} vient après aujourd’hui, {today}.',
    de: 'Eine Übergabe wird nicht im Voraus vermerkt: {on} kommt nach heute, {today}.',
    nl: 'Een overhandiging wordt niet op voorhand genoteerd: {on} komt na vandaag, {today}.',
    en: 'That a letter was handed over is not noted in advance: {on} comes after today, {today}.',
  },
  letterLeavesByHand: {
    fr: 'Une lettre s’imprime et se remet ; elle ne repart pas d’elle-même.',
    de: 'Ein Brief wird gedruckt und übergeben; er geht nicht von selbst noch einmal ab.',
    nl: 'Een brief wordt afgedrukt en overhandigd; hij vertrekt niet vanzelf opnieuw.',
    en: 'A letter is printed and handed over; it does not leave again by itself.',
  },
  sentAlready: {
    fr: 'Ce message est parti ; il ne repart pas.',
    de: 'Diese Nachricht ist abgegangen; sie geht nicht noch einmal ab.',
    nl: 'Dit bericht is vertrokken; het vertrekt niet opnieuw.',
    en: 'This message has left; it does not leave again.',
  },
  oneElsewhere: {
    fr: 'Un de ces messages n’est pas de votre administration.',
    de: 'Eine dieser Nachrichten ist nicht von Ihrer Verwaltung.',
    nl: 'Een van deze berichten is niet van uw bestuur.',
    en: 'One of these messages is not of your administration.',
  },
  noLetter: {
    fr: 'Ce message n’est pas une lettre.',
    de: 'Diese Nachricht ist kein Brief.',
    nl: 'Dit bericht is geen brief.',
    en: 'This message is no letter.',
  },
  recipientTwice: {
    fr: '« {recipient} » est cité deux fois.',
    de: '„{recipient}“ ist zweimal genannt.',
    nl: '„{recipient}” is twee keer genoemd.',
    en: '“{recipient}” is cited twice.',
  },
  nothing: {
    fr: 'Rien de votre administration ne porte cet identifiant.',
    de: 'Nichts von Ihrer Verwaltung hat diese Kennung.',
    nl: 'Niets van uw bestuur heeft deze identificatie.',
    en: 'Nothing of your administration has this identifier.',
  },
  tooManyWebhooks: {
    fr: 'Une administration a au plus {most} webhooks.',
    de: 'Eine Verwaltung hat höchstens {most} Webhooks.',
    nl: 'Een bestuur heeft hoogstens {most} webhooks.',
    en: 'An administration has at most {most} webhooks.',
  },
  webhookDisabled: {
    fr: 'Ce webhook est désactivé ; reprenez-le d’abord : {how}.',
    de: 'Dieser Webhook ist ausgeschaltet; nehmen Sie ihn zuerst wieder auf: {how}.',
    nl: 'Deze webhook is uitgeschakeld; hervat hem eerst: {how}.',
    en: 'This webhook is disabled; take it up again first: {how}.',
  },
  noWebhook: {
    fr: 'Aucun webhook de votre administration ne porte cet identifiant.',
    de: 'Kein Webhook Ihrer Verwaltung hat diese Kennung.',
    nl: 'Geen enkele webhook van uw bestuur heeft deze identificatie.',
    en: 'No webhook of your administration has this identifier.',
  },
  unknownFilter: {
    fr: '« {filter} » n’est ni un événement, ni le début de plusieurs.{hint}',
    de: '„{filter}“ ist weder ein Ereignis noch der Anfang mehrerer.{hint}',
    nl: '„{filter}” is geen gebeurtenis en ook niet het begin van meerdere.{hint}',
    en: '“{filter}” is neither an event nor the beginning of several.{hint}',
  },
  writeForExample: {
    fr: ' Écrivez par exemple « decision.* ».',
    de: ' Schreiben Sie zum Beispiel „decision.*“.',
    nl: ' Schrijf bijvoorbeeld „decision.*”.',
    en: ' Write for example “decision.*”.',
  },
  wholeAddress: {
    fr: 'Donnez une adresse complète, par exemple https://exemple.be/perron.',
    de: 'Geben Sie eine vollständige Adresse an, zum Beispiel https://beispiel.be/perron.',
    nl: 'Geef een volledig adres, bijvoorbeeld https://voorbeeld.be/perron.',
    en: 'Give a whole address, for example https://example.be/perron.',
  },
  httpsOnly: {
    fr: 'Un webhook ne reçoit qu’en https.',
    de: 'Ein Webhook empfängt nur über https.',
    nl: 'Een webhook ontvangt alleen via https.',
    en: 'A webhook receives over https only.',
  },
  noPassword: {
    fr: 'L’adresse d’un webhook ne contient ni nom ni mot de passe.',
    de: 'Die Adresse eines Webhooks enthält weder Namen noch Passwort.',
    nl: 'Het adres van een webhook bevat geen naam en geen wachtwoord.',
    en: 'The address of a webhook holds neither name nor password.',
  },
  noFragment: {
    fr: 'L’adresse d’un webhook ne contient pas de « # ».',
    de: 'Die Adresse eines Webhooks enthält kein „#“.',
    nl: 'Het adres van een webhook bevat geen „#”.',
    en: 'The address of a webhook holds no “#”.',
  },
  noIpAddress: {
    fr: 'Un webhook se désigne par un nom de domaine, pas par une adresse IP.',
    de: 'Ein Webhook wird mit einem Domänennamen genannt, nicht mit einer IP-Adresse.',
    nl: 'Een webhook wordt met een domeinnaam genoemd, niet met een IP-adres.',
    en: 'A webhook is named by a domain, not by an IP address.',
  },
  noPublicName: {
    fr: '« {host} » n’est pas un nom public.',
    de: '„{host}“ ist kein öffentlicher Name.',
    nl: '„{host}” is geen publieke naam.',
    en: '“{host}” is no public name.',
  },
  noFeed: {
    fr: 'Vous n’avez pas d’adresse de calendrier.',
    de: 'Sie haben keine Kalenderadresse.',
    nl: 'U hebt geen kalenderadres.',
    en: 'You have no calendar address.',
  },
  noCalendar: {
    fr: 'Il n’y a pas de calendrier à cette adresse.',
    de: 'Unter dieser Adresse ist kein Kalender.',
    nl: 'Op dit adres is er geen kalender.',
    en: 'No calendar is at this address.',
  },
} as const satisfies Record<string, Words>;
