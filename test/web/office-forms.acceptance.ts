import type { Browser, Page } from 'playwright-core';
import { hasBrowser, openBrowser } from '../support/browser.js';
import { fileNamed, pdf } from '../support/documents.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { openDesk, type Desk } from '../support/office.js';

const inBrowser = hasBrowser ? describe : describe.skip;

inBrowser('what an officer types is never lost', () => {
  let house: TestHouse;
  let town: Town;
  let browser: Browser;
  let desk: Desk;
  let page: Page;
  let id: string;

  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    browser = await openBrowser();
  });
  beforeEach(async () => {
    town = await house.town({
      roles: { officer: ['planning-officer'], colleague: ['planning-officer'], reader: ['reader'], jurist: ['jurist'] },
    });
    const { body } = await town
      .as('officer')
      .post('/api/applications', { ...SUBMISSION, on: '2025-01-02' })
      .expect(201);
    id = (body as { id: string }).id;
    desk = await openDesk(browser, house, town);
    ({ page } = desk);
  });
  afterEach(() => desk.context.close());
  afterAll(async () => {
    await browser?.close();
    await house.close();
  });

  async function startAcknowledgement(): Promise<void> {
    await page.goto(`/bureau/dossiers/${id}/actes/completeness.confirmed`);
    await page.getByLabel('Jour de l’acte').fill('3.1.25');
    await page.getByText('vendredi 3 janvier 2025').waitFor();
    await page.getByLabel('Publicité', { exact: false }).first().selectOption({ label: 'enquête publique' });
    await page.getByLabel('zone de secours').check();
  }

  async function expectItFilled(): Promise<void> {
    await page.getByLabel('zone de secours').waitFor();
    expect(await page.getByLabel('Jour de l’acte').inputValue()).toBe('3.1.25');
    expect(await page.getByLabel('zone de secours').isChecked()).toBe(true);
  }

  async function journal(): Promise<string[]> {
    const { body } = await town.as('officer').get(`/api/applications/${id}/journal`).expect(200);
    return (body as { items: { event: { type: string } }[] }).items.map(({ event }) => event.type);
  }

  it('survives a reload, and can be thrown away', async () => {
    await startAcknowledgement();
    await page.reload();
    await page.getByText('Votre brouillon a été retrouvé.').waitFor();
    await expectItFilled();
    await page.getByRole('button', { name: 'Repartir de zéro' }).click();
    expect(await page.getByLabel('zone de secours').isChecked()).toBe(false);
    await page.reload();
    await page.getByLabel('zone de secours').waitFor();
    expect(await page.getByText('Votre brouillon a été retrouvé.').count()).toBe(0);
  });

  it('survives a session that expired: sign in, and go on', async () => {
    await startAcknowledgement();
    await page.getByRole('button', { name: 'Voir ce qui suivra' }).click();
    await page.getByRole('heading', { name: 'Ce que cela changera' }).waitFor();
    desk.expire();
    await page.getByRole('button', { name: 'Enregistrer l’acte' }).click();
    await page.getByRole('alertdialog', { name: 'Votre session a expiré' }).waitFor();
    await page.getByRole('link', { name: 'Se reconnecter' }).click();
    await expectItFilled();
    expect(new URL(page.url()).pathname).toBe(`/bureau/dossiers/${id}/actes/completeness.confirmed`);
    await page.getByRole('button', { name: 'Voir ce qui suivra' }).click();
    await page.getByRole('button', { name: 'Enregistrer l’acte' }).click();
    await page.getByText('Enregistré : envoi de l’accusé de réception.').waitFor();
    expect(await journal()).toEqual(['application.submitted', 'completeness.confirmed']);
  });

  it('tells who moved the file meanwhile, and applies again what was typed', async () => {
    await startAcknowledgement();
    await page.getByRole('button', { name: 'Voir ce qui suivra' }).click();
    await page.getByRole('heading', { name: 'Ce que cela changera' }).waitFor();
    await town
      .as('colleague')
      .post(`/api/applications/${id}/events`, { type: 'completeness.denied', on: '2025-01-03' }, { 'If-Match': '"1"' })
      .expect(201);
    await town
      .as('colleague')
      .post(`/api/applications/${id}/events`, { type: 'supplements.received', on: '2025-01-03' }, { 'If-Match': '"2"' })
      .expect(201);
    await page.getByRole('button', { name: 'Enregistrer l’acte' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Le dossier a changé pendant que vous écriviez' });
    await dialog.getByText('colleague a enregistré « compléments reçus », au vendredi 3 janvier 2025').waitFor();
    await dialog.getByRole('button', { name: 'Reprendre avec ce que j’ai écrit' }).click();
    await expectItFilled();
    await page.getByRole('button', { name: 'Voir ce qui suivra' }).click();
    await page.getByRole('button', { name: 'Enregistrer l’acte' }).click();
    await page.getByText('Enregistré : envoi de l’accusé de réception.').waitFor();
    expect(await journal()).toEqual([
      'application.submitted',
      'completeness.denied',
      'supplements.received',
      'completeness.confirmed',
    ]);
  });

  it('says beside the field what is wrong, before sending and after', async () => {
    await page.goto(`/bureau/dossiers/${id}/actes/completeness.confirmed`);
    await page.getByLabel('Jour de l’acte').fill('31/2/2025');
    await page.getByLabel('Durée de la publicité (jours)').fill('40');
    await page.getByRole('button', { name: 'Voir ce qui suivra' }).click();
    await page.getByRole('group', { name: '2 points à corriger' }).waitFor();
    await page.getByRole('button', { name: 'Entre 15 et 30.' }).click();
    expect(await page.getByLabel('Durée de la publicité (jours)').evaluate((field) => field.matches(':focus'))).toBe(true);
    expect(await page.getByLabel('Jour de l’acte').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Durée de la publicité (jours)').fill('15');
    await page.getByLabel('Jour de l’acte').fill('31/12/2030');
    await page.getByRole('button', { name: 'Voir ce qui suivra' }).click();
    await page.locator('[data-field="on"] .fault', { hasText: 'Ce jour est encore à venir' }).waitFor();
    expect(await page.locator('.review').count()).toBe(0);
    // A day before the deposit is known to the service alone.
    await page.getByLabel('Jour de l’acte').fill('1/1/2025');
    await page.getByRole('button', { name: 'Voir ce qui suivra' }).click();
    await page.locator('[data-field="on"] .fault').waitFor();
    expect(await journal()).toEqual(['application.submitted']);
  });

  it('names what the reader’s roles do not allow instead of offering it', async () => {
    const reader = await openDesk(browser, house, town, 'reader');
    await reader.page.goto(`/bureau/dossiers/${id}`);
    await reader.page.getByText('Vos rôles ne permettent pas d’enregistrer :').waitFor();
    expect(await reader.page.locator('a.step').count()).toBe(0);
    await reader.context.close();
  });

  it('joins documents, says which one is refused and why, replaces one and withdraws it', async () => {
    await page.goto(`/bureau/dossiers/${id}/documents`);
    await page.getByText('Aucun document n’est encore joint').waitFor();
    await page.getByRole('button', { name: 'Joindre' }).click();
    await page.getByText('Choisissez une sorte de document.').first().waitFor();
    const chosen = [fileNamed('implantation.pdf', pdf('Un')), fileNamed('outil.exe', 'MZ\0')];
    await page.getByLabel('Documents', { exact: true }).setInputFiles(chosen);
    await page.getByLabel('Sorte de document').selectOption({ label: 'Plan' });
    await page.getByLabel('Apporté par').fill('Camille Dubois');
    await page.getByRole('button', { name: 'Joindre' }).click();
    await page.getByText('Un document est joint au dossier.').waitFor();
    await page.getByText('« outil.exe » n’est pas joint').waitFor();
    await page.getByText('C’est un programme').waitFor();
    await page.getByRole('button', { name: 'Remplacer : implantation' }).click();
    await page.getByLabel('Nouvelle version').setInputFiles(fileNamed('implantation-2.pdf', pdf('Deux')));
    await page.locator('.document').getByRole('button', { name: 'Joindre' }).click();
    await page.getByText('La nouvelle version est jointe.').waitFor();
    await page.getByText('Une version remplacée ou retirée').waitFor();
    await page.getByRole('button', { name: 'Retirer : implantation' }).first().click();
    await page.getByLabel('Motif du retrait').fill('Plan d’un autre dossier.');
    await page.getByRole('button', { name: 'Retirer', exact: true }).last().click();
    await page.getByText('Le document est retiré.').waitFor();
    expect(await journal()).toEqual(['application.submitted', 'documents.added', 'documents.added', 'document.withdrawn']);
    expect({ complaints: desk.complaints, unmarked: desk.unmarked }).toEqual({ complaints: [], unmarked: [] });
  });

  it('asks an opinion and sends the documents that were ticked with it', async () => {
    const officer = town.as('officer');
    const acknowledge = { type: 'completeness.confirmed', on: '2025-01-03', payload: { opinions: ['fire-zone'] } };
    await officer.post(`/api/applications/${id}/events`, acknowledge, { 'If-Match': '"1"' }).expect(201);
    for (const title of ['Implantation', 'Titre'])
      await officer
        .upload(`/api/applications/${id}/documents`, fileNamed(`${title}.pdf`, pdf(title)), { kind: 'plan', title })
        .expect(201);
    await page.goto(`/bureau/dossiers/${id}/actes/opinion.requested`);
    await page.getByLabel('Instance consultée').selectOption({ label: 'zone de secours' });
    const choice = page.getByRole('group', { name: 'Documents joints à la demande' });
    await choice.getByLabel('Implantation').check();
    await page.reload();
    await page.getByText('Votre brouillon a été retrouvé.').waitFor();
    expect(await choice.getByLabel('Implantation').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Voir ce qui suivra' }).click();
    await page.getByRole('button', { name: 'Enregistrer l’acte' }).click();
    await page.getByText('Enregistré : avis demandé.').waitFor();
    await house.deliver();
    await page.goto(`/bureau/dossiers/${id}/avis`);
    await page.locator('.opinions').getByLabel('Implantation').waitFor();
    expect(await page.locator('.opinions').getByLabel('Implantation').isChecked()).toBe(true);
    expect(await page.locator('.opinions').getByLabel('Titre').isChecked()).toBe(false);
    expect({ complaints: desk.complaints, unmarked: desk.unmarked }).toEqual({ complaints: [], unmarked: [] });
  });

  it('keeps the counter’s form through a reload and through a refusal of the service', async () => {
    await page.goto('/bureau/nouveau');
    await page.getByLabel('Demandeur', { exact: true }).fill('Jean Peeters');
    await page.getByLabel('Objet de la demande').fill('Car-port');
    await page.getByLabel('Parcelles cadastrales').fill('92094A0123/00B002');
    await page.reload();
    expect(await page.getByLabel('Objet de la demande').inputValue()).toBe('Car-port');
    await page.getByRole('button', { name: 'Ouvrir le dossier' }).click();
    await page
      .locator('[data-field="site"] .fault')
      .getByText('Votre administration n’a pas encore de couche de parcelles')
      .waitFor();
    await page.getByLabel('Par un dessin ou un fichier').check();
    await page.setInputFiles('input[type=file]', {
      name: 'bien.geojson',
      mimeType: 'application/geo+json',
      buffer: Buffer.from(
        JSON.stringify({
          type: 'Polygon',
          coordinates: [
            [
              [200000, 120000],
              [200040, 120000],
              [200040, 120030],
              [200000, 120030],
              [200000, 120000],
            ],
          ],
        }),
      ),
    });
    await page.getByRole('button', { name: 'Contrôler la carte' }).click();
    await page.getByText('Le bien mesure 1 200 m².').waitFor();
    await page.getByRole('button', { name: 'Ouvrir le dossier' }).click();
    await page.getByRole('heading', { name: 'Récépissé de dépôt' }).waitFor();
  });

  it('gives a file to a colleague, who is then away, and hands all over', async () => {
    await page.goto(`/bureau/dossiers/${id}/personnes`);
    await page.getByText('Ce dossier n’est entre les mains de personne.').waitFor();
    await page.getByLabel('Donner à').selectOption({ label: 'colleague' });
    await page.getByRole('button', { name: 'Donner le dossier' }).click();
    await page.getByText('Entre quelles mains il a été').waitFor();

    await page.goto('/bureau/equipe');
    expect(await page.getByRole('row', { name: /^colleague/ }).innerText()).toContain('1');
    await page.locator('summary').filter({ hasText: 'Noter une absence' }).click();
    await page.getByLabel('Qui est absent').selectOption({ label: 'colleague' });
    await page.getByLabel('Qui remplace').selectOption({ label: 'officer' });
    await page.getByLabel('Premier jour').fill('6.1.25');
    await page.getByLabel('Dernier jour').fill('3.1.25');
    await page.getByRole('button', { name: 'Noter une absence' }).click();
    await page.getByText('La fin vient avant le début.').first().waitFor();
    await page.reload();
    expect(await page.getByLabel('Premier jour').inputValue()).toBe('6.1.25');
    await page.getByLabel('Dernier jour').fill('17.1.25');
    await page.getByRole('button', { name: 'Noter une absence' }).click();
    await page.getByText('colleague, du lundi 6 janvier 2025 au vendredi 17 janvier 2025 inclus').waitFor();
    await page.getByRole('row', { name: 'absent, remplacé par officer' }).waitFor();

    await page.getByLabel('Les dossiers de').selectOption({ label: 'colleague' });
    await page.getByLabel('Vont à').selectOption({ label: 'officer' });
    await page.getByLabel('Motif').fill('départ à la retraite');
    await page.getByRole('button', { name: 'Remettre ce dossier' }).click();
    await page.getByText('Le dossier de colleague est à présent à officer.').waitFor();
    const { body } = await town.as('officer').get(`/api/applications/${id}/assignee`).expect(200);
    expect(body).toMatchObject({ history: [{ reason: 'départ à la retraite' }, { to: { name: 'colleague' } }] });
    await page.getByRole('button', { name: 'Retirer l’absence de colleague' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Retirer l’absence de colleague' }).click();
    await page.getByText('Aucune absence n’est notée.').waitFor();
  });

  it('the pieces that the office asks for are chosen for each procedure that it takes online', async () => {
    const jurist = await openDesk(browser, house, town, 'jurist');
    await jurist.page.goto('/bureau/reglages/depot');
    await jurist.page.getByRole('checkbox', { name: /^Permis d.urbanisme \(collège/ }).check();
    const ask = jurist.page.getByRole('button', { name: /^Ajouter une pièce/ });
    await ask.click();
    await jurist.page.getByLabel('Pièce 1').fill('Plan d’implantation');
    await jurist.page.getByLabel('Sorte de document (1)').selectOption({ label: 'Plan' });
    await jurist.page.getByRole('checkbox', { name: 'Demandée dans tous les cas (1)' }).check();
    await ask.click();
    await jurist.page.getByRole('button', { name: 'Enregistrer' }).click();
    await jurist.page.locator('[data-field="/pieces/0/pieces/1/title"].faulty').waitFor();
    await jurist.page.getByLabel('Pièce 2').fill('Plan d’implantation');
    await jurist.page.getByText('Cette pièce est déjà demandée.').first().waitFor();
    await jurist.page.getByRole('button', { name: /^Retirer la pièce 2/ }).click();
    await jurist.page.getByRole('button', { name: 'Enregistrer' }).click();
    await jurist.page.getByText('C’est enregistré.').waitFor();
    await jurist.context.close();
    const { body } = await town.as('jurist').get('/api/settings/online-submission').expect(200);
    const pieces = [{ title: 'Plan d’implantation', kind: 'plan', required: true }];
    expect(body.pieces).toEqual([{ procedure: 'urban-permit', pieces }]);
  });

  it('the office’s checklist stands on the file, is ticked, and takes one more task', async () => {
    const jurist = await openDesk(browser, house, town, 'jurist');
    await jurist.page.goto('/bureau/reglages/taches');
    await jurist.page.getByRole('button', { name: 'Ajouter une liste' }).click();
    await jurist.page.getByLabel('Quand un dossier est à l’étape').selectOption('submitted');
    await jurist.page.getByLabel('Ce qu’il faut faire (1)').fill('Plans lus');
    await jurist.page.getByRole('button', { name: 'Enregistrer' }).click();
    await jurist.page.getByText('C’est enregistré.').waitFor();
    await jurist.context.close();

    await page.goto(`/bureau/dossiers/${id}`);
    const plans = page.getByRole('checkbox', { name: 'Plans lus' });
    // The tick stands before the service has answered, and goes back when it is not reached.
    let fail: () => void = () => undefined;
    const failed = new Promise<void>((resolve) => (fail = resolve));
    await page.route('**/marks', (route) => failed.then(() => route.abort()));
    await plans.check();
    fail();
    await page.getByRole('listitem').filter({ has: plans }).getByRole('alert').waitFor();
    expect(await plans.isChecked()).toBe(false);
    await page.unroute('**/marks');
    await plans.check();
    await page.getByText('Fait par officer').waitFor();
    expect(await plans.isChecked()).toBe(true);
    // Without a connection nothing waits to be sent later: the tick may be back before anybody sees that it went.
    await page.context().setOffline(true);
    await plans.click();
    await page.getByRole('listitem').filter({ has: plans }).getByText('Le service ne répond pas').waitFor();
    expect(await plans.isChecked()).toBe(true);
    await page.context().setOffline(false);
    await page.locator('summary').filter({ hasText: 'Ajouter une tâche' }).click();
    await page.getByLabel('Ce qu’il faut faire').fill('Téléphoner à l’architecte');
    await page.getByRole('button', { name: 'Ajouter une tâche' }).click();
    await page.getByRole('checkbox', { name: 'Téléphoner à l’architecte' }).waitFor();
    expect(await journal()).toEqual(['application.submitted']);
  });
});
