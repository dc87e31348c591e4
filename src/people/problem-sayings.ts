import type { Words } from '../core/language/index.js';

/** What this room refuses, and why. */
export const SAY = {
  unknownRole: {
    fr: '« {role} » n’est pas un rôle de ce type d’administration. Il y a : {known}.',
    de: '„{role}“ ist keine Rolle dieser Art von Verwaltung. Es gibt: {known}.',
    nl: '„{role}” is geen rol van dit type bestuur. Er zijn: {known}.',
    en: '“{role}” is no role of this type of administration. There are: {known}.',
  },
  unknownProcedure: {
    fr: '« {procedure} » n’est pas une procédure de cette administration. Il y a : {known}.',
    de: '„{procedure}“ ist kein Verfahren dieser Verwaltung. Es gibt: {known}.',
    nl: '„{procedure}” is geen procedure van dit bestuur. Er zijn: {known}.',
    en: '“{procedure}” is no procedure of this administration. There are: {known}.',
  },
  rolesExpected: {
    fr: 'Une liste de rôles est attendue. Il y a : {known}.',
    de: 'Eine Liste von Rollen wird erwartet. Es gibt: {known}.',
    nl: 'Een lijst van rollen wordt verwacht. Er zijn: {known}.',
    en: 'A list of roles is expected. There are: {known}.',
  },
  lastAdministrator: {
    fr: 'Ce compte est le dernier qui gère les comptes ; donnez d’abord ce rôle à un autre.',
    de: 'Dieses Konto ist das letzte, das die Konten verwaltet; geben Sie diese Rolle zuerst einem anderen.',
    nl: 'Deze account is de laatste die de accounts beheert; geef die rol eerst aan een andere.',
    en: 'This account is the last that manages the accounts; give that role to another first.',
  },
  noInvitation: {
    fr: 'Ce compte a déjà sa personne, ou est celui d’un service.',
    de: 'Dieses Konto hat schon seine Person, oder ist das eines Dienstes.',
    nl: 'Deze account heeft zijn persoon al, of is die van een dienst.',
    en: 'This account has its person already, or is that of a service.',
  },
  noAccount: {
    fr: 'Aucun compte de votre administration ne porte l’identifiant {id}.',
    de: 'Kein Konto Ihrer Verwaltung hat die Kennung {id}.',
    nl: 'Geen enkele account van uw bestuur heeft de identificatie {id}.',
    en: 'No account of your administration has the identifier {id}.',
  },
  servicesOnly: {
    fr: 'Seul le compte d’un service a des clés publiques ; une personne se connecte.',
    de: 'Nur das Konto eines Dienstes hat öffentliche Schlüssel; eine Person meldet sich an.',
    nl: 'Alleen de account van een dienst heeft publieke sleutels; een persoon meldt zich aan.',
    en: 'Only the account of a service has public keys; a person signs in.',
  },
  keysMissing: {
    fr: '« keys » compte de une à dix clés JWK.',
    de: '„keys“ hat einen bis zehn JWK-Schlüssel.',
    nl: '„keys” telt één tot tien JWK-sleutels.',
    en: '“keys” has one to ten JWK keys.',
  },
  secretKey: {
    fr: 'La clé {number} est secrète ; donnez la clé publique, et remplacez celle que vous venez de montrer.',
    de: 'Der Schlüssel {number} ist geheim; geben Sie den öffentlichen Schlüssel, und ersetzen Sie den, den Sie gerade gezeigt haben.',
    nl: 'De sleutel {number} is geheim; geef de publieke sleutel, en vervang die welke u net hebt getoond.',
    en: 'Key {number} is secret; give the public key, and replace the one that you have just shown.',
  },
  unreadableKey: {
    fr: 'La clé {number} n’est pas une clé publique JWK (RFC 7517) que l’on puisse lire.',
    de: 'Der Schlüssel {number} ist kein öffentlicher JWK-Schlüssel (RFC 7517), der sich lesen lässt.',
    nl: 'De sleutel {number} is geen publieke JWK-sleutel (RFC 7517) die te lezen is.',
    en: 'Key {number} is no public JWK key (RFC 7517) that can be read.',
  },
  pastEnd: {
    fr: '« expiresAt » est passé ; une clé doit pouvoir servir.',
    de: '„expiresAt“ ist vorbei; ein Schlüssel muss dienen können.',
    nl: '„expiresAt” is voorbij; een sleutel moet kunnen dienen.',
    en: '“expiresAt” has passed; a key must be able to serve.',
  },
  noKey: {
    fr: 'Ce compte n’a pas de clé avec cet identifiant.',
    de: 'Dieses Konto hat keinen Schlüssel mit dieser Kennung.',
    nl: 'Deze account heeft geen sleutel met deze identificatie.',
    en: 'This account has no key with this identifier.',
  },
} as const satisfies Record<string, Words>;
