import { readFileSync } from 'node:fs';
import { VerifyAudit } from '../../src/applications/index.js';
import { openTestHouse, SUBMISSION, type Client, type TestHouse, type Town } from '../support/house.js';

/** Certificates number 1 are small: their proof takes a moment. */
const CERTIFICATE = readFileSync('workflows/wallonia/codt-2024/planning-certificate-1.yaml', 'utf8');
const OPENING = { ...SUBMISSION, procedure: 'planning-certificate-1' };
const ROLES = { roles: { officer: ['planning-officer'], jurist: ['jurist'] } };

interface Deadline {
  clock: string;
  legal: string;
}

describe('a town changes its own procedure', () => {
  let house: TestHouse;
  let town: Town;
  let officer: Client;
  let jurist: Client;
  beforeAll(async () => {
    house = await openTestHouse('2025-03-03');
  });
  beforeEach(async () => {
    house.clock.day = '2025-03-03';
    town = await house.town(ROLES);
    [officer, jurist] = [town.as('officer'), town.as('jurist')];
  });
  afterAll(() => house.close());

  /** The same law, but answered in twenty days. */
  const faster = CERTIFICATE.replace('limit: P30D', 'limit: P20D');
  const publish = (source: string, inForceFrom: string) =>
    jurist.post('/api/procedures/editions', { source, inForceFrom, note: 'Délibération du collège du 3 mars 2025' });
  const open = async (client = officer) =>
    (await client.post('/api/applications', OPENING).expect(201)).body as {
      id: string;
      reference: string;
      deadlines: Deadline[];
    };
  const due = ({ deadlines }: { deadlines: Deadline[] }) => deadlines.find(({ clock }) => clock === 'issuance')!.legal;

  it('sees beforehand what it would change: in words, in proof, and on each live file', async () => {
    expect(faster).not.toBe(CERTIFICATE);
    const file = await open();
    const review = (await jurist.post('/api/procedures/reviews', { source: faster }).expect(200)).body;
    expect(review).toMatchObject({ faults: [], publishable: true, proof: { proved: true }, comparedWith: { law: 'codt-2024' } });
    expect(review.difference.inWords.join('\n')).toMatch(/30 jours.*20 jours/);
    expect(review.liveFiles).toEqual({
      read: 1,
      changed: [
        {
          id: file.id,
          reference: file.reference,
          title: SUBMISSION.title,
          differences: ['délivrance\u00A0: 2 avril 2025 → 24 mars 2025'],
        },
      ],
    });
    const untouched = await officer.get(`/api/applications/${file.id}`).expect(200);
    expect(untouched.body.version).toBe(1);
  });

  it('is in force from its day, for new files; files underway and other towns keep theirs', async () => {
    const underway = await open();
    await publish(faster, '2025-03-10').expect(201);
    expect(due(await open())).toBe('2025-04-02');
    house.clock.day = '2025-03-10';
    expect(due(await open())).toBe('2025-03-31');
    const neighbour = await house.town(ROLES);
    expect(due(await open(neighbour.as('officer')))).toBe('2025-04-09');
    const kept = await officer.get(`/api/applications/${underway.id}`).expect(200);
    expect((kept.body.deadlines as { name: string; legal: string }[])[0]).toMatchObject({
      name: 'issuance',
      legal: '2025-04-02',
    });
    const listed = (await jurist.get('/api/procedures').expect(200)).body.items as { own: { inForceFrom: string } | null }[];
    expect(listed.filter(({ own }) => own).map(({ own }) => own!.inForceFrom)).toEqual(['2025-03-10']);
    expect(await house.app.get(VerifyAudit).verify(town.id)).toMatchObject({ files: 3, faults: [] });
  });

  it('moves one file explicitly, on a basis that its journal keeps, and the journal still gives the file', async () => {
    const { id } = await open();
    const { published } = (await publish(faster, '2025-03-03').expect(201)).body as { published: { edition: string } };
    const migration = { to: published.edition, basis: 'article 12 du règlement communal' };
    await officer.post(`/api/applications/${id}/migrations`, migration, { 'If-Match': '"1"' }).expect(403);
    await jurist.post(`/api/applications/${id}/migrations`, migration).expect(428);
    const moved = await jurist.post(`/api/applications/${id}/migrations`, migration, { 'If-Match': '"1"' }).expect(201);
    expect(moved.body.version).toBe(2);
    const journal = (await officer.get(`/api/applications/${id}/journal`).expect(200)).body.items;
    expect(journal[1]).toMatchObject({
      event: { type: 'edition.migrated' },
      actor: { name: 'jurist' },
      correction: { kind: 'edition', to: published.edition, basis: 'article 12 du règlement communal' },
    });
    await officer.post(`/api/applications/${id}/events`, { type: 'certificate.issued' }, { 'If-Match': '"2"' }).expect(201);
    expect(await house.app.get(VerifyAudit).verify(town.id)).toMatchObject({ faults: [] });
  });

  it('a published edition never changes meaning, and published twice it is the same', async () => {
    await publish(faster, '2025-03-10').expect(201);
    await publish(`# another comment\n${faster}`, '2025-03-10').expect(201);
    const other = await publish(CERTIFICATE.replace('limit: P30D', 'limit: P25D'), '2025-03-10').expect(409);
    expect(other.body.type).toBe('/problems#edition-published');
  });

  it.each<[string, string, string, string]>([
    ['a file that is no YAML', 'states: [', '2025-03-10', 'Ce n’est pas du YAML'],
    [
      'an unknown word',
      faster.replace('certificate.issued', 'certificate.isued'),
      '2025-03-10',
      'Vouliez-vous dire « certificate.issued » ?',
    ],
    [
      'a transition without an article',
      faster.replace(/meta: \{ article: [^,]+, confidence/, 'meta: { confidence'),
      '2025-03-10',
      'article',
    ],
    ['a day that is past', faster, '2025-03-02', 'avant aujourd’hui'],
    [
      'a day that the text does not govern',
      faster.replace('from: 2024-04-01', 'from: 2026-01-01'),
      '2025-03-10',
      'ne peut entrer en vigueur',
    ],
  ])('%s is refused in a sentence, with its line', async (_what, source, day, sentence) => {
    const answer = await publish(source, day).expect(422);
    expect(answer.body.detail).toContain(sentence);
    expect((await jurist.get('/api/procedures').expect(200)).body.items.filter(({ own }: { own: unknown }) => own)).toEqual([]);
  });

  it('an edition that leads nowhere is refused with the shortest history that shows it', async () => {
    const stuck = `
id: town-notice
law: codt-2024
inForce: { from: 2024-04-01 }
title: Avis de la ville
abbreviation: AV
initial: draft
states:
  draft:
    meta: { label: Pas encore déposé }
    on:
      application.submitted: { target: waiting, meta: { article: règlement communal art. 1, confidence: high } }
  waiting:
    tags: [submitted]
    meta: { label: En attente, authority: college }
    on:
      supplements.received: { target: turning, meta: { article: règlement communal art. 2, confidence: high } }
  turning:
    tags: [submitted]
    meta: { label: Encore en attente, authority: college }
    on:
      supplements.received: { target: waiting, meta: { article: règlement communal art. 2, confidence: high } }
`;
    const answer = await publish(stuck, '2025-03-10').expect(422);
    expect(answer.body.type).toBe('/problems#edition-refused');
    expect(answer.body.review.proof.proved).toBe(false);
    expect(answer.body.review.proof.counterExamples).toContain('event: application.submitted');
  });

  it('tells at once what it would change, and the proof when it is asked for', async () => {
    await open();
    const { body: first } = await jurist.post('/api/procedures/reviews', { source: faster, prove: false }).expect(200);
    expect(first).toMatchObject({ faults: [], publishable: false, difference: { same: false }, liveFiles: { read: 1 } });
    expect(first.proof).toBeUndefined();
    const { body: second } = await jurist.post('/api/procedures/reviews', { source: faster }).expect(200);
    expect(second.publishable).toBe(true);
    expect(second.proof.claims[0]).toEqual({
      verdict: 'proved',
      sign: '✓',
      claim: 'Tout état peut être atteint.',
      told: 'prouvé',
      examples: [],
    });
    const { body } = await jurist.post('/api/procedures/reviews/drawing', { source: faster }).expect(200);
    expect(body.drawing.svg).toContain('class="state changed"');
    expect(body.drawing.told).toContain('≠ Certificat à délivrer');
    const faulty = { source: faster.replace('certificate.issued', 'certificate.isued') };
    expect((await jurist.post('/api/procedures/reviews/drawing', faulty).expect(422)).body.detail).toMatch(/Ligne \d+/);
  });

  it('lists each edition with its standing, the files pinned to it and what waits for confirmation', async () => {
    await open();
    await publish(faster, '2025-03-10').expect(201);
    const standings = async () => {
      const { body } = await officer.get('/api/procedures').expect(200);
      const items = body.items as { procedure: string; law: string; standing: string; own: object | null; files: object }[];
      return items
        .filter(({ procedure }) => procedure === 'planning-certificate-1')
        .map(({ law, standing, own, files }) => [own ? 'own' : law, standing, files]);
    };
    const one = { open: 1, all: 1 };
    const none = { open: 0, all: 0 };
    expect(await standings()).toEqual([
      ['own', 'to-come', none],
      ['codt-2017', 'former', none],
      ['codt-2024', 'in-force', one],
    ]);
    house.clock.day = '2025-03-10';
    expect(await standings()).toEqual([
      ['own', 'in-force', none],
      ['codt-2017', 'former', none],
      ['codt-2024', 'replaced', one],
    ]);
    const { body } = await officer.get('/api/procedures').expect(200);
    expect(body.items[0]).toMatchObject({ kept: true, doubts: { medium: 3, low: 1 }, own: { publishedBy: 'jurist' } });
  });

  it('tells an edition in words, with who takes each step, and in the reader’s language', async () => {
    const { published } = (await publish(faster, '2025-03-03').expect(201)).body as { published: { edition: string } };
    const self = `/api/procedures/editions/${published.edition}`;
    const { body } = await officer.get(self).expect(200);
    const state = (body.states as { path: string }[]).find(({ path }) => path === 'submitted');
    expect(state).toMatchObject({
      label: 'Certificat à délivrer',
      clocks: [{ label: 'délivrance', lengths: ['20 jours'], starts: 'entrée dans l’état', article: 'CoDT D.IV.52' }],
      steps: [
        {
          event: 'certificate.issued',
          who: expect.stringMatching(/collège communal.*enregistré ici par.*secrétaire du collège/),
          branches: [{ refusal: expect.any(String) }, {}, { leadsTo: [{ label: 'Délivré' }], condition: 'sinon' }],
        },
        {},
      ],
    });
    expect(body.doubts[0]).toMatchObject({ label: 'désistement du demandeur', confidence: 'low' });
    const german = await officer.get(self).set('Accept-Language', 'de').expect(200);
    expect(german.body.states[2].steps[0].branches[2].effects).toEqual([
      { name: 'issueCertificate', label: 'Bescheinigung ausstellen' },
    ]);
  });

  it('gives the text back as it was published, comments included, and that of the common law for one procedure', async () => {
    const commented = `# Décidé par notre conseil.\n${faster}`;
    const { published } = (await publish(commented, '2025-03-03').expect(201)).body as { published: { edition: string } };
    const text = await officer.get(`/api/procedures/editions/${published.edition}/text`).expect(200);
    expect(text.text).toBe(commented);
    expect(text.headers['content-disposition']).toContain('planning-certificate-1-codt-2024.yaml');
    const { body } = await officer.get('/api/procedures').expect(200);
    const road = (body.items as { procedure: string; law: string; hash: string }[]).find(
      ({ procedure, law }) => procedure === 'land-development-permit' && law === 'codt-2024',
    )!;
    const common = (await officer.get(`/api/procedures/editions/${road.hash}/text`).expect(200)).text;
    expect(common).toMatch(/^#/);
    const review = await jurist.post('/api/procedures/reviews', { source: common, prove: false }).expect(200);
    expect(review.body).toMatchObject({ faults: [], edition: { hash: road.hash }, difference: { same: true } });
  });

  it('tells the difference between any two editions, and draws it', async () => {
    const { published } = (await publish(faster, '2025-03-10').expect(201)).body as { published: { edition: string } };
    const self = `/api/procedures/editions/${published.edition}/difference`;
    const { body } = await officer.get(self).expect(200);
    expect(body).toMatchObject({ same: false, before: { law: 'codt-2024' }, after: { hash: published.edition } });
    expect(body.inWords.join('\n')).toMatch(/30 jours.*20 jours/);
    const drawn = await officer.get(`${self}/drawing?from=${body.before.hash}`).expect(200);
    expect(drawn.body.drawing.told).toContain('≠ Certificat à délivrer');
    await officer.get(`${self}?from=${'f'.repeat(64)}`).expect(404);
    await officer.get(`${self}?from=nothing`).expect(422);
  });

  it('is not published over an edition that its author has not seen', async () => {
    const { body: review } = await jurist.post('/api/procedures/reviews', { source: faster, inForceFrom: '2025-03-20' });
    await publish(CERTIFICATE.replace('limit: P30D', 'limit: P25D'), '2025-03-10').expect(201);
    const late = { source: faster, inForceFrom: '2025-03-20', note: 'Délibération', comparedWith: review.comparedWith.hash };
    const answer = await jurist.post('/api/procedures/editions', late).expect(409);
    expect(answer.body.type).toBe('/problems#edition-compared-before');
    const { body: again } = await jurist.post('/api/procedures/reviews', { source: faster, inForceFrom: '2025-03-20' });
    await jurist.post('/api/procedures/editions', { ...late, comparedWith: again.comparedWith.hash }).expect(201);
  });

  it('another town reads neither an edition nor its text', async () => {
    const { published } = (await publish(faster, '2025-03-10').expect(201)).body as { published: { edition: string } };
    const stranger = (await house.town(ROLES)).as('officer');
    for (const part of ['', '/drawing', '/text', '/difference', '/difference/drawing'])
      await stranger.get(`/api/procedures/editions/${published.edition}${part}`).expect(404);
  });

  it('officers do not publish', async () => {
    await officer.post('/api/procedures/reviews', { source: faster }).expect(403);
    await officer.post('/api/procedures/editions', { source: faster, inForceFrom: '2025-03-10', note: 'x' }).expect(403);
  });

  it('the path of a file is drawn upon its procedure, and told', async () => {
    const { id } = await open();
    const drawing = await officer
      .get(`/api/applications/${id}/drawing`)
      .expect(200)
      .expect('Content-Type', /image\/svg\+xml/);
    expect((drawing.body as Buffer).toString()).toContain('<svg');
    const told = await officer.get(`/api/applications/${id}/drawing/told`).expect(200);
    expect(told.text).toContain('▶ ');
  });
});
