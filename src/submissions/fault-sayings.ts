import type { Words } from '../procedures/index.js';
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
    fr: '« {about} » ne se lit pas comme une parcelle : division, section et numéro, par exemple 92094 A 123 B 2.',
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
    fr: '« {about} » désigne plusieurs parcelles : ajoutez la division, l’exposant ou la puissance.',
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
} satisfies Record<FaultName, Words>;
