import ICAL from 'ical.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';

describe('calendar feeds', () => {
  let house: TestHouse;
  let town: Town;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
  });
  beforeEach(async () => {
    house.clock.day = '2025-01-06';
    town = await house.town();
  });
  afterAll(() => house.close());

  async function feed(scope: 'mine' | 'all', name = 'officer'): Promise<string> {
    return (await town.as(name).post('/api/calendar-feeds', { scope }).expect(201)).body.url as string;
  }

  /** The events of a feed as a calendar programme reads them. */
  async function events(url: string) {
    const answer = await house.http().get(url).expect(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    for (const line of answer.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const calendar = new ICAL.Component(ICAL.parse(answer.text) as unknown[]);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      const of = (name: string) => String(component.getFirstPropertyValue(name));
      const { isDate } = event.startDate;
      const [start, end] = [event.startDate.toString(), event.endDate.toString()];
      const { uid, sequence, summary, description } = event;
      return { uid, sequence, summary, description, start, end, allDay: isDate, status: of('status') };
    });
  }

  async function deposit(more: object = {}): Promise<string> {
    const answer = await town
      .as('officer')
      .post('/api/applications', { ...SUBMISSION, ...more })
      .expect(201);
    return answer.headers['location'] as string;
  }

  it('tell each running deadline as an all-day event with both dates in words and the article', async () => {
    await deposit({ address: 'rue du Moulin 12; 4900 Spa' });
    const [event, ...others] = await events(await feed('all'));
    expect(others).toEqual([]);
    expect(event).toMatchObject({ allDay: true, start: '2025-02-05', end: '2025-02-06', status: 'CONFIRMED', sequence: 0 });
    expect(event!.summary).toMatch(/^PU\/2025\/0001 – /);
    expect(event!.description).toContain('mercredi 5 février 2025');
    expect(event!.description).toContain('CoDT D.IV.33');
    expect(event!.uid).toMatch(new RegExp(`@${town.slug}\\.perron$`));
  });

  it('keep the identifier, raise the sequence of what changes, and cancel what is gone, for a while', async () => {
    const self = await deposit();
    const url = await feed('all');
    const [before] = await events(url);
    expect((await events(url))[0]).toEqual(before);

    house.clock.day = '2025-01-20';
    await town.as('officer').post(`${self}/events`, { type: 'completeness.denied' }, { 'If-Match': '"1"' }).expect(201);
    const after = await events(url);
    expect(after.find(({ uid }) => uid === before!.uid)).toMatchObject({ status: 'CANCELLED', sequence: 1 });

    // The same clock runs again: the same event comes back.
    house.clock.day = '2025-01-27';
    await town.as('officer').post(`${self}/events`, { type: 'supplements.received' }, { 'If-Match': '"2"' }).expect(201);
    const back = (await events(url)).find(({ uid }) => uid === before!.uid);
    expect(back).toMatchObject({ status: 'CONFIRMED', sequence: 2 });
    expect(back!.start).not.toBe(before!.start);

    house.clock.day = '2025-03-10';
    const later = await events(url);
    expect(later.some(({ status }) => status === 'CANCELLED')).toBe(false);
  });

  it('hold only what the officer has in hand, where that is asked', async () => {
    const self = await deposit();
    await deposit();
    const url = await feed('mine');
    expect(await events(url)).toEqual([]);
    const { items } = (await town.as('officer').get('/api/colleagues').expect(200)).body as {
      items: { id: string; name: string }[];
    };
    const me = items.find(({ name }) => name === 'officer')!.id;
    await town.as('officer').post(`${self}/assignee`, { to: me }).expect(200);
    expect((await events(url)).map(({ status }) => status)).toEqual(['CONFIRMED']);
    await town.as('officer').post(`${self}/assignee`, { to: null }).expect(200);
    expect((await events(url)).map(({ status }) => status)).toEqual(['CANCELLED']);
  });

  it('have an address that a new one makes void, that is stored nowhere, and that opens one house only', async () => {
    await deposit();
    const url = await feed('all');
    const next = await feed('all');
    await house.http().get(url).expect(404);
    await house.http().get(next).expect(200);
    const secret = next.split('/').at(-1)!.replace('.ics', '');
    const rows = await house.owner.query<object[]>('SELECT * FROM calendar_feeds WHERE administration_id = $1', [town.id]);
    expect(JSON.stringify(rows)).not.toContain(secret);
    const theirs = await house.town();
    await house.http().get(next.replace(town.slug, theirs.slug)).expect(404);
    await house
      .http()
      .get(`/calendar/${town.slug}/${'A'.repeat(43)}.ics`)
      .expect(404);
    await house.http().get(`/calendar/${town.slug}/short.ics`).expect(404);
    await town.as('officer').delete('/api/calendar-feeds').expect(204);
    await house.http().get(next).expect(404);
    await town.as('officer').delete('/api/calendar-feeds').expect(404);
    await town.as('officer').post('/api/calendar-feeds', { scope: 'everything' }).expect(422);
  });

  it('are neither made nor ended by a key that only reads: they would outlive it', async () => {
    const url = await feed('mine');
    await house.owner.query(`UPDATE api_keys SET scopes = '{read}' WHERE administration_id = $1`, [town.id]);
    const reading = house.as({ ...town }, 'reader');
    await reading.post('/api/calendar-feeds', {}).expect(403);
    await reading.delete('/api/calendar-feeds').expect(403);
    await house.http().get(url).expect(200);
  });

  it('end with the key that made them, when it is revoked or runs out', async () => {
    const url = await feed('all');
    await house.http().get(url).expect(200);
    const lives = (what: string) => house.owner.query(`UPDATE api_keys SET ${what} WHERE administration_id = $1`, [town.id]);
    await lives(`expires_at = now() - interval '1 minute'`);
    await house.http().get(url).expect(404);
    await lives('expires_at = NULL');
    await house.http().get(url).expect(200);
    await lives('revoked_at = now()');
    await house.http().get(url).expect(404);
  });

  it('raise a sequence once when two programmes read at once, and close when the officer leaves', async () => {
    const self = await deposit();
    const url = await feed('all');
    await events(url);
    house.clock.day = '2025-01-20';
    await town.as('officer').post(`${self}/events`, { type: 'completeness.denied' }, { 'If-Match': '"1"' }).expect(201);
    const all = await Promise.all(Array.from({ length: 6 }, () => events(url)));
    for (const read of all) expect(read.find(({ status }) => status === 'CANCELLED')!.sequence).toBe(1);
    await house.owner.query(`UPDATE accounts SET disabled_at = now() WHERE administration_id = $1 AND name = 'officer'`, [
      town.id,
    ]);
    await house.http().get(url).expect(404);
  });
});
