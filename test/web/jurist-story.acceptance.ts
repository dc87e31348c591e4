import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, openBrowser, expectSound } from '../support/browser.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { openDesk, type Desk } from '../support/office.js';

const inBrowser = hasBrowser ? describe : describe.skip;

/** The proof of a certificate takes a moment. */
const CERTIFICATE = readFileSync('workflows/wallonia/codt-2024/planning-certificate-1.yaml', 'utf8');
const FASTER = `# Notre ville répond plus vite.\n${CERTIFICATE.replace('limit: P30D', 'limit: P20D')}`;
const FAULTY = FASTER.replace('certificate.issued:', 'certificate.isued:');
/** Whoever waits for the certificate waits for ever. */
const STUCK = FASTER.replace('target: issued, actions: [{ type: issueCertificate }]', 'target: submitted').replace(
  'target: withdrawn, actions: [{ type: notifyClosure }]',
  'target: submitted',
);
const OPENING = { ...SUBMISSION, procedure: 'planning-certificate-1', title: 'Terrain rue Haute' };

inBrowser('a jurist publishes an edition', () => {
  let house: TestHouse;
  let town: Town;
  let browser: Browser;
  let desk: Desk;
  let page: Page;
  let reference: string;
  beforeAll(async () => {
    house = await openTestHouse('2025-03-03');
    town = await house.town({ roles: { officer: ['planning-officer'], Julie: ['jurist'] } });
    reference = (await town.as('officer').post('/api/applications', OPENING).expect(201)).body.reference;
    browser = await openBrowser();
    desk = await openDesk(browser, house, town, 'Julie', { bypassCSP: true });
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
  const text = () => page.getByLabel('Texte de la procédure (YAML)');
  const check = async (source: string) => {
    await text().fill(source);
    await page.getByRole('button', { name: /^Contrôler/ }).click();
  };
  const own = async () =>
    ((await town.as('Julie').get('/api/procedures').expect(200)).body.items as { own: object | null }[]).filter(
      (item) => item.own,
    );

  it('reads the procedure: its edition, its files, its drawing in words, its time limit and who takes its steps', async () => {
    await page.goto('/bureau/procedures');
    await page.getByRole('link', { name: 'Certificat d’urbanisme n° 1' }).click();
    await page.getByRole('heading', { level: 1, name: 'Certificat d’urbanisme n° 1' }).waitFor();
    await page.getByText('un dossier ouvert, 1 en tout').waitFor();
    await page.locator('.told').getByText('certificat délivré → Délivré (CoDT D.IV.52)').waitFor();
    await page.locator('.rule').getByText('30 jours').waitFor();
    await page
      .locator('.rule')
      .getByText(/collège communal.*enregistré ici par/)
      .first()
      .waitFor();
    await page.getByText('4 points à confirmer').click();
    await page.locator('.doubts').getByText('incertain').waitFor();
    await clean();
    // A download leaves the page, where the desk cannot say who is signed in: the address is asked for from within.
    const asked = 'fetch(document.querySelector("a[download]").href).then((answer) => answer.text())';
    expect(await page.evaluate(asked)).toBe(CERTIFICATE);
  });

  it('brings a faulty file and is shown the line, the place and the right word; nothing typed is lost', async () => {
    await page.getByRole('link', { name: 'Apporter un texte modifié' }).click();
    await page.getByRole('button', { name: 'Contrôler' }).click();
    await page.getByText('Collez le texte de la procédure').first().waitFor();
    const file = { name: 'cu1.yaml', mimeType: 'application/yaml', buffer: Buffer.from(FAULTY) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Contrôler' }).click();
    await page.getByText('Vouliez-vous dire « certificate.issued » ?').waitFor();
    const line = FAULTY.split('\n').findIndex((one) => one.includes('certificate.isued')) + 1;
    expect(await page.locator('.gutter .faulty').textContent()).toContain(String(line));
    await clean();
    await page.getByRole('button', { name: `Ligne ${line},` }).click();
    expect(
      await page.evaluate(
        'document.getSelection().toString() || document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)',
      ),
    ).toContain('certificate.isued');
    // Asked from here: what a page evaluates from a text, the policy of its contents refuses.
    const typedIsThere = async () => {
      while (!(await page.locator('.source textarea').inputValue()).includes('certificate.isued')) await page.waitForTimeout(50);
    };
    await page.reload();
    await typedIsThere();
    desk.expire();
    await page.getByRole('button', { name: 'Contrôler' }).click();
    await page.getByRole('alertdialog').getByRole('link', { name: 'Se reconnecter' }).click();
    await typedIsThere();
  });

  it('brings one that leads nowhere: it is refuted by a history in words, and there is no way to publish it', async () => {
    await check(STUCK);
    await page.getByText('L’édition n’est pas prouvée').waitFor();
    await page.getByText('Contre-exemple 1').first().waitFor();
    await page
      .locator('.claim.disproved li')
      .getByText(/dépôt de la demande/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'Relire avant de publier' }).count()).toBe(0);
    await clean();
    expect(await own()).toEqual([]);
  });

  it('brings a good one: what changes in words and drawn, the file that would stand otherwise, the proof', async () => {
    await check(FASTER);
    await page.getByText('durée : 30 jours → 20 jours').waitFor();
    await page.getByRole('link', { name: reference }).waitFor();
    await page.getByText('délivrance : 2 avril 2025 → 24 mars 2025').waitFor();
    await page.getByText('Tout est prouvé.').waitFor();
    await page.locator('.checked .drawing img').waitFor();
    await clean();
    await text().press('End');
    await text().pressSequentially(' ');
    await page.getByText('Le texte ou le jour a changé depuis ce contrôle').waitFor();
    expect(await page.getByRole('button', { name: 'Relire avant de publier' }).count()).toBe(0);
    await check(FASTER);
  });

  it('publishes after a last reading; a colleague who was faster is not published over', async () => {
    await page.getByRole('button', { name: 'Relire avant de publier' }).click();
    await page.getByText('Dites la décision').first().waitFor();
    await page.getByLabel('Décision sur laquelle').fill('Délibération du 3 mars 2025');
    const other = { source: CERTIFICATE.replace('limit: P30D', 'limit: P25D'), note: 'Un collègue', inForceFrom: '2025-03-03' };
    await page.getByRole('button', { name: 'Relire avant de publier' }).click();
    await page.getByRole('alertdialog').getByText('Délibération du 3 mars 2025').waitFor();
    await clean();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByLabel('Régirait les dossiers').fill('10/3/2025');
    await check(FASTER);
    await page.getByRole('button', { name: 'Relire avant de publier' }).click();
    await town.as('Julie').post('/api/procedures/editions', other).expect(201);
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await page.getByText('Une autre édition de « planning-certificate-1 » régit désormais').waitFor();
    await page.locator('.panel').getByRole('button', { name: 'Contrôler de nouveau' }).click();
    await page.getByText('durée : 25 jours → 20 jours').waitFor();
    await page.getByRole('button', { name: 'Relire avant de publier' }).click();
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await page.getByText('Publiée. Elle régit les dossiers déposés à partir du lundi 10 mars 2025.').waitFor();
    await page.getByRole('link', { name: 'Lire l’édition publiée' }).click();
    await page.getByRole('row').getByText('Délibération du 3 mars 2025').waitFor();
    await page.locator('.drawing img').waitFor();
    await clean();
  });

  it('a file of that day takes the new edition, the one underway keeps its own, and the editions tell their difference', async () => {
    house.clock.day = '2025-03-10';
    const { body } = await town.as('officer').post('/api/applications', OPENING).expect(201);
    expect(body.deadlines).toEqual([expect.objectContaining({ clock: 'issuance', legal: '2025-03-31' })]);
    await page.goto('/bureau/procedures/planning-certificate-1');
    await page.getByRole('row').filter({ hasText: 'en vigueur' }).getByText('Délibération du 3 mars 2025').waitFor();
    await page.getByLabel('Avant').selectOption({ index: 3 });
    await page.getByRole('button', { name: 'Comparer' }).click();
    await page.getByText('durée : 30 jours → 20 jours').waitFor();
    await page.locator('.drawing img').waitFor();
    await clean();
  });

  it('an officer reads all that, and is offered no text to bring', async () => {
    const { context, page: other } = await openDesk(browser, house, town, 'officer');
    await other.goto('/bureau/procedures/planning-certificate-1');
    await other.getByRole('link', { name: 'Télécharger le texte' }).waitFor();
    expect(await other.getByRole('link', { name: 'Apporter un texte modifié' }).count()).toBe(0);
    await other.goto('/bureau/procedures/planning-certificate-1/nouvelle');
    await other.getByText('Vos rôles ne permettent pas').waitFor();
    await context.close();
  });
});
