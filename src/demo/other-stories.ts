import type { Payload } from '../core/procedure/index.js';
import type { Act, Story } from './stories.js';

const act = (after: Act['after'], event: string, payload?: Payload): Act => ({ after, event, ...(payload && { payload }) });

/** Files of the procedures beside the permit: what else lies on the desk of a planning office. */
export const OTHER_STORIES: readonly Story[] = [
  {
    procedure: 'land-development-permit',
    title: 'Lotissement de douze parcelles aux Prés-Hauts',
    daysAgo: 75,
    acts: [act(20, 'completeness.confirmed', { delegatedOfficialOpinion: 'mandatory' })],
  },
  { procedure: 'grouped-construction-permit', title: 'Six habitations groupées', daysAgo: 9, acts: [] },
  {
    procedure: 'planning-certificate-2',
    title: 'Logement en fond de jardin',
    daysAgo: 120,
    acts: [act(14, 'completeness.confirmed'), act(20, 'certificate.issued', { verdict: 'unfavourable' })],
  },
  {
    procedure: 'planning-certificate-2',
    title: 'Gîte dans une ancienne étable',
    daysAgo: 20,
    acts: [act(14, 'completeness.confirmed')],
  },
  { procedure: 'planning-certificate-1', title: 'Terrain rue des Carrières', daysAgo: 24, acts: [] },
  {
    procedure: 'planning-certificate-1',
    title: 'Prairie au lieu-dit Les Sarts',
    daysAgo: 41,
    acts: [act(33, 'certificate.issued')],
  },
  { procedure: 'notarial-information', title: 'Vente d’une maison, Grand-Place 4', daysAgo: 11, acts: [] },
  {
    procedure: 'notarial-information',
    title: 'Succession, ferme du Chenoy',
    daysAgo: 60,
    acts: [act(18, 'information.issued')],
  },
  {
    procedure: 'division-notice',
    title: 'Division d’une prairie en deux lots',
    daysAgo: 6,
    submission: { deedOn: '+45' },
    acts: [],
  },
  {
    procedure: 'division-notice',
    title: 'Détachement d’un garage',
    daysAgo: 15,
    submission: { deedOn: '+22' },
    acts: [act(8, 'observations.sent')],
  },
  {
    procedure: 'infringement',
    title: 'Remblai sans permis',
    daysAgo: 50,
    acts: [act(4, 'warning.given', { regularisationMonths: 6 })],
  },
  { procedure: 'infringement', title: 'Abri construit sans permis', daysAgo: 8, acts: [act(0, 'warning.given', { oral: true })] },
  {
    procedure: 'infringement',
    title: 'Enseigne sans permis',
    daysAgo: 150,
    acts: [
      act(5, 'warning.given', { regularisationMonths: 3 }),
      act(93, 'clock.regularisation.expired'),
      act(7, 'report.drawn-up'),
    ],
  },
];
