import type { Words } from '../core/language/index.js';
import type { FaultName } from './said.js';

/** What is wrong with a field. */
export const WRONG = {
  missing: { fr: 'À remplir.', de: 'Bitte ausfüllen.', nl: 'In te vullen.', en: 'Please fill this in.' },
  tooLong: {
    fr: '{about} caractères au plus.',
    de: 'Höchstens {about} Zeichen.',
    nl: 'Hoogstens {about} tekens.',
    en: 'At most {about} characters.',
  },
  emailWrong: {
    fr: 'Ce n’est pas une adresse électronique ; par exemple nom@exemple.be.',
    de: 'Das ist keine E-Mail-Adresse; zum Beispiel name@beispiel.be.',
    nl: 'Dit is geen e-mailadres; bijvoorbeeld naam@voorbeeld.be.',
    en: 'This is no e-mail address; for example name@example.be.',
  },
  emailForMail: {
    fr: 'Donnez l’adresse où envoyer le récépissé, ou décochez-le.',
    de: 'Geben Sie die Adresse für die Bescheinigung an oder wählen Sie sie ab.',
    nl: 'Geef het adres voor het bewijs, of vink het uit.',
    en: 'Give the address for the receipt, or untick it.',
  },
  where: {
    fr: 'Donnez une adresse ou des parcelles.',
    de: 'Geben Sie eine Anschrift oder Parzellen an.',
    nl: 'Geef een adres of percelen.',
    en: 'Give an address or parcels.',
  },
  unreadable: {
    fr: '« {about} » ne se lit pas comme une parcelle\u00A0: division, section et numéro, par exemple 92094 A 123 B 2.',
    de: '„{about}“ ist als Parzelle nicht lesbar: Division, Flur und Nummer, zum Beispiel 92094 A 123 B 2.',
    nl: '„{about}” is niet als perceel te lezen: afdeling, sectie en nummer, bijvoorbeeld 92094 A 123 B 2.',
    en: '“{about}” does not read as a parcel: division, section and number, for example 92094 A 123 B 2.',
  },
  unknown: {
    fr: '« {about} » n’est pas dans le cadastre de la commune.',
    de: '„{about}“ steht nicht im Kataster der Gemeinde.',
    nl: '„{about}” staat niet in het kadaster van de gemeente.',
    en: '“{about}” is not in the cadastre of the municipality.',
  },
  several: {
    fr: '« {about} » désigne plusieurs parcelles\u00A0: ajoutez la division, l’exposant ou la puissance.',
    de: '„{about}“ bezeichnet mehrere Parzellen: Ergänzen Sie Division, Exponent oder Potenz.',
    nl: '„{about}” wijst op meer percelen: vul afdeling, exponent of macht aan.',
    en: '“{about}” means several parcels: add the division, the exponent or the power.',
  },
  tooMany: {
    fr: '{about} parcelles au plus.',
    de: 'Höchstens {about} Parzellen.',
    nl: 'Hoogstens {about} percelen.',
    en: 'At most {about} parcels.',
  },
  cornerUnreadable: {
    fr: '« {about} » ne se lit pas comme un coin\u00A0: deux nombres, par exemple 200123.4 120456.7.',
    de: '„{about}“ ist als Eckpunkt nicht lesbar: zwei Zahlen, zum Beispiel 200123.4 120456.7.',
    nl: '„{about}” is niet als hoek te lezen: twee getallen, bijvoorbeeld 200123.4 120456.7.',
    en: '“{about}” does not read as a corner: two numbers, for example 200123.4 120456.7.',
  },
  cornersMany: {
    fr: '{about} coins au plus ; pour un contour plus fin, joignez un fichier.',
    de: 'Höchstens {about} Eckpunkte; für einen feineren Umriss fügen Sie eine Datei bei.',
    nl: 'Hoogstens {about} hoeken; voeg voor een fijnere omtrek een bestand toe.',
    en: 'At most {about} corners; for a finer outline, add a file.',
  },
  cornersPlace: {
    fr: 'Ces coins ne sont pas tous en Belgique, en Lambert 72 ou tous en Lambert 2008.',
    de: 'Diese Eckpunkte liegen nicht alle in Belgien, in Lambert 72 oder alle in Lambert 2008.',
    nl: 'Deze hoeken liggen niet allemaal in België, in Lambert 72 of allemaal in Lambert 2008.',
    en: 'These corners are not all in Belgium, in Lambert 72 or all in Lambert 2008.',
  },
  cornersFew: {
    fr: 'Un contour a trois coins au moins\u00A0: ajoutez-en, ou effacez-le.',
    de: 'Ein Umriss hat mindestens drei Eckpunkte: Ergänzen Sie welche oder löschen Sie ihn.',
    nl: 'Een omtrek heeft minstens drie hoeken: voeg er toe, of wis hem.',
    en: 'An outline has three corners at least: add some, or clear it.',
  },
  cornersFlat: {
    fr: 'Ce contour n’a pas de surface\u00A0: ses coins sont sur une même ligne.',
    de: 'Dieser Umriss hat keine Fläche: Seine Eckpunkte liegen auf einer Linie.',
    nl: 'Deze omtrek heeft geen oppervlakte: de hoeken liggen op één lijn.',
    en: 'This outline has no area: its corners lie on one line.',
  },
  cornersCross: {
    fr: 'Ce contour se croise lui-même. Donnez les coins dans l’ordre, en faisant le tour du bien.',
    de: 'Dieser Umriss kreuzt sich selbst. Geben Sie die Eckpunkte der Reihe nach an, rund um das Gut.',
    nl: 'Deze omtrek kruist zichzelf. Geef de hoeken in volgorde, rond het goed.',
    en: 'This outline crosses itself. Give the corners in order, going round the site.',
  },
  siteFile: {
    fr: 'Ce fichier n’est pas repris. {about}',
    de: 'Diese Datei wird nicht übernommen. {about}',
    nl: 'Dit bestand wordt niet overgenomen. {about}',
    en: 'This file is not taken. {about}',
  },
  siteFileHeavy: {
    fr: 'Ce fichier est trop lourd pour un contour\u00A0: {about} au plus.',
    de: 'Diese Datei ist für einen Umriss zu groß: höchstens {about}.',
    nl: 'Dit bestand is te zwaar voor een omtrek: hoogstens {about}.',
    en: 'This file is too large for an outline: at most {about}.',
  },
  dateWrong: {
    fr: 'Ce n’est pas un jour ; par exemple 2025-03-31.',
    de: 'Das ist kein Tag; zum Beispiel 2025-03-31.',
    nl: 'Dit is geen dag; bijvoorbeeld 2025-03-31.',
    en: 'This is no day; for example 2025-03-31.',
  },
  numberWrong: {
    fr: 'Donnez un nombre entier {about}.',
    de: 'Geben Sie eine ganze Zahl {about} an.',
    nl: 'Geef een geheel getal {about}.',
    en: 'Give a whole number {about}.',
  },
  choiceWrong: {
    fr: 'Choisissez dans la liste.',
    de: 'Wählen Sie aus der Liste.',
    nl: 'Kies uit de lijst.',
    en: 'Choose from the list.',
  },
} satisfies Record<FaultName, Words>;
