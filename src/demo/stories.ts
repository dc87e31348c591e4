import type { Payload } from '../core/procedure/index.js';
import { OTHER_STORIES } from './other-stories.js';

/** One act of a story: so many days after the one before it. */
export interface Act {
  /** Days since the act before; `closing` waits for the last day of the publicity. */
  after: number | 'closing';
  event: string;
  payload?: Payload;
}

/** Where the site of a story must lie. */
export type Place = 'dry' | 'flood' | 'natura' | 'heritage';

/** The life of one demonstration file: it starts so many days ago, and goes as far as today allows. */
export interface Story {
  /** The college's permit when absent. */
  procedure?: string;
  title: string;
  daysAgo: number;
  place?: Place;
  submission?: Payload;
  acts: Act[];
}

const act = (after: Act['after'], event: string, payload?: Payload): Act => ({ after, event, ...(payload && { payload }) });

const complete = (payload: Payload = {}, after = 14): Act[] => [
  act(after, 'completeness.confirmed', payload),
  act(2, 'acknowledgement.delivered', { to: 'applicant' }),
];
const asks = (from: NonNullable<Payload['from']>): Act => act(0, 'opinion.requested', { from });
const answers = (
  from: NonNullable<Payload['from']>,
  after: number,
  verdict: NonNullable<Payload['verdict']> = 'favourable',
): Act => act(after, 'opinion.received', { from, verdict });

const inquiry = (opensOn: string): Act => act(0, 'publicity.scheduled', { kind: 'inquiry', opensOn });
/** Days from the act itself, resolved when it is taken. */
const OPENS = '+7';
const held: Act[] = [inquiry(OPENS), act('closing', 'publicity.closed')];
const granted: Act[] = [
  act(5, 'decision.granted'),
  act(2, 'decision.delivered', { to: 'applicant' }),
  act(0, 'decision.delivered', { to: 'delegated-official' }),
];
const refused: Act[] = [act(5, 'decision.refused'), act(2, 'decision.delivered', { to: 'applicant' })];
const simple: Act[] = [...complete(), ...granted];

