import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, hasBrowser, openBrowser, visit } from '../support/browser.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';

const inBrowser = hasBrowser ? describe : describe.skip;

inBrowser('an applicant follows a file in a browser', () => {
  let house: TestHouse;
  let town: Town;
  let browser: Browser;
  let address: string;
  let reference: string;
  let code: string;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    town = await house.town();
    const officer = town.as('officer');
    const deposit = await officer.post('/api/applications', SUBMISSION).expect(201);
    ({ reference } = deposit.body as { reference: string });
    code = deposit.body.code as string;
    await officer
      .post(
        `${deposit.headers['location']}/events`,
        { type: 'completeness.confirmed', payload: { publicity: 'inquiry', opinions: ['fire-zone'] } },
        { 'If-Match': '"1"' },
      )
      .expect(201);
    const { port } = house.app.getHttpServer().address() as { port: number };
    address = `http://127.0.0.1:${port}`;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house.close();
  });

  const ask = async (page: Page, typed = code) => {
    await page.goto(`${address}/suivi/${town.slug}`);
    await page.getByLabel('Référence du dossier').fill(reference);
    await page.getByLabel('Code secret').fill(typed);
    await page.getByRole('button', { name: 'Voir où en est le dossier' }).click();
  };

  it('without a script: where it is, what is expected, by when and why', () =>
    visit(browser, { javaScriptEnabled: false }, async (page) => {
      await ask(page);
      const text = (await page.textContent('main'))!;
      expect(text).toContain(`Dossier ${reference}`);
      expect(text).toContain('Ce que l’on attend de vous');
      await page.getByText('Pourquoi cette date ?').first().click();
      expect(await page.getByText('CoDT D.IV.46').first().isVisible()).toBe(true);
      expect(page.url()).not.toContain(code);
    }));

  it('with the keyboard alone', () =>
    visit(browser, {}, async (page) => {
      await page.goto(`${address}/suivi/${town.slug}`);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Aller au contenu');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.type(reference);
      await page.keyboard.press('Tab');
      await page.keyboard.type(code.toLowerCase());
      await page.keyboard.press('Enter');
      await page.waitForSelector('h1:has-text("Dossier")');
    }));

  it('in another language, without typing anew', () =>
    visit(browser, {}, async (page) => {
      await ask(page);
      await page.getByTitle('Deutsch').click();
      expect(await page.textContent('h1')).toBe(`Akte ${reference}`);
      expect(await page.getAttribute('html', 'lang')).toBe('de');
    }));

  it('in another language before it is sent, with all that was typed and nothing looked at', () =>
    visit(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${address}/suivi/${town.slug}`);
      await page.locator('#code').fill('AAAAA');
      await page.getByTitle('Nederlands').click();
      expect(await page.getAttribute('html', 'lang')).toBe('nl');
      expect(await page.locator('#code').inputValue()).toBe('AAAAA');
      expect(await page.getByRole('alert').count()).toBe(0);
    }));

  it('a wrong code is told beside the form, and does not tell what is wrong', () =>
    visit(browser, {}, async (page) => {
      await ask(page, 'AAAAA-AAAAA');
      expect(await page.getByRole('alert').textContent()).toContain('Aucun dossier ne correspond');
      expect(await page.locator('#reference').inputValue()).toBe(reference);
      expect(await page.locator('#code').inputValue()).toBe('');
      expect(await accessibilityFaults(page)).toEqual([]);
    }));

  it.each(['fr', 'de', 'nl', 'en'])('nothing that axe finds wrong, and no sideways scroll at 320 pixels (%s)', (language) =>
    visit(browser, { locale: language, viewport: { width: 320, height: 640 } }, async (page) => {
      for (const path of ['/suivi', `/suivi/${town.slug}`, '/problems']) {
        await page.goto(`${address}${path}`);
        expect({ path, faults: await accessibilityFaults(page) }).toEqual({ path, faults: [] });
      }
      await page.goto(`${address}/suivi/${town.slug}`);
      await page.locator('#reference').fill(reference);
      await page.locator('#code').fill(code);
      await page.locator('main button').click();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    }),
  );

  it.each([
    ['fr', 'Page introuvable'],
    ['de', 'Seite nicht gefunden'],
    ['nl', 'Pagina niet gevonden'],
    ['en', 'Page not found'],
  ])('an unknown address is a page in the language of the reader (%s)', (locale, title) =>
    visit(browser, { locale }, async (page) => {
      const answer = (await page.goto(`${address}/nulle-part`))!;
      expect(answer.status()).toBe(404);
      expect(await page.title()).toBe(`${title} – Perron`);
      expect(await page.getAttribute('html', 'lang')).toBe(locale);
      expect(await accessibilityFaults(page)).toEqual([]);
      const asked = await house.http().get('/nulle-part').set('Accept', 'application/json').expect(404);
      expect(asked.headers['content-type']).toMatch('application/problem+json');
    }),
  );

  it('nothing is fetched from elsewhere, and no page brings a script', () =>
    visit(browser, {}, async (page) => {
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      await ask(page);
      expect(fetched.filter((url) => !url.startsWith(address))).toEqual([]);
      expect(await page.locator('script').count()).toBe(0);
      const icon = (await page.locator('link[rel=icon]').getAttribute('href'))!;
      for (const path of [icon, '/favicon.ico'])
        await expect((await page.request.get(address + path)).headers()['content-type']).toMatch(/^image\/svg\+xml/);
      // The staff application brings the same drawing.
      await expect((await page.request.get(address + icon)).text()).resolves.toBe(
        readFileSync('web/src/perron.svg', 'utf8').trim(),
      );
    }));
});
