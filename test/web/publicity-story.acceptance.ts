import type { Browser, Page } from 'playwright-core';
import { hasBrowser, openBrowser, expectSound } from '../support/browser.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { openDesk, type Desk } from '../support/office.js';

const inBrowser = hasBrowser ? describe : describe.skip;

inBrowser('a public inquiry at the desk', () => {
  let house: TestHouse;
  let town: Town;
  let browser: Browser;
  let desk: Desk;
  let page: Page;
  let file: string;

  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    town = await house.town();
    const officer = town.as('officer');
    const { body } = await officer.post('/api/applications', SUBMISSION).expect(201);
    file = (body as { id: string }).id;
    const event = { type: 'completeness.confirmed', payload: { publicity: 'inquiry' } };
    await officer.post(`/api/applications/${file}/events`, event, { 'If-Match': '"1"' }).expect(201);
    browser = await openBrowser();
    desk = await openDesk(browser, house, town, 'officer', { bypassCSP: true });
    ({ page } = desk);
  });
  afterAll(async () => {
    await browser?.close();
    await house.close();
  });

  const clean = async () => {
    await expectSound(page);
    expect(desk.complaints).toEqual([]);
  };

  it('its dates are explained before it is announced through the act of the file', async () => {
    await page.goto(`/bureau/dossiers/${file}`);
    await page.getByRole('link', { name: 'Publicité', exact: true }).click();
    await page.getByText('Aucune enquête ni annonce dans ce dossier.').waitFor();
    await page.getByText('Si elle était annoncée aujourd’hui : Enquête publique').click();
    await page.getByText('CoDT D.VIII.7').first().waitFor();
    await clean();
    await page.getByRole('link', { name: 'Annoncer la publicité' }).click();
    await page.locator('[data-field="opensOn"] input').fill('13/1/2025');
    await page.getByLabel('Enquête publique').check();
    await page.getByRole('button', { name: 'Voir ce qui suivra' }).click();
    await page.getByRole('button', { name: 'Enregistrer l’acte' }).click();
    await page.getByText('Enregistré :').waitFor();
    await house.deliver();
  });

  it('what comes by post is registered, once, with its day; the count and the public page follow', async () => {
    house.clock.day = '2025-01-29';
    await page.goto(`/bureau/dossiers/${file}/publicite`);
    await page.getByRole('heading', { name: /Enquête publique, du lundi 13 janvier 2025/ }).waitFor();
    await page.getByText('Enregistrer une réclamation').click();
    await page.getByLabel('Jour de réception').fill('30/1/2025');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByRole('heading', { name: '2 points à corriger' }).waitFor();
    await clean();
    await page.getByLabel('Jour de réception').fill('29/1/2025');
    await page.getByLabel('Jour d’envoi').fill('27/1/2025');
    await page.getByLabel('Nom').fill('Anne Lambert');
    await page.getByLabel('Ce qui est dit').fill('Le volume projeté prive notre jardin de soleil.');
    await page.reload();
    await page.getByText('Votre brouillon a été retrouvé.').waitFor();
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('Enregistrée sous le n° 1.').waitFor();
    await page.getByText('1, dont 1 dans le délai').waitFor();
    expect(await page.locator('.comments').textContent()).toMatch(
      /Anne Lambert reçue le mercredi 29 janvier 2025 par la poste dans le délai/,
    );
    await clean();
    const [shown] = await Promise.all([
      desk.context.waitForEvent('page'),
      page.getByRole('link', { name: 'La page publique' }).click(),
    ]);
    await shown.getByRole('heading', { level: 1 }).waitFor();
    await shown.close();
    const [report] = await Promise.all([
      desk.context.waitForEvent('page'),
      page.getByRole('link', { name: 'Le procès-verbal de clôture' }).click(),
    ]);
    await report.getByText('prive notre jardin').waitFor();
    expect(await report.textContent('body')).not.toContain('Lambert');
    await report.close();
    expect([desk.complaints, desk.unmarked]).toEqual([[], []]);
  });

  it.each(['de', 'nl', 'en'])('speaks %s', async (language) => {
    const other = await openDesk(browser, house, town, 'officer', { language });
    await other.page.goto(`/bureau/dossiers/${file}/publicite`);
    await other.page.locator('.comments li').waitFor();
    expect(await other.page.textContent('.publicity')).not.toMatch(/Enquête|reçue|délai|imprimer|Réclamation/);
    await other.context.close();
  });
});
