import { Webhook } from 'standardwebhooks';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { receiver, type ReceivedCall, type Receiver } from '../support/receiver.js';

interface CloudEvent {
  specversion: string;
  id: string;
  source: string;
  type: string;
  subject?: string;
  time: string;
  data: Record<string, unknown>;
}

const roles = { officer: ['planning-officer'], jurist: ['jurist'] };

describe('webhooks', () => {
  let hook: Receiver;
  let house: TestHouse;
  let town: Town;
  beforeAll(async () => {
    hook = await receiver();
    house = await openTestHouse('2025-01-06', { outgoing: { webhooksToLoopback: true } });
  });
  beforeEach(async () => {
    town = await house.town({ roles });
    hook.take();
    hook.answer((_request, response) => response.writeHead(204).end());
  });
  afterAll(async () => {
    await house.close();
    await hook.close();
  });

  async function add(events?: string[]) {
    const answer = await town
      .as('jurist')
      .post('/api/webhooks', { url: hook.url, ...(events && { events }) })
      .expect(201);
    return answer.body as { id: string; secret: string };
  }

  async function deposit(): Promise<string> {
    return (await town.as('officer').post('/api/applications', SUBMISSION).expect(201)).headers['location'] as string;
  }

  const makeDue = () =>
    house.owner.query(`UPDATE messages SET next_attempt = now() WHERE administration_id = $1 AND next_attempt IS NOT NULL`, [
      town.id,
    ]);

  const eventIn = ({ body }: ReceivedCall) => JSON.parse(body) as CloudEvent;

  it('are told of each step, as a CloudEvent that the receiver can verify and that names nobody', async () => {
    const { secret } = await add();
    const self = await deposit();
    await town.as('officer').post(`${self}/events`, { type: 'completeness.confirmed' }, { 'If-Match': '"1"' }).expect(201);
    await house.deliver();
    const calls = hook.take();
    const id = self.split('/').at(-1)!;
    const types = calls.map((call) => eventIn(call).type).sort();
    expect(types).toEqual(['perron.application.submitted', 'perron.completeness.confirmed']);
    const first = calls.find((call) => eventIn(call).type === 'perron.application.submitted')!;
    expect(first.headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(new Webhook(secret).verify(first.body, first.headers as Record<string, string>)).toMatchObject({
      specversion: '1.0',
      id: `${id}:1`,
      source: `/administrations/${town.slug}`,
      subject: id,
      datacontenttype: 'application/json',
      data: { reference: 'PU/2025/0001', event: 'application.submitted', on: '2025-01-06', sequence: 1, href: self },
    });
    expect(() => new Webhook(secret).verify(first.body.replace('PU', 'PX'), first.headers as Record<string, string>)).toThrow();
    expect(first.body).not.toContain('Dubois');
    const told = await town.as('officer').get(`${self}/messages`).expect(200);
    const channels = (told.body.items as { channel: string; state: string }[]).filter(({ channel }) => channel === 'webhook');
    expect(channels.map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  it('hear only what they ask for', async () => {
    await add(['completeness.*', 'decision.granted']);
    const self = await deposit();
    await town.as('officer').post(`${self}/events`, { type: 'completeness.confirmed' }, { 'If-Match': '"1"' }).expect(201);
    await house.deliver();
    expect(hook.take().map((call) => eventIn(call).type)).toEqual(['perron.completeness.confirmed']);
  });

  it('that fail are called again under the same identifier, then are dead letters that are replayed', async () => {
    await add();
    hook.answer((_request, response) => response.writeHead(503).end('a secret of theirs'));
    await deposit();
    await house.deliver();
    expect(await house.deliver()).toMatchObject({ attempts: 0 });
    for (let attempt = 2; attempt <= 14; attempt++) {
      await makeDue();
      await house.deliver();
    }
    const calls = hook.take();
    expect(calls).toHaveLength(14);
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const dead = await town.as('officer').get('/api/messages?state=dead').expect(200);
    expect(dead.body.items).toMatchObject([{ channel: 'webhook', attempts: 14, lastFailure: 'Réponse 503.', nextAttempt: null }]);
    expect(JSON.stringify(dead.body)).not.toContain('secret of theirs');
    hook.answer((_request, response) => response.writeHead(200).end());
    const [{ id }] = dead.body.items as [{ id: string }];
    await town.as('officer').post(`/api/messages/${id}/replay`, {}).expect(200);
    await house.deliver();
    expect(hook.take().map(({ headers }) => headers['webhook-id'])).toEqual([id]);
  });

  it('that have not answered for days are disabled with a note, and taken up again by hand', async () => {
    const { id } = await add();
    hook.answer((_request, response) => response.writeHead(500).end());
    await deposit();
    await house.deliver();
    const failing = await town.as('jurist').get(`/api/webhooks/${id}`).expect(200);
    expect(failing.body).toMatchObject({ failingSince: expect.any(String), disabledAt: null });
    await house.owner.query(`UPDATE webhooks SET failing_since = now() - interval '6 days' WHERE id = $1`, [id]);
    await makeDue();
    await house.deliver();
    const disabled = await town.as('jurist').get(`/api/webhooks/${id}`).expect(200);
    expect(disabled.body).toMatchObject({
      disabledAt: expect.any(String),
      disabledBecause: 'Rien n’est arrivé depuis 5 jours. Réponse 500.',
    });
    await town.as('jurist').post(`/api/webhooks/${id}/ping`, {}).expect(422);
    hook.take();
    await makeDue();
    await house.deliver();
    expect(hook.take()).toEqual([]);
    const dead = await town.as('officer').get('/api/messages?state=dead').expect(200);
    expect(dead.body.items).toHaveLength(1);
    const again = await town.as('jurist').patch(`/api/webhooks/${id}`, { enabled: true }).expect(200);
    expect(again.body).toMatchObject({ disabledAt: null, disabledBecause: null, failingSince: null });
  });

  it('that are gone are left alone at once', async () => {
    const { id } = await add();
    hook.answer((_request, response) => response.writeHead(410).end());
    await deposit();
    await house.deliver();
    const gone = await town.as('jurist').get(`/api/webhooks/${id}`).expect(200);
    expect(gone.body.disabledBecause).toMatch('410');
  });

  it('can be tried with a ping, get another secret, and be removed', async () => {
    const { id, secret } = await add(['decision.granted']);
    const ping = await town.as('jurist').post(`/api/webhooks/${id}/ping`, {}).expect(202);
    await house.deliver();
    const [call] = hook.take();
    expect(eventIn(call!)).toMatchObject({ type: 'perron.ping', data: { webhook: id } });
    const message = await town
      .as('jurist')
      .get(ping.body.links.message as string)
      .expect(200);
    expect(message.body.state).toBe('sent');

    const shown = await town.as('jurist').get('/api/webhooks').expect(200);
    expect(JSON.stringify(shown.body)).not.toContain('whsec_');
    const renewed = await town.as('jurist').patch(`/api/webhooks/${id}`, { newSecret: true }).expect(200);
    const next = renewed.body.secret as string;
    expect(next).toMatch(/^whsec_/);
    expect(next).not.toBe(secret);
    await town.as('jurist').post(`/api/webhooks/${id}/ping`, {}).expect(202);
    await house.deliver();
    const [signed] = hook.take();
    expect(() => new Webhook(secret).verify(signed!.body, signed!.headers as Record<string, string>)).toThrow();
    new Webhook(next).verify(signed!.body, signed!.headers as Record<string, string>);

    await town.as('jurist').delete(`/api/webhooks/${id}`).expect(204);
    await town.as('jurist').get(`/api/webhooks/${id}`).expect(404);
    await deposit();
    await house.deliver();
    expect(hook.take()).toEqual([]);
  });

  it('are refused when they lead inside, or wait for what never happens', async () => {
    const jurist = town.as('jurist');
    for (const url of [
      'http://example.org/a',
      'https://169.254.169.254/',
      'https://localhost/',
      'https://10.0.0.5/',
      'nothing',
    ]) {
      const refused = await jurist.post('/api/webhooks', { url }).expect(422);
      expect(refused.body.errors).toMatchObject([{ pointer: '/url', code: 'bad-address' }]);
    }
    const { id } = await add();
    await jurist.patch(`/api/webhooks/${id}`, { url: 'https://[::1]/' }).expect(422);
    const unknown = await jurist.post('/api/webhooks', { url: hook.url, events: ['decision.grantd'] }).expect(422);
    expect(unknown.body.errors[0].detail).toMatch('« decision.granted »');
    await town.as('officer').post('/api/webhooks', { url: hook.url }).expect(403);
    await town.as('officer').get('/api/webhooks').expect(403);
  });

  it('belong to one administration', async () => {
    const { id } = await add();
    const theirs = await house.town({ roles });
    await theirs.as('jurist').get(`/api/webhooks/${id}`).expect(404);
    await theirs.as('jurist').patch(`/api/webhooks/${id}`, { enabled: false }).expect(404);
    await theirs.as('jurist').post(`/api/webhooks/${id}/ping`, {}).expect(404);
    await theirs.as('jurist').delete(`/api/webhooks/${id}`).expect(404);
    expect((await theirs.as('jurist').get('/api/webhooks').expect(200)).body.items).toEqual([]);
    await theirs.as('officer').post('/api/applications', SUBMISSION).expect(201);
    await house.deliver();
    expect(hook.take()).toEqual([]);
  });

  it('what did not get through is told to who set the webhook up, and leaves again at once', async () => {
    const { id } = await add();
    hook.answer((_request, response) => response.writeHead(500).end());
    await deposit();
    await house.deliver();
    const latest = async () => (await town.as('jurist').get(`/api/webhooks/${id}/deliveries`).expect(200)).body.items;
    expect(await latest()).toMatchObject([
      { event: 'perron.application.submitted', state: 'failed', attempts: 1, lastFailure: expect.stringContaining('500') },
    ]);
    expect(JSON.stringify(await latest())).not.toMatch(/Dubois|PU\//);
    hook.answer((_request, response) => response.writeHead(204).end());
    const again = () => town.as('jurist').post(`/api/webhooks/${id}/replay`, {}).expect(200);
    await town.as('jurist').post(`/api/webhooks/${id}/replay`, { since: '2025-01-06' }).expect(422);
    expect((await again()).body).toEqual({ replayed: 1 });
    await house.deliver();
    expect(await latest()).toMatchObject([{ state: 'sent' }]);
    expect((await again()).body).toEqual({ replayed: 0 });
    await town.as('officer').get(`/api/webhooks/${id}/deliveries`).expect(403);
    await town.as('jurist').patch(`/api/webhooks/${id}`, { enabled: false }).expect(200);
    await town.as('jurist').post(`/api/webhooks/${id}/replay`, {}).expect(422);
  });
});
