import type { Browser, Page } from 'playwright-core';
import { ImportLayer } from '../../src/parcels/index.js';
import { hasBrowser, openBrowser, expectSound } from '../support/browser.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, HERE, square, type TestFeature } from '../support/layers.js';
import { openDesk, type Desk } from '../support/office.js';

const inBrowser = hasBrowser ? describe : describe.skip;

const zone = (geometry: TestFeature['geometry']): TestFeature => ({ geometry, properties: { hazard: 'élevé' } });
const BOW_TIE: TestFeature['geometry'] = {
  type: 'Polygon',
  coordinates: [
    [
      [HERE.x, HERE.y],
      [HERE.x + 50, HERE.y + 50],
      [HERE.x + 50, HERE.y],
      [HERE.x, HERE.y + 50],
      [HERE.x, HERE.y],
    ],
  ],
};

inBrowser('a technician brings a layer', () => {
  let house: TestHouse;
  let town: Town;
  let browser: Browser;
  let desk: Desk;
  let page: Page;
  let reference: string;
  beforeAll(async () => {
    house = await openTestHouse('2025-03-03');
    town = await house.town({ roles: { officer: ['planning-officer'], greta: ['gis-officer'] } });
    const parcel = { geometry: square(0, 0, 40), properties: { capakey: '92094A0123/00B002' } };
    await house.app
      .get(ImportLayer)
      .import(town.id, { path: geoJsonFile([parcel]), kind: 'parcels', title: 'Cadastre', importedBy: 'Greta' });
    const deposit = { ...SUBMISSION, site: { parcels: ['92094A0123/00B002'] } };
    reference = (await town.as('officer').post('/api/applications', deposit).expect(201)).body.reference;
    browser = await openBrowser();
    desk = await openDesk(browser, house, town, 'greta', { bypassCSP: true });
    ({ page } = desk);
  });
  afterAll(async () => {
    await desk?.context.close();
    await browser?.close();
    await house.close();
  });

  const clean = async () => {
    await expectSound(page);
    expect(desk.complaints).toEqual([]);
  };
  const send = async (features: TestFeature[]) => {
    await page.locator('input[type=file]').setInputFiles(geoJsonFile(features));
    await page.getByRole('button', { name: 'Envoyer et contrôler' }).click();
  };

  it('finds the layers in force, and the way to deliver one', async () => {
    await page.goto('/bureau/couches');
    await page.getByRole('link', { name: 'Cadastre' }).waitFor();
    await clean();
    await page.getByRole('link', { name: 'Livrer une couche' }).click();
    await page.getByRole('heading', { level: 1, name: 'Livrer une couche' }).waitFor();
    await page.getByRole('button', { name: 'Envoyer et contrôler' }).click();
    await page.getByText('Choisissez un fichier.').first().waitFor();
    await clean();
  });

  it('is told what is wrong with a broken file, and where; nothing of it stays', async () => {
    await page.getByLabel('Couche', { exact: false }).first().selectOption('flood-hazard');
    await send([zone(square(0, 0, 20)), zone(BOW_TIE)]);
    await page.getByRole('heading', { name: /Le fichier est refusé/ }).waitFor();
    await page.getByRole('rowheader', { name: 'n° 2' }).waitFor();
    await clean();
    const { body } = await town.as('greta').get('/api/layers').expect(200);
    expect(body.items).toHaveLength(1);
    expect(body.waiting).toEqual([]);
  });

  it('is told it in the language of the page', async () => {
    await page.locator('td[lang="fr"]', { hasText: 'il se croise lui-même' }).waitFor();
    await page.locator('.languages [lang="de"]').click();
    await page.getByRole('button', { name: 'Senden und prüfen' }).waitFor();
    await page.locator('input[type=file]').setInputFiles(geoJsonFile([zone(BOW_TIE)]));
    await page.getByRole('button', { name: 'Senden und prüfen' }).click();
    await page.getByRole('heading', { name: /Die Datei ist abgelehnt/ }).waitFor();
    await page.locator('td[lang="de"]', { hasText: 'Es kreuzt sich selbst' }).waitFor();
    await clean();
    await page.locator('.languages [lang="fr"]').click();
    await page.locator('input[type=file]').setInputFiles(geoJsonFile([zone(square(0, 0, 20)), zone(BOW_TIE)]));
  });

  it('has the broken one mended, reads what was mended, and discards it', async () => {
    await page.getByLabel('Réparer les géométries invalides, et le dire dans le rapport').check();
    await page.getByRole('button', { name: 'Envoyer et contrôler' }).click();
    await page.getByRole('heading', { name: 'Remarques de la lecture' }).waitFor();
    await page.getByText(/L’élément .*2.* ; réparé\./).waitFor();
    await clean();
    await page.getByRole('button', { name: 'Écarter ce brouillon' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Écarter ce brouillon' }).click();
    await page.getByRole('heading', { level: 1, name: 'Couches cartographiques' }).waitFor();
    expect((await town.as('greta').get('/api/layers').expect(200)).body.waiting).toEqual([]);
    await page.goto('/bureau/couches/livrer?couche=flood-hazard');
  });

  it('has the broken feature set aside instead, says which attribute names the zones, and finds that said again', async () => {
    await page.getByLabel('Les mettre de côté avec leurs raisons, et reprendre le reste').check();
    await page.getByText('Quels attributs portent quoi').click();
    await page.getByLabel('Nom de l’élément').fill('hazard');
    await send([zone(square(0, 0, 20)), zone(BOW_TIE)]);
    await page.getByRole('heading', { name: 'Mis de côté' }).waitFor();
    await page.getByText('Voir un élément').last().click();
    await page.getByRole('rowheader', { name: 'n° 2' }).waitFor();
    await clean();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Les télécharger pour les corriger (GeoJSON)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('flood-hazard-1-mis-de-cote.geojson');
    await page.getByRole('button', { name: 'Écarter ce brouillon' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Écarter ce brouillon' }).click();
    await page.getByRole('heading', { level: 1, name: 'Couches cartographiques' }).waitFor();
    await page.goto('/bureau/couches/livrer?couche=flood-hazard');
    expect(await page.getByLabel('Nom de l’élément').inputValue()).toBe('hazard');
    await clean();
  });

  it('sees what the good one would change and for which files, publishes it, and the file knows', async () => {
    await send([zone(square(0, 0, 20))]);
    await page.getByText('Cette livraison est un brouillon : rien n’a changé.').waitFor();
    await page.getByText(reference).first().waitFor();
    await page.locator('.map[data-features="1"] canvas').waitFor();
    await clean();
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByText('Cette édition est en vigueur.').waitFor();
    await page.getByText('Un dossier vérifié de nouveau ; un constat changé.').waitFor();
    await clean();
  });

  it('brings another edition, and puts the former one back with a reason', async () => {
    await page.goto('/bureau/couches/livrer?couche=flood-hazard');
    await send([zone(square(500, 500, 20))]);
    await page.getByText('géométrie d’avant').waitFor();
    await page.locator('.map[data-features="2"] canvas').waitFor();
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByText('Cette édition est en vigueur.').waitFor();
    await page.goto('/bureau/couches/flood-hazard');
    await page.locator('.map[data-features="1"] canvas').first().waitFor();
    await page.getByRole('button', { name: 'Remettre en vigueur' }).first().click();
    await page.getByLabel('Pourquoi').fill('Le relevé était décalé.');
    await page.getByRole('button', { name: 'Remettre en vigueur', exact: true }).click();
    await page.getByText(/Un dossier vérifié de nouveau/).waitFor();
    await clean();
    const { body } = await town.as('greta').get('/api/layers').expect(200);
    expect(body.items.find(({ id }: { id: string }) => id === 'flood-hazard').edition).toBe(1);
  });

  it('offers nothing to deliver to somebody whose roles import no layer', async () => {
    const { context, page: other } = await openDesk(browser, house, town, 'officer');
    await other.goto('/bureau/couches');
    await other.getByRole('link', { name: 'Cadastre' }).click();
    await other.getByRole('rowheader', { name: 'Édition 1' }).waitFor();
    expect(await other.getByRole('link', { name: /Livrer|Couches$/ }).count()).toBe(0);
    await other.goto('/bureau/couches/livrer');
    await other.getByText('Vos rôles ne permettent pas').waitFor();
    await context.close();
  });

  it('reads how QGIS connects', async () => {
    await page.goto('/bureau/couches/qgis');
    await page.getByText(`/ogc/${town.slug}`).waitFor();
    await clean();
  });
});
