import type { Words } from '../core/language/index.js';

/** What this room refuses, and why. */
export const SAY = {
  signIn: {
    fr: 'Connectez-vous : /auth/login.',
    de: 'Melden Sie sich an: /auth/login.',
    nl: 'Meld u aan: /auth/login.',
    en: 'Sign in: /auth/login.',
  },
  municipalitiesOnly: {
    fr: 'Seule une commune a un code INS ; laissez-le de côté pour les autres.',
    de: 'Nur eine Gemeinde hat einen NIS-Code; lassen Sie ihn bei den anderen weg.',
    nl: 'Alleen een gemeente heeft een NIS-code; laat hem voor de andere weg.',
    en: 'Only a municipality has an NIS code; leave it out for the others.',
  },
  suspendedAlready: {
    fr: 'Elle est suspendue déjà.',
    de: 'Sie ist schon gesperrt.',
    nl: 'Het is al geschorst.',
    en: 'It is suspended already.',
  },
  notSuspended: {
    fr: 'Elle n’est pas suspendue.',
    de: 'Sie ist nicht gesperrt.',
    nl: 'Het is niet geschorst.',
    en: 'It is not suspended.',
  },
  unknownMunicipality: {
    fr: '« {said} » n’est ni un code INS ni le nom court d’une commune de la maison dont le code INS est connu.',
    de: '„{said}“ ist weder ein NIS-Code noch der Kurzname einer Gemeinde dieses Hauses, deren NIS-Code bekannt ist.',
    nl: '„{said}” is geen NIS-code en ook niet de korte naam van een gemeente van dit huis waarvan de NIS-code bekend is.',
    en: '“{said}” is neither an NIS code nor the short name of a municipality of this house whose NIS code is known.',
  },
  ownTerritory: {
    fr: 'Une commune dessert son propre territoire : elle n’en déclare pas.',
    de: 'Eine Gemeinde bedient ihr eigenes Gebiet: Sie erklärt keines.',
    nl: 'Een gemeente bedient haar eigen grondgebied: ze geeft er geen op.',
    en: 'A municipality serves its own territory: it declares none.',
  },
  noAdministration: {
    fr: 'Aucune administration ne porte le numéro {id}.',
    de: 'Keine Verwaltung hat die Nummer {id}.',
    nl: 'Geen enkel bestuur heeft het nummer {id}.',
    en: 'No administration has the number {id}.',
  },
  slugTaken: {
    fr: 'Une autre administration s’appelle déjà « {slug} » dans les adresses.',
    de: 'Eine andere Verwaltung heißt in den Adressen schon „{slug}“.',
    nl: 'Een ander bestuur heet in de adressen al „{slug}”.',
    en: 'Another administration is called “{slug}” in addresses already.',
  },
  nameTaken: {
    fr: 'Une autre administration s’appelle déjà « {name} ».',
    de: 'Eine andere Verwaltung heißt schon „{name}“.',
    nl: 'Een ander bestuur heet al „{name}”.',
    en: 'Another administration is called “{name}” already.',
  },
  nisCodeTaken: {
    fr: 'Une autre commune porte déjà le code INS {nisCode}.',
    de: 'Eine andere Gemeinde hat den NIS-Code {nisCode} schon.',
    nl: 'Een andere gemeente heeft de NIS-code {nisCode} al.',
    en: 'Another municipality has the NIS code {nisCode} already.',
  },
} as const satisfies Record<string, Words>;
