import type { Browser, Page } from 'playwright-core';
import { hasBrowser, openBrowser, expectSound } from '../support/browser.js';
import { openTestHouse, type TestHouse, type Town } from '../support/house.js';
import { openDesk, type Desk } from '../support/office.js';

const inBrowser = hasBrowser ? describe : describe.skip;

inBrowser('who keeps the people and the settings of an administration, on the screen', () => {
  let house: TestHouse;
  let town: Town;
  let browser: Browser;
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    house = await openTestHouse('2025-01-13');
    town = await house.town({ roles: { nadine: ['administrator'], odile: ['planning-officer'] } });
    await house.town({ type: 'fire', roles: {} });
    browser = await openBrowser();
    desk = await openDesk(browser, house, town, 'nadine', { bypassCSP: true });
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
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const keyOpens = (key: string) => house.http().get('/api/applications').set('Authorization', `Bearer ${key}`);

  it('opens an account after its faults were said beside their fields, and tells the invitation once', async () => {
    await page.goto('/bureau');
    await page.getByRole('link', { name: 'Ouvrir un compte' }).click();
    await page.getByLabel('Nom').fill('Zoé Martin');
    await press('Ouvrir un compte');
    await page.locator('.notice.bad').waitFor();
    await clean();
    await page.reload();
    await page.getByText('Votre brouillon a été retrouvé.').waitFor();
    await page.getByLabel('Adresse électronique').fill('zoe@ville.example');
    await page.getByRole('checkbox', { name: 'Lecteur' }).check();
    await press('Ajouter un rôle pour une procédure');
    await page.getByRole('combobox', { name: 'Procédure' }).selectOption('infringement');
    await page.getByRole('combobox', { name: 'Rôle' }).selectOption('planning-officer');
    await press('Ouvrir un compte');
    expect(await page.getByLabel('Code d’invitation').inputValue()).toMatch(/^[0-9A-F]{5}(-[0-9A-F]{5}){5}$/);
    await clean();
    await page.getByRole('link', { name: 'Le compte de Zoé Martin' }).click();
    await page.getByRole('heading', { level: 1, name: 'Zoé Martin' }).waitFor();
  });

  it('a second account for the same address is refused beside its field', async () => {
    await page.goto('/bureau/personnes/nouveau');
    await page.getByLabel('Nom').fill('Zoé M.');
    await page.getByLabel('Adresse électronique').fill('Zoe@ville.example');
    await page.getByRole('checkbox', { name: 'Lecteur' }).check();
    await press('Ouvrir un compte');
    await page
      .locator('[data-field="/email"] .fault', { hasText: 'Le compte ouvert de Zoé Martin a déjà cette adresse' })
      .waitFor();
    await page.goto('/bureau/personnes');
    await page.getByRole('link', { name: 'Zoé Martin' }).click();
    await page.getByRole('heading', { level: 1, name: 'Zoé Martin' }).waitFor();
  });

  it('whoever reads no files is told so, and led to what their roles open', async () => {
    const other = await openDesk(browser, house, town, 'nadine', { bypassCSP: true, language: 'de' });
    await other.page.goto('/bureau/dossiers');
    await other.page.getByText('Ihre Rollen erlauben nicht, Akten zu lesen.').waitFor();
    await expectSound(other.page);
    const within = other.page.getByRole('navigation', { name: 'Was Ihre Rollen öffnen' });
    expect(await within.getByRole('link').allTextContents()).toEqual(['Personen', 'Einstellungen']);
    expect(await other.page.locator('.counts, .filters, main button').count()).toBe(0);
    await within.getByRole('link', { name: 'Personen' }).click();
    await other.page.locator('.account-list').first().waitFor();
    expect(other.complaints).toEqual([]);
    await other.context.close();
  });

  it('what another administrator wrote meanwhile is not lost, nor what was typed', async () => {
    const id = new URL(page.url()).pathname.split('/').pop()!;
    await page.getByRole('checkbox', { name: 'Juriste' }).check();
    await town.as('nadine').patch(`/api/accounts/${id}`, { name: 'Zoé Martin-Dubois' }).expect(200);
    await press('Enregistrer');
    await page.getByText('Quelqu’un a changé ce compte').waitFor();
    await clean();
    expect(await page.getByRole('checkbox', { name: 'Juriste' }).isChecked()).toBe(true);
    await press('Reprendre ce qui est enregistré');
    await page.getByRole('heading', { level: 1, name: 'Zoé Martin-Dubois' }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Juriste' }).isChecked()).toBe(false);
    await page.getByRole('checkbox', { name: 'Juriste' }).check();
    await press('Enregistrer');
    await page.getByText('C’est enregistré.').waitFor();
  });

  it('a key is shown once and opens what it says; revoked, it opens nothing; a closed account neither', async () => {
    await page.locator('summary', { hasText: 'Créer une clé' }).click();
    await page.getByLabel('À quoi elle sert').fill('QGIS');
    await page.getByLabel('Dernier jour').fill('1/1/2020');
    await press('Créer une clé');
    await page.locator('.fault', { hasText: 'Ce jour est passé.' }).waitFor();
    await page.getByLabel('Dernier jour').fill('31/12/2099');
    await press('Créer une clé');
    const key = await page.getByLabel('La clé').inputValue();
    await keyOpens(key).expect(200);
    await clean();
    await press('Révoquer « QGIS »');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Révoquer « QGIS »' }).click();
    await page.locator('.mark', { hasText: 'révoquée' }).waitFor();
    await keyOpens(key).expect(401);
    await press('Fermer le compte');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Fermer le compte' }).click();
    await page.getByText('Ce compte est fermé depuis').waitFor();
    await press('Rouvrir le compte');
    await page.getByRole('button', { name: 'Fermer le compte' }).waitFor();
  });

  it('settles how files are numbered, letters are signed, and who is asked', async () => {
    await page.getByRole('link', { name: 'Réglages' }).click();
    const pattern = page.locator('[data-field="/patterns/urban-permit"] input, [data-field="/patterns/urban-permit"] textarea');
    await pattern.fill('URB-{yeer}-{number:5}');
    await press('Enregistrer');
    await page.locator('[data-field="/patterns/urban-permit"] .fault').waitFor();
    await clean();
    await pattern.fill('URB-{year}-{number:5}');
    await press('Enregistrer');
    await page.getByText('C’est enregistré.').waitFor();
    await page.getByRole('link', { name: 'Courrier' }).click();
    await page.getByLabel('Expéditeur').fill('Ville d’essai – Urbanisme');
    await press('Ajouter un correspondant');
    await page.getByLabel('À qui l’on écrit').selectOption('fire-zone');
    await page.getByLabel('Nom sur l’enveloppe').fill('Zone de secours');
    await press('Enregistrer');
    await page.getByText('C’est enregistré.').waitFor();
    await clean();
    await page.getByRole('link', { name: 'Instances consultées' }).click();
    await page.getByLabel('CPAS').selectOption({ label: 'Une instance hors d’ici, par un lien envoyé par courriel' });
    await press('Enregistrer');
    await page.locator('.fault').first().waitFor();
    await clean();
    await page.getByLabel('Nom de l’instance').fill('CPAS');
    await page.getByLabel('Son adresse électronique').fill('avis@cpas.example');
    await press('Enregistrer');
    await page.getByText('C’est enregistré.').waitFor();
    const settings = async (name: string) => (await town.as('nadine').get(`/api/settings/${name}`).expect(200)).body;
    expect((await settings('references')).patterns).toEqual({ 'urban-permit': 'URB-{year}-{number:5}' });
    expect(await settings('messages')).toMatchObject({
      senderName: 'Ville d’essai – Urbanisme',
      addresses: [{ recipient: 'fire-zone' }],
    });
    expect((await settings('consultation-partners')).items).toMatchObject([{ body: 'cpas', email: 'avis@cpas.example' }]);
  });

  it('a webhook is added, tried, and its failed call sent again', async () => {
    await page.getByRole('link', { name: 'Webhooks' }).click();
    await page.getByLabel('Adresse à appeler').fill('https://nobody.invalid/perron');
    await page.getByLabel('Actes dont il est averti').fill('decision.grated');
    await press('Ajouter un webhook');
    await page.locator('.fault', { hasText: 'decision.granted' }).waitFor();
    await page.getByLabel('Actes dont il est averti').fill('decision.granted');
    await press('Ajouter un webhook');
    expect(await page.getByLabel('Secret de la signature').inputValue()).toMatch(/^whsec_/);
    await press('Essayer');
    await page.getByText('Un appel d’essai est parti').waitFor();
    await house.deliver();
    await page.getByText('Derniers appels').click();
    await page.locator('.mark', { hasText: 'a échoué, sera retenté' }).waitFor();
    await clean();
    await press('Renvoyer ce qui a échoué');
    await page.getByText('Un appel repart.').waitFor();
    expect([desk.complaints, desk.unmarked]).toEqual([[], []]);
  });

  it.each(['de', 'nl', 'en'])('speaks %s', async (language) => {
    const other = await openDesk(browser, house, town, 'nadine', { language });
    for (const path of [
      'personnes',
      'personnes/nouveau',
      'reglages',
      'reglages/courrier',
      'reglages/instances',
      'reglages/webhooks',
    ]) {
      await other.page.goto(`/bureau/${path}`);
      await other.page.locator('main :is(form, .account-list)').first().waitFor();
      expect(await other.page.textContent('main')).not.toMatch(/ compte|Rôles|Enregistrer|[^h]un dossier|Personne |jusqu’au/);
    }
    await other.context.close();
  });
});
