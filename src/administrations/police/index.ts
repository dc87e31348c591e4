import type { AdministrationType } from '../administration-type.js';
import { ADMINISTRATOR, OPINION_OFFICER, READER } from '../shared-roles.js';

/** La zone de police: no statutory opinion; the college may ask it, on mobility and safety for one (CoDT D.IV.35). */
export const police: AdministrationType = {
  id: 'police',
  label: { fr: 'zone de police', de: 'Polizeizone', nl: 'politiezone', en: 'police zone' },
  roles: { 'opinion-officer': OPINION_OFFICER, reader: READER, administrator: ADMINISTRATOR },
  decidesAs: [],
  advisesAs: ['police-zone'],
  runs: [],
};
