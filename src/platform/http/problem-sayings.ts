import type { Words } from '../../core/language/index.js';

/** What is refused of any request, whatever it asks for. */
export const SAY = {
  unforeseen: {
    fr: 'Rien n’a été enregistré. L’incident est noté ; réessayez plus tard.',
    de: 'Nichts wurde eingetragen. Der Vorfall ist vermerkt; versuchen Sie es später noch einmal.',
    nl: 'Er werd niets ingeschreven. Het voorval is genoteerd; probeer het later opnieuw.',
    en: 'Nothing was recorded. The incident is noted; try again later.',
  },
  databaseAway: {
    fr: 'La base de données ne répond pas. Réessayez dans quelques instants, sous la même Idempotency-Key s’il s’agit d’un acte.',
    de: 'Die Datenbank antwortet nicht. Versuchen Sie es in einigen Augenblicken noch einmal, unter demselben Idempotency-Key, wenn es um eine Handlung geht.',
    nl: 'De databank antwoordt niet. Probeer het over enkele ogenblikken opnieuw, met dezelfde Idempotency-Key als het om een handeling gaat.',
    en: 'The database does not answer. Try again in a few moments, under the same Idempotency-Key if it is about a step.',
  },
  notJson: {
    fr: 'Le corps de la requête n’est pas du JSON bien formé.',
    de: 'Der Inhalt der Anfrage ist kein wohlgeformtes JSON.',
    nl: 'De inhoud van de aanvraag is geen welgevormde JSON.',
    en: 'The body of the request is not well-formed JSON.',
  },
  notAList: {
    fr: 'Le corps de la demande est un objet JSON, pas une liste.',
    de: 'Der Inhalt der Anfrage ist ein JSON-Objekt, keine Liste.',
    nl: 'De inhoud van de aanvraag is een JSON-object, geen lijst.',
    en: 'The body of the request is a JSON object, not a list.',
  },
  tooLarge: {
    fr: 'Le corps de la requête dépasse la taille admise.',
    de: 'Der Inhalt der Anfrage ist größer als erlaubt.',
    nl: 'De inhoud van de aanvraag is groter dan toegelaten.',
    en: 'The body of the request is larger than allowed.',
  },
  nothingHere: {
    fr: 'Il n’y a rien à cette adresse.',
    de: 'Unter dieser Adresse ist nichts.',
    nl: 'Op dit adres is er niets.',
    en: 'Nothing is at this address.',
  },
  unreadable: {
    fr: 'La demande ne se lit pas : son formulaire, sa longueur ou sa compression (Content-Encoding) n’est pas ce que ses en-têtes annoncent.',
    de: 'Die Anfrage ist nicht lesbar: Ihr Formular, ihre Länge oder ihre Kompression (Content-Encoding) ist nicht, was ihre Kopfzeilen ankündigen.',
    nl: 'De aanvraag is niet te lezen: haar formulier, lengte of compressie (Content-Encoding) is niet wat haar headers aankondigen.',
    en: 'The request cannot be read: its form, its length or its compression (Content-Encoding) is not what its headers announce.',
  },
  unsupportedBody: {
    fr: 'Le corps se lit en JSON codé en UTF-8 (Content-Type: application/json), tel quel ou comprimé par gzip, deflate ou br.',
    de: 'Der Inhalt wird als JSON in UTF-8 gelesen (Content-Type: application/json), unverändert oder mit gzip, deflate oder br komprimiert.',
    nl: 'De inhoud wordt gelezen als JSON in UTF-8 (Content-Type: application/json), onveranderd of gecomprimeerd met gzip, deflate of br.',
    en: 'The body is read as JSON in UTF-8 (Content-Type: application/json), as it is or compressed with gzip, deflate or br.',
  },
  tooMany: {
    fr: 'Trop de demandes ; attendez un moment.',
    de: 'Zu viele Anfragen; warten Sie einen Augenblick.',
    nl: 'Te veel aanvragen; wacht even.',
    en: 'Too many requests; wait a while.',
  },
  forbiddenKey: {
    fr: 'La clé « {key} » n’est admise dans aucune demande.',
    de: 'Der Schlüssel „{key}“ ist in keiner Anfrage zugelassen.',
    nl: 'De sleutel „{key}” is in geen enkele aanvraag toegelaten.',
    en: 'The key “{key}” is admitted in no request.',
  },
  unknownMethod: {
    fr: 'Cette adresse ne connaît pas {method} ; elle connaît {allow}.',
    de: 'Diese Adresse kennt {method} nicht; sie kennt {allow}.',
    nl: 'Dit adres kent {method} niet; het kent {allow}.',
    en: 'This address does not know {method}; it knows {allow}.',
  },
  nulInAddress: {
    fr: 'L’adresse contient un caractère nul (%00).',
    de: 'Die Adresse enthält ein Nullzeichen (%00).',
    nl: 'Het adres bevat een nulteken (%00).',
    en: 'The address holds a null character (%00).',
  },
  addressNotUtf8: {
    fr: 'L’adresse contient un « % » ou des octets qui ne sont pas de l’UTF-8 codé en pour-cent (%C3%A9 pour « é »).',
    de: 'Die Adresse enthält ein „%“ oder Bytes, die kein prozentkodiertes UTF-8 sind (%C3%A9 für „é“).',
    nl: 'Het adres bevat een „%” of bytes die geen procentgecodeerde UTF-8 zijn (%C3%A9 voor „é”).',
    en: 'The address holds a “%” or bytes that are no percent-encoded UTF-8 (%C3%A9 for “é”).',
  },
  illegible: {
    fr: 'La demande contient un caractère nul (U+0000) ou une moitié de caractère (U+D800 à U+DFFF) ; retirez-le.',
    de: 'Die Anfrage enthält ein Nullzeichen (U+0000) oder ein halbes Zeichen (U+D800 bis U+DFFF); entfernen Sie es.',
    nl: 'De aanvraag bevat een nulteken (U+0000) of een half teken (U+D800 tot U+DFFF); verwijder het.',
    en: 'The request holds a null character (U+0000) or half of a character (U+D800 to U+DFFF); remove it.',
  },
  illegibleField: {
    fr: '« {field} » contient un caractère nul (U+0000) ou une moitié de caractère (U+D800 à U+DFFF) ; retirez-le.',
    de: '„{field}“ enthält ein Nullzeichen (U+0000) oder ein halbes Zeichen (U+D800 bis U+DFFF); entfernen Sie es.',
    nl: '„{field}” bevat een nulteken (U+0000) of een half teken (U+D800 tot U+DFFF); verwijder het.',
    en: '“{field}” holds a null character (U+0000) or half of a character (U+D800 to U+DFFF); remove it.',
  },
  versionMissing: {
    fr: 'Dites la version que vous avez lue : If-Match: "n", le numéro de l’ETag du dossier.',
    de: 'Nennen Sie die Version, die Sie gelesen haben: If-Match: "n", die Nummer des ETags der Akte.',
    nl: 'Geef de versie op die u las: If-Match: "n", het nummer van de ETag van het dossier.',
    en: 'Say which version you read: If-Match: "n", the number of the file’s ETag.',
  },
  anyVersion: {
    fr: 'If-Match: * ne dit pas quelle version vous avez lue ; donnez son numéro, celui de l’ETag du dossier : If-Match: "n".',
    de: 'If-Match: * sagt nicht, welche Version Sie gelesen haben; nennen Sie ihre Nummer, die des ETags der Akte: If-Match: "n".',
    nl: 'If-Match: * zegt niet welke versie u las; geef het nummer ervan, dat van de ETag van het dossier: If-Match: "n".',
    en: 'If-Match: * does not say which version you read; give its number, that of the file’s ETag: If-Match: "n".',
  },
  badVersion: {
    fr: '« {said} » n’est pas une version ; reprenez l’ETag du dossier, un seul, par exemple "7".',
    de: '„{said}“ ist keine Version; nehmen Sie das ETag der Akte, ein einziges, zum Beispiel "7".',
    nl: '„{said}” is geen versie; neem de ETag van het dossier, één enkele, bijvoorbeeld "7".',
    en: '“{said}” is no version; take the ETag of the file, a single one, for example "7".',
  },
  staleVersion: {
    fr: 'Vous avez lu la version {expected} ; le dossier en est à la version {actual}. Relisez-le avant d’agir.',
    de: 'Sie haben die Version {expected} gelesen; die Akte steht bei der Version {actual}. Lesen Sie sie neu, bevor Sie handeln.',
    nl: 'U las versie {expected}; het dossier is aan versie {actual} toe. Lees het opnieuw voor u handelt.',
    en: 'You read version {expected}; the file is at version {actual}. Read it again before you act.',
  },
  changedMeanwhile: {
    fr: 'Quelqu’un a changé ceci depuis que vous l’avez lu. Rien n’est écrit ; relisez avant de recommencer.',
    de: 'Jemand hat dies geändert, seit Sie es gelesen haben. Nichts ist geschrieben; lesen Sie es neu, bevor Sie es noch einmal versuchen.',
    nl: 'Iemand heeft dit gewijzigd sinds u het las. Er is niets geschreven; lees het opnieuw voor u herbegint.',
    en: 'Somebody changed this since you read it. Nothing is written; read it again before you try once more.',
  },
  badKey: {
    fr: 'Une clé d’idempotence compte 1 à 200 caractères ASCII visibles.',
    de: 'Ein Idempotenzschlüssel hat 1 bis 200 sichtbare ASCII-Zeichen.',
    nl: 'Een idempotentiesleutel telt 1 tot 200 zichtbare ASCII-tekens.',
    en: 'An idempotency key has 1 to 200 visible ASCII characters.',
  },
  keyReused: {
    fr: 'La clé « {key} » a déjà servi pour une autre demande ; prenez-en une nouvelle.',
    de: 'Der Schlüssel „{key}“ hat schon einer anderen Anfrage gedient; nehmen Sie einen neuen.',
    nl: 'De sleutel „{key}” heeft al voor een andere aanvraag gediend; neem een nieuwe.',
    en: 'The key “{key}” has served another request; take a new one.',
  },
} as const satisfies Record<string, Words>;
