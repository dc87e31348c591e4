import { wordsOf } from '../../src/applications/words-of.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { openTestHouse, SUBMISSION, type Client, type TestHouse } from '../support/house.js';

interface Row {
  id: string;
  title: string;
  next: {
    far: string;
    day: string;
    late: boolean;
    ours: boolean;
    consequence: string;
    follows: { label: string };
    holder: { name: string };
  } | null;
}

describe('the worklist', () => {
  let house: TestHouse;
  let officer: Client;

  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    officer = (await house.town()).as('officer');
    await deposit('Complétude à vérifier', '2025-01-06');
    const silent = await deposit('Décision du collège', '2024-12-02');
    await take(silent, 'completeness.confirmed', '2024-12-10');
    const asked = await deposit('Avis de la zone de secours', '2024-12-02');
    await take(asked, 'completeness.confirmed', '2024-12-16', { opinions: ['fire-zone'] });
    await take(asked, 'opinion.requested', '2024-12-16', { from: 'fire-zone' });
    const incomplete = await deposit('Compléments attendus', '2024-12-02');
    await take(incomplete, 'completeness.denied', '2024-12-10');
    await take(incomplete, 'missing-list.delivered', '2024-12-12', { to: 'applicant' });
    await take(await deposit('Retiré', '2024-12-02'), 'application.withdrawn', '2024-12-03');
  });
  afterAll(() => house.close());

  async function deposit(title: string, on: string): Promise<string> {
    const { body } = await officer.post('/api/applications', { ...SUBMISSION, title, on }).expect(201);
    return (body as { id: string }).id;
  }

  async function take(id: string, type: string, on: string, payload: object = {}): Promise<void> {
    const { headers } = await officer.get(`/api/applications/${id}`);
    await officer.post(`/api/applications/${id}/events`, { type, on, payload }, { 'If-Match': headers['etag']! }).expect(201);
  }

  async function rows(query = ''): Promise<Row[]> {
    return ((await officer.get(`/api/applications${query}`).expect(200)).body as { items: Row[] }).items;
  }

  const titles = async (query?: string) => (await rows(query)).map(({ title }) => title);

  it('orders files by what silence brings about, then by the day', async () => {
    expect(await titles()).toEqual([
      'Compléments attendus',
      'Avis de la zone de secours',
      'Complétude à vérifier',
      'Décision du collège',
    ]);
  });

  it('says in words how long there is, what follows and who must act', async () => {
    const college = (await rows('?search=coll%C3%A8ge'))[0]!;
    expect(college.next).toMatchObject({
      far: 'dans 3 jours ouvrables',
      day: 'jeudi 9 janvier 2025',
      consequence: 'referral',
      follows: { label: 'le fonctionnaire délégué est saisi' },
      ours: true,
    });
    const asked = (await rows('?consequence=favourable&due=others'))[0]!;
    expect(asked.next).toMatchObject({
      holder: { name: 'fire-zone' },
      ours: false,
      follows: { label: 'l’avis est réputé favorable' },
    });
  });

  it('counts what is due today, this week, late, and what waits for others', async () => {
    const counts = async () => (await officer.get('/api/applications/counts').expect(200)).body as object;
    expect(await counts()).toEqual({ asOf: '2025-01-06', open: 4, late: 0, today: 0, week: 1, others: 2 });
    const of = async (assignee: string) => (await officer.get(`/api/applications/counts?assignee=${assignee}`)).body as object;
    expect(await of('none')).toMatchObject({ open: 4, week: 1, others: 2 });
    expect(await of('me')).toMatchObject({ open: 0, week: 0, others: 0 });
    expect(await of('them')).toMatchObject({ status: 422 });
    house.clock.day = '2025-01-10';
    expect(await counts()).toMatchObject({ late: 1, today: 0, others: 2 });
    expect(await titles('?due=late')).toEqual(['Décision du collège']);
    expect((await rows('?due=late'))[0]!.next).toMatchObject({ far: 'hier', late: true });
    house.clock.day = '2025-01-06';
  });

  it('pages through every order without losing or repeating a file', async () => {
    for (const sort of ['consequence', 'due', 'newest']) {
      const all = await titles(`?sort=${sort}&closed=true`);
      expect(all).toHaveLength(5);
      const paged: string[] = [];
      let href: string | undefined = `/api/applications?sort=${sort}&closed=true&limit=2`;
      while (href) {
        const page = (await officer.get(href).expect(200)).body as { items: Row[]; links: { next?: string } };
        paged.push(...page.items.map(({ title }) => title));
        href = page.links.next;
      }
      expect(paged).toEqual(all);
    }
  });

  it.each([
    ['avis secours', ['Avis de la zone de secours']],
    ['SECOURS zone', ['Avis de la zone de secours']],
    ['completude verifier', ['Complétude à vérifier']],
    ['compl', ['Compléments attendus', 'Complétude à vérifier']],
    ['PU/2024/0001', ['Décision du collège']],
    ['0001 2024 dubois', ['Décision du collège']],
    ['college dupont', []],
    ['ollège', []],
    ['%', []],
  ])('finds « %s » by the beginnings of words, in any order and without their accents', async (search, found) => {
    expect(await titles(`?search=${encodeURIComponent(search)}`)).toEqual(found);
  });

  it('searches closed files when asked, and never those of others', async () => {
    expect(await titles('?search=retire')).toEqual([]);
    expect(await titles('?search=retire&closed=true')).toEqual(['Retiré']);
    const stranger = (await house.town()).as('officer');
    expect((await stranger.get('/api/applications?search=dubois&closed=true').expect(200)).body.items).toEqual([]);
  });

  it('keeps the words of a file as its texts change', async () => {
    const town = await house.town();
    const { body } = await town
      .as('officer')
      .post('/api/applications', { ...SUBMISSION, title: 'Ancien titre', reference: 'ANC1998-17' })
      .expect(201);
    await house.app
      .get(UnitOfWork)
      .run(town.id, (tx) =>
        tx.query('UPDATE applications SET title = $2 WHERE administration_id = $1 AND id = $3', [town.id, 'Neuf', body.id]),
      );
    const found = async (search: string) =>
      (await town.as('officer').get(`/api/applications?search=${search}`).expect(200)).body.items.length as number;
    expect([await found('ancien'), await found('neuf'), await found('dubois')]).toEqual([0, 1, 1]);
    // Of letters and figures without a sign between, both are found.
    expect([await found('anc1998-17'), await found('1998-17'), await found('98-17')]).toEqual([1, 1, 0]);
  });

  it('folds words as the database does', async () => {
    const texts = [
      'PU/2025/0001 – Rue de l’Église, 4b',
      'ŒUVRE cœur Æther',
      'Straße Eupen',
      'e\u0301te\u0301',
      '  « Ça »…',
      '北京 Σ',
      '',
    ];
    const letters = [...'aZéÉœßñ0 9-/’.«\u00a0Øÿ\u0301\u2019北'];
    let seed = 7;
    const next = () => (seed = (seed * 48271) % 2147483647);
    for (let i = 0; i < 200; i++)
      texts.push(Array.from({ length: next() % 60 }, () => letters[next() % letters.length]).join(''));
    for (const text of texts) {
      const rows = (await house.owner.query('SELECT perron_words($1) AS word', [text])) as { word: string }[];
      const words = wordsOf(text);
      const apart = words.flatMap((word) => word.replaceAll(/([a-z])(?=[0-9])/g, '$1 ').split(' '));
      expect(rows.map(({ word }) => word).toSorted()).toEqual([...new Set([...words, ...apart])].toSorted());
    }
  });

  it('refuses an order, a filter or a cursor that it does not know', async () => {
    await officer.get('/api/applications?sort=colour').expect(422);
    await officer.get('/api/applications?due=yesterday').expect(422);
    const { body } = await officer.get('/api/applications?limit=1').expect(200);
    const next = (body as { links: { next: string } }).links.next;
    await officer.get(`${next}&sort=due`).expect(422);
  });

  it('gives the form of every possible step, and whether the reader may take it', async () => {
    const { id } = (await rows('?search=Compl%C3%A9tude'))[0]!;
    const { body } = await officer.get(`/api/applications/${id}/steps`).expect(200);
    const steps = body as {
      possible: { name: string; mayTake: boolean; fields: { name: string; label: string; kind: string }[] }[];
    };
    const confirm = steps.possible.find(({ name }) => name === 'completeness.confirmed')!;
    expect(confirm.mayTake).toBe(true);
    expect(confirm.fields.find(({ name }) => name === 'publicity')).toMatchObject({
      label: 'publicité',
      kind: 'choice',
      values: [
        { name: 'none', label: 'aucune' },
        { name: 'notice', label: 'annonce de projet' },
        { name: 'inquiry', label: 'enquête publique' },
      ],
    });
  });

  it('tells which files can be opened on a day, under which law', async () => {
    const openings = async (on: string) =>
      ((await officer.get(`/api/openings?on=${on}`).expect(200)).body as { items: { procedure: string; law: string }[] }).items;
    expect((await openings('2025-01-06')).find(({ procedure }) => procedure === 'urban-permit')?.law).toBe('codt-2024');
    expect((await openings('2018-01-08')).find(({ procedure }) => procedure === 'urban-permit')?.law).toBe('codt-2017');
    await officer.get('/api/openings?on=demain').expect(422);
  });
});
