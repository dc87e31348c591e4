import type { Browser, Page } from 'playwright-core';
import { hasBrowser, openBrowser } from '../support/browser.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { openDesk, type Desk } from '../support/office.js';

const inBrowser = hasBrowser ? describe : describe.skip;

inBrowser('the worklist on the screen', () => {
  let house: TestHouse;
  let town: Town;
  let browser: Browser;
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    town = await house.town({ roles: { officer: ['planning-officer'], colleague: ['planning-officer'] } });
    const officer = town.as('officer');
    const deposit = async (title: string, on: string) => {
      const { body } = await officer.post('/api/applications', { ...SUBMISSION, title, on }).expect(201);
      return (body as { id: string }).id;
    };
    await deposit('Véranda', '2025-01-02');
    const silent = await deposit('Abri de jardin', '2024-12-02');
    await officer
      .post(`/api/applications/${silent}/events`, { type: 'completeness.confirmed', on: '2024-12-10' }, { 'If-Match': '"1"' })
      .expect(201);
    const incomplete = await deposit('Hangar', '2024-12-02');
    await officer
      .post(`/api/applications/${incomplete}/events`, { type: 'completeness.denied', on: '2024-12-10' }, { 'If-Match': '"1"' })
      .expect(201);
    browser = await openBrowser();
    desk = await openDesk(browser, house, town);
    ({ page } = desk);
  });
  afterAll(async () => {
    await browser?.close();
    await house.close();
  });

  const titles = () => page.locator('.file .title').allTextContents();

  it('groups by what silence brings about, and says it in words', async () => {
    await page.goto('/bureau');
    await page.getByText('dans 3 jours ouvrables').waitFor();
    expect(await page.locator('.group').allTextContents()).toEqual([
      ' Acceptation par le silence',
      ' Saisine d’une autre autorité',
      ' Aucun délai ne court',
    ]);
    const row = (await page.getByRole('listitem').filter({ hasText: 'Abri de jardin' }).textContent())!;
    expect(row).toContain('jeudi 9 janvier 2025');
    expect(row).toContain('ensuite\u00A0: le fonctionnaire délégué est saisi');
  });

  it('keeps its filters in the address', async () => {
    await page.getByRole('button', { name: /Cette semaine/ }).click();
    await page.getByText('1 dossier', { exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('?due=week');
    await page.getByRole('combobox', { name: 'Conséquence', exact: true }).selectOption({ label: 'Acceptation par le silence' });
    await page.getByText('Aucun dossier ne répond à ces filtres.').waitFor();
    await page.reload();
    await page.getByText('Aucun dossier ne répond à ces filtres.').waitFor();
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await page.getByText('3 dossiers').waitFor();
    await page.getByRole('searchbox').fill('véran');
    await page.getByText('1 dossier', { exact: true }).waitFor();
    expect(await titles()).toEqual(['Véranda']);
    expect(new URL(page.url()).searchParams.get('search')).toBe('véran');
    await page.getByRole('searchbox').fill('');
    await page.getByText('3 dossiers').waitFor();
  });

  it('shows in whose hands files are: mine with those I stand in for, nobody’s, a colleague’s', async () => {
    const officer = town.as('officer');
    const { body: team } = await officer.get('/api/colleagues').expect(200);
    const idOf = (name: string) => (team.items as { id: string; name: string }[]).find((one) => one.name === name)!.id;
    const { body: list } = await officer.get('/api/applications').expect(200);
    const give = (title: string, to: string) => {
      const { id } = (list.items as { id: string; title: string }[]).find((one) => one.title === title)!;
      return officer.post(`/api/applications/${id}/assignee`, { to: idOf(to) }).expect(200);
    };
    await give('Véranda', 'officer');
    await give('Hangar', 'colleague');
    await page.goto('/bureau/dossiers');
    const hands = page.getByRole('combobox', { name: 'En main' });
    await hands.selectOption({ label: 'Moi, et qui je remplace' });
    await page.getByText('1 dossier', { exact: true }).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'Véranda' }).innerText()).toContain('en main\u00A0: vous');
    const away = { account: idOf('colleague'), deputy: idOf('officer'), from: '2025-01-06', until: '2025-01-10' };
    await officer.post('/api/absences', away).expect(201);
    await page.reload();
    await page.getByText('vous remplacez colleague').waitFor();
    expect(await titles()).toHaveLength(2);
    expect(new URL(page.url()).search).toBe('?assignee=me');
    await hands.selectOption({ label: 'Personne' });
    await page.getByText('1 dossier', { exact: true }).waitFor();
    expect(await titles()).toEqual(['Abri de jardin']);
    await hands.selectOption({ label: 'colleague' });
    await page.getByRole('listitem').filter({ hasText: 'Hangar' }).waitFor();
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await page.getByText('3 dossiers').waitFor();
  });

  it('leads by keyboard alone from the list to a recorded act', async () => {
    await page.goto('/bureau/dossiers');
    await page.getByText('3 dossiers').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    await page.keyboard.press('/');
    await page.keyboard.type('jardin');
    await page.getByText('1 dossier', { exact: true }).waitFor();
    for (let tries = 0; tries < 12 && !(await focused()).includes('Abri de jardin'); tries += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Abri de jardin' }).waitFor();
    expect(await focused()).toBe('Abri de jardin');
    for (let tries = 0; tries < 12 && !(await focused()).startsWith('Désistement'); tries += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Enregistrer : désistement du demandeur' }).waitFor();
    await tabTo('Voir ce qui suivra');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ce que cela changera' }).waitFor();
    expect(await focused()).toBe('Ce que cela changera');
    await tabTo('Enregistrer l’acte');
    await page.keyboard.press('Enter');
    await page.getByText('Enregistré : désistement du demandeur.').waitFor();
    expect(await focused()).not.toBe('');
  });

  describe('among five hundred files', () => {
    beforeAll(() => layFiles(1, 500));

    const onPaper = async () => {
      await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
      const count = await page.locator('.file').count();
      const said = await page.locator('main [role="status"]').textContent();
      await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
      return { count, said };
    };

    it('puts on paper every file that the filters give, and goes back to a few rows', async () => {
      await page.goto('/bureau/dossiers?search=1');
      await page.getByText('111 dossiers').waitFor();
      expect(await page.locator('.file').count()).toBeLessThan(80);
      expect(await onPaper()).toEqual({ count: 111, said: '111 dossiers' });
      await page.locator('.file').nth(80).waitFor({ state: 'detached' });
    });

    it('gathers the whole list before it is printed, and says on paper when it is not whole', async () => {
      await page.goto('/bureau/dossiers?search=dossier');
      await page.getByText('200 dossiers affichés').waitFor();
      const partly = await onPaper();
      expect(partly.count).toBe(200);
      expect(partly.said).toContain('Les 200 premiers dossiers de la liste.');
      await page.evaluate(`window.print = () => (document.body.dataset.printed = 'yes')`);
      await page.getByRole('button', { name: 'Imprimer' }).click();
      await page.locator('body[data-printed]').waitFor();
      const whole = await onPaper();
      expect(whole.count).toBe(500);
      expect(whole.said).toBe('500 dossiers');
    });
  });

  describe('among ten thousand files', () => {
    beforeAll(async () => {
      // The worker's database knows hundreds of towns with a file or two: by such statistics, each word of ten thousand files
      // would be referred to its file by reading all files of the town.
      await house.owner.query('ANALYZE applications');
      await layFiles(501, 10_000);
    });

    it('walks through them with a few rows in the page', async () => {
      await page.goto('/bureau/dossiers');
      await page.locator('.file').first().waitFor();
      await page.getByRole('button', { name: /10.002\s*Ouverts/ }).waitFor();
      await page.locator('.file a').first().focus();
      const seen = new Set<string>();
      for (let pages = 0; pages < 60; pages += 1) {
        seen.add(await focused());
        await page.keyboard.press('PageDown');
        await page.locator('.line:focus-within').waitFor();
      }
      expect(seen.size).toBeGreaterThan(50);
      expect(await page.locator('.file').count()).toBeLessThan(80);
      await page.keyboard.press('Home');
      await page.locator('[data-position="1"]:focus-within').waitFor();
    });
  });

  it('never complained', () => {
    expect(desk.complaints).toEqual([]);
  });

  async function layFiles(first: number, last: number): Promise<void> {
    await house.owner.query(
      `INSERT INTO applications (administration_id, id, reference, procedure, law, edition, version, snapshot, journal_head, title,
              applicant_name, submitted_on, milestones, next_clock, next_safe, next_legal, next_outcome, next_rank, next_holder)
       SELECT administration_id, gen_random_uuid(), 'X/' || n, procedure, law, edition, version, snapshot, journal_head, 'Dossier ' || n,
              applicant_name, submitted_on, milestones, next_clock, next_safe, next_legal, next_outcome, next_rank, next_holder
         FROM applications, generate_series($2::integer, $3::integer) n WHERE administration_id = $1 AND title = 'Véranda'`,
      [town.id, first, last],
    );
  }

  function focused(): Promise<string> {
    return page.evaluate('document.activeElement === document.body ? "" : document.activeElement.textContent.trim()');
  }

  async function tabTo(text: string): Promise<void> {
    for (let tries = 0; tries < 20 && (await focused()) !== text; tries += 1) await page.keyboard.press('Tab');
    expect(await focused()).toBe(text);
  }
});
