import type { Browser, Page } from 'playwright-core';
import { ManageAccounts, nameOperator } from '../../src/accounts/index.js';
import { accessibilityFaults, hasBrowser, openBrowser } from '../support/browser.js';
import { openTestHouse, SUBMISSION, type TestHouse } from '../support/house.js';

const inBrowser = hasBrowser ? describe : describe.skip;
const PEOPLE = [
  { name: 'Odile Lambert', role: 'planning-officer' },
  { name: 'Nadine Pirard', role: 'administrator' },
].map(({ name, role }) => ({
  name,
  role,
  email: `${name.split(' ')[0]!.toLowerCase()}@office.example`,
  serves: [{ type: 'municipality', administration: 'Ville', roles: [role] }],
}));
const HUGO = { name: 'Hugo Fontaine', email: 'hugo@operators.example', serves: [], operates: true };

inBrowser('people come into the office by its own door', () => {
  let house: TestHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06', { people: [...PEOPLE, HUGO], database: 'office_door' });
    const town = await house.town();
    const accounts = house.app.get(ManageAccounts);
    for (const { name, email, role } of PEOPLE)
      await accounts.invite(town.id, await accounts.open(town.id, { name, email, roles: [role] }));
    await town
      .as('officer')
      .post('/api/applications', { ...SUBMISSION, title: 'Abri de jardin' })
      .expect(201);
    await nameOperator(house.owner, { issuer: 'demo-idp', subject: HUGO.email, name: HUGO.name });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house.close();
  });

  async function enter(name: string, work: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ locale: 'fr', bypassCSP: true, baseURL: house.address });
    try {
      const page = await context.newPage();
      await page.goto('/bureau');
      await page.getByRole('link', { name: 'Se connecter' }).click();
      await page.getByRole('heading', { name: 'Qui êtes-vous ?' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name }).click();
      await page.waitForURL('**/bureau/**');
      await work(page);
    } finally {
      await context.close();
    }
  }

  it('an officer signs in, finds the files, and signs out everywhere', () =>
    enter('Odile Lambert', async (page) => {
      await page.getByRole('link', { name: /Abri de jardin/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Abri de jardin' }).waitFor();
      await page.getByRole('button', { name: 'Se déconnecter' }).click();
      await page.getByRole('heading', { name: 'Se déconnecter' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Oui, me déconnecter' }).click();
      await page.getByRole('link', { name: 'Se connecter' }).waitFor();
      await page.goto('/bureau/dossiers');
      await page.getByRole('link', { name: 'Se connecter' }).waitFor();
    }));

  it('who keeps the accounts begins with them, and is offered no file', () =>
    enter('Nadine Pirard', async (page) => {
      await page.getByRole('heading', { level: 1, name: 'Personnes et services' }).waitFor();
      expect(await page.getByRole('link', { name: 'Dossiers' }).count()).toBe(0);
      expect(await page.getByRole('link', { name: 'Nouveau dossier' }).count()).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
    }));

  it('who runs the service creates an administration and lets it stand still, in words and without a file', () =>
    enter('Hugo Fontaine', async (page) => {
      await page.getByRole('heading', { level: 1, name: 'Exploitation' }).waitFor();
      await page.locator('.operated li').first().waitFor();
      expect(await page.textContent('main')).not.toContain('Abri de jardin');
      await page.locator('summary', { hasText: 'Créer une administration' }).click();
      await page.getByLabel('Nom court dans les adresses').fill('La Roche');
      await page.getByRole('button', { name: 'Créer une administration' }).click();
      await page.locator('.notice.bad').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Commune de La Roche');
      await page.getByLabel('Nom court dans les adresses').fill('la-roche');
      await page.getByLabel('Code INS').fill('83031');
      await page.getByLabel('Qui gérera ses comptes').fill('Paul Lejeune');
      await page.getByLabel('Son adresse électronique').fill('paul@la-roche.example');
      await page.getByRole('button', { name: 'Créer une administration' }).click();
      expect(await page.getByLabel('Code d’invitation de son administrateur').inputValue()).toMatch(/^[0-9A-F]{5}-/);
      await page.getByRole('button', { name: 'Suspendre Commune de La Roche' }).click();
      await page.getByLabel('Pourquoi').fill('convention terminée');
      await page.getByRole('button', { name: 'Suspendre Commune de La Roche' }).click();
      await page.getByText('« convention terminée »', { exact: false }).first().waitFor();
      await page.getByText('Hugo Fontaine a suspendu Commune de La Roche.').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 900 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      for (const [language, title] of [
        ['de', 'Betrieb'],
        ['nl', 'Exploitatie'],
        ['en', 'Operations'],
      ] as const) {
        await page.locator(`.languages [lang="${language}"]`).click();
        await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
        expect(await page.textContent('main')).not.toMatch(/Suspendre|Dernier|comptes|dossier/);
      }
      await page.getByRole('button', { name: 'Open Commune de La Roche again' }).click();
      await page.getByRole('button', { name: 'Suspend Commune de La Roche' }).waitFor();
    }));
});
