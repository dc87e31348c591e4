import type { LookupFunction } from 'node:net';
import { callWebhook } from '../../src/notifications/webhooks/call-webhook.js';
import { addressFault } from '../../src/notifications/webhooks/webhook-address.js';
import { delayAfter } from '../../src/notifications/delivery/backoff.js';
import { receiver, type Receiver } from '../support/receiver.js';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

describe('a call to a webhook', () => {
  let hook: Receiver;
  let secure: Receiver;
  beforeAll(async () => {
    [hook, secure] = [await receiver(), await receiver(true)];
  });
  afterAll(() => Promise.all([hook.close(), secure.close()]));

  const call = (url: string, options: Parameters<typeof callWebhook>[1] = {}) =>
    callWebhook({ url, id: 'message-1', secret: SECRET, body: '{}' }, options);

  it.each([
    'http://example.org/hook',
    'https://127.0.0.1/hook',
    'https://2130706433/hook',
    'https://0x7f000001/hook',
    'https://0177.0.0.1/hook',
    'https://127.1/hook',
    'https://[::ffff:127.0.0.1]/hook',
    'https://[::1]/hook',
    'https://0.0.0.0/hook',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/hook',
    'https://localhost./hook',
    'https://app.localhost/hook',
    'https://database/hook',
    'https://printer.local/hook',
    'https://metadata.google.internal/hook',
    'https://user:password@example.org/hook',
    'https://example.org/hook#part',
    'ftp://example.org/hook',
    'file:///etc/passwd',
    'gopher://example.org:25/_MAIL',
    'javascript:alert(1)',
    'example.org/hook',
    '',
  ])('never goes to %s', async (url) => {
    expect(addressFault(url, false)?.fr).toMatch(/\.$/);
    expect(await call(url)).toMatchObject({ kind: 'never' });
  });

  it.each([
    '127.0.0.1',
    '10.0.0.5',
    '192.168.1.1',
    '172.16.0.1',
    '100.64.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.5',
  ])('never goes to a public name that leads to %s', async (address) => {
    const outcome = await call(`https://hooks.perron.test:${secure.port}/hook`, { lookup: resolvingTo(address) });
    expect(outcome).toEqual({ kind: 'never', because: 'L’adresse mène à un réseau privé.' });
    expect(secure.take()).toEqual([]);
  });

  it('judges the address that it connects to, and not one that the name had before (DNS rebinding)', async () => {
    const answers = ['203.0.113.7', '127.0.0.1'];
    let asked = 0;
    const lookup: LookupFunction = (_name, options, done) => {
      const address = answers[Math.min(asked++, 1)]!;
      if (options.all) done(null, [{ address, family: 4 }]);
      else done(null, address, 4);
    };
    // The documentation network of RFC 5737 is reserved, and so refused as well; then the name turns to us.
    expect(await call(`https://hooks.perron.test:${secure.port}/hook`, { lookup })).toMatchObject({ kind: 'never' });
    expect(await call(`https://hooks.perron.test:${secure.port}/hook`, { lookup })).toMatchObject({ kind: 'never' });
    expect(asked).toBe(2);
    expect(secure.take()).toEqual([]);
  });

  it('asks for a certificate that somebody signed', async () => {
    expect(await call(secure.url, { loopback: true })).toEqual({
      kind: 'again',
      because: 'Pas de liaison (DEPTH_ZERO_SELF_SIGNED_CERT).',
    });
    expect(secure.take()).toEqual([]);
  });

  it('allows nothing but 127.0.0.1 itself where loopback is allowed', async () => {
    expect(await call(`http://localhost:${hook.port}/hook`, { loopback: true })).toMatchObject({ kind: 'never' });
    expect(await call('http://10.0.0.5/hook', { loopback: true })).toMatchObject({ kind: 'never' });
    expect(await call(hook.url, { loopback: true })).toEqual({ kind: 'sent' });
    hook.take();
  });

  it('does not follow a redirect', async () => {
    hook.answer((_request, response) => response.writeHead(302, { Location: `${hook.url}/inside` }).end());
    expect(await call(hook.url, { loopback: true })).toMatchObject({ kind: 'again', because: expect.stringContaining('302') });
    expect(hook.take()).toHaveLength(1);
  });

  it('waits no longer than it may, for an answer or for the rest of one', async () => {
    hook.answer(() => undefined);
    const late = { kind: 'again', because: 'Pas de réponse dans le temps imparti.' };
    expect(await call(hook.url, { loopback: true, within: 200 })).toEqual(late);
    hook.answer((_request, response) => {
      response.writeHead(200);
      response.write('x');
    });
    expect(await call(hook.url, { loopback: true, within: 200 })).toEqual(late);
    hook.take();
  });

  it('reads no endless answer, and tells nothing of it', async () => {
    let written = 0;
    hook.answer((_request, response) => {
      response.writeHead(500);
      const more = () => {
        while (!response.destroyed && written < 50_000_000 && response.write(Buffer.alloc(16_384, 'secret'))) written += 16_384;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(await call(hook.url, { loopback: true })).toEqual({ kind: 'again', because: 'Réponse 500.' });
    expect(written).toBeLessThan(20_000_000);
    hook.take();
  });

  it('gives up on who is gone', async () => {
    hook.answer((_request, response) => response.writeHead(410).end());
    expect(await call(hook.url, { loopback: true })).toMatchObject({ kind: 'never' });
  });
});

function resolvingTo(address: string): LookupFunction {
  const family = address.includes(':') ? 6 : 4;
  return (_name, options, done) => {
    if (options.all) done(null, [{ address, family }]);
    else done(null, address, family);
  };
}

it('pauses grow threefold to twelve hours, a fifth more or less', () => {
  expect([1, 2, 3, 8, 9, 14].map((attempt) => delayAfter(attempt, () => 0.5))).toEqual([10, 30, 90, 21_870, 43_200, 43_200]);
  expect([delayAfter(1, () => 0), delayAfter(1, () => 1)]).toEqual([8, 12]);
});
