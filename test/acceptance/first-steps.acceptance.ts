import { runPerron } from '../support/command-line.js';
import { testDatabaseUrl } from '../support/database.js';
import { openTestHouse, type TestHouse } from '../support/house.js';

const TODAY = '2025-03-03';
const ISSUER = 'https://login.example.be';

describe('the first steps of a deployment, from the command line', () => {
  let house: TestHouse;
  let env: Record<string, string>;
  beforeAll(async () => {
    house = await openTestHouse(TODAY);
    env = { DATABASE_URL: await testDatabaseUrl(), PERRON_TODAY: TODAY, PERRON_SECRET: 'a secret of the tests' };
  });
  afterAll(() => house.close());

  const perron = (...words: string[]) => runPerron(words, env);
  const municipality = (slug: string, ...more: string[]) =>
    perron('administrations', 'add', slug, '--type', 'municipality', '--name', `Commune de ${slug}`, ...more);
  const account = (slug: string, email: string, ...more: string[]) =>
    perron('accounts', 'add', slug, '--name', 'Nadine Pirard', '--email', email, ...more);
  const accountsSeenWith = (token: string) => house.http().get('/api/accounts').set('Authorization', `Bearer ${token}`);
  const counted = async (table: string) => {
    const [row] = await house.owner.query<{ count: number }[]>(`SELECT count(*)::int FROM ${table}`);
    return row!.count;
  };

  it('registers an administration, opens the account of who keeps it, and names an operator', async () => {
    const added = await municipality('la-roche', '--nis-code', '83031', '--population', '4300');
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toContain('Open accounts with: perron accounts add la-roche');

    const told = await account('la-roche', 'nadine@la-roche.example', '--role', 'administrator', 'planning-officer');
    expect(told).toMatchObject({ code: 0, err: '' });
    expect(told.out).toMatch(/code [0-9A-F]{5}(-[0-9A-F]{5}){5} at \/auth\/invitation, until \d{4}-\d\d-\d\d/);
    const token = /told only now: (\S+)/.exec(told.out)![1]!;
    const { body } = await accountsSeenWith(token).expect(200);
    expect(JSON.stringify(body)).toContain('nadine@la-roche.example');

    const second = await account('la-roche', 'sami@la-roche.example', '--role', 'planning-officer', '--json');
    expect(JSON.parse(second.out)).toMatchObject({
      administration: 'la-roche',
      account: expect.any(String),
      token: expect.any(String),
      invitation: { code: expect.any(String), until: expect.any(String) },
    });

    const named = await perron('operators', 'add', '--name', 'Hugo', '--subject', 'hugo', '--issuer', ISSUER, '--json');
    const { person } = JSON.parse(named.out) as { person: string };
    expect((await perron('operators', 'list')).out).toContain(`${person}  Hugo, since`);
    const json = async (...words: string[]) => JSON.parse((await perron(...words, '--json')).out) as object;
    expect(await json('operators', 'end', person)).toEqual({ person, ended: true });
    expect(await json('operators', 'end')).toEqual({ error: "missing required argument 'person'" });
    expect(await json('administrations', 'suspend', 'la-roche', '--because', 'essai')).toMatchObject({ suspended: true });
    expect(await json('administrations', 'resume', 'la-roche')).toMatchObject({ suspended: false });
  });

  it('refuses an account that cannot be in a sentence, and leaves nothing of it', async () => {
    await municipality('houffalize');
    const before = await counted('accounts');
    expect(await account('houffalize', 'bad', '--role', 'administrator')).toMatchObject({
      code: 2,
      err: '« bad » is no e-mail address; write name@example.be.\n',
    });
    expect((await account('houffalize', 'n@h.example', '--role', 'mayor')).err).toContain('Not a role of a municipality: mayor.');
    await house.owner.query('ALTER TABLE api_keys ADD CONSTRAINT shut CHECK (false) NOT VALID');
    try {
      expect((await account('houffalize', 'n@h.example', '--role', 'administrator')).code).toBe(3);
    } finally {
      await house.owner.query('ALTER TABLE api_keys DROP CONSTRAINT shut');
    }
    expect(await counted('accounts')).toBe(before);
  });

  it('refuses a NIS code that is none, and one of what is no municipality', async () => {
    const before = await counted('administrations');
    expect(await municipality('vielsalm', '--nis-code', '8303')).toMatchObject({
      code: 2,
      err: '« 8303 » is no NIS code; write five digits, for example 83031.\n',
    });
    const fire = await perron('administrations', 'add', 'zone', '--type', 'fire', '--name', 'Zone', '--nis-code', '83031');
    expect(fire.code).toBe(2);
    expect(fire.err).toContain('Only a municipality has a NIS code');
    expect(await counted('administrations')).toBe(before);
  });
});
