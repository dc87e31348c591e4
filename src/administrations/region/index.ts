import type { AdministrationType } from '../administration-type.js';
import { ADMINISTRATOR, OPINION_OFFICER, READER } from '../shared-roles.js';

/** La Région: the delegated official, the technical official, the Government on appeal, and the regional services. */
export const region: AdministrationType = {
  id: 'region',
  label: { fr: 'Région', de: 'Region', nl: 'Gewest', en: 'Region' },
  roles: {
    'delegated-official': {
      label: { fr: 'fonctionnaire délégué', de: 'beauftragter Beamter', nl: 'gemachtigd ambtenaar', en: 'delegated official' },
      records: ['B'],
      decides: ['D'],
      reads: true,
    },
    'examining-officer': {
      label: { fr: 'agent instructeur', de: 'Sachbearbeiter', nl: 'dossierbehandelaar', en: 'examining officer' },
      records: ['A', 'B', 'C', 'D', 'G', 'O', 'T'],
      deposits: true,
      reads: true,
    },
    'opinion-officer': OPINION_OFFICER,
    reader: READER,
    administrator: ADMINISTRATOR,
  },
  decidesAs: ['delegated-official', 'technical-official', 'government'],
  advisesAs: ['delegated-official', 'awap', 'dnf', 'spw-mobility', 'agriculture', 'giser', 'watercourse-manager', 'seveso'],
  runs: ['delegated-official-permit'],
};
