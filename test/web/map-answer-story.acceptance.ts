import type { Browser, Page } from 'playwright-core';
import { ImportLayer } from '../../src/parcels/index.js';
import { accessibilityFaults, hasBrowser, openBrowser } from '../support/browser.js';
import { openTestHouse, SUBMISSION, type Client, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, line, square, type TestFeature } from '../support/layers.js';
import { openDesk } from '../support/office.js';

const inBrowser = hasBrowser ? describe : describe.skip;
const PICTURES = process.env['PERRON_PICTURES'];

inBrowser('an officer answers in the place of the map', () => {
  let house: TestHouse;
  let town: Town;
  let officer: Client;
  let browser: Browser;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    town = await house.town();
    officer = town.as('officer');
    const bring = (kind: string, features: TestFeature[], positionalAccuracy = 0) =>
      house.app.get(ImportLayer).import(town.id, { path: geoJsonFile(features), kind, importedBy: 'sig', positionalAccuracy });
    await bring('natura2000', [{ geometry: square(20, -50, 200), properties: { name: 'Vallée du Perron' } }]);
    await bring('flood-hazard', [{ geometry: square(37, -50, 100), properties: { hazard: 'faible' } }], 5);
    await bring('runoff-axis', [{ geometry: line([-12, -50], [-12, 90]), properties: { name: 'axe 7' } }]);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house.close();
  });

  const open = async () => {
    const deposit = { ...SUBMISSION, on: '2024-12-02', site: { geometry: square(0, 0, 40) } };
    const { body } = await officer.post('/api/applications', deposit).expect(201);
    return (body as { id: string }).id;
  };
  const picture = async (page: Page, name: string) => {
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  };
  const finding = (page: Page, told: string) => page.locator('.finding').filter({ hasText: told });

  it('settles a doubt and overrules a hit, with a reason; the file says who and why, and the word can be given back', async () => {
    const id = await open();
    const { context, page, complaints } = await openDesk(browser, house, town);
    await page.goto(`/bureau/dossiers/${id}`);
    await page.getByText('Un contrôle de la carte est à trancher.').waitFor();
    await page.goto(`/bureau/dossiers/${id}/bien`);
    const flood = finding(page, 'Aléa d’inondation :');
    await flood.getByText('À trancher.', { exact: true }).waitFor();
    await flood.getByText('gestionnaire du cours d’eau').waitFor();
    await picture(page, 'findings');

    // Nothing typed, nothing sent: the form says what is missing beside each field.
    await flood.getByRole('button', { name: /Trancher/ }).click();
    await flood.getByRole('button', { name: 'Enregistrer la réponse' }).click();
    await flood.locator('[data-field="reason"] .fault').waitFor();
    expect(await page.evaluate("document.activeElement?.closest('.notice.bad') !== null")).toBe(true);
    await picture(page, 'form-faults');
    await flood.getByLabel('Non, le bien n’est pas concerné').check();
    await flood.getByLabel('Motif').fill('Levé du 3 janvier : le bien est deux mètres au-dessus.');
    await flood.getByRole('button', { name: 'Enregistrer la réponse' }).click();
    await page.getByText('Réponse enregistrée : aléa d’inondation.').waitFor();
    await flood.getByText('Réponse retenue : non, par officer').waitFor();
    await flood.getByText('La carte répondait : incertain.').waitFor();
    expect(await page.getByText('est à trancher').count()).toBe(0);

    const natura = finding(page, 'Site Natura 2000 :');
    await natura.getByRole('button', { name: /Répondre à la place/ }).click();
    await natura.getByLabel('Non, le bien n’est pas concerné').check();
    await natura.getByLabel('Motif').fill('La limite suit le chemin.');
    // A reload loses nothing of what was typed.
    await page.reload();
    await natura.getByRole('button', { name: /Répondre à la place/ }).click();
    await natura.getByText('Votre brouillon a été retrouvé.').waitFor();
    await natura.getByRole('button', { name: 'Enregistrer la réponse' }).click();
    await natura.getByText('Motif : La limite suit le chemin.').waitFor();
    await picture(page, 'overridden');
    const { body } = await officer.get(`/api/applications/${id}/site`).expect(200);
    expect(body.facts).toMatchObject({ 'site.floodHazard': false, 'site.natura2000': false, 'site.runoffAxis': true });

    await natura.getByRole('button', { name: /Revoir la réponse/ }).click();
    await natura.getByLabel('Celle de la carte, comme avant').check();
    await natura.getByLabel('Motif').fill('Erreur de ma part.');
    await natura.getByRole('button', { name: 'Enregistrer la réponse' }).click();
    await page.getByText('Réponse enregistrée : site Natura 2000.').waitFor();
    expect(await natura.getByText('Réponse retenue').count()).toBe(0);
    await page.goto(`/bureau/dossiers/${id}/chronologie`);
    await page.getByText('Motif : Erreur de ma part.').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('somebody else moved the file: what was typed is kept and applied again', async () => {
    const id = await open();
    const { context, page } = await openDesk(browser, house, town);
    await page.goto(`/bureau/dossiers/${id}/bien`);
    const natura = finding(page, 'Site Natura 2000 :');
    await natura.getByRole('button', { name: /Répondre à la place/ }).click();
    await natura.getByLabel('Non, le bien n’est pas concerné').check();
    await natura.getByLabel('Motif').fill('La limite suit le chemin.');
    const meanwhile = { trigger: 'flood-hazard', answer: 'no', reason: 'Levé.' };
    await officer.post(`/api/applications/${id}/site/overrides`, meanwhile, { 'If-Match': '"1"' }).expect(201);
    await natura.getByRole('button', { name: 'Enregistrer la réponse' }).click();
    await page.getByRole('alertdialog').waitFor();
    await page.getByRole('button', { name: 'Reprendre avec ce que j’ai écrit' }).click();
    await natura.getByRole('button', { name: 'Enregistrer la réponse' }).click();
    await natura.getByText('Motif : La limite suit le chemin.').waitFor();
    await context.close();
  });

  it.each([
    ['fr', 1280, 'light'],
    ['de', 320, 'dark'],
    ['nl', 320, 'light'],
    ['en', 1280, 'dark'],
  ] as const)('the form is accessible in %s at %i px, %s, and runs off no edge', async (language, width, scheme) => {
    const id = await open();
    const kept = { trigger: 'natura2000', answer: 'no', reason: 'Levé.' };
    await officer.post(`/api/applications/${id}/site/overrides`, kept, { 'If-Match': '"1"' }).expect(201);
    const { context, page } = await openDesk(browser, house, town, 'officer', { bypassCSP: true, language, width });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`/bureau/dossiers/${id}/bien`);
    await page.locator('.finding .button').first().waitFor();
    await page.locator('.findings summary').click();
    await page.locator('.finding .button').first().click();
    await page.locator('.override-form button[type=submit]').click();
    await page.locator('.override-form .fault').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await picture(page, `form-${language}-${width}-${scheme}`);
    await context.close();
  });
});
