import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';

interface Letter {
  id: string;
  effect: string;
  channel: string;
  state: string;
  createdAt: string;
  sentAt: string | null;
  sentOn: string | null;
  actOn: string | null;
  links: { self: string };
}

const TOGETHER = '/api/messages/handed-over';

describe('the day on which a letter was handed over', () => {
  let house: TestHouse;
  let town: Town;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
  });
  beforeEach(async () => {
    house.clock.day = '2025-01-06';
    town = await house.town({ roles: { officer: ['planning-officer'], reader: ['reader'] } });
  });
  afterAll(() => house.close());

  /** A file whose acknowledgement is dated of that day, and the letter that it owes, written today. */
  async function acknowledged(on: string): Promise<{ self: string; letter: Letter }> {
    const officer = town.as('officer');
    const deposited = { ...SUBMISSION, on: '2025-01-02', applicantAddress: 'rue Haute 3\n4900 Spa' };
    const { headers } = await officer.post('/api/applications', deposited).expect(201);
    const self = headers['location'] as string;
    await officer.post(`${self}/events`, { type: 'completeness.confirmed', on }, { 'If-Match': '"1"' }).expect(201);
    await house.deliver();
    const { items } = (await officer.get(`${self}/messages`).expect(200)).body as { items: Letter[] };
    return { self, letter: items.find(({ effect, channel }) => effect === 'sendAcknowledgement' && channel === 'post')! };
  }

  const note = (letter: Letter, body: object) => town.as('officer').post(`${letter.links.self}/handed-over`, body);
  const fileAt = async (self: string) => (await town.as('reader').get(self).expect(200)).body as { deadlines: object[] };

  it('is any from its writing until today; time limits run from the act, whatever it is', async () => {
    const { self, letter } = await acknowledged('2025-01-03');
    expect(letter).toMatchObject({ state: 'waiting', sentOn: null, actOn: '2025-01-03' });
    house.clock.day = '2025-01-09';
    const before = await fileAt(self);
    expect(before.deadlines.length).toBeGreaterThan(0);
    const noted = await note(letter, { on: '2025-01-07' }).expect(200);
    expect(noted.body).toMatchObject({
      state: 'sent',
      sentOn: '2025-01-07',
      sentAt: '2025-01-09T11:00:00.000Z',
      handledBy: 'officer',
      actOn: '2025-01-03',
    });
    const { items } = (await town.as('officer').get(`${self}/messages`).expect(200)).body as { items: Letter[] };
    // No time limit is counted from an act that owes no envoi.
    expect(items.find(({ effect }) => effect === 'issueReceipt')).toMatchObject({ actOn: null });
    expect(await fileAt(self)).toEqual(before);
    expect((await town.as('reader').get(`${self}/journal`).expect(200)).body.items).toHaveLength(2);
    const { body } = await town.as('reader').get('/api/messages?state=sent').expect(200);
    expect(body.asOf).toBe('2025-01-09');
    expect((body.items as Letter[]).find(({ id }) => id === letter.id)).toMatchObject({ sentOn: '2025-01-07' });
  });

  it('is today when nothing is said, also on the day of its writing', async () => {
    const { letter } = await acknowledged('2025-01-06');
    // A body is not needed.
    const asking = house.http().post(`${letter.links.self}/handed-over`).set('Authorization', `Bearer ${town.tokens['officer']}`);
    const { body } = await asking.expect(200);
    expect(body).toMatchObject({ sentOn: '2025-01-06', sentAt: '2025-01-06T11:00:00.000Z' });
    const other = await acknowledged('2025-01-06');
    expect((await note(other.letter, { on: '2025-01-06' }).expect(200)).body.sentOn).toBe('2025-01-06');
    const third = await acknowledged('2025-01-06');
    house.clock.day = '2025-01-08';
    expect((await note(third.letter, { on: null }).expect(200)).body.sentOn).toBe('2025-01-08');
  });

  it.each([
    ['fr', 'Une remise ne se note pas d’avance', 'Cette lettre a été écrite le 2025-01-06'],
    ['de', 'Eine Übergabe wird nicht im Voraus vermerkt', 'Dieser Brief wurde am 2025-01-06 geschrieben'],
    ['nl', 'Een overhandiging wordt niet op voorhand genoteerd', 'Deze brief werd op 2025-01-06 geschreven'],
    ['en', 'is not noted in advance', 'This letter was written on 2025-01-06'],
  ])('does not come after today nor before its writing, which is said in %s', async (language, future, early) => {
    const { letter } = await acknowledged('2025-01-03');
    house.clock.day = '2025-01-09';
    const refused = async (on: string) => (await note(letter, { on }).set('Accept-Language', language).expect(422)).body;
    expect(await refused('2025-01-10')).toMatchObject({
      detail: expect.stringContaining(future),
      errors: [{ pointer: '/on', code: 'future-day' }],
    });
    expect(await refused('2025-01-05')).toMatchObject({
      detail: expect.stringContaining(early),
      errors: [{ pointer: '/on', code: 'written-later' }],
    });
    expect((await refused('2025-02-30')).errors[0].pointer).toBe('/on');
    const still = await town.as('reader').get(letter.links.self).expect(200);
    expect(still.body).toMatchObject({ state: 'waiting', sentOn: null, sentAt: null });
  });

  it('is one for several letters: those that were written later are told, and the others noted', async () => {
    const [{ letter: first }, { letter: second }] = [await acknowledged('2025-01-03'), await acknowledged('2025-01-06')];
    house.clock.day = '2025-01-09';
    const { letter: late } = await acknowledged('2025-01-09');
    const ids = [first, second, late].map(({ id }) => id);
    const together = (on: string) => town.as('officer').post(TOGETHER, { ids, on });
    expect((await together('2025-01-10').expect(422)).body.errors).toMatchObject([{ pointer: '/on', code: 'future-day' }]);
    const { items, refused } = (await together('2025-01-08').expect(200)).body as { items: Letter[]; refused: object[] };
    expect(items.map(({ sentOn }) => sentOn)).toEqual(['2025-01-08', '2025-01-08']);
    expect(refused).toEqual([
      {
        id: late.id,
        code: 'written-later',
        detail: 'Cette lettre a été écrite le 2025-01-09 : elle n’a pas été remise le 2025-01-08.',
      },
    ]);
    const rest = await town.as('officer').post(TOGETHER, { ids }).expect(200);
    expect(rest.body.items).toMatchObject([{ id: late.id, sentOn: '2025-01-09' }]);
    expect((rest.body.refused as { code: string }[]).map(({ code }) => code)).toEqual(['not-waiting', 'not-waiting']);
  });
});
