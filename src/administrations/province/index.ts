import type { AdministrationType } from '../administration-type.js';
import { ADMINISTRATOR, OPINION_OFFICER, READER } from '../shared-roles.js';

/** La province: manages second-category watercourses and provincial roads, and advises on municipal roads. */
export const province: AdministrationType = {
  id: 'province',
  label: { fr: 'province', de: 'Provinz', nl: 'provincie', en: 'province' },
  roles: { 'opinion-officer': OPINION_OFFICER, reader: READER, administrator: ADMINISTRATOR },
  decidesAs: [],
  advisesAs: ['province', 'watercourse-manager'],
  runs: [],
};
