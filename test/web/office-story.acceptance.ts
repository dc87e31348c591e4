import type { Browser } from 'playwright-core';
import { ImportLayer } from '../../src/parcels/index.js';
import { hasBrowser, openBrowser } from '../support/browser.js';
import { openTestHouse, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, square } from '../support/layers.js';
import { openDesk, type Desk } from '../support/office.js';

const inBrowser = hasBrowser ? describe : describe.skip;

inBrowser('an officer’s permit, from the counter to the decision, on the screen', () => {
  let house: TestHouse;
  let town: Town;
  let browser: Browser;
  let desk: Desk;

  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    town = await house.town();
    const layers = house.app.get(ImportLayer);
    const parcel = { geometry: square(0, 0, 40), properties: { capakey: '92094A0123/00B002' } };
    await layers.import(town.id, { path: geoJsonFile([parcel]), kind: 'parcels', title: 'Cadastre', importedBy: 'sig' });
    const forest = { geometry: square(20, 0, 100), properties: { name: 'Vallée du Perron' } };
    await layers.import(town.id, { path: geoJsonFile([forest]), kind: 'heritage', title: 'Patrimoine', importedBy: 'sig' });
    browser = await openBrowser();
    desk = await openDesk(browser, house, town);
  });
  afterAll(async () => {
    await browser?.close();
    await house.close();
  });

  it('opens a file at the counter, with the map’s answer at once, and hands over a receipt', async () => {
    const { page } = desk;
    await page.goto('/bureau');
    await page.getByText('Aucun dossier ouvert').waitFor();
    await page.getByRole('link', { name: 'Nouveau dossier' }).click();
    await page.getByRole('button', { name: 'Ouvrir le dossier' }).click();
    // Everything that is missing, together, and each beside its field.
    const summary = page.getByRole('group', { name: '3 points à corriger' });
    await summary.waitFor();
    expect(await summary.evaluate((element) => element.matches(':focus'))).toBe(true);
    await page.getByLabel('Demandeur', { exact: true }).fill('Camille Dubois');
    await page.getByLabel('Objet de la demande').fill('Extension d’une habitation');
    await page.getByLabel('Adresse du bien').fill('rue du Moulin 12');
    await page.getByLabel('Parcelles cadastrales').fill('92094 a 123 b 2');
    await page.getByText('Compris ainsi : 92094A0123/00B002').waitFor();
    await page.getByRole('button', { name: 'Contrôler la carte' }).click();
    await page.getByText('Vallée du Perron couvre 50 % du bien (800 m²)').waitFor();
    await page.getByText('chemin de fer : non contrôlé, l’administration n’a pas cette couche.').waitFor();
    await page.locator('.map[data-features="2"] canvas').first().waitFor();
    await page.getByRole('button', { name: 'Ouvrir le dossier' }).click();
    await page.getByRole('heading', { name: 'Récépissé de dépôt' }).waitFor();
    const receipt = (await page.textContent('main'))!;
    expect(receipt).toMatch(/PU\/2025\/0001/);
    expect(receipt).toMatch(/[0-9A-Z]{5}-[0-9A-Z]{5}/);
    expect(receipt).toContain(`/suivi/${town.slug}`);
    await page.reload();
    await page.getByText(/[0-9A-Z]{5}-[0-9A-Z]{5}/).waitFor();
  });

  it('shows what an act will change before it is recorded', async () => {
    const { page } = desk;
    house.clock.day = '2025-01-13';
    await page.getByRole('link', { name: 'Ouvrir le dossier' }).click();
    await page.getByText('ensuite : le dossier est réputé complet').first().waitFor();
    await page.getByRole('link', { name: 'Envoi de l’accusé de réception' }).click();
    // What the map asks for is ticked already.
    expect(await page.getByLabel('AWaP', { exact: true }).isChecked()).toBe(true);
    await page.getByLabel('AWaP', { exact: true }).uncheck();
    await page.getByRole('button', { name: 'Voir ce qui suivra' }).click();
    await page.getByRole('heading', { name: 'Cet acte ne sera pas accepté' }).waitFor();
    await page.getByText('l’avis de l’AWaP doit être annoncé').waitFor();
    await page.getByLabel('AWaP', { exact: true }).check();
    await page.getByRole('button', { name: 'Voir ce qui suivra' }).click();
    await page.getByRole('heading', { name: 'Ce que cela changera' }).waitFor();
    await page.getByText(/^Décision\u00A0: .*2025/).waitFor();
    await page.getByRole('button', { name: 'Enregistrer l’acte' }).click();
    await page.getByText('Enregistré : envoi de l’accusé de réception.').waitFor();
    await page.getByText('Instruction · Chez le collège communal.').waitFor();
  });

  it('takes the file to its decision', async () => {
    const { page } = desk;
    await record('Avis demandé', async () => page.getByLabel('Instance consultée').selectOption({ label: 'AWaP' }));
    house.clock.day = '2025-01-27';
    await page.reload();
    await record('Avis reçu', async () => {
      await page.getByLabel('Instance consultée').selectOption({ label: 'AWaP' });
      await page.getByLabel('favorable', { exact: true }).check();
    });
    await record('Octroi du permis', async () => page.getByLabel('Durée du permis (années)').fill('5'));
    await page.locator('.where').getByText('Octroyé', { exact: false }).waitFor();
    await page.getByRole('link', { name: 'Chronologie' }).click();
    await page.locator('.entry').nth(4).waitFor();
    const acts = await page.locator('.entry h3').allTextContents();
    expect(acts).toEqual([
      'Octroi du permis',
      'Avis reçu',
      'Avis demandé',
      'Envoi de l’accusé de réception',
      'Dépôt de la demande',
    ]);
    const { body } = await town.as('officer').get('/api/applications?closed=true').expect(200);
    expect((body as { items: { milestones: { name: string }[] }[] }).items[0]!.milestones.map(({ name }) => name)).toContain(
      'granted',
    );
  });

  it('draws the procedure with its path, tells it in words, and the site on its map', async () => {
    const { page } = desk;
    await page.getByRole('link', { name: 'Procédure', exact: true }).click();
    const picture = page.getByRole('img', { name: 'Schéma de la procédure' });
    await picture.waitFor();
    expect(
      await picture.evaluate((image: unknown) => (image as { complete: boolean; naturalWidth: number }).naturalWidth),
    ).toBeGreaterThan(0);
    expect(await page.locator('.told p').count()).toBeGreaterThan(10);
    await page.getByRole('link', { name: 'Bien et carte' }).click();
    await page.getByText('Vallée du Perron couvre 50 % du bien (800 m²)').waitFor();
    await page.locator('.map[data-features="2"]').waitFor();
  });

  it('answers what if, and writes nothing', async () => {
    const { page } = desk;
    await page.getByRole('link', { name: 'Et si… ?' }).first().click();
    await page.getByLabel('Acte').selectOption({ label: 'Décision reçue' });
    await page.getByLabel('Jour', { exact: true }).fill('3/2/2025');
    await page.getByLabel('Destinataire').selectOption({ label: 'demandeur' });
    await page.getByRole('button', { name: 'Ajouter cet acte' }).click();
    await page.getByRole('row', { name: /Recours du demandeur – .*5 mars 2025/ }).waitFor();
    await page.getByText('Écriture 5 du journal').waitFor();
  });

  it('never complained, never loaded anything from elsewhere, and marked every call', () => {
    expect(desk.complaints).toEqual([]);
    expect(desk.unmarked).toEqual([]);
  });

  async function record(act: string, fill: () => Promise<unknown>): Promise<void> {
    const { page } = desk;
    await page.getByRole('link', { name: act, exact: true }).click();
    await page.getByRole('heading', { name: /^Enregistrer/ }).waitFor();
    await fill();
    await page.getByRole('button', { name: 'Voir ce qui suivra' }).click();
    await page.getByRole('button', { name: 'Enregistrer l’acte' }).click();
    await page.getByText('Enregistré :').waitFor();
  }
});
