import type { Browser, Page } from 'playwright-core';
import { ImportLayer } from '../../src/parcels/index.js';
import { accessibilityFaults, hasBrowser, openBrowser } from '../support/browser.js';
import { fileNamed, pdf } from '../support/documents.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, square } from '../support/layers.js';
import { openDesk, type Desk } from '../support/office.js';

const inBrowser = hasBrowser ? describe : describe.skip;

inBrowser('the staff application, for everybody', () => {
  let house: TestHouse;
  let town: Town;
  let browser: Browser;
  let file: string;

  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    town = await house.town({ roles: { officer: ['planning-officer', 'gis-officer', 'jurist', 'administrator'] } });
    const parcel = { geometry: square(0, 0, 40), properties: { capakey: '92094A0123/00B002' } };
    await house.app
      .get(ImportLayer)
      .import(town.id, { path: geoJsonFile([parcel]), kind: 'parcels', title: 'Cadastre', importedBy: 'sig' });
    const officer = town.as('officer');
    const next = { geometry: square(50, 0, 40), properties: { capakey: '92094A0124/00_000' } };
    await officer.upload('/api/layers/parcels/deliveries', geoJsonFile([parcel, next]), { kind: 'parcels' }).expect(201);
    const site = { parcels: ['92094A0123/00B002'] };
    const { body } = await officer.post('/api/applications', { ...SUBMISSION, on: '2024-12-02', site, address: 'rue Haute 1' });
    file = `/bureau/dossiers/${(body as { id: string }).id}`;
    const acknowledge = { type: 'completeness.confirmed', on: '2024-12-10', payload: { opinions: ['fire-zone'] } };
    await officer.post(`/api/applications/${(body as { id: string }).id}/events`, acknowledge, { 'If-Match': '"1"' }).expect(201);
    const plan = fileNamed('implantation.pdf', pdf());
    await officer.upload(`/api/applications/${(body as { id: string }).id}/documents`, plan, { kind: 'plan' }).expect(201);
    await officer.post('/api/applications', { ...SUBMISSION, on: '2024-11-04', title: 'En retard' }).expect(201);
    await house.deliver();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house.close();
  });

  /** One desk for each language: what a page brings is fetched once, and only the page is new. */
  const desks = new Map<string, Desk>();
  const atDesk = async (language: string, work: (page: Page, desk: Desk) => Promise<void>) => {
    // axe is put into the page by the test itself; the service's policy would forbid it.
    const desk = desks.get(language) ?? (await openDesk(browser, house, town, 'officer', { bypassCSP: true, language }));
    desks.set(language, desk);
    await desk.page.setViewportSize({ width: 1280, height: 900 });
    await work(desk.page, desk);
    expect(desk.complaints.splice(0)).toEqual([]);
  };

  /** Every page and state: how to come there, and what shows that it is there. */
  const PLACES: [name: string, come: (page: Page, desk: Desk) => Promise<void>][] = [
    ['worklist', (page) => show(page, '/bureau/dossiers', '.file')],
    ['worklist without a result', (page) => show(page, '/bureau/dossiers?search=rien', '.empty')],
    [
      'view of the worklist to name',
      async (page) => {
        await show(page, '/bureau/dossiers?due=late', '.file');
        await page.getByRole('button', { name: 'Garder ces filtres' }).click();
        await page.locator('[data-field="/name"]').waitFor();
      },
    ],
    [
      'file with its reasons unfolded',
      async (page) => {
        await show(page, file, '.step');
        for (const summary of await page.locator('summary').all()) await summary.click();
      },
    ],
    ['timeline', (page) => show(page, `${file}/chronologie`, '.entry')],
    ['procedure', (page) => show(page, `${file}/procedure`, '.told p')],
    ['site with its map', (page) => show(page, `${file}/bien`, '.map[data-features="1"] canvas')],
    ['documents', (page) => show(page, `${file}/documents`, '.document')],
    ['opinions', (page) => show(page, `${file}/avis`, '.opinions')],
    ['publicity', (page) => show(page, `${file}/publicite`, '.publicity')],
    ['people', (page) => show(page, `${file}/personnes`, '.facts')],
    ['what if', (page) => show(page, `${file}/et-si`, 'table')],
    ['act', (page) => show(page, `${file}/actes/opinion.requested`, '[data-field="on"]')],
    [
      'act with faults',
      async (page) => {
        await show(page, `${file}/actes/opinion.requested`, '[data-field="on"]');
        await page.getByRole('button', { name: 'Voir ce qui suivra' }).click();
        await page.locator('.notice.bad').waitFor();
      },
    ],
    [
      'act reviewed',
      async (page) => {
        await show(page, `${file}/actes/decision.extended`, '[data-field="on"]');
        await page.getByRole('button', { name: 'Voir ce qui suivra' }).click();
        await page.locator('.review').waitFor();
      },
    ],
    [
      'expired session',
      async (page, desk) => {
        await show(page, `${file}/actes/decision.extended`, '[data-field="on"]');
        desk.expire();
        await page.getByRole('button', { name: 'Voir ce qui suivra' }).click();
        await page.getByRole('alertdialog').waitFor();
        desk.renew();
      },
    ],
    ['act that is not possible', (page) => show(page, `${file}/actes/works.completed`, 'main ul')],
    ['counter', (page) => show(page, '/bureau/nouveau', '[data-field="site"]')],
    // Before the next, whose draft the page keeps.
    [
      'counter with parcels to choose on the map',
      async (page) => {
        await show(page, '/bureau/nouveau', '[data-field="site"]');
        await page.getByRole('button', { name: 'Choisir sur la carte' }).click();
        await page.locator('.map[data-features="1"] canvas').first().waitFor();
      },
    ],
    [
      'counter with faults and a drawing',
      async (page) => {
        await show(page, '/bureau/nouveau', '[data-field="site"]');
        await page.getByLabel('Par un dessin ou un fichier').check();
        await page.getByRole('button', { name: 'Dessiner sur la carte' }).click();
        await page.locator('.map canvas').first().waitFor();
        await page.getByRole('button', { name: 'Ouvrir le dossier' }).click();
        await page.locator('.notice.bad').waitFor();
      },
    ],
    ['receipt', (page) => show(page, `${file.replace('dossiers', 'recepisse')}`, '.receipt dl')],
    ['layers', (page) => show(page, '/bureau/couches', '.layer-list li')],
    ['layer to deliver', (page) => show(page, '/bureau/couches/livrer', '[data-field="layer"]')],
    ['layer', (page) => show(page, '/bureau/couches/parcels', 'tbody tr')],
    ['edition of a layer', (page) => show(page, '/bureau/couches/parcels/editions/2', '.map[data-features="1"] canvas')],
    ['QGIS', (page) => show(page, '/bureau/couches/qgis', 'pre')],
    ['procedures', (page) => show(page, '/bureau/procedures', '.procedure-list li')],
    [
      'procedure with its rules unfolded',
      async (page) => {
        await show(page, certificate, '.drawing img');
        await page.locator('.doubts').waitFor({ state: 'attached' });
        for (const summary of await page.locator('details:not([open]) > summary').all()) await summary.click();
      },
    ],
    [
      'difference of two editions',
      async (page) => {
        await show(page, certificate, '.compare');
        await page.getByRole('button', { name: 'Comparer' }).click();
        await page.locator('.drawing img').waitFor();
      },
    ],
    [
      'text of a procedure with faults',
      async (page) => {
        await show(page, `${certificate}/nouvelle`, '.source textarea');
        await page.locator('.source textarea').fill('id: planning-certificate-1\nstate: {}\n');
        await page.getByRole('button', { name: 'Contrôler' }).click();
        await page.locator('.faults li').first().waitFor();
      },
    ],
    ['people of the administration', (page) => show(page, '/bureau/personnes', '.account-list li')],
    ['account to open', (page) => show(page, '/bureau/personnes/nouveau', '[data-field="/roles"]')],
    ['readings', (page) => show(page, '/bureau/personnes/lectures', '[data-field="reference"]')],
    ['references', (page) => show(page, '/bureau/reglages', '[data-field="/patterns/urban-permit"]')],
    ['letters', (page) => show(page, '/bureau/reglages/courrier', '[data-field="/replyTo"]')],
    ['consulted bodies', (page) => show(page, '/bureau/reglages/instances', 'select')],
    ['online submission', (page) => show(page, '/bureau/reglages/depot', '[data-field="/procedures"]')],
    [
      'checklists, with faults',
      async (page) => {
        await show(page, '/bureau/reglages/taches', 'form');
        await page.getByRole('button', { name: 'Ajouter une liste' }).click();
        await page.getByRole('checkbox', { name: 'À signer plutôt qu’à cocher (1)' }).check();
        await page.getByRole('button', { name: 'Enregistrer' }).click();
        await page.locator('.fault').first().waitFor();
      },
    ],
    [
      'team, with faults',
      async (page) => {
        await show(page, '/bureau/equipe', '.team tbody tr');
        await page.locator('summary').first().click();
        await page.getByRole('button', { name: 'Noter une absence' }).click();
        await page.locator('.fault').first().waitFor();
      },
    ],
    ['webhooks', (page) => show(page, '/bureau/reglages/webhooks', '[data-field="/url"]')],
    ['outgoing messages', (page) => show(page, '/bureau/envois', '.message-list li')],
    ['overview', (page) => show(page, '/bureau/pilotage', 'table')],
    ['help', (page) => show(page, '/bureau/aide', 'kbd')],
    ['page that is not there', (page) => show(page, '/bureau/nulle-part', 'h1')],
    ['file that is not there', (page) => show(page, '/bureau/dossiers/3f2b1c9e-0000-4000-8000-000000000000', 'h1')],
    [
      'signed out',
      async (page, desk) => {
        desk.expire();
        await show(page, '/bureau', '.welcome');
        desk.renew();
      },
    ],
  ];

  const certificate = '/bureau/procedures/planning-certificate-1';

  async function show(page: Page, path: string, sign: string): Promise<void> {
    await page.goto(path);
    await page.locator(sign).first().waitFor();
  }

  it.each(PLACES)('axe finds nothing, and nothing needs sideways scrolling at 320 pixels, on: %s', (_name, come) =>
    atDesk('fr', async (page, desk) => {
      await come(page, desk);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.locator('h1').count()).toBe(1);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }),
  );

  it.each(['de', 'nl', 'en'])('speaks %s on every page, without a French word by accident', (language) =>
    atDesk(language, async (page) => {
      await show(page, '/bureau/dossiers', '.file');
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      for (const path of [
        '/bureau/dossiers',
        '/bureau/nouveau',
        '/bureau/aide',
        '/bureau/couches',
        '/bureau/couches/livrer',
        '/bureau/couches/qgis',
        '/bureau/procedures',
        `${certificate}/nouvelle`,
        file,
        `${file}/chronologie`,
        `${file}/bien`,
      ]) {
        await show(page, path, 'main h1');
        const text = (await page.textContent('body'))!;
        expect(text).not.toMatch(/Dossier déposé|Ensuite|ouvrables|Chercher|Demandeur|réputé|Jour de/);
      }
    }),
  );

  it('finds room for long German words: procedures at 320 pixels, the holder of a file at 1280', () =>
    atDesk('de', async (page) => {
      await show(page, '/bureau/dossiers', '.file');
      const broken = `[...document.querySelectorAll('.who')].map((who) => who.lastChild).filter((holder) => {
        const range = document.createRange();
        range.selectNodeContents(holder);
        return !holder.textContent.includes(' ') && new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 10))).size > 1;
      }).length`;
      await page.locator('.who', { hasText: 'Gemeindekollegium' }).first().waitFor();
      expect(await page.evaluate(broken)).toBe(0);
      await page.setViewportSize({ width: 320, height: 640 });
      await show(page, '/bureau/procedures', '.procedure-list h2');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }));

  it('names the part of a file first in the title of the page', () =>
    atDesk('fr', async (page) => {
      const titles: string[] = [];
      for (const part of ['', '/chronologie', '/et-si', '/actes/opinion.requested']) {
        await show(page, `${file}${part}`, 'h2');
        await page.waitForFunction('document.title.split(" – ").length === 3');
        titles.push((await page.title()).split(' – ')[0]!);
      }
      expect(titles).toEqual(['Suite et délais', 'Chronologie', 'Et si… ?', 'Avis demandé']);
    }));

  it('prints and notes several letters at once, and tells of each that went meanwhile', () =>
    atDesk('fr', async (page) => {
      const id = file.split('/').pop()!;
      const asked = { type: 'opinion.requested', on: '2024-12-11', payload: { from: 'fire-zone' } };
      const { version } = (await town.as('officer').get(`/api/applications/${id}`).expect(200)).body as { version: number };
      await town
        .as('officer')
        .post(`/api/applications/${id}/events`, asked, { 'If-Match': `"${version}"` })
        .expect(201);
      await house.deliver();
      await show(page, '/bureau/envois?etat=imprimer', '.message-list li');
      const letters = (await town.as('officer').get('/api/messages?toPrint=true').expect(200)).body.items as { id: string }[];
      expect(letters.length).toBeGreaterThan(1);
      await page.getByRole('checkbox', { name: 'Cocher les lettres à remettre affichées' }).check();
      expect(await page.locator('.message-list input:checked').count()).toBe(letters.length);
      expect(await accessibilityFaults(page)).toEqual([]);
      const printed = await page.getByRole('link', { name: 'Voir et imprimer' }).getAttribute('href');
      const sheets = await town.as('officer').get(printed!).expect(200);
      expect(sheets.text.match(/class="letter"/g)).toHaveLength(letters.length);
      await town.as('officer').post(`/api/messages/${letters[0]!.id}/handed-over`, {}).expect(200);
      const note = page.getByRole('button', { name: /^Noter les? .*cochées? comme remises?$/ });
      const day = page.getByLabel('Jour de la remise');
      await day.fill('7/1');
      await page.getByText('Ce jour n’est pas encore venu.').waitFor();
      expect(await note.isDisabled()).toBe(true);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Aujourd’hui' }).click();
      await note.click();
      await page.getByRole('alertdialog').getByText('affichée le lundi 6 janvier 2025, par vous').waitFor();
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: /^Noter/ })
        .click();
      await page.locator('.refused-letters li', { hasText: 'elle n’attend plus d’être remise' }).waitFor();
      expect(await page.locator('.refused-letters li').count()).toBe(1);
      await page.getByText('Rien ici.').waitFor();
      await page.getByRole('link', { name: 'Partis' }).click();
      await page.getByText('Remise le lundi 6 janvier 2025').first().waitFor();
      await page.getByText('Les délais sont comptés du jour de l’acte, le mercredi 11 décembre 2024').waitFor();
    }));

  it('changes its language in place, and keeps the choice', () =>
    atDesk('fr', async (page) => {
      await show(page, `${file}/actes/opinion.requested`, '[data-field="on"]');
      await page.getByLabel('Jour de l’acte').fill('3/1/2025');
      await page.getByRole('button', { name: 'Nederlands' }).click();
      expect(await page.getByLabel('Dag van de handeling').inputValue()).toBe('3/1/2025');
      await page.getByText('vrijdag 3 januari 2025').waitFor();
      await page.reload();
      await page.getByLabel('Dag van de handeling').waitFor();
    }));
});
