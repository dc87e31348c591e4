import type { Role } from './administration-type.js';

/** Roles that every type of administration knows. */
export const READER: Role = {
  label: { fr: 'lecteur', de: 'Leser', nl: 'lezer', en: 'reader' },
  records: [],
  reads: true,
};

export const OPINION_OFFICER: Role = {
  label: { fr: 'agent chargé des avis', de: 'Sachbearbeiter für Gutachten', nl: 'adviesmedewerker', en: 'opinion officer' },
  records: ['B'],
  reads: true,
};

/** Keeps the people of the administration, and reads no file. */
export const ADMINISTRATOR: Role = {
  label: { fr: 'administrateur', de: 'Administrator', nl: 'beheerder', en: 'administrator' },
  records: [],
  managesPeople: true,
  reads: false,
};
