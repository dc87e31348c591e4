import { openTestHouse, SUBMISSION, type Client, type TestHouse } from '../support/house.js';

describe('files that are not the college’s permit', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse('2025-08-20');
  });
  afterAll(() => house.close());

  const open = (officer: Client, procedure: string, payload: object = {}) =>
    officer.post('/api/applications', { ...SUBMISSION, procedure, payload });

  async function take(officer: Client, self: string, type: string, payload: object = {}) {
    const { headers } = await officer.get(self).expect(200);
    return officer.post(`${self}/events`, { type, payload }, { 'If-Match': headers['etag'] as string });
  }

  it('counts a division back from the deed that the deposit names, and refuses one without it', async () => {
    const officer = (await house.town()).as('officer');
    const without = await open(officer, 'division-notice').expect(409);
    expect(JSON.stringify(without.body)).toContain('donnez la date de l’acte');
    await open(officer, 'division-notice', { deedOn: 'demain' }).expect(422);
    const { items } = (await officer.get('/api/openings').expect(200)).body;
    type Form = { procedure: string; fields: { name: string; required: boolean }[] };
    const asked = (items as Form[]).find(({ procedure }) => procedure === 'division-notice')!.fields;
    expect(asked.find(({ name }) => name === 'deedOn')).toMatchObject({ required: true });
    const notified = await open(officer, 'division-notice', { deedOn: '2025-09-30' }).expect(201);
    expect(notified.body).toMatchObject({ reference: 'DIV/2025/0001', law: 'codt-2024' });
    expect(notified.body.deadlines).toEqual([
      { clock: 'division-notice', safe: '2025-08-29', legal: '2025-08-31', suspended: false },
    ]);
    const self = notified.headers['location'] as string;
    expect((await take(officer, self, 'observations.sent')).status).toBe(201);
    expect((await officer.get(self)).body).toMatchObject({ closed: true, milestones: [{ name: 'answered' }] });
  });

  it('opens an infringement with its finding, and tells the person concerned about that and no permit', async () => {
    const town = await house.town();
    const officer = town.as('officer');
    await open(officer, 'infringement', { deedOn: '2025-09-30' }).expect(422);
    const found = await open(officer, 'infringement').expect(201);
    expect(found.body).toMatchObject({ reference: 'INF/2025/0001', milestones: ['infringement-found'] });
    const self = found.headers['location'] as string;
    const [first] = (await officer.get(`${self}/journal`)).body.items as { event: { type: string } }[];
    expect(first?.event.type).toBe('infringement.found');
    expect((await take(officer, self, 'warning.given', { regularisationMonths: 2 })).status).toBe(409);
    expect((await take(officer, self, 'warning.given', { regularisationMonths: 6 })).status).toBe(201);

    const { reference, code } = found.body as { reference: string; code: string };
    const page = await house.http().post(`/suivi/${town.slug}`).type('form').send({ reference, code, lang: 'fr' }).expect(200);
    expect(page.text).toContain('Un avertissement est donné');
    expect(page.text).toContain('Mettez le bien en conformité. Jusqu’au vendredi 20 février 2026.');
    expect(page.text).not.toMatch(/permis|Vérification du dossier/);
  });

  it('keeps the references of each procedure apart, though one law governs them word for word', async () => {
    const officer = (await house.town()).as('officer');
    for (const [procedure, reference] of [
      ['urban-permit', 'PU/2025/0001'],
      ['land-development-permit', 'PURB/2025/0001'],
      ['grouped-construction-permit', 'PUCG/2025/0001'],
    ] as const) {
      const opened = await open(officer, procedure).expect(201);
      expect(opened.body.reference).toBe(reference);
      const file = await officer.get(opened.headers['location'] as string).expect(200);
      expect(file.body.procedure).toBe(procedure);
    }
  });
});
