import { declareTerritory } from '../../src/administrations/index.js';
import { answerToken } from '../../src/consultations/link/answer-token.js';
import { accessibilityFaults, hasBrowser, openBrowser } from '../support/browser.js';
import { fileNamed, pdf } from '../support/documents.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { mailbox, type Mailbox } from '../support/mailbox.js';

const NEVER_SHOWN = 'Camille Secret';
const GIVEN = {
  verdict: 'conditional',
  conditions: ['Un hydrant à moins de 100 m.'],
  reasons: 'L’accès des véhicules est étroit.',
};
const FORM = {
  verdict: 'unfavourable',
  conditions: '',
  reasons: 'La ligne est trop proche.\r\nVoir le plan.',
  name: 'Ines Rail',
};
const SECRET = 'a secret of the tests';

describe('opinions asked of others', () => {
  let box: Mailbox;
  let house: TestHouse;
  let [town, fire, other]: [Town, Town, Town] = [undefined!, undefined!, undefined!];
  beforeAll(async () => {
    box = await mailbox();
    const outgoing = { mail: { url: box.url, from: 'permis@perron.example' } };
    house = await openTestHouse('2025-01-20', { outgoing, publicUrl: 'https://permis.example' });
    town = await house.town({
      roles: { officer: ['planning-officer'], jurist: ['jurist'], reader: ['reader'], chief: ['administrator'] },
    });
    const advising = { officer: ['opinion-officer'], reader: ['reader'] };
    [fire, other] = [await house.town({ type: 'fire', roles: advising }), await house.town({ type: 'fire', roles: advising })];
    await town.as('jurist').put('/api/settings/consultation-partners', { items: PARTNERS() }).expect(200);
  });
  afterAll(async () => {
    await house.close();
    await box.close();
  });
  beforeEach(() => {
    house.clock.day = '2025-01-20';
    box.take();
  });

  const PARTNERS = () => [
    { body: 'fire-zone', administration: fire.slug },
    { body: 'infrabel', name: 'Infrabel', email: 'avis@infrabel.example' },
  ];

  async function act(self: string, type: string, payload: object = {}) {
    const { headers } = await town.as('officer').get(self).expect(200);
    return town.as('officer').post(`${self}/events`, { type, payload }, { 'If-Match': String(headers['etag']) });
  }

  /** A file of which the body is asked, and the request on its way. */
  async function asked(from: string, more: object = {}): Promise<string> {
    const deposit = await town.as('officer').post('/api/applications', { ...SUBMISSION, applicantName: NEVER_SHOWN, ...more });
    const self = deposit.headers['location'] as string;
    await expectTaken(self, 'completeness.confirmed', { opinions: [from] });
    await expectTaken(self, 'opinion.requested', { from });
    await carryAll();
    return self;
  }

  async function expectTaken(self: string, type: string, payload: object = {}): Promise<void> {
    const { status, body } = await act(self, type, payload);
    expect({ type, status, detail: (body as { detail?: string }).detail }).toEqual({ type, status: 201, detail: undefined });
  }

  /** Outbox, courier, what the courier caused in the outbox, courier. */
  async function carryAll(): Promise<void> {
    for (let turn = 0; turn < 2; turn += 1) {
      await house.deliver();
      await house.carry();
    }
  }

  const consultation = async (self: string) =>
    (await town.as('reader').get(`${self}/consultations`).expect(200)).body.items.at(-1);
  const opinionOf = async (self: string) =>
    (await town.as('reader').get(self).expect(200)).body.opinions[0].status.name as string;
  const lastRequest = async () => {
    const { body } = await fire.as('reader').get('/api/opinion-requests?limit=500').expect(200);
    return (body.items as { id: string; reference: string; state: { name: string } }[]).at(-1)!;
  };
  /** The request that the fire zone has of that file. */
  async function requestOf(self: string) {
    const { reference } = (await town.as('reader').get(self).expect(200)).body;
    const { items } = (await fire.as('reader').get('/api/opinion-requests?limit=500').expect(200)).body;
    return (items as { id: string; reference: string; state: { name: string } }[]).findLast(
      (one) => one.reference === reference,
    )!;
  }
  const attach = async (self: string, title: string) =>
    (
      await town
        .as('officer')
        .upload(`${self}/documents`, fileNamed(`${title}.pdf`, pdf(title)), { kind: 'plan', title })
        .expect(201)
    ).body as { id: string; sha256: string; links: { self: string } };
  const accompany = async (self: string, documents: string[]) =>
    town.as('officer').put(`${self}/consultations/${(await consultation(self)).id}/documents`, { documents });
  const journalOf = async (self: string) => (await town.as('reader').get(`${self}/journal`).expect(200)).body.items ?? [];

  it('documents go out with the request in one step, or nothing does', async () => {
    const { headers } = await town.as('officer').post('/api/applications', SUBMISSION);
    const self = headers['location'] as string;
    await expectTaken(self, 'completeness.confirmed', { opinions: ['fire-zone'] });
    const [plan, deed, late] = [await attach(self, 'Plan'), await attach(self, 'Titre'), await attach(self, 'Retenu')];
    await town.as('officer').post(`${late.links.self}/withdrawal`, { because: 'Reçu par erreur.' }).expect(200);
    const { version } = (await town.as('reader').get(self).expect(200)).body;
    const step = { type: 'opinion.requested', payload: { from: 'fire-zone' } };
    const take = (body: object, more = {}) =>
      town.as('officer').post(`${self}/events`, body, { 'If-Match': `"${version}"`, ...more });

    for (const [documents, code] of [
      [[late.id], 'unknown-document'],
      [['01988888-8888-7888-8888-888888888888'], 'unknown-document'],
    ] as const) {
      const { body } = await take({ ...step, documents }).expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/documents', code }]);
    }
    const { body: misplaced } = await take({ type: 'decision.extended', documents: [plan.id] }).expect(422);
    expect(misplaced.errors).toMatchObject([{ pointer: '/documents', code: 'documents-misplaced' }]);
    await take({ ...step, documents: ['plan'] }).expect(422);
    expect((await town.as('reader').get(self).expect(200)).body.version).toBe(version);

    const once = { 'Idempotency-Key': `ask-${plan.id}` };
    const first = await take({ ...step, documents: [plan.id] }, once).expect(201);
    expect((await take({ ...step, documents: [plan.id] }, once).expect(201)).body).toEqual(first.body);
    await take({ ...step, documents: [deed.id] }, once).expect(422);
    await carryAll();
    const { id } = await requestOf(self);
    const { body } = await fire.as('reader').get(`/api/opinion-requests/${id}`).expect(200);
    expect(body.documents).toMatchObject([{ title: 'Plan' }]);
    await fire.as('officer').get(`/api/opinion-requests/${id}/documents/${plan.id}`).expect(200);
    await fire.as('officer').get(`/api/opinion-requests/${id}/documents/${deed.id}`).expect(404);
  });

  it('the officer chooses which documents accompany the request: the body reads these and no other', async () => {
    const self = await asked('fire-zone');
    const [facade, section, deed] = [await attach(self, 'Facade'), await attach(self, 'Coupe'), await attach(self, 'Titre')];
    const { id } = await requestOf(self);
    const request = `/api/opinion-requests/${id}`;
    const titles = async () =>
      (await fire.as('reader').get(request).expect(200)).body.documents.map(({ title }: { title: string }) => title);
    expect(await titles()).toEqual([]);
    expect((await accompany(self, [facade.id, section.id])).body.documents).toMatchObject([
      { title: 'Facade' },
      { title: 'Coupe' },
    ]);
    await carryAll();
    expect(await titles()).toEqual(['Facade', 'Coupe']);
    const read = await fire.as('officer').get(`${request}/documents/${facade.id}`).expect(200);
    expect(read.headers['repr-digest']).toContain(Buffer.from(facade.sha256, 'hex').toString('base64'));
    expect(read.body).toEqual(pdf('Facade'));
    await fire.as('officer').get(`${request}/documents/${deed.id}`).expect(404);
    await fire.as('officer').get(`${facade.links.self}/content`).expect(404);
    await other.as('officer').get(`${request}/documents/${facade.id}`).expect(404);

    // Withdrawn by the office, or no longer chosen: the body sees it no more.
    await town.as('officer').post(`${facade.links.self}/withdrawal`, { because: 'Erreur.' }).expect(200);
    await carryAll();
    expect(await titles()).toEqual(['Coupe']);
    expect((await accompany(self, [facade.id])).status).toBe(422);
    expect((await accompany(self, ['3f2b1c9e-0000-4000-8000-000000000000'])).status).toBe(422);
    await town
      .as('reader')
      .put(`${self}/consultations/${(await consultation(self)).id}/documents`, { documents: [] })
      .expect(403);
    await fire.as('officer').post(`${request}/answer`, GIVEN).expect(201);
    await carryAll();
    expect((await accompany(self, [])).status).toBe(422);
    expect(await titles()).toEqual(['Coupe']);
  });

  it('a body without account reads them through its link, for as long as it opens', async () => {
    const self = await asked('infrabel');
    const [facade, deed] = [await attach(self, 'Facade'), await attach(self, 'Titre')];
    await accompany(self, [facade.id]);
    const { id } = await consultation(self);
    const link = (await town.as('officer').post(`${self}/consultations/${id}/link`, {}).expect(201)).body;
    const path = new URL(link.href).pathname;
    expect((await house.http().get(path).expect(200)).text).toContain(`${path}/documents/${facade.id}`);
    expect((await house.http().get(`${path}/documents/${facade.id}`).expect(200)).body).toEqual(pdf('Facade'));
    await house.http().get(`${path}/documents/${deed.id}`).expect(404);
    await house
      .http()
      .get(`${path.slice(0, -3)}abc/documents/${facade.id}`)
      .expect(404);
    house.clock.day = '2025-06-20';
    await house.http().get(`${path}/documents/${facade.id}`).expect(410);
  });

  it('a municipality asks its fire zone, which sees what it is asked and nothing else; its answer moves the file', async () => {
    const self = await asked('fire-zone', { address: 'rue Haute 3' });
    expect(await consultation(self)).toMatchObject({
      state: { name: 'open' },
      way: { name: 'with-the-body' },
      legal: '2025-03-06',
    });
    const { id } = await requestOf(self);
    const seen = await fire.as('officer').get(`/api/opinion-requests/${id}`).set('Accept-Language', 'de').expect(200);
    expect(seen.body).toMatchObject({
      state: { name: 'open', label: 'Gutachten erwartet' },
      asking: { slug: town.slug },
      title: SUBMISSION.title,
      address: 'rue Haute 3',
      clock: { legal: '2025-03-06', silence: { name: 'opinion-deemed-favourable', label: 'das Gutachten gilt als günstig' } },
      answer: null,
      links: { answer: `/api/opinion-requests/${id}/answer` },
    });
    const text = JSON.stringify(seen.body);
    for (const hidden of [NEVER_SHOWN, self, self.split('/').pop()!, 'milestones', 'journal']) expect(text).not.toContain(hidden);

    const path = `/api/opinion-requests/${id}/answer`;
    await fire.as('reader').post(path, GIVEN).expect(403);
    house.clock.day = '2025-01-27';
    const given = await fire.as('officer').post(path, GIVEN).expect(201);
    expect(given.body.answer).toMatchObject({ answeredBy: 'officer', answeredOn: '2025-01-27', delivery: { name: 'waiting' } });
    expect(await opinionOf(self)).toBe('pending');
    await carryAll();
    expect(await opinionOf(self)).toBe('conditional');
    expect(await consultation(self)).toMatchObject({
      state: { name: 'answered' },
      answer: { ...GIVEN, verdict: { name: 'conditional' }, answeredOn: '2025-01-27', recorded: true, refusedBecause: null },
    });
    const after = await fire.as('reader').get(`/api/opinion-requests/${id}`).expect(200);
    expect(after.body).toMatchObject({ state: { name: 'answered' }, answer: { delivery: { name: 'recorded', failure: null } } });

    // Sent again it is the same answer; another one does not replace it.
    await fire.as('officer').post(path, GIVEN).expect(201);
    const second = await fire
      .as('officer')
      .post(path, { ...GIVEN, reasons: 'Autre chose.' })
      .expect(409);
    expect(second.body.type).toBe('/problems#opinion-answered');
    await carryAll();
    const received = (await journalOf(self)).filter((entry: object) => JSON.stringify(entry).includes('"opinion.received"'));
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ actor: { kind: 'body' } });
  });

  it('neither the file nor the request opens to anybody else', async () => {
    const self = await asked('fire-zone');
    const { id } = await requestOf(self);
    for (const path of ['', '/journal', '/steps', '/site', '/consultations'])
      await fire.as('officer').get(`${self}${path}`).expect(404);
    for (const stranger of [other.as('officer'), town.as('officer')]) {
      await stranger.get(`/api/opinion-requests/${id}`).expect(404);
      await stranger.post(`/api/opinion-requests/${id}/answer`, GIVEN).expect(404);
      expect((await stranger.get('/api/opinion-requests').expect(200)).body).toEqual({ items: [], open: 0, links: {} });
    }
    await fire.as('officer').get('/api/opinion-requests/not-an-id').expect(404);
    await house.http().get(`/api/opinion-requests/${id}`).expect(401);
  });

  it('silence closes the request on the day after the term, before and after the file has recorded it', async () => {
    const self = await asked('fire-zone');
    const { id } = await requestOf(self);
    const state = async () => (await fire.as('reader').get(`/api/opinion-requests/${id}`).expect(200)).body.state.name as string;
    house.clock.day = '2025-03-06';
    expect(await state()).toBe('open');
    house.clock.day = '2025-03-07';
    expect(await state()).toBe('silent');
    const late = await fire.as('officer').post(`/api/opinion-requests/${id}/answer`, GIVEN).expect(409);
    expect(late.body).toMatchObject({ type: '/problems#opinion-closed', state: 'silent' });
    const closed = (await fire.as('reader').get('/api/opinion-requests?state=closed&limit=500')).body.items as { id: string }[];
    expect(closed.map((one) => one.id)).toContain(id);
    await house.tick();
    await carryAll();
    expect(await opinionOf(self)).toBe('deemed-favourable');
    expect(await consultation(self)).toMatchObject({ state: { name: 'silent' }, answer: null });
    expect(await state()).toBe('silent');
  });

  it('an answer of the last day that arrives after the silence replaces it', async () => {
    const self = await asked('fire-zone');
    const { id } = await requestOf(self);
    house.clock.day = '2025-03-06';
    await fire
      .as('officer')
      .post(`/api/opinion-requests/${id}/answer`, { ...GIVEN, verdict: 'unfavourable', conditions: [] })
      .expect(201);
    house.clock.day = '2025-03-07';
    await house.tick();
    expect(await opinionOf(self)).toBe('deemed-favourable');
    await carryAll();
    expect(await opinionOf(self)).toBe('unfavourable');
    expect(await consultation(self)).toMatchObject({ state: { name: 'answered' }, answer: { answeredOn: '2025-03-06' } });
  });

  it('a second round is a request of its own, and the first one becomes moot', async () => {
    const self = await asked('fire-zone');
    const first = await requestOf(self);
    await expectTaken(self, 'amended-plans.announced', {});
    await expectTaken(self, 'amended-plans.received');
    await expectTaken(self, 'completeness.confirmed', { opinions: ['fire-zone'] });
    await carryAll();
    const moot = await fire.as('officer').post(`/api/opinion-requests/${first.id}/answer`, GIVEN).expect(409);
    expect(moot.body).toMatchObject({ type: '/problems#opinion-closed', state: 'moot' });
    await expectTaken(self, 'opinion.requested', { from: 'fire-zone' });
    await carryAll();
    const { items } = (await town.as('reader').get(`${self}/consultations`).expect(200)).body;
    expect(items.map((one: { state: { name: string } }) => one.state.name)).toEqual(['moot', 'open']);
    await fire.as('officer').post(`/api/opinion-requests/${items[1].id}/answer`, GIVEN).expect(201);
    await carryAll();
    expect(await opinionOf(self)).toBe('conditional');
  });

  it('an answer that crosses one taken down by hand is refused in sight of both', async () => {
    const self = await asked('fire-zone');
    const { id } = await requestOf(self);
    await fire.as('officer').post(`/api/opinion-requests/${id}/answer`, GIVEN).expect(201);
    await expectTaken(self, 'opinion.received', { from: 'fire-zone', verdict: 'favourable' });
    await carryAll();
    expect(await opinionOf(self)).toBe('favourable');
    const because = expect.stringContaining('Cette instance a déjà rendu son avis');
    expect((await consultation(self)).answer).toMatchObject({ recorded: false, refusedBecause: because });
    const { body } = await fire.as('reader').get(`/api/opinion-requests/${id}`).expect(200);
    expect(body).toMatchObject({ state: { name: 'refused' }, answer: { delivery: { name: 'refused', failure: because } } });
  });

  it('what fails on the way stays in sight, waits and comes again, and is recorded once whatever is repeated', async () => {
    const self = await asked('fire-zone');
    const { id } = await requestOf(self);
    await fire.as('officer').post(`/api/opinion-requests/${id}/answer`, GIVEN).expect(201);
    await house.owner.query(`UPDATE administrations SET suspended_at = now(), suspended_because = 'essai' WHERE id = $1`, [
      town.id,
    ]);
    await house.carry();
    const failing = await fire.as('reader').get(`/api/opinion-requests/${id}`).expect(200);
    expect(failing.body.answer.delivery).toMatchObject({
      name: 'waiting',
      attempts: 1,
      failure: expect.stringContaining('suspendue'),
    });
    await house.owner.query('UPDATE administrations SET suspended_at = NULL, suspended_because = NULL WHERE id = $1', [town.id]);
    expect(await house.carry()).toBe(0);
    const due = () =>
      house.owner.query(`UPDATE opinion_requests SET next_attempt = now() WHERE administration_id = $1 AND id = $2`, [
        fire.id,
        id,
      ]);
    await due();
    await Promise.all([house.carry(), house.carry(), house.carry()]);
    // As if the service had died between the file's transaction and the mark of the consulted side.
    for (let again = 0; again < 2; again += 1) {
      await due();
      await house.carry();
    }
    await carryAll();
    const received = (await journalOf(self)).filter((entry: object) => JSON.stringify(entry).includes('"opinion.received"'));
    expect(received).toHaveLength(1);
    expect((await lastRequestById(id)).answer.delivery).toMatchObject({ name: 'recorded', failure: null });
  });

  const lastRequestById = async (id: string) => (await fire.as('reader').get(`/api/opinion-requests/${id}`).expect(200)).body;

  it('what a body reads, in its administration or through its link, leaves a trace where the file is kept', async () => {
    const self = await asked('fire-zone');
    const readings = async (of: string) =>
      ((await town.as('chief').get(`${of}/readers`).expect(200)).body.items as { name: string; what: string; through: string }[])
        .filter(({ what }) => what === 'request' || what === 'document')
        .map(({ name, what, through }) => `${name}, ${what}, ${through}`)
        .sort();
    const plan = await attach(self, 'Plan');
    await accompany(self, [plan.id]);
    await carryAll();
    const request = `/api/opinion-requests/${(await requestOf(self)).id}`;
    expect(await readings(self)).toEqual([]);
    await other.as('officer').get(request).expect(404);
    await fire.as('officer').get(request).expect(200);
    await fire.as('officer').get(request).expect(200);
    await fire.as('officer').get(`${request}/documents/${plan.id}`).expect(200);
    const officer = expect.stringMatching(/^officer \(Ville \d+\), /);
    expect(await readings(self)).toEqual([officer, officer]);
    expect((await readings(self)).map((line) => line.split(', ')[1])).toEqual(['document', 'request']);

    const outside = await asked('infrabel');
    await accompany(outside, [(await attach(outside, 'Plan')).id]);
    const { id, documents } = await consultation(outside);
    const { href } = (await town.as('officer').post(`${outside}/consultations/${id}/link`, {}).expect(201)).body;
    const path = new URL(href).pathname;
    await house.http().get(path).expect(200);
    await house.http().get(`${path}/documents/${documents[0].id}`).expect(200);
    expect(await readings(outside)).toEqual(['Infrabel, document, link', 'Infrabel, request, link']);
  });

  it('territory names who is competent, says why, and leaves two to people; what the office names goes before', async () => {
    const police = await house.town({ type: 'police', roles: { reader: ['reader'] } });
    const second = await house.town({ type: 'police', roles: {} });
    const serve = (zone: Town, codes: string[]) => declareTerritory(house.owner, zone, codes);
    const because = async (self: string) => (await consultation(self)).because as string;
    const save = (more: object[] = []) =>
      town
        .as('jurist')
        .put('/api/settings/consultation-partners', { items: [...PARTNERS(), ...more] })
        .expect(200);
    const settled = async () =>
      (await town.as('jurist').get('/api/settings/consultation-partners').expect(200)).body.bodies.find(
        ({ name }: { name: string }) => name === 'police-zone',
      ).territory;

    expect(await because(await asked('police-zone'))).toContain('commune du dossier n’est pas connue');
    await house.owner.query(`UPDATE administrations SET nis_code = '99123' WHERE id = $1`, [town.id]);
    const waiting = await asked('police-zone');
    expect(await consultation(waiting)).toMatchObject({ partner: null, way: { name: 'unaddressed' } });
    expect(await because(waiting)).toContain('aucune administration');

    await expect(serve(police, ['9912'])).rejects.toThrow('five digits');
    await expect(serve(town, ['99123'])).rejects.toThrow('serves itself');
    await serve(police, ['99123', '99124']);
    expect(await settled()).toMatchObject({ administration: police.slug });
    const self = await asked('police-zone');
    expect(await consultation(self)).toMatchObject({ partner: { outside: false }, way: { name: 'with-the-body' } });
    expect(await because(self)).toContain('seule compétente sur ce territoire (');
    // What waited is looked at again, and leaves by the territory declared meanwhile.
    await save();
    await carryAll();
    expect(await consultation(waiting)).toMatchObject({ way: { name: 'with-the-body' } });
    expect((await police.as('reader').get('/api/opinion-requests').expect(200)).body.items.length).toBeGreaterThanOrEqual(2);

    await serve(second, ['99123']);
    const two = await asked('police-zone');
    expect(await consultation(two)).toMatchObject({ partner: null });
    expect(await because(two)).toMatch(/plusieurs administrations.*désignez/);
    await save([{ body: 'police-zone', administration: second.slug }]);
    await carryAll();
    expect(await consultation(two)).toMatchObject({ way: { name: 'with-the-body' } });
    expect(await because(two)).toContain('désignée dans les instances consultées');
    await save();
  });

  it('a request for a body that nobody is named for waits in sight, and leaves when somebody is', async () => {
    const self = await asked('dnf');
    expect(await consultation(self)).toMatchObject({ way: { name: 'unaddressed' }, partner: null });
    const dnf = { body: 'dnf', name: 'DNF, cantonnement', email: 'avis@dnf.example' };
    await town
      .as('jurist')
      .put('/api/settings/consultation-partners', { items: [...PARTNERS(), dnf] })
      .expect(200);
    await carryAll();
    expect(await consultation(self)).toMatchObject({
      way: { name: 'with-the-body' },
      partner: { name: 'DNF, cantonnement', outside: true },
    });
    expect(box.take().flatMap(({ to }) => to)).toContain('avis@dnf.example');
  });

  it.each([
    ['an unknown body', [{ body: 'mayor', administration: 'x' }], 'body'],
    [
      'the same body twice',
      [
        { body: 'awap', name: 'A', email: 'a@b.example' },
        { body: 'awap', name: 'B', email: 'b@b.example' },
      ],
      'deux fois',
    ],
    ['neither an administration nor an address', [{ body: 'awap', name: 'A' }], 'donnez une administration'],
    ['an administration that does not exist', [{ body: 'fire-zone', administration: 'nowhere' }], 'Aucune administration'],
  ])('a list of partners with %s is refused whole', async (_what, items, sentence) => {
    const { body } = await town.as('jurist').put('/api/settings/consultation-partners', { items }).expect(422);
    expect(body.detail).toContain(sentence);
    expect((await town.as('reader').get('/api/settings/consultation-partners')).body.items.length).toBeGreaterThan(1);
  });

  it('partners are chosen by who may, among those who give such opinions', async () => {
    const choose = (who: string, items: object[]) => town.as(who).put('/api/settings/consultation-partners', { items });
    await choose('officer', []).expect(403);
    for (const [body, slug] of [
      ['police-zone', fire.slug],
      ['college', town.slug],
    ])
      await choose('jurist', [{ body, administration: slug }]).expect(422);
  });

  it.each([
    ['no verdict', { reasons: 'x' }, '/verdict'],
    ['no reasons', { verdict: 'favourable', reasons: ' ' }, '/reasons'],
    ['conditions that are not asked for', { ...GIVEN, verdict: 'favourable' }, '/conditions'],
    ['no condition where there must be one', { ...GIVEN, conditions: [] }, '/conditions'],
    ['a field of its own', { ...GIVEN, signed: true }, '/signed'],
  ])('an answer with %s is refused and may be given again', async (_what, answer, pointer) => {
    const { id } = await lastRequestOpen();
    const { body } = await fire.as('officer').post(`/api/opinion-requests/${id}/answer`, answer).expect(422);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  async function lastRequestOpen() {
    const { body } = await fire.as('reader').get('/api/opinion-requests?state=open').expect(200);
    if (body.items.length > 0) return body.items[0] as { id: string };
    await asked('fire-zone');
    return lastRequest();
  }

  it('the list goes on from page to page without a gap', async () => {
    await asked('fire-zone');
    await asked('fire-zone');
    const seen: string[] = [];
    for (let next: string | undefined = '/api/opinion-requests?limit=1'; next;) {
      const answer = await fire.as('reader').get(next).expect(200);
      const body = answer.body as { items: { id: string }[]; links: { next?: string } };
      seen.push(...body.items.map(({ id }) => id));
      next = body.links.next;
    }
    const all = (await fire.as('reader').get('/api/opinion-requests?limit=500')).body.items as { id: string }[];
    expect(seen).toEqual(all.map(({ id }) => id));
    await fire.as('reader').get('/api/opinion-requests?after=1;DROP').expect(422);
  });

  describe('through a link', () => {
    const page = (path: string) => house.http().get(path);
    const send = (path: string, form: object) => house.http().post(path).type('form').send(form);
    async function mailed(): Promise<{ self: string; path: string }> {
      const self = await asked('infrabel');
      const mail = box.take().find(({ to }) => to.includes('avis@infrabel.example'))!;
      return { self, path: /https:\/\/permis\.example(\/avis\/\S+)/.exec(mail.text)![1]! };
    }

    it('a body without account reads, corrects, confirms; the file moves, and the link is used up', async () => {
      const { self, path } = await mailed();
      const first = await page(path).expect(200);
      expect(first.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
      expect(first.text).toContain(SUBMISSION.title);
      expect(first.text).toContain('l’avis est réputé favorable');
      expect(first.text).not.toContain(NEVER_SHOWN);
      expect(first.text).not.toContain('<script');
      for (const [lang, title] of [
        ['de', 'Gutachtenanfrage'],
        ['nl', 'Adviesaanvraag'],
        ['en', 'Request for an opinion'],
      ])
        expect((await page(`${path}?lang=${lang}`).expect(200)).text).toContain(`<h1>${title}</h1>`);

      const wrong = await send(path, { ...FORM, verdict: 'conditional', act: 'review' }).expect(422);
      expect(wrong.text).toContain('Un avis favorable sous conditions énonce au moins une condition.');
      expect(wrong.text).toContain('La ligne est trop proche.');
      const review = await send(path, { ...FORM, act: 'review' }).expect(200);
      expect(review.text).toContain('Relire avant d’envoyer');
      const begun = await send(path, { verdict: 'unfavourable', name: 'Ines', into: 'de' }).expect(200);
      expect(begun.text).toContain('<h1>Gutachtenanfrage</h1>');
      for (const said of ['value="unfavourable" required  checked', 'value="Ines"']) expect(begun.text).toContain(said);
      const reviewed = await send(path, { ...FORM, act: 'review', into: 'nl' }).expect(200);
      expect(reviewed.text).toContain('<html lang="nl">');
      expect(reviewed.text).toContain('name="act" value="send"');
      expect(await opinionOf(self)).toBe('pending');
      const done = await send(path, { ...FORM, act: 'send' }).expect(200);
      expect(done.text).toContain('Votre avis est envoyé');
      await carryAll();
      expect(await opinionOf(self)).toBe('unfavourable');
      expect((await consultation(self)).answer).toMatchObject({
        answeredBy: 'Ines Rail',
        reasons: 'La ligne est trop proche.\nVoir le plan.',
      });

      // Replayed, or answered otherwise.
      for (const form of [FORM, { ...FORM, verdict: 'favourable' }]) {
        const again = await send(path, { ...form, act: 'send' }).expect(409);
        expect(again.text).toContain('L’avis est déjà rendu');
      }
      expect((await page(path).expect(409)).text).toContain('Rien de plus');
    });

    it('two who send at the same moment are one answer', async () => {
      const { self, path } = await mailed();
      const answers = await Promise.all(['A', 'B', 'C'].map((name) => send(path, { ...FORM, name, act: 'send' })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      await carryAll();
      expect(await opinionOf(self)).toBe('unfavourable');
    });

    it('an expired, forged, replaced or mistyped link is refused, each in its way, and writes nothing', async () => {
      const { self, path } = await mailed();
      const { id } = await consultation(self);
      const right = { administrationId: town.id, id: id as string, generation: 1, until: '2025-02-19' };
      const forged = [
        answerToken('another secret', right),
        answerToken(SECRET, { ...right, administrationId: other.id }),
        `${path.slice(6, -3)}AAA`,
        path.slice(6).replace('2025-', '2035-'),
        'x',
        `${path.slice(6)}x`,
      ];
      for (const token of forged) {
        expect((await page(`/avis/${token}`).expect(404)).text).toContain('Ce lien n’est pas valable');
        await send(`/avis/${token}`, { ...FORM, act: 'send' }).expect(404);
      }
      const renewed = await town.as('officer').post(`${self}/consultations/${id}/link`, {}).expect(201);
      expect(renewed.body.until).toBe('2025-02-19');
      expect((await page(path).expect(410)).text).toContain('Ce lien est remplacé');
      const fresh = String(renewed.body.href).replace('https://permis.example', '');
      await page(fresh).expect(200);
      house.clock.day = '2025-02-20';
      for (const answer of [await page(fresh), await send(fresh, { ...FORM, act: 'send' })]) {
        expect(answer.status).toBe(410);
        expect(answer.text).toContain('Ce lien est expiré');
      }
      await house.tick();
      await carryAll();
      expect(await opinionOf(self)).toBe('deemed-favourable');
      await town.as('officer').post(`${self}/consultations/${id}/link`, {}).expect(422);
      await town.as('reader').post(`${self}/consultations/${id}/link`, {}).expect(403);
    });

    it('a long reasoned text is taken, one beyond all measure is not, and nothing typed becomes part of the page', async () => {
      const { path } = await mailed();
      const long = 'é'.repeat(19_000);
      await send(path, { ...FORM, reasons: long, act: 'review' }).expect(200);
      await send(path, { ...FORM, reasons: 'é'.repeat(21_000), act: 'send' }).expect(422);
      const script = await send(path, { ...FORM, reasons: '</textarea><script>x</script>', act: 'correct' }).expect(200);
      expect(script.text).not.toContain('<script>');
      await send(path, { ...FORM, 'name[]': 'x', name: '', act: 'send' }).expect(422);
    });

    (hasBrowser ? it : it.skip)(
      'axe finds nothing on any of its pages, narrow and dark, without a script of the service',
      async () => {
        const { path } = await mailed();
        const browser = await openBrowser();
        try {
          // axe is put into the page by the test itself; the service's policy would forbid it.
          const look = { viewport: { width: 320, height: 800 }, colorScheme: 'dark' as const, bypassCSP: true };
          const tab = await (await browser.newContext(look)).newPage();
          const check = async (heading: string) => {
            expect(await tab.textContent('h1')).toBe(heading);
            expect(await accessibilityFaults(tab)).toEqual([]);
            expect(await tab.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
          };
          await tab.goto(`${house.address}${path}?lang=en`);
          await check('Request for an opinion');
          await tab.check('input[value=conditional]');
          await tab.fill('#reasons', 'Close to the line.');
          await tab.fill('#name', 'Ines Rail');
          await tab.click('main button[value=review]');
          await check('Request for an opinion');
          expect(await tab.inputValue('#reasons')).toBe('Close to the line.');
          await tab.fill('#conditions', 'A fence along the track.');
          await tab.click('main button[value=review]');
          await check('Read it over before sending');
          await tab.click('button[value=send]');
          await check('Your opinion is sent');
          await tab.goto(`${house.address}${path}?lang=en`);
          await check('The opinion has been given already');
        } finally {
          await browser.close();
        }
      },
    );

    it('a mail server that puts the mail off is in sight of the officer', async () => {
      await house.owner.query(`UPDATE consultation_partners SET name = 'Infrabel' WHERE administration_id = $1`, [town.id]);
      box.answerRecipient('451 later, please');
      const self = await asked('infrabel');
      expect(await consultation(self)).toMatchObject({ way: { name: 'failing', failure: expect.stringContaining('451') } });
    });
  });
});
