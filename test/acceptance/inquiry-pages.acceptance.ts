import type { Browser } from 'playwright-core';
import { accessibilityFaults, hasBrowser, openBrowser, visit } from '../support/browser.js';
import { ImportLayer } from '../../src/parcels/index.js';
import { geoJsonFile, square } from '../support/layers.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';

const inBrowser = hasBrowser ? describe : describe.skip;

inBrowser('a neighbour has her say in a browser', () => {
  let house: TestHouse;
  let town: Town;
  let browser: Browser;
  let place: string;
  let documents: string[];
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    town = await house.town({ roles: { officer: ['planning-officer'], secretary: ['college-secretary'], jurist: ['jurist'] } });
    const parcels = [
      { geometry: square(0, 0, 20), properties: { capakey: '92094A0001/00A000' } },
      {
        geometry: square(20, 0, 20),
        properties: { capakey: '92094A0001/00B000', owner: 'Anne Lambert', owner_address: 'Rue du Pont 1\n5000 Namur' },
      },
      { geometry: square(0, 20, 20), properties: { capakey: '92094A0001/00C000' } },
    ];
    const layer = { path: geoJsonFile(parcels), kind: 'parcels', importedBy: 'test' };
    // In force before the first of the files.
    house.clock.day = '2024-11-11';
    await house.app.get(ImportLayer).import(town.id, layer);
    house.clock.day = '2025-01-06';
    const officer = town.as('officer');
    const announced = async (told: { title: string; address: string; opensOn: string; [field: string]: string }) => {
      const { title, address, ...wish } = told;
      const site = { parcels: ['92094A0001/00A000'] };
      const { body } = await officer.post('/api/applications', { ...SUBMISSION, title, address, site }).expect(201);
      const self = `/api/applications/${body.id}`;
      const event = { type: 'completeness.confirmed', payload: { publicity: 'inquiry' } };
      await officer.post(`${self}/events`, event, { 'If-Match': '"1"' }).expect(201);
      return (await officer.post(`${self}/inquiries`, wish, { 'If-Match': '"2"' }).expect(201)).body.id as string;
    };
    const decided = async (title: string, type: string) => {
      house.clock.day = '2024-11-11';
      const inquiry = `/api/inquiries/${await announced({ title, address: 'Rue du Moulin 2', opensOn: '2024-11-18' })}`;
      const step = (body: { application: { version: number } }) => ({ 'If-Match': `"${body.application.version}"` });
      house.clock.day = '2024-12-02';
      const { body } = await officer.post(`${inquiry}/closing`, {}, step((await officer.get(inquiry)).body)).expect(200);
      await town.as('secretary').post(`${body.links.application}/events`, { type }, step(body)).expect(201);
      house.clock.day = '2025-01-06';
    };
    const id = await announced({
      title: 'Construction d’un immeuble de douze logements',
      address: 'Rue de la Gare 14, 5000 Namur',
      opensOn: '2025-01-13',
      consultation:
        'Hôtel de ville, service de l’urbanisme, 2e étage\nDu lundi au vendredi de 9 h à 12 h ; le jeudi jusqu’à 20 h',
      writeTo: 'Collège communal, Grand-Place 1, 5000 Namur, ou urbanisme@ville.example',
      closingSession: 'Le 27 janvier 2025 à 11 h, salle du conseil',
    });
    await announced({ title: 'Rehausse d’une maison', address: 'Chemin Vert 3', opensOn: '2025-02-10' });
    for (const [title, type] of [
      ['Transformation d’une grange en trois appartements', 'decision.granted'],
      ['Abattage de quatorze tilleuls', 'decision.refused'],
    ])
      await decided(title!, type!);
    house.clock.day = '2025-01-13';
    place = `/enquetes/${town.slug}/${id}`;
    documents = ['notice', 'closing-report', 'neighbour-letters'].map((name) => `/api/inquiries/${id}/documents/${name}`);
    await officer
      .post(`/api/inquiries/${id}/comments`, {
        channel: 'counter',
        authorName: 'Luc Petit',
        text: 'Moi, Luc Petit, je crains pour mes arbres.',
      })
      .expect(201);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house.close();
  });

  it('without a script: from the list to a receipt, with nothing typed twice', () =>
    visit(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${house.address}/enquetes/${town.slug}`);
      await page.getByRole('link', { name: /douze logements/ }).click();
      expect(await page.textContent('main')).toContain('jusqu’au lundi 27 janvier 2025 inclus');
      await page.getByLabel('Votre nom').fill('Anne Petit');
      await page.getByLabel('Votre réclamation ou observation').fill('Le mur\nest trop haut.');
      await page.getByLabel('Votre adresse électronique (facultatif)').fill('anne@exemple');
      await page.getByRole('button', { name: 'Envoyer' }).click();
      // The browser itself lets « anne@exemple » through; the service does not.
      expect(await page.getByRole('alert').textContent()).toContain('Rien n’est encore envoyé');
      expect(await page.getByLabel('Votre réclamation ou observation').inputValue()).toBe('Le mur\nest trop haut.');
      await page.getByLabel('Votre adresse électronique (facultatif)').fill('anne@exemple.be');
      await page.getByRole('button', { name: 'Envoyer' }).click();
      expect(await page.textContent('main')).toMatch(/sous le n° 2, le lundi 13 janvier 2025[\s\S]*Le mur\nest trop haut\./);
    }));

  it('in another language with all that was typed, and nothing is sent by it', () =>
    visit(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${house.address}${place}`);
      const nonce = await page.locator('[name=nonce]').inputValue();
      await page.locator('#text').fill('Le mur est trop haut.');
      await page.locator('#email').fill('anne@exemple');
      await page.getByTitle('Deutsch').click();
      expect(await page.getAttribute('html', 'lang')).toBe('de');
      expect(await page.locator('#text').inputValue()).toBe('Le mur est trop haut.');
      expect(await page.locator('#email').inputValue()).toBe('anne@exemple');
      expect(await page.locator('[name=nonce]').inputValue()).toBe(nonce);
      expect(await page.getByRole('alert').count()).toBe(0);
      // Enter sends the form, though the languages stand above it.
      await page.locator('#email').fill('');
      await page.locator('#name').fill('Anne Petit');
      await page.locator('#name').press('Enter');
      await page.waitForSelector('blockquote');
    }));

  it('what only a machine sees is out of the way of the keyboard', () =>
    visit(browser, {}, async (page) => {
      await page.goto(`${house.address}${place}`);
      await page.getByLabel('Votre réclamation ou observation').focus();
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Envoyer');
      expect(await page.locator('script').count()).toBe(0);
    }));

  it('every page leads to the statement of accessibility, and that to the addresses of the town', () =>
    visit(browser, {}, async (page) => {
      const towns = ['suivi', 'enquetes', 'decisions', 'depot'].map((room) => `/${room}/${town.slug}`);
      for (const path of [...towns, '/suivi', '/problems', '/auth/invitation', '/nulle-part']) {
        await page.goto(`${house.address}${path}`);
        await page.locator('footer').getByRole('link', { name: 'Accessibilité' }).click();
        await page.waitForURL(/accessibilite/);
        expect(page.url()).toMatch(path.includes(town.slug) ? `/accessibilite/${town.slug}?lang=fr` : '/accessibilite?lang=fr');
      }
      await page.locator('main').getByRole('link').first().click();
      const contact = { senderName: null, replyTo: 'urbanisme@ville.example', postalAddress: 'Grand-Place 1\n5000 Namur' };
      await page.goto(`${house.address}/accessibilite/${town.slug}?lang=de`);
      expect(await page.textContent('main')).toContain('keine Adresse eingetragen');
      await town

        .as('jurist')
        .put('/api/settings/messages', { ...contact, addresses: [] })
        .expect(200);
      await page.reload();
      expect(await page.textContent('main')).toContain('Grand-Place 1\n5000 Namur');
      expect(await page.locator('main a').getAttribute('href')).toBe('mailto:urbanisme@ville.example');
    }));

  it.each(['fr', 'de', 'nl', 'en'])('nothing that axe finds wrong, and no sideways scroll at 320 pixels (%s)', (language) =>
    visit(browser, { locale: language, viewport: { width: 320, height: 640 } }, async (page) => {
      for (const path of [
        '/enquetes',
        `/enquetes/${town.slug}`,
        place,
        `/decisions/${town.slug}`,
        '/accessibilite',
        `/accessibilite/${town.slug}`,
        '/enquetes/nowhere',
      ]) {
        await page.goto(`${house.address}${path}?lang=${language}`);
        // The other languages differ by their words alone.
        if (language === 'fr') expect({ path, faults: await accessibilityFaults(page) }).toEqual({ path, faults: [] });
        expect({ path, width: await page.evaluate('document.documentElement.scrollWidth') }).toEqual({ path, width: 320 });
      }
      await page.goto(`${house.address}${place}?lang=${language}`);
      await page.locator('#name').fill('Anne');
      await page.locator('#text').fill('Trop haut.');
      await page.locator('#email').fill('anne@exemple');
      await page.locator('main form button').click();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.locator('#email').fill('');
      await page.locator('main form button').click();
      expect(await accessibilityFaults(page)).toEqual([]);
    }),
  );

  it('in the dark and on a wide screen', () =>
    visit(browser, { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }, async (page) => {
      for (const path of [`/enquetes/${town.slug}`, place, `/decisions/${town.slug}`, '/accessibilite']) {
        await page.goto(`${house.address}${path}`);
        expect(await accessibilityFaults(page)).toEqual([]);
      }
    }));

  it('the documents to print are pages without a fault', () =>
    visit(browser, { extraHTTPHeaders: { Authorization: `Bearer ${town.tokens['officer']}` } }, async (page) => {
      for (const path of documents) {
        await page.goto(`${house.address}${path}`);
        expect({ path, faults: await accessibilityFaults(page) }).toEqual({ path, faults: [] });
        expect(await page.textContent('main')).not.toContain('Petit');
      }
    }));
});
