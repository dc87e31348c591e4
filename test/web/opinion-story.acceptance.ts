import type { Browser, Page } from 'playwright-core';
import { ImportLayer } from '../../src/parcels/index.js';
import { hasBrowser, openBrowser, expectSound } from '../support/browser.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, square } from '../support/layers.js';
import { openDesk, type Desk } from '../support/office.js';

const inBrowser = hasBrowser ? describe : describe.skip;

inBrowser('an opinion of the fire zone on the screen', () => {
  let house: TestHouse;
  let town: Town;
  let fire: Town;
  let browser: Browser;
  let desk: Desk;
  let page: Page;
  let file: string;
  let reference: string;

  beforeAll(async () => {
    house = await openTestHouse('2025-01-20');
    town = await house.town({ roles: { officer: ['planning-officer'], jurist: ['jurist'] } });
    fire = await house.town({ type: 'fire', roles: { officer: ['opinion-officer'] } });
    const parcel = { geometry: square(0, 0, 40), properties: { capakey: '92094A0123/00B002' } };
    await house.app
      .get(ImportLayer)
      .import(town.id, { path: geoJsonFile([parcel]), kind: 'parcels', title: 'Cadastre', importedBy: 'sig' });
    const items = [
      { body: 'fire-zone', administration: fire.slug },
      { body: 'infrabel', name: 'Infrabel', email: 'avis@infrabel.example' },
    ];
    await town.as('jurist').put('/api/settings/consultation-partners', { items }).expect(200);
    const officer = town.as('officer');
    const submission = { ...SUBMISSION, title: 'Une salle de fête', on: '2025-01-06', site: { parcels: ['92094A0123/00B002'] } };
    const { body } = await officer.post('/api/applications', submission).expect(201);
    ({ id: file, reference } = body as { id: string; reference: string });
    const step = (event: object, version: number) =>
      officer.post(`/api/applications/${file}/events`, event, { 'If-Match': `"${version}"` }).expect(201);
    await step({ type: 'completeness.confirmed', on: '2025-01-13', payload: { opinions: ['fire-zone', 'infrabel'] } }, 1);
    await step({ type: 'opinion.requested', on: '2025-01-14', payload: { from: 'fire-zone' } }, 2);
    await step({ type: 'opinion.requested', on: '2025-01-14', payload: { from: 'infrabel' } }, 3);
    await house.deliver();
    await house.carry();
    browser = await openBrowser();
    desk = await openDesk(browser, house, fire, 'officer', { bypassCSP: true });
    ({ page } = desk);
  });
  afterAll(async () => {
    await browser?.close();
    await house.close();
  });

  const clean = async (at = page) => {
    await expectSound(at);
    expect(desk.complaints).toEqual([]);
  };
  const focused = () => page.evaluate('document.activeElement.textContent') as Promise<string>;

  it('whoever gives opinions begins with what is asked, and finds no room of files', async () => {
    await page.goto('/bureau');
    await page.getByRole('heading', { level: 1, name: 'Avis demandés' }).waitFor();
    expect(await page.locator('.mainnav a').allTextContents()).toEqual(['Avis demandés']);
    await page.getByText('À rendre (1)').waitFor();
    expect(await page.textContent('.requests')).toMatch(/À rendre au plus tard le vendredi 28 février 2025/);
    await clean();
    await page.getByRole('link', { name: /Une salle de fête/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Une salle de fête' }).waitFor();
    await page.getByText('Le bien mesure 1 600 m².').waitFor();
    expect(await focused()).toBe('Une salle de fête');
    expect(await page.textContent('main')).not.toMatch(/Camille Dubois/);
    await clean();
  });

  it('says what is missing beside its field; what was written survives a reload and a lost session', async () => {
    await page.getByRole('button', { name: 'Relire avant de rendre' }).click();
    await page.getByRole('heading', { name: '2 points à corriger' }).waitFor();
    await clean();
    await page.getByLabel('Favorable sous conditions').check();
    await page.getByLabel('Condition 1').fill('Une deuxième issue de secours.');
    await page.getByRole('button', { name: 'Ajouter une condition' }).click();
    await page.keyboard.type('Un extincteur par étage.');
    await page.getByLabel('Motivation').fill('La salle reçoit 200 personnes.\nUne seule issue ne suffit pas.');
    await page.reload();
    await page.getByText('Votre brouillon a été retrouvé.').waitFor();
    expect(await page.getByLabel('Condition 2').inputValue()).toBe('Un extincteur par étage.');
    await clean();
    await page.getByRole('button', { name: 'Relire avant de rendre' }).click();
    expect(await focused()).toBe('Votre avis, tel qu’il sera versé au dossier');
    await clean();
    desk.expire();
    await page.getByRole('button', { name: 'Rendre l’avis' }).click();
    await page.getByRole('link', { name: 'Se reconnecter' }).click();
    await page.getByText('Votre brouillon a été retrouvé.').waitFor();
    expect(await page.getByLabel('Motivation').inputValue()).toMatch(/200 personnes/);
  });

  it('is given, and stands in the file that asked, with its conditions and reasons', async () => {
    await page.getByRole('button', { name: 'Relire avant de rendre' }).click();
    const sent: string[] = [];
    page.on('request', (request) => void (request.method() === 'POST' && sent.push(request.url())));
    await page.getByRole('button', { name: 'Rendre l’avis' }).dblclick();
    await page.getByText('L’avis est rendu.').waitFor();
    expect(sent).toHaveLength(1);
    await page.getByText('Rendu avant le terme du vendredi 28 février 2025.').waitFor();
    await page.locator('.given').getByText('en route vers le dossier').waitFor();
    await clean();
    await house.carry();
    await page.reload();
    await page.locator('.given').getByText('enregistré au dossier').waitFor();
    await page.goto('/bureau/avis');
    await page.getByText('Aucun avis n’est attendu de vous.').waitFor();
    await page.getByRole('link', { name: 'Rendus ou clos' }).click();
    await page.getByRole('link', { name: /Une salle de fête/ }).waitFor();
    await clean();
    expect([desk.complaints, desk.unmarked]).toEqual([[], []]);

    const officer = await openDesk(browser, house, town, 'officer', { bypassCSP: true });
    await officer.page.goto(`/bureau/dossiers/${file}/avis`);
    const answered = officer.page.locator('.answered');
    await answered.getByText('Favorable sous conditions').waitFor();
    expect(await answered.textContent()).toMatch(/Une deuxième issue.*Un extincteur.*La salle reçoit 200 personnes/s);
    await clean(officer.page);
    await officer.context.close();
  });

  it('a body without account is given a link, and a new one voids the former', async () => {
    const officer = await openDesk(browser, house, town, 'officer', { bypassCSP: true });
    await officer.page.goto(`/bureau/dossiers/${file}`);
    await officer.page.getByRole('link', { name: 'Avis', exact: true }).click();
    const make = officer.page.getByRole('button', { name: 'Établir un lien pour l’instance' });
    await make.click();
    const link = officer.page.locator('.answer-link .reference');
    const first = (await link.textContent())!;
    await make.click();
    await link.filter({ hasNotText: first }).waitFor();
    const second = (await link.textContent())!;
    await clean(officer.page);
    const body = await (await browser.newContext()).newPage();
    expect((await body.goto(first))!.status()).not.toBe(200);
    expect((await body.goto(second))!.status()).toBe(200);
    expect(await body.textContent('main')).toContain(reference);
    await body.context().close();
    expect([officer.complaints, officer.unmarked]).toEqual([[], []]);
    await officer.context.close();
  });

  it.each(['de', 'nl', 'en'])('speaks %s', async (language) => {
    const other = await openDesk(browser, house, fire, 'officer', { language });
    await other.page.goto('/bureau/avis?etat=rendus');
    await other.page.getByRole('link', { name: /Une salle de fête/ }).click();
    await other.page.locator('.given').waitFor();
    expect(await other.page.textContent('main')).not.toMatch(/Votre avis|Motivation|demandé|rendu|Carte/i);
    await other.context.close();
    const asking = await openDesk(browser, house, town, 'officer', { language });
    await asking.page.goto(`/bureau/dossiers/${file}/avis`);
    await asking.page.locator('.answered').waitFor();
    expect(await asking.page.textContent('main .opinions')).not.toMatch(/Rendu|Motivation|demandé|Adressé|Établir/);
    await asking.context.close();
  });
});
