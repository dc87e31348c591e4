import { ManageAccounts } from '../../src/accounts/index.js';
import { openTestHouse, type TestHouse, type Town } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const person = (name: string, email: string) => ({
  name,
  email,
  serves: [{ type: 'municipality', administration: 'Ville', roles: ['planning-officer'] }],
});

describe('people sign in through OpenID Connect', () => {
  let house: TestHouse;
  let [town, other]: [Town, Town] = [undefined!, undefined!];
  let manage: ManageAccounts;
  beforeAll(async () => {
    house = await openTestHouse(undefined, {
      people: ['odile', 'benoit', 'claire', 'nadia', 'marc', 'eve'].map((name) => person(name, `${name}@people.example`)),
    });
    [town, other] = [await house.town({ roles: {} }), await house.town({ roles: {} })];
    manage = house.app.get(ManageAccounts);
    for (const name of ['odile', 'claire', 'nadia', 'marc']) await invite(town, name);
    await invite(other, 'claire', ['reader']);
  });
  afterAll(() => house.close());

  const invite = async ({ id }: Town, name: string, roles = ['planning-officer']) => {
    const account = await manage.open(id, { name, email: `${name}@people.example`, roles });
    return { account, ...(await manage.invite(id, account))! };
  };
  const visitor = () => new Visitor(house.address);
  const session = async (who: Visitor) => (await (await who.send('/api/session')).json()) as Record<string, any>;
  const sessionsOf = (name: string) =>
    house.owner.query<{ count: number }[]>(
      `SELECT count(*) AS count FROM sessions s JOIN people p ON p.id = s.person_id WHERE p.name = $1`,
      [name],
    );

  it('nobody is signed in at first, and the session says where to go', async () => {
    expect(await session(visitor())).toMatchObject({
      person: null,
      administration: null,
      memberships: [],
      signIn: '/auth/login',
    });
  });

  it('the whole path: to the provider, back, and into the files, with no token in the browser', async () => {
    const odile = visitor();
    const entered = await odile.signIn('odile@people.example', '/auth/login?returnTo=/suivi%3Flang%3Dde');
    expect(entered.status).toBe(303);
    expect(entered.headers.get('location')).toBe('/suivi?lang=de');
    expect(entered.headers.getSetCookie().join()).toMatch(/perron=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/);
    expect(odile.went.join(' ')).toContain('code_challenge_method=S256');
    expect(odile.went.join(' ')).not.toMatch(/id_token|access_token/);
    expect(await session(odile)).toMatchObject({
      person: { name: 'odile', locale: 'fr' },
      administration: { id: town.id, slug: town.slug, type: 'municipality' },
      memberships: [
        {
          administration: { id: town.id },
          roles: ['planning-officer'],
          may: {
            read: true,
            files: true,
            deposit: true,
            advise: true,
            meet: true,
            layers: false,
            procedures: true,
            publish: false,
          },
        },
      ],
    });
    expect((await odile.send('/api/applications')).status).toBe(200);
  });

  it('a person who serves two administrations chooses, and not a third', async () => {
    const claire = visitor();
    await claire.signIn('claire@people.example');
    expect((await session(claire))['memberships']).toHaveLength(2);
    const before = await claire.send('/api/applications');
    expect({ status: before.status, type: ((await before.json()) as any).type }).toEqual({
      status: 403,
      type: '/problems#administration-not-chosen',
    });
    const chosen = (await (await claire.post('/api/session/administration', { administration: other.id })).json()) as any;
    expect(chosen.administration.id).toBe(other.id);
    expect((await claire.send('/api/applications')).status).toBe(200);
    const third = await house.town({ roles: {} });
    expect((await claire.post('/api/session/administration', { administration: third.id })).status).toBe(422);
  });

  it('somebody whom no administration knows is told so, and has no session', async () => {
    const eve = visitor();
    const entered = await eve.signIn('eve@people.example');
    expect(entered.status).toBe(403);
    expect(await entered.text()).toContain('aucune administration ne vous a ouvert de compte');
    expect(eve.cookie('perron')).toBeUndefined();
  });

  it('an invitation binds once: the next invitation needs a person of its own', async () => {
    const { account, code } = await invite(town, 'benoit');
    // Its address is not one that the provider verifies for this person: the code alone binds it.
    await house.owner.query(`UPDATE accounts SET email = 'elsewhere@example.org' WHERE id = $1`, [account]);
    const benoit = visitor();
    const form = {
      method: 'POST',
      body: new URLSearchParams({ code: ` ${code.toLowerCase()} ` }),
      headers: { origin: house.address },
    };
    const entered = await benoit.send(await benoit.chooses('benoit@people.example', '/auth/invitation', form));
    expect(entered.status).toBe(303);
    expect((await session(benoit))['person']).toEqual({ name: 'benoit', locale: 'fr' });
    const again = await visitor().send('/auth/invitation', form);
    expect(again.status).toBe(404);
    expect(await again.text()).toContain('a déjà servi');
    const elsewhere = await visitor().send('/auth/invitation', { ...form, headers: { origin: 'https://evil.example' } });
    expect(elsewhere.status).toBe(403);
  });

  it('only paths of this service are returned to', async () => {
    for (const path of ['https://evil.example/', '//evil.example', '/\\evil.example', 'evil', '/a\nb']) {
      const response = await visitor().send(`/auth/login?returnTo=${encodeURIComponent(path)}`);
      expect({ path, status: response.status }).toEqual({ path, status: 400 });
    }
  });

  it('a code and a state that have served, or come to another browser, are refused', async () => {
    const nadia = visitor();
    const callback = await nadia.chooses('nadia@people.example');
    expect((await visitor().send(callback)).status).toBe(400);
    const attempt = nadia.cookie('perron-sign-in')!;
    expect((await nadia.send(callback)).status).toBe(303);
    const replayed = await nadia.send(callback);
    expect(replayed.status).toBe(400);
    expect(await replayed.text()).toContain('a déjà servi');
    const copied = await fetch(callback, { redirect: 'manual', headers: { cookie: `perron-sign-in=${attempt}` } });
    expect(copied.status).toBe(400);
  });

  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'forged')],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.example')],
    ['another code', (url: URL) => url.searchParams.set('code', 'forged')],
  ])('an answer with %s is refused', async (_what, forge) => {
    const nadia = visitor();
    const callback = new URL(await nadia.chooses('nadia@people.example'));
    forge(callback);
    const refused = await nadia.send(callback.href);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('ne répond pas à la demande');
    expect(nadia.cookie('perron')).toBeUndefined();
  });

  it('a session that was there before is not taken over (fixation)', async () => {
    const nadia = visitor();
    await nadia.signIn('nadia@people.example');
    const first = nadia.cookie('perron');
    await nadia.signIn('nadia@people.example').catch(() => undefined);
    await nadia.follow('/auth/login');
    expect(nadia.cookie('perron')).not.toBe(first);
    const old = await fetch(`${house.address}/api/applications`, { headers: { cookie: `perron=${first}` } });
    expect(old.status).toBe(401);
    const planted = await fetch(`${house.address}/api/applications`, { headers: { cookie: `perron=${'A'.repeat(43)}` } });
    expect(planted.status).toBe(401);
  });

  it('with a cookie, only pages of ours change something; with a token anybody who holds it', async () => {
    const odile = visitor();
    await odile.signIn('odile@people.example');
    const tries: [Record<string, string>, number][] = [
      [{ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
      [{ 'sec-fetch-site': 'same-site' }, 403],
      [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, 403],
      [{ 'x-perron': '' }, 403],
      [{ origin: house.address }, 422],
      [{}, 422],
    ];
    for (const [headers, status] of tries) {
      expect({ headers, status: (await odile.post('/api/applications', {}, headers)).status }).toEqual({ headers, status });
    }
  });

  it.each([
    ['its twelve hours', `expires_at = now() - interval '1 second'`],
    ['four hours of silence', `last_seen_at = now() - interval '5 hours'`],
  ])('a session ends after %s', async (_what, past) => {
    const marc = visitor();
    await marc.signIn('marc@people.example');
    await house.owner.query(`UPDATE sessions SET ${past}`);
    const refused = await marc.send('/api/applications');
    expect(refused.status).toBe(401);
    expect(((await refused.json()) as any).detail).toContain('Votre session est terminée');
    expect((await session(marc))['person']).toBeNull();
  });

  it('a closed account lets nobody in, and those inside are told', async () => {
    const { account } = await invite(other, 'marc', ['reader']);
    const marc = visitor();
    await marc.signIn('marc@people.example');
    await marc.post('/api/session/administration', { administration: other.id });
    expect((await marc.send('/api/applications')).status).toBe(200);
    await manage.change(other.id, account, { disabled: true });
    const refused = await marc.send('/api/applications');
    expect({ status: refused.status, type: ((await refused.json()) as any).type }).toEqual({
      status: 403,
      type: '/problems#account-closed',
    });
    expect((await session(marc))['memberships']).toHaveLength(1);
  });

  it('signing out ends the session here and leads to the provider’s own farewell', async () => {
    const odile = visitor();
    await odile.signIn('odile@people.example');
    const secret = odile.cookie('perron');
    expect((await odile.send('/auth/logout', { method: 'POST' })).status).toBe(403);
    const { next } = (await (await odile.post('/auth/logout', {})).json()) as { next: string };
    expect(next).toContain('/demo-idp/session/end?');
    expect(next).not.toContain('id_token');
    expect(odile.cookie('perron')).toBeUndefined();
    const after = await fetch(`${house.address}/api/applications`, { headers: { cookie: `perron=${secret}` } });
    expect(after.status).toBe(401);
    expect(await (await odile.send(next)).text()).toContain('quitter le fournisseur');
  });

  it('sessions and memberships show themselves to nobody who does not hold them', async () => {
    const { service } = house.foundations.database;
    await visitor().signIn('nadia@people.example');
    expect((await sessionsOf('nadia'))[0]!.count).toBeGreaterThan(0);
    for (const table of ['people', 'sessions WHERE expires_at > now()', 'memberships', 'invitations', 'sign_in_attempts'])
      expect({ table, rows: await service.query(`SELECT count(*) AS count FROM ${table}`) }).toEqual({
        table,
        rows: [{ count: 0 }],
      });
  });
});
