import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, hasBrowser, openBrowser, expectSound } from '../support/browser.js';
import { openTestHouse, SUBMISSION, type Client, type TestHouse, type Town } from '../support/house.js';
import { openDesk, type Desk } from '../support/office.js';

const inBrowser = hasBrowser ? describe : describe.skip;

inBrowser('a meeting of the college on the screen', () => {
  let house: TestHouse;
  let town: Town;
  let officer: Client;
  let browser: Browser;
  let desk: Desk;
  let page: Page;
  const files: { id: string; reference: string }[] = [];

  beforeAll(async () => {
    house = await openTestHouse('2025-01-13');
    town = await house.town({ roles: { officer: ['planning-officer'], secretary: ['college-secretary'] } });
    officer = town.as('officer');
    for (const [title, acknowledgedOn] of [
      ['Une véranda', '2025-01-10'],
      ['Une serre', '2025-01-10'],
      ['Un garage', '2025-01-10'],
      ['Un mur de clôture', '2025-01-10'],
      ['Une habitation', '2024-12-20'],
    ]) {
      const { body } = await officer.post('/api/applications', { ...SUBMISSION, title, on: '2024-12-16' }).expect(201);
      const event = { type: 'completeness.confirmed', on: acknowledgedOn };
      await officer.post(`/api/applications/${body.id}/events`, event, { 'If-Match': '"1"' }).expect(201);
      files.push({ id: body.id, reference: body.reference });
    }
    browser = await openBrowser();
    desk = await openDesk(browser, house, town, 'secretary', { bypassCSP: true });
    ({ page } = desk);
  });
  afterAll(async () => {
    await browser?.close();
    await house.close();
  });

  const order = async () =>
    (await page.locator('ol.agenda .reference').allTextContents()).map((text) => files.findIndex((f) => f.reference === text));
  const press = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
  };
  const focused = () => page.evaluate('document.activeElement.textContent') as Promise<string>;
  const clean = async () => {
    await expectSound(page);
    expect(desk.complaints).toEqual([]);
  };

  it('is planned, after a fault that is said beside its field, from a draft that survives a reload', async () => {
    await page.goto('/bureau/seances');
    await page.getByLabel('Jour de la séance').fill('20/1/2025');
    await page.getByRole('button', { name: 'Prévoir une séance' }).click();
    await page.locator('.notice.bad').waitFor();
    await clean();
    await page.reload();
    await page.getByText('Votre brouillon a été retrouvé.').waitFor();
    await page.getByLabel('Heure').fill('19:30');
    await page.getByLabel('Lieu').fill('Hôtel de ville');
    await page.getByRole('button', { name: 'Prévoir une séance' }).click();
    await page.getByRole('heading', { level: 1, name: 'Collège communal, lundi 20 janvier 2025' }).waitFor();
  });

  it('its agenda is built by keyboard, with warnings, and the focus stays', async () => {
    for (const { reference } of files) {
      await press(`Inscrire ${reference}`);
      await page.getByRole('button', { name: `Monter ${reference}` }).waitFor();
    }
    expect(await order()).toEqual([0, 1, 2, 3, 4]);
    expect(await focused()).toBe('Dossiers à inscrire');
    await press(`Monter ${files[4]!.reference}`);
    await page.getByText(`${files[4]!.reference} : place 4 sur 5.`).waitFor({ state: 'attached' });
    expect(await order()).toEqual([0, 1, 2, 4, 3]);
    expect(await focused()).toBe(`Monter ${files[4]!.reference}`);
    await press(`Retirer ${files[0]!.reference}`);
    await press(`Inscrire ${files[0]!.reference}`);
    await page.getByText(`${files[0]!.reference} est inscrit`).waitFor({ state: 'attached' });
    expect(await order()).toEqual([1, 2, 4, 3, 0]);
    await page.getByText('Aucune autre séance n’est prévue').first().waitFor();
    await clean();
  });

  it('is held: each file is deliberated and voted, and the draft of one survives a reload', async () => {
    house.clock.day = '2025-01-20';
    await page.reload();
    await page.getByLabel('Présidence').fill('La bourgmestre');
    await page.getByLabel('Présents').fill('A. Un\nB. Deux');
    await page.getByRole('button', { name: 'Ouvrir la séance' }).click();
    await page.getByRole('button', { name: 'Lever la séance' }).waitFor();
    const unfold = (reference: string) => page.getByText(`Délibération sur ${reference}`).click();
    const item = (reference: string) => page.locator('.agenda-item', { hasText: reference });
    await unfold(files[0]!.reference);
    await item(files[0]!.reference).getByLabel('Texte de la délibération').fill('Considérant le voisinage.');
    await page.reload();
    await unfold(files[0]!.reference);
    await page.getByText('Votre brouillon a été retrouvé.').waitFor();
    expect(await item(files[0]!.reference).getByLabel('Texte de la délibération').inputValue()).toBe('Considérant le voisinage.');
    for (const [index, { reference }] of files.entries()) {
      const form = item(reference);
      if (index > 0) await unfold(reference);
      await form.getByLabel('Pour', { exact: false }).first().fill('5');
      await form.getByLabel('Contre').fill('1');
      await form.getByLabel('Décision').selectOption(index === 1 ? 'decision.refused' : 'decision.granted');
      if (index === 0) await clean();
      await form.getByRole('button', { name: 'Garder la délibération' }).click();
      await form.getByText('La délibération est gardée.').waitFor();
    }
    await clean();
  });

  it('leaves its decisions in the files, and says which could not be recorded and why', async () => {
    const gone = files[3]!;
    await officer
      .post(`/api/applications/${gone.id}/events`, { type: 'application.withdrawn' }, { 'If-Match': '"2"' })
      .expect(201);
    house.clock.day = '2025-02-03';
    await page.getByRole('button', { name: 'Lever la séance' }).click();
    await page.locator('.mark', { hasText: 'levée' }).waitFor();
    await page.getByRole('button', { name: 'Enregistrer les décisions' }).click();
    await page.getByText('3 enregistrées, 2 en reste.').waitFor();
    expect(await focused()).toBe('Ce qui a été enregistré');
    const report = page.locator('.report');
    expect(await report.getByText('Enregistré au dossier le lundi 3 février 2025.').count()).toBe(3);
    expect(await report.textContent()).toMatch(/Vous avez lu la version 2/);
    expect(await report.textContent()).toMatch(/délai/);
    await clean();
    const journal = await officer.get(`/api/applications/${files[1]!.id}/journal`).expect(200);
    expect(journal.body.items.at(-1).event).toMatchObject({ type: 'decision.refused', payload: { decidedOn: '2025-01-20' } });
    const [minutes] = await Promise.all([
      desk.context.waitForEvent('page'),
      page.getByRole('link', { name: 'Procès-verbal à imprimer' }).click(),
    ]);
    await minutes.getByRole('heading', { level: 1, name: 'Procès-verbal – Collège communal' }).waitFor();
    expect(await accessibilityFaults(minutes)).toEqual([]);
    await minutes.close();
    await page.goto('/bureau/seances');
    await page.getByText('2 décisions à enregistrer').waitFor();
    await clean();
    expect([desk.complaints, desk.unmarked]).toEqual([[], []]);
  });

  it.each(['de', 'nl', 'en'])('speaks %s', async (language) => {
    const other = await openDesk(browser, house, town, 'secretary', { language });
    await other.page.goto('/bureau/seances');
    await other.page.locator('.meeting-list a').first().click();
    await other.page.locator('.agenda-item').first().waitFor();
    expect(await other.page.textContent('main')).not.toMatch(/Ordre du jour|Dernier jour|Voté|Délibération|séance/);
    await other.context.close();
  });
});
