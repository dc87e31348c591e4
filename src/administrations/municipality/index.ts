import type { AdministrationType } from '../administration-type.js';
import { ADMINISTRATOR, READER } from '../shared-roles.js';

/** La commune: its college decides on most permits, and its planning office keeps the files. */
export const municipality: AdministrationType = {
  id: 'municipality',
  label: { fr: 'commune', de: 'Gemeinde', nl: 'gemeente', en: 'municipality' },
  roles: {
    'planning-officer': {
      label: { fr: 'agent de l’urbanisme', de: 'Städtebaubeamter', nl: 'ambtenaar stedenbouw', en: 'planning officer' },
      records: ['A', 'B', 'C', 'D', 'G', 'O', 'T'],
      deposits: true,
      reads: true,
    },
    'college-secretary': {
      label: {
        fr: 'secrétaire du collège',
        de: 'Sekretär des Kollegiums',
        nl: 'secretaris van het college',
        en: 'secretary of the college',
      },
      records: [],
      decides: ['C'],
      reads: true,
    },
    'gis-officer': {
      label: { fr: 'agent SIG', de: 'GIS-Sachbearbeiter', nl: 'GIS-medewerker', en: 'GIS officer' },
      records: [],
      importsLayers: true,
      reads: true,
    },
    jurist: {
      label: { fr: 'juriste', de: 'Jurist', nl: 'jurist', en: 'jurist' },
      records: [],
      publishesProcedures: true,
      reads: true,
    },
    reader: READER,
    administrator: ADMINISTRATOR,
  },
  decidesAs: ['college', 'council'],
  advisesAs: ['college', 'advisory-committee', 'neighbouring-municipality'],
  runs: [
    'urban-permit',
    'land-development-permit',
    'grouped-construction-permit',
    'planning-certificate-1',
    'planning-certificate-2',
    'notarial-information',
    'division-notice',
    'infringement',
    'environmental-permit-class-1',
    'environmental-permit-class-2',
    'single-permit-class-1',
    'single-permit-class-2',
    'environmental-declaration-class-3',
    'municipal-road',
    'retail-permit',
    'integrated-permit',
  ],
};
