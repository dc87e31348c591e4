import type { Words } from '../core/language/index.js';

/** What the rules of the fields of this room say; `{property}` is the field. */
export const RULES = {
  scopes: {
    fr: '« {property} » cite des portées parmi : {scopes}.',
    de: '„{property}“ nennt Reichweiten unter: {scopes}.',
    nl: '„{property}” noemt bereiken uit: {scopes}.',
    en: '“{property}” cites scopes among: {scopes}.',
  },
  roles: {
    fr: '« {property} » est une liste de rôles.',
    de: '„{property}“ ist eine Liste von Rollen.',
    nl: '„{property}” is een lijst van rollen.',
    en: '“{property}” is a list of roles.',
  },
  procedureRoles: {
    fr: '« {property} » donne une liste de rôles par procédure.',
    de: '„{property}“ gibt eine Liste von Rollen je Verfahren an.',
    nl: '„{property}” geeft een lijst van rollen per procedure.',
    en: '“{property}” gives a list of roles by procedure.',
  },
  publicKeys: {
    fr: '« {property} » est un ensemble de clés publiques JWK : {shape}.',
    de: '„{property}“ ist ein Satz öffentlicher JWK-Schlüssel: {shape}.',
    nl: '„{property}” is een verzameling publieke JWK-sleutels: {shape}.',
    en: '“{property}” is a set of public JWK keys: {shape}.',
  },
  expiresAt: {
    fr: '« {property} » est un instant ISO 8601, par exemple 2027-12-31T23:00:00Z.',
    de: '„{property}“ ist ein Zeitpunkt nach ISO 8601, zum Beispiel 2027-12-31T23:00:00Z.',
    nl: '„{property}” is een tijdstip volgens ISO 8601, bijvoorbeeld 2027-12-31T23:00:00Z.',
    en: '“{property}” is a moment of ISO 8601, for example 2027-12-31T23:00:00Z.',
  },
} as const satisfies Record<string, Words>;
