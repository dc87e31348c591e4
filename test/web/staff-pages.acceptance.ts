import { accessibilityFaults, hasBrowser, openBrowser } from '../support/browser.js';
import { openTestHouse, type TestHouse } from '../support/house.js';

describe('how the staff application is served', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  it('gives its one page for every address of it, each time with a nonce of its own and nothing from elsewhere', async () => {
    const first = await house.http().get('/bureau').expect(200);
    const second = await house.http().get('/bureau/dossiers/whatever/chronologie').expect(200);
    const nonceOf = (text: string) => /csp-nonce" content="([^"]+)"/.exec(text)![1]!;
    expect(nonceOf(first.text)).not.toBe(nonceOf(second.text));
    const policy = first.headers['content-security-policy']!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'nonce-${nonceOf(first.text)}'`);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
    expect(first.headers['cache-control']).toBe('no-store');
    expect(first.text).not.toMatch(/(src|href)="(?!\/bureau\/assets\/)/);
  });

  it('lets browsers keep the files whose name is their hash, and says when there is none', async () => {
    const { text } = await house.http().get('/bureau');
    const [, script] = /src="(\/bureau\/assets\/[^"]+\.js)"/.exec(text)!;
    const { headers } = await house.http().get(script!).expect(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    await house.http().get('/bureau/assets/none.js').expect(404);
    await house
      .http()
      .get('/bureau/assets/%2e%2e/manifest.json')
      .expect((answer) => {
        expect(answer.text).not.toContain('isEntry');
      });
    await house.http().post('/bureau').expect(404);
  });

  it('leads who opens the bare address in a browser to the office', async () => {
    await house.http().get('/').set('Accept', 'text/html').expect(302).expect('Location', '/bureau');
  });

  (hasBrowser ? it : it.skip)('tells who opens it that nobody can sign in yet, and where to go instead', async () => {
    const browser = await openBrowser();
    const context = await browser.newContext({ locale: 'fr', bypassCSP: true, baseURL: await house.app.getUrl() });
    try {
      const page = await context.newPage();
      await page.goto('/');
      await page.getByRole('heading', { level: 1, name: 'Le bureau n’est pas encore ouvert' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('link', { name: 'Suivez-la avec sa référence et son code' }).click();
      await page.waitForURL('**/suivi');
    } finally {
      await context.close();
      await browser.close();
    }
  });
});
