import type { AdministrationType } from '../administration-type.js';
import { ADMINISTRATOR, OPINION_OFFICER, READER } from '../shared-roles.js';

/** La zone de secours: advises on the safety of buildings, within forty-five days (CoDT R.IV.35-1). */
export const fire: AdministrationType = {
  id: 'fire',
  label: { fr: 'zone de secours', de: 'Hilfeleistungszone', nl: 'hulpverleningszone', en: 'fire zone' },
  roles: { 'opinion-officer': OPINION_OFFICER, reader: READER, administrator: ADMINISTRATOR },
  decidesAs: [],
  advisesAs: ['fire-zone'],
  runs: [],
};
