import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, expectSound, hasBrowser, openBrowser } from '../support/browser.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { openDesk, type Desk } from '../support/office.js';

const inBrowser = hasBrowser ? describe : describe.skip;

inBrowser('views of the worklist on the screen', () => {
  let house: TestHouse;
  let town: Town;
  let browser: Browser;
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    town = await house.town({ roles: { officer: ['planning-officer'], colleague: ['planning-officer'] } });
    for (const title of ['Véranda', 'Hangar'])
      await town
        .as('officer')
        .post('/api/applications', { ...SUBMISSION, title })
        .expect(201);
    browser = await openBrowser();
    desk = await openDesk(browser, house, town, 'officer', { bypassCSP: true });
    ({ page } = desk);
  });
  afterAll(async () => {
    await browser?.close();
    await house.close();
  });

  const views = (on = page) => on.getByRole('region', { name: 'Mes vues' });
  const view = (name: string, on = page) => views(on).getByRole('link', { name, exact: true });
  const button = (name: string) => views().getByRole('button', { name, exact: true });
  const name = () => page.getByLabel('Nom de la vue');
  const focused = () => page.evaluate('document.activeElement.textContent.trim()');
  /** What came of it is said, and has the focus. */
  const told = (text: string) => page.locator('.views [role="status"]:focus', { hasText: text }).waitFor();
  const filters = (on = page) => Object.fromEntries(new URL(on.url()).searchParams);

  it('keeps what stands in the address under a name, by keyboard alone', async () => {
    await page.goto('/bureau/dossiers');
    await views().getByText('Choisissez des filtres').waitFor();
    await page.goto('/bureau/dossiers?due=week&assignee=none&sort=due');
    await button('Garder ces filtres').focus();
    await page.keyboard.press('Enter');
    await page.locator('input:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.fault', { hasText: 'À remplir.' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Mes urgences CCATM');
    await page.keyboard.press('Enter');
    await view('Mes urgences CCATM').waitFor();
    await told('La vue « Mes urgences CCATM » est enregistrée.');
    expect(await view('Mes urgences CCATM').getAttribute('aria-current')).toBe('page');
    expect(await button('Garder ces filtres').count()).toBe(0);
    await expectSound(page);
  });

  it('opens it with a click, on another machine too, and shows nothing of it to a colleague', async () => {
    const elsewhere = await openDesk(browser, house, town);
    await elsewhere.page.goto('/bureau/dossiers?search=hangar');
    await view('Mes urgences CCATM', elsewhere.page).click();
    await elsewhere.page.getByRole('combobox', { name: 'En main' }).locator('option:checked', { hasText: 'Personne' }).waitFor({
      state: 'attached',
    });
    expect(filters(elsewhere.page)).toEqual({ due: 'week', assignee: 'none', sort: 'due' });
    expect(await elsewhere.page.getByRole('searchbox').inputValue()).toBe('');
    await elsewhere.page.goBack();
    await elsewhere.page.getByText('Hangar').waitFor();
    expect(filters(elsewhere.page)).toEqual({ search: 'hangar' });
    expect(elsewhere.complaints).toEqual([]);
    const colleague = await openDesk(browser, house, town, 'colleague');
    await colleague.page.goto('/bureau/dossiers');
    await views(colleague.page).getByText('Choisissez des filtres').waitFor();
    expect(await view('Mes urgences CCATM', colleague.page).count()).toBe(0);
  });

  it('says which name is taken, and leaves the form as it was left', async () => {
    await page.goto('/bureau/dossiers?search=hangar');
    await button('Garder ces filtres').click();
    await name().fill('mes urgences ccatm');
    await button('Enregistrer').click();
    await views().locator('.field .fault', { hasText: 'Vous avez déjà une vue « Mes urgences CCATM »' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.reload();
    expect(await name().inputValue()).toBe('mes urgences ccatm');
    await name().press('Escape');
    await name().waitFor({ state: 'detached' });
    await button('Garder ces filtres').click();
    expect(await name().inputValue()).toBe('');
    await button('Annuler').click();
    expect(await focused()).toBe('Garder ces filtres');
  });

  it('renames and removes the one that is open, and tells what came of it', async () => {
    await page.goto('/bureau/dossiers');
    await view('Mes urgences CCATM').click();
    await button('Renommer « Mes urgences CCATM »').click();
    expect(await name().inputValue()).toBe('Mes urgences CCATM');
    await name().fill('CCATM');
    await name().press('Enter');
    await view('CCATM').waitFor();
    await told('La vue s’appelle maintenant « CCATM ».');
    await button('Retirer « CCATM »').click();
    await told('La vue « CCATM » est retirée ; ses filtres restent choisis.');
    expect(await view('CCATM').count()).toBe(0);
    expect(filters()).toEqual({ due: 'week', assignee: 'none', sort: 'due' });
    await button('Garder ces filtres').waitFor();
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await views().getByRole('status').waitFor({ state: 'detached' });
  });

  it('never complained', () => {
    expect([desk.complaints, desk.unmarked]).toEqual([[], []]);
  });
});