export const STORIES: readonly Story[] = [
  // Just in
  { title: 'Construction d’une habitation unifamiliale', daysAgo: 0, acts: [] },
  { title: 'Transformation d’une grange en logement', daysAgo: 2, acts: [] },
  { title: 'Abri de jardin et piscine', daysAgo: 6, acts: [] },
  { title: 'Extension arrière et véranda', daysAgo: 12, place: 'heritage', acts: [] },
  { title: 'Remplacement de châssis en façade', daysAgo: 27, acts: [] },
  { title: 'Placement de panneaux solaires au sol', daysAgo: 34, acts: [] },
  // Incomplete
  { title: 'Changement d’affectation d’un commerce', daysAgo: 25, acts: [act(15, 'completeness.denied')] },
  {
    title: 'Construction d’un hangar agricole',
    daysAgo: 70,
    acts: [act(20, 'completeness.denied'), act(3, 'missing-list.delivered', { to: 'applicant' })],
  },
  {
    title: 'Aménagement de deux appartements',
    daysAgo: 60,
    acts: [
      act(10, 'completeness.denied'),
      act(3, 'missing-list.delivered', { to: 'applicant' }),
      act(30, 'supplements.received'),
    ],
  },
  {
    title: 'Mur de soutènement',
    daysAgo: 90,
    acts: [
      act(10, 'completeness.denied'),
      act(3, 'missing-list.delivered', { to: 'applicant' }),
      act(20, 'supplements.received'),
      act(15, 'completeness.denied'),
    ],
  },
  // Under examination
  { title: 'Rehausse d’une habitation mitoyenne', daysAgo: 20, acts: complete() },
  { title: 'Abattage de trois tilleuls', daysAgo: 35, acts: complete() },
  {
    title: 'Habitation en zone d’aléa d’inondation',
    daysAgo: 30,
    place: 'flood',
    acts: [...complete({ opinions: ['watercourse-manager', 'fire-zone'] }), asks('watercourse-manager'), asks('fire-zone')],
  },
  {
    title: 'Reconstruction d’un moulin',
    daysAgo: 45,
    place: 'flood',
    acts: [
      ...complete({ opinions: ['watercourse-manager'] }),
      asks('watercourse-manager'),
      answers('watercourse-manager', 20, 'conditional'),
    ],
  },
  {
    title: 'Immeuble de six logements',
    daysAgo: 40,
    acts: [
      ...complete({ publicity: 'inquiry', opinions: ['fire-zone', 'police-zone'] }),
      asks('fire-zone'),
      asks('police-zone'),
      inquiry(OPENS),
    ],
  },
  {
    title: 'Surface commerciale de quartier',
    daysAgo: 22,
    acts: [...complete({ publicity: 'notice' }), act(0, 'publicity.scheduled', { kind: 'notice', opensOn: OPENS })],
  },
  {
    title: 'Crèche communale',
    daysAgo: 62,
    acts: [...complete({ publicity: 'inquiry', opinions: ['cpas', 'fire-zone'] }), asks('cpas'), asks('fire-zone'), ...held],
  },
  {
    title: 'Salle polyvalente',
    daysAgo: 70,
    acts: [...complete({ publicity: 'inquiry', delegatedOfficialOpinion: 'mandatory' }), asks('delegated-official'), ...held],
  },
  {
    title: 'Transformation d’une ferme classée',
    daysAgo: 50,
    place: 'heritage',
    acts: [...complete({ opinions: ['awap'] }), asks('awap'), answers('awap', 25)],
  },
  {
    title: 'Gîte rural en lisière',
    daysAgo: 40,
    place: 'natura',
    acts: [...complete({ opinions: ['dnf'], delegatedOfficialOpinion: 'binding' }), asks('dnf'), asks('delegated-official')],
  },
  {
    title: 'Parking de covoiturage',
    daysAgo: 55,
    acts: [...complete({ publicity: 'inquiry' }), ...held, act(1, 'decision.extended')],
  },
  {
    title: 'Lotissement de fait avec nouvelle voirie',
    daysAgo: 75,
    submission: { municipalRoad: true },
    acts: [
      ...complete({ publicity: 'inquiry', publicityDays: 30, municipalRoad: true }),
      inquiry(OPENS),
      act('closing', 'publicity.closed'),
      act(1, 'road.requested'),
    ],
  },
  { title: 'Maison d’angle, plans à revoir', daysAgo: 40, acts: [...complete(), act(10, 'amended-plans.announced')] },
  { title: 'Car-port en façade', daysAgo: 52, acts: complete() },
  // Silence
  { title: 'Antenne relais', daysAgo: 60, acts: [...complete(), act(31, 'clock.decision.expired')] },
  {
    title: 'Serre horticole',
    daysAgo: 110,
    acts: [
      ...complete({ opinions: ['agriculture'], delegatedOfficialOpinion: 'mandatory' }),
      asks('agriculture'),
      asks('delegated-official'),
    ],
  },
  // Decided
  { title: 'Isolation d’une façade arrière', daysAgo: 40, acts: [...complete(), act(12, 'decision.granted')] },
  { title: 'Habitation passive', daysAgo: 45, acts: simple },
  { title: 'Division d’une maison de maître', daysAgo: 95, acts: simple },
  { title: 'Atelier d’artisan', daysAgo: 120, acts: simple },
  {
    title: 'Extension d’école',
    daysAgo: 160,
    acts: [
      ...complete({ opinions: ['fire-zone'] }),
      asks('fire-zone'),
      answers('fire-zone', 30),
      ...granted,
      act(45, 'works.announced', { startOn: '+20' }),
      act(20, 'works.started'),
    ],
  },
  {
    title: 'Piscine enterrée',
    daysAgo: 300,
    acts: [...simple, act(45, 'works.announced', { startOn: '+16' }), act(16, 'works.started'), act(120, 'works.completed')],
  },
  {
    title: 'Clôture et portail',
    daysAgo: 200,
    acts: [...simple, act(45, 'works.announced', { startOn: '+5' }), act(5, 'works.started')],
  },
  { title: 'Immeuble mixte', daysAgo: 50, acts: [...simple, act(5, 'permit.suspended', { ground: 'unlawful' })] },
  {
    title: 'Terrassement en site ancien',
    daysAgo: 150,
    acts: [...simple, act(40, 'works.started'), act(10, 'permit.suspended', { ground: 'archaeology' })],
  },
  { title: 'Enseigne lumineuse', daysAgo: 42, acts: [...complete(), ...refused] },
  {
    title: 'Bâtiment-tour',
    daysAgo: 70,
    acts: [...complete(), ...refused, act(12, 'appeal.lodged', { by: 'applicant' }), act(3, 'appeal.received')],
  },
  { title: 'Dépôt de matériaux', daysAgo: 130, acts: [...complete(), ...refused] },
  { title: 'Éolienne domestique', daysAgo: 80, acts: [...simple, act(20, 'petition.filed')] },
  { title: 'Étang d’agrément', daysAgo: 33, acts: [...complete(), act(6, 'application.withdrawn')] },
  { title: 'Chalet', daysAgo: 400, acts: [...simple, act(90, 'permit.renounced')] },
  { title: 'Habitation jamais bâtie', daysAgo: 2300, acts: [...simple, act(1900, 'clock.lapse.expired')] },
  {
    title: 'Salle de réception dans une ancienne ferme',
    daysAgo: 75,
    acts: [...complete({ publicity: 'inquiry' }), ...held, ...granted],
  },
  ...OTHER_STORIES,
];
