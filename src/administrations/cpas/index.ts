import type { AdministrationType } from '../administration-type.js';
import { ADMINISTRATOR, OPINION_OFFICER, READER } from '../shared-roles.js';

/** Le CPAS: no statutory opinion in permit law; the college may ask it, on social housing for one (CoDT D.IV.35). */
export const cpas: AdministrationType = {
  id: 'cpas',
  label: { fr: 'CPAS', de: 'ÖSHZ', nl: 'OCMW', en: 'social welfare centre' },
  roles: { 'opinion-officer': OPINION_OFFICER, reader: READER, administrator: ADMINISTRATOR },
  decidesAs: [],
  advisesAs: ['cpas'],
  runs: [],
};
