import { ImportLayer } from '../../src/parcels/index.js';
import { geoJsonFile, square } from '../support/layers.js';
import { fileNamed, pdf } from '../support/documents.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';

/** The notice goes up on Thursday 9 January 2025: the inquiry may open on Tuesday 14, and ends on Tuesday 28. */
const OPENS = '2025-01-14';
const ENDS = '2025-01-28';

describe('a public inquiry', () => {
  let house: TestHouse;
  let [town, other]: [Town, Town] = [undefined!, undefined!];
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    const roles = {
      officer: ['planning-officer'],
      reader: ['reader'],
      secretary: ['college-secretary'],
      chief: ['administrator'],
    };
    [town, other] = [await house.town({ roles }), await house.town({ roles })];
  });
  afterAll(() => house.close());
  beforeEach(() => {
    house.clock.day = '2025-01-09';
  });

  const officer = () => town.as('officer');
  const announced = async (publicity = 'inquiry', title = SUBMISSION.title) => {
    house.clock.day = '2025-01-06';
    const { body } = await officer()
      .post('/api/applications', { ...SUBMISSION, title })
      .expect(201);
    const self = `/api/applications/${body.id}`;
    const event = { type: 'completeness.confirmed', payload: { publicity } };
    await officer().post(`${self}/events`, event, { 'If-Match': '"1"' }).expect(201);
    house.clock.day = '2025-01-09';
    return self;
  };
  const held = async (told: object = {}) => {
    const self = await announced();
    const answer = await officer()
      .post(`${self}/inquiries`, { opensOn: OPENS, ...told }, { 'If-Match': '"2"' })
      .expect(201);
    return { self, file: self, inquiry: `/api/inquiries/${answer.body.id}`, id: answer.body.id as string };
  };
  const comment = (inquiry: string, said: object, headers = {}) =>
    officer().post(`${inquiry}/comments`, { channel: 'post', text: 'Le mur est trop haut.', ...said }, headers);
  const page = (id: string) => `/enquetes/${town.slug}/${id}`;
  const sent = (id: string, said: object) =>
    house
      .http()
      .post(page(id))
      .type('form')
      .send({ lang: 'fr', ...said });
  const deadline = async (file: string) => {
    const { body } = await officer().get(file).expect(200);
    type Deadline = { name: string; legal: string; because: string[]; article: string };
    return (body.deadlines as Deadline[]).find(({ name }) => name === 'decision')!;
  };
  const decision = async (file: string) => (await deadline(file)).legal;

  describe('is planned', () => {
    it('on the first day that the law allows, with the reason of each date', async () => {
      const self = await announced();
      const { body } = await officer().get(`${self}/inquiries/plan`).expect(200);
      expect(body).toMatchObject({ kind: 'inquiry', days: 15, displayedOn: '2025-01-09', displayBy: '2025-01-09' });
      expect(body).toMatchObject({ opensOn: OPENS, from: OPENS, until: ENDS, suspended: 0, carried: 0 });
      expect(body.dates.map(({ name, date }: { name: string; date: string }) => [name, date])).toEqual([
        ['display', '2025-01-09'],
        ['opening', OPENS],
        ['closing', ENDS],
        ['decision', await decision(self)],
      ]);
      expect(body.dates[0]).toMatchObject({ article: 'CoDT D.VIII.7', confidence: 'low' });
      const { href, headers, body: request } = body.request;
      await officer().post(href, request, headers).expect(201);
    });

    it('across a break it ends later, and the decision gains the days', async () => {
      const self = await announced();
      const { body } = await officer().get(`${self}/inquiries/plan?opensOn=2025-07-10`).expect(200);
      expect(body).toMatchObject({ until: '2025-08-25', suspended: 31, carried: 1, decision: { gained: 32 } });
      const closing = body.dates.find(({ name }: { name: string }) => name === 'closing');
      expect(closing.because.join(' ')).toContain('suspension d’été : 31 jours ne comptent pas');
    });

    it('is proposed after a break that its first day would fall in', async () => {
      const self = await announced();
      const { body } = await officer().get(`${self}/inquiries/plan?displayedOn=2025-07-14`).expect(200);
      expect(body).toMatchObject({ opensOn: '2025-08-18', from: '2025-08-18' });
    });

    it.each([
      ['opensOn=2025-07-20', 'CoDT D.I.16', '18 août 2025'],
      ['voluntary=true&days=10', 'CoDT D.VIII.7', 'au moins 15 jours'],
      ['days=30', 'CoDT D.VIII.3', 'durée'],
      ['kind=notice', 'CoDT D.VIII.3', 'nature'],
    ])('%s is refused with its article', async (wish, article, right) => {
      const self = await announced();
      const { body } = await officer().get(`${self}/inquiries/plan?${wish}`).expect(409);
      expect(body.reasons[0].article).toBe(article);
      expect(body.detail).toContain(right);
    });

    it('on a display shorter than five days, of which the law is not sure, it warns and forbids nothing', async () => {
      const self = await announced();
      const { body } = await officer().get(`${self}/inquiries/plan?opensOn=2025-01-13`).expect(200);
      expect(body.warnings).toMatchObject([{ rule: 'display', article: 'CoDT D.VIII.7', confidence: 'low', right: OPENS }]);
      expect(body.warnings[0].detail).toMatch(/14 janvier 2025.*à confirmer par un juriste/);
      const { href, headers, body: request } = body.request;
      const made = await officer().post(href, request, headers).expect(201);
      expect(made.body).toMatchObject({ from: '2025-01-13', warnings: [{ rule: 'display' }] });
      expect((await officer().get(`${self}/inquiries/plan`)).body.warnings).toEqual([]);
    });

    it('warns of an opening in the past, also for a notice, and refuses one before the file was acknowledged', async () => {
      const inquiry = await announced();
      const { body } = await officer().get(`${inquiry}/inquiries/plan?opensOn=2025-01-07&displayedOn=2025-01-02`).expect(200);
      expect(body.warnings).toMatchObject([{ rule: 'past', article: 'CoDT D.VIII.7', confidence: 'low', right: '2025-01-09' }]);
      const notice = await announced('notice');
      const told = await officer().get(`${notice}/inquiries/plan?opensOn=2025-01-07`).expect(200);
      expect(told.body.warnings).toMatchObject([{ rule: 'past', article: 'CoDT D.VIII.6', right: '2025-01-09' }]);
      for (const self of [inquiry, notice]) {
        const early = await officer().get(`${self}/inquiries/plan?opensOn=2025-01-03`).expect(409);
        expect(early.body.reasons[0].article).toBe('CoDT D.IV.34 et D.IV.40');
      }
    });

    it('speaks the reader’s language, and refuses what is no wish', async () => {
      const self = await announced();
      const german = await officer().get(`${self}/inquiries/plan`).set('Accept-Language', 'de').expect(200);
      expect(german.body.dates[0].because[0]).toContain('Aushang');
      await officer().get(`${self}/inquiries/plan?opensOn=2025-02-30`).expect(422);
      await officer().get(`${self}/inquiries/plan?opensAt=2025-02-03`).expect(422);
    });

    it('a notice follows the applicant’s poster', async () => {
      const self = await announced('notice');
      await officer()
        .post(`${self}/events`, { type: 'acknowledgement.delivered', payload: { to: 'applicant' } }, { 'If-Match': '"2"' })
        .expect(201);
      const { body } = await officer().get(`${self}/inquiries/plan`).expect(200);
      expect(body).toMatchObject({ kind: 'notice', opensOn: '2025-01-10', poster: { from: '2025-01-10', until: '2025-01-30' } });
    });
  });

  describe('is held', () => {
    it('through the acts of the file, whose clock lengthens by itself', async () => {
      const self = await announced();
      expect(await decision(self)).toBe('2025-03-24');
      const wish = { opensOn: '2025-07-10', subject: 'Un étage', closingSession: 'Salle du conseil, 10 h' };
      const made = await officer().post(`${self}/inquiries`, wish, { 'If-Match': '"2"', 'Idempotency-Key': 'once' }).expect(201);
      expect(made.body).toMatchObject({ state: 'announced', until: '2025-08-25', subject: 'Un étage', closedOn: null });
      // Thirty-two days after Saturday 22 March, which Easter Monday does not touch.
      const lengthened = await deadline(self);
      expect(lengthened.legal).toBe('2025-04-23');
      expect(lengthened.because[2]).toContain('+ 32 jours : prolongation de la publicité (CoDT D.I.16 et D.IV.46)');
      const again = await officer().post(`${self}/inquiries`, wish, { 'If-Match': '"2"', 'Idempotency-Key': 'once' }).expect(201);
      expect(again.body.id).toBe(made.body.id);
      house.clock.day = '2025-01-10';
      const later = await officer().post(`${self}/inquiries`, wish, { 'If-Match': '"2"', 'Idempotency-Key': 'once' }).expect(201);
      expect(later.body.id).toBe(made.body.id);
      const journal = await officer().get(`${self}/journal`).expect(200);
      expect(journal.body.items.map(({ event }: { event: { type: string } }) => event.type)).toContain('publicity.scheduled');
      expect((await officer().get(`${self}/inquiries`).expect(200)).body.items).toHaveLength(1);
    });

    it('is closed from its last day on, once', async () => {
      const { inquiry } = await held();
      const version = { 'If-Match': (await officer().get(inquiry)).headers['etag']! };
      house.clock.day = '2025-01-27';
      const early = await officer().post(`${inquiry}/closing`, {}, version).expect(409);
      expect(early.body.reasons[0].article).toContain('D.VIII');
      house.clock.day = ENDS;
      const closed = await officer().post(`${inquiry}/closing`, {}, version).expect(200);
      expect(closed.body).toMatchObject({ state: 'closed', closedOn: ENDS });
      await officer().post(`${inquiry}/closing`, {}, version).expect(412);
      await officer().post(`${inquiry}/closing`, {}, { 'If-Match': closed.headers['etag']! }).expect(409);
    });

    it('an act recorded on the file itself has its inquiry too', async () => {
      const self = await announced();
      const event = { type: 'publicity.scheduled', payload: { kind: 'inquiry', opensOn: OPENS } };
      await officer().post(`${self}/events`, event, { 'If-Match': '"2"' }).expect(201);
      await house.deliver();
      const { body } = await officer().get(`${self}/inquiries`).expect(200);
      expect(body.items).toMatchObject([{ from: OPENS, until: ENDS, state: 'announced' }]);
      house.clock.day = ENDS;
      await officer().post(`${self}/events`, { type: 'publicity.closed' }, { 'If-Match': '"3"' }).expect(201);
      await house.deliver();
      expect((await officer().get(`${self}/inquiries`)).body.items).toMatchObject([{ state: 'closed', closedOn: ENDS }]);
    });

    it('a refused act leaves no inquiry, and a reader opens none', async () => {
      const self = await announced();
      await officer().post(`${self}/inquiries`, { opensOn: OPENS, days: 30 }, { 'If-Match': '"2"' }).expect(409);
      await officer().post(`${self}/inquiries`, { opensOn: OPENS }, { 'If-Match': '"1"' }).expect(412);
      await officer().post(`${self}/inquiries`, { opensOn: OPENS }).expect(428);
      await town.as('reader').post(`${self}/inquiries`, { opensOn: OPENS }, { 'If-Match': '"2"' }).expect(403);
      expect((await officer().get(`${self}/inquiries`)).body.items).toEqual([]);
    });
  });

  describe('receives comments', () => {
    it('whose reading leaves a line of its own', async () => {
      const { file, inquiry } = await held();
      await officer().get(inquiry).expect(200);
      await officer().get(`${inquiry}/comments`).expect(200);
      const { body } = await town.as('chief').get(`${file}/readers`).expect(200);
      expect(body.items.map(({ what }: { what: string }) => what).sort()).toEqual(['comments', 'file']);
    });

    it('each with its number and day; late and early ones are kept and marked', async () => {
      const { inquiry } = await held();
      await comment(inquiry, { channel: 'counter' }).expect(201);
      house.clock.day = '2025-01-31';
      await comment(inquiry, { receivedOn: ENDS }).expect(201);
      await comment(inquiry, { sentOn: ENDS }).expect(201);
      await comment(inquiry, { sentOn: '2025-01-29' }).expect(201);
      const { body } = await officer().get(`${inquiry}/comments`).expect(200);
      const told = body.items.map(({ number, timing }: { number: number; timing: string }) => [number, timing]);
      expect(told).toEqual([[1, 'early'], [2, 'in-time'], [3, 'in-time'], [4, 'late']]); // prettier-ignore
      expect(body.count).toEqual({ total: 4, inTime: 2, early: 1, late: 1, withdrawn: 0 });
      const first = await officer().get(`${inquiry}/comments?limit=3`).expect(200);
      expect((await officer().get(first.body.links.next).expect(200)).body.items).toHaveLength(1);
    });

    it('sent twice under one key it is kept once, and many at once get numbers without a gap', async () => {
      const { inquiry } = await held();
      const key = { 'Idempotency-Key': 'letter-1' };
      const first = await comment(inquiry, {}, key).expect(201);
      expect((await comment(inquiry, {}, key).expect(201)).body.number).toBe(first.body.number);
      house.clock.day = '2025-01-10';
      expect((await comment(inquiry, {}, key).expect(201)).body.number).toBe(first.body.number);
      const other = await comment(inquiry, { text: 'Autre chose.' }, key).expect(422);
      expect(other.body).toMatchObject({ type: '/problems#idempotency-key-reused', key: 'letter-1' });
      const many = await Promise.all(Array.from({ length: 8 }, () => comment(inquiry, {}).expect(201)));
      expect(many.map(({ body }) => body.number as number).toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    });

    it('none is changed or deleted by the service; withdrawn, it stays and is told so', async () => {
      const { inquiry } = await held();
      await comment(inquiry, {}).expect(201);
      const { service } = house.foundations.database;
      for (const statement of ["UPDATE public_comments SET body = 'x'", 'DELETE FROM public_comments', 'DELETE FROM inquiries'])
        await expect(service.query(statement)).rejects.toThrow(/permission denied/);
      const taken = await officer().post(`${inquiry}/comments/1/withdrawal`, { because: 'Accord trouvé' }).expect(200);
      expect(taken.body).toMatchObject({
        text: 'Le mur est trop haut.',
        withdrawn: { on: '2025-01-09', because: 'Accord trouvé' },
      });
      await officer().post(`${inquiry}/comments/1/withdrawal`, {}).expect(422);
      await officer().post(`${inquiry}/comments/2/withdrawal`, {}).expect(404);
    });

    it.each([
      [{ channel: 'web' }, '/channel'],
      [{ text: '' }, '/text'],
      [{ receivedOn: '2025-01-10' }, '/on'],
      [{ receivedOn: '2025-01-08', sentOn: '2025-01-09' }, '/sentOn'],
      [{ authorEmail: 'nobody' }, '/authorEmail'],
    ])('%j is refused', async (said, pointer) => {
      const { inquiry } = await held();
      const { body } = await comment(inquiry, said).expect(422);
      expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
    });
  });

  it('its documents: a notice, and a closing report without the authors', async () => {
    const { inquiry } = await held({ subject: 'Rehausse <d’un étage>', writeTo: 'urbanisme@ville.example' });
    const author = { authorName: 'Zoé Grönland', authorAddress: 'rue du Puits 4' };
    const notice = await officer().get(`${inquiry}/documents/notice`).expect(200).expect('Content-Type', /html/);
    expect(notice.text).toContain('Du mardi 14 janvier 2025 au mardi 28 janvier 2025 inclus');
    expect(notice.text).toContain('Rehausse &lt;d’un étage&gt;');
    expect((await officer().get(`${inquiry}/documents/notice?lang=de`)).text).toContain('Öffentliche Untersuchung');
    house.clock.day = ENDS;
    await comment(inquiry, { ...author, text: 'Moi, Zoé Grönland, rue du Puits 4, je m’oppose.' }).expect(201);
    await comment(inquiry, { ...author, text: 'Ma fille Lina dort là.' }).expect(201);
    await officer().put(`${inquiry}/comments/2/public-text`, { text: 'Une enfant dort là.' }).expect(200);
    const draft = (await officer().get(`${inquiry}/documents/closing-report`).expect(200)).text;
    expect(draft).toContain('PROJET');
    expect(draft).toContain('Moi, […], […], je m’oppose.');
    expect(draft).toContain('Une enfant dort là.');
    for (const secret of ['Grönland', 'Puits', 'Lina', SUBMISSION.applicantName]) expect(draft).not.toContain(secret);
    const version = { 'If-Match': (await officer().get(inquiry)).headers['etag']! };
    await officer().post(`${inquiry}/closing`, {}, version).expect(200);
    const report = (await officer().get(`${inquiry}/documents/closing-report`)).text;
    expect(report).toContain('Publicité close le 28 janvier 2025');
    expect(report).not.toContain('PROJET');
  });

  describe('its letters to neighbours', () => {
    const capakey = (letter: string) => `92094A0001/00${letter}000`;
    const lambert = { owner: 'Dominique Lambert', owner_address: 'Rue du Pont 1, 5000 Namur' };
    const sited = async () => {
      house.clock.day = '2025-01-06';
      const parcels = [
        ['A', square(0, 0, 20)],
        ['B', square(20, 0, 20), lambert],
        ['C', square(40, 0, 20), lambert],
        ['D', square(60, 0, 20), { owner: 'Anne <Petit>' }],
        ['E', square(0, 60, 20)],
        ['F', square(0, 180, 20), { owner: 'Loin d’ici', owner_address: 'Rue Haute 9' }],
      ] as const;
      const features = parcels.map(([letter, geometry, more]) => {
        return { geometry, properties: { capakey: capakey(letter), ...more } };
      });
      const path = geoJsonFile(features);
      await house.app.get(ImportLayer).import(town.id, { path, kind: 'parcels', importedBy: 'test' });
      const { body } = await officer()
        .post('/api/applications', {
          ...SUBMISSION,
          applicantName: 'Camille Dubois',
          title: 'Serre de Camille Dubois',
          site: { parcels: [capakey('A')] },
        })
        .expect(201);
      const self = `/api/applications/${body.id}`;
      const complete = { type: 'completeness.confirmed', payload: { publicity: 'inquiry' } };
      await officer().post(`${self}/events`, complete, { 'If-Match': '"1"' }).expect(201);
      const made = await officer().post(`${self}/inquiries`, { opensOn: OPENS }, { 'If-Match': '"2"' }).expect(201);
      return { self, letters: made.body.links.neighbourLetters as string, inquiry: made.body.links.self as string };
    };

    it('one for each owner, and one for whoever lives where no owner is known', async () => {
      const { self, letters } = await sited();
      const { text } = await officer().get(letters).expect(200).expect('Content-Type', /html/);
      expect(text.match(/class="letter"/g)).toHaveLength(3);
      expect(text).toContain('3 lettre(s) pour 4 parcelle(s) à 50 m au plus du bien.');
      expect(text).toMatch(/Dominique Lambert<br \/>Rue du Pont 1, 5000 Namur/);
      expect(text).toContain(`proche de votre bien (${capakey('B')}, ${capakey('C')})`);
      expect(text).toContain(`Aux propriétaires et occupants de la parcelle ${capakey('E')}`);
      expect(text).toMatch(/faute d’adresse connue \(2\)[\s\S]*Anne &lt;Petit&gt;/);
      expect(text).toContain('Du mardi 14 janvier 2025 au mardi 28 janvier 2025 inclus');
      // The applicant is named nowhere, not even in the title of the file.
      expect(text).not.toContain('Dubois');
      expect((await officer().get(`${letters}?within=200&lang=nl`).expect(200)).text).toMatch(/Loin d’ici[\s\S]*Geachte/);
      // What an officer wrote stands in place of the layer's word.
      await officer().post(`${self}/neighbours`, { within: 50 }).expect(200);
      const edit = { ownerName: 'Régie des bâtiments', ownerAddress: 'Avenue Longue 3' };
      await officer()
        .patch(`${self}/neighbours/${encodeURIComponent(capakey('E'))}?within=50`, edit)
        .expect(204);
      expect((await officer().get(letters).expect(200)).text).toContain('Régie des bâtiments<br />Avenue Longue 3');
      await officer().get(`${letters}?within=0`).expect(422);
    });

    it('none where nobody knows the site', async () => {
      const { inquiry } = await held();
      await officer().get(`${inquiry}/documents/neighbour-letters`).expect(409);
    });
  });

  describe('is open to everybody', () => {
    const said = { name: 'Zoé Grönland', text: 'Le mur\nest trop haut.', nonce: '9e1b2c3d-0000-4000-8000-000000000001' };

    it('in the list of the town while it runs, and not when it is not to be shown', async () => {
      const { id, inquiry } = await held({ subject: 'Une serre au fond' });
      const list = async () => (await house.http().get(`/enquetes/${town.slug}`).expect(200)).text;
      expect(await list()).toMatch(/À venir[\s\S]*Une serre au fond/);
      house.clock.day = OPENS;
      expect(await list()).toMatch(/En cours[\s\S]*Une serre au fond/);
      expect((await house.http().get(page(id)).expect(200)).text).not.toContain(SUBMISSION.applicantName);
      await officer().patch(inquiry, { published: false }).expect(200);
      expect(await list()).not.toContain('Une serre au fond');
      await house.http().get(page(id)).expect(404);
      await officer().patch(inquiry, { published: true, subject: null }).expect(200);
      house.clock.day = '2025-01-29';
      expect(await list()).not.toContain(id);
      expect((await house.http().get('/enquetes')).text).toContain(town.slug);
    });

    it('with the documents that the officer chose, while it is open and no longer', async () => {
      const { id, inquiry, self } = await held();
      const attach = async (title: string) => {
        const file = fileNamed(`${title}.pdf`, pdf(title));
        return (await officer().upload(`${self}/documents`, file, { kind: 'plan', title }).expect(201)).body;
      };
      const [facade, deed] = [await attach('Facade, maison Camille Dubois'), await attach('Titre')];
      await officer()
        .patch(inquiry, { documents: [id] })
        .expect(422);
      const told = await officer()
        .patch(inquiry, { documents: [facade.id] })
        .expect(200);
      expect(told.body.documents).toEqual([facade.id]);
      const path = `${page(id)}/documents/${facade.id}`;
      await house.http().get(path).expect(404);
      expect((await house.http().get(page(id)).expect(200)).text).not.toContain('/documents/');

      house.clock.day = OPENS;
      const shown = (await house.http().get(page(id)).expect(200)).text;
      expect(shown).toContain(path);
      expect(shown).toContain('Facade, maison […]');
      const read = await house.http().get(path).expect(200);
      expect(read.headers['content-disposition']).toContain('filename="plan-1.pdf"');
      expect(read.body).toEqual(pdf('Facade, maison Camille Dubois'));
      await house
        .http()
        .get(`${page(id)}/documents/${deed.id}`)
        .expect(404);
      await house.http().get(`/enquetes/${other.slug}/${id}/documents/${facade.id}`).expect(404);

      house.clock.day = '2025-01-29';
      expect((await house.http().get(path).expect(404)).text).toContain('ne se lit pas, ou plus');
      house.clock.day = ENDS;
      await house.http().get(path).expect(200);
      await officer().post(`${facade.links.self}/withdrawal`, { because: 'Erreur.' }).expect(200);
      await house.http().get(path).expect(404);
      expect((await house.http().get(page(id))).text).not.toContain('/documents/');
    });

    it('a comment gets a receipt with its number; sent twice, it is one; its author is for the office alone', async () => {
      const { id, inquiry } = await held();
      house.clock.day = OPENS;
      for (const _time of [1, 2]) {
        const receipt = await sent(id, said).expect(200);
        expect(receipt.text).toContain('sous le n° 1, le mardi 14 janvier 2025');
      }
      expect((await sent(id, { ...said, text: 'Encore une chose.' }).expect(200)).text).toContain('n° 2');
      const { body } = await officer().get(`${inquiry}/comments`).expect(200);
      expect(body.items).toHaveLength(2);
      expect(body.items[0]).toMatchObject({
        channel: 'web',
        author: { name: 'Zoé Grönland' },
        text: said.text,
        recordedBy: null,
      });
      expect((await house.http().get(page(id))).text).not.toContain('Grönland');
    });

    it('what is wrong is told beside what was typed, and a filled trap too; nothing is registered', async () => {
      const { id, inquiry } = await held();
      house.clock.day = OPENS;
      const faulty = await sent(id, { ...said, name: '', email: 'nobody' }).expect(422);
      expect(faulty.text).toContain('Dites votre nom.');
      expect(faulty.text).toContain('aria-describedby="email-fault"');
      expect(faulty.text).toContain('Le mur\nest trop haut.');
      expect((await sent(id, { ...said, website: 'https://spam.example' }).expect(422)).text).toContain('Le mur\nest trop haut.');
      const long = await sent(id, { ...said, text: 'é'.repeat(20_001) }).expect(422);
      expect(long.text).toContain('trop long');
      expect((await officer().get(`${inquiry}/comments`)).body.items).toEqual([]);
    });

    it('after its last day it is kept and marked late; once closed nothing is taken, nor lost', async () => {
      const { id, inquiry } = await held();
      await sent(id, said).expect(409);
      house.clock.day = '2025-01-29';
      expect((await sent(id, said).expect(200)).text).toContain('marqué hors délai');
      expect((await officer().get(`${inquiry}/comments`)).body.items).toMatchObject([{ timing: 'late', channel: 'web' }]);
      const version = { 'If-Match': (await officer().get(inquiry)).headers['etag']! };
      await officer().post(`${inquiry}/closing`, {}, version).expect(200);
      const refused = await sent(id, { ...said, text: 'Trop tard ?' }).expect(409);
      expect(refused.text).toMatch(/n’a pas été enregistré[\s\S]*Trop tard \?/);
      expect((await officer().get(`${inquiry}/comments`)).body.items).toHaveLength(1);
      // On paper it still comes in.
      await comment(inquiry, {}).expect(201);
    });
  });

  describe('what was decided', () => {
    it('is published by year for files shown to the public, with nobody’s name', async () => {
      const { file, inquiry } = await held();
      const list = async (more = '') => (await house.http().get(`/decisions/${town.slug}${more}`).expect(200)).text;
      const version = async () => ({ 'If-Match': (await officer().get(file)).headers['etag']! });
      const { reference } = (await officer().get(file)).body as { reference: string };
      house.clock.day = ENDS;
      await officer()
        .post(`${inquiry}/closing`, {}, await version())
        .expect(200);
      expect(await list()).not.toContain(reference);
      house.clock.day = '2025-02-10';
      await town
        .as('secretary')
        .post(`${file}/events`, { type: 'decision.granted' }, await version())
        .expect(201);
      const shown = await list();
      expect(shown).toMatch(new RegExp(`${reference}[\\s\\S]*permis octroyé</strong>, lundi 10 février 2025`));
      expect(shown).not.toContain(SUBMISSION.applicantName);
      expect(await list('?lang=de')).toContain('Genehmigung erteilt');
      expect(await list('?year=2024')).not.toContain(reference);
      expect((await house.http().get(`/decisions/${other.slug}`)).text).not.toContain(reference);
      await officer().patch(inquiry, { published: false }).expect(200);
      expect(await list()).not.toContain(reference);
    });

    it('says so where there is nothing, or no such town', async () => {
      expect((await house.http().get(`/decisions/${other.slug}`).expect(200)).text).toContain('Aucune décision');
      expect((await house.http().get('/decisions').expect(200)).text).toContain(town.slug);
      await house.http().get('/decisions/nowhere').expect(404);
    });
  });

  it('another administration sees nothing of it, on no door', async () => {
    const { id, file, inquiry } = await held({ subject: 'Rue du Secret' });
    house.clock.day = OPENS;
    await comment(inquiry, {}).expect(201);
    const theirs = other.as('officer');
    for (const path of [`${file}/inquiries`, `${file}/inquiries/plan`, inquiry, `${inquiry}/comments`])
      await theirs.get(path).expect(404);
    for (const name of ['notice', 'closing-report']) await theirs.get(`${inquiry}/documents/${name}`).expect(404);
    await theirs.post(`${file}/inquiries`, { opensOn: '2025-02-03' }, { 'If-Match': '"3"' }).expect(404);
    await theirs.post(`${inquiry}/closing`, {}, { 'If-Match': '"3"' }).expect(404);
    await theirs.post(`${inquiry}/comments`, { channel: 'post', text: 'x' }).expect(404);
    await theirs.post(`${inquiry}/comments/1/withdrawal`, {}).expect(404);
    await theirs.put(`${inquiry}/comments/1/public-text`, { text: 'x' }).expect(404);
    await theirs.patch(inquiry, { published: false }).expect(404);
    await house.http().get(`/enquetes/${other.slug}/${id}`).expect(404);
    await house.http().post(`/enquetes/${other.slug}/${id}`).type('form').send({ name: 'a', text: 'b' }).expect(404);
    expect((await house.http().get(`/enquetes/${other.slug}`)).text).not.toContain('Rue du Secret');
    await house.http().get('/enquetes/nowhere').expect(404);
    await house.http().get(`/enquetes/${town.slug}/nothing`).expect(404);
  });

  it('a suspended administration takes no comment, and loses none', async () => {
    const { id } = await held();
    house.clock.day = OPENS;
    await house.owner.query('UPDATE administrations SET suspended_at = now(), suspended_because = $2 WHERE id = $1', [
      town.id,
      'Test.',
    ]);
    try {
      const refused = await sent(id, { name: 'Zoé', text: 'Je tiens à ce texte.' }).expect(409);
      expect(refused.text).toMatch(/en ligne pour le moment[\s\S]*Je tiens à ce texte\./);
    } finally {
      await house.owner.query('UPDATE administrations SET suspended_at = NULL, suspended_because = NULL WHERE id = $1', [
        town.id,
      ]);
    }
  });
});
