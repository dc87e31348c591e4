import { randomBytes } from 'node:crypto';
import { VerifyAudit } from '../../src/applications/index.js';
import { ImportLayer } from '../../src/parcels/index.js';
import { accessibilityFaults, hasBrowser, openBrowser } from '../support/browser.js';
import { fileNamed, pdf } from '../support/documents.js';
import { openTestHouse, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, square } from '../support/layers.js';
import { mailbox, type Mailbox } from '../support/mailbox.js';

const SAID = {
  lang: 'fr',
  role: 'architect',
  applicantName: 'Camille Dubois',
  architectName: 'Ines Architecte',
  applicantAddress: 'rue Haute 3\r\n4900 Spa',
  email: 'ines@archi.example',
  mail: 'yes',
  title: 'Une serre au fond du jardin',
  address: 'rue du Moulin 12',
  parcels: '92094 A 123 B 2',
};

describe('a request written and sent online', () => {
  let box: Mailbox;
  let house: TestHouse;
  let [town, other]: [Town, Town] = [undefined!, undefined!];
  beforeAll(async () => {
    box = await mailbox();
    const outgoing = { mail: { url: box.url, from: 'permis@perron.example' } };
    const documents = { largest: 100_000, perFile: 1_000_000 };
    house = await openTestHouse('2025-01-09', { outgoing, publicUrl: 'https://permis.example', documents });
    const roles = { officer: ['planning-officer'], jurist: ['jurist'] };
    [town, other] = [await house.town({ roles }), await house.town({ roles })];
    await town
      .as('jurist')
      .put('/api/settings/online-submission', { procedures: ['urban-permit'] })
      .expect(200);
    const parcel = { geometry: square(0, 0, 40), properties: { capakey: '92094A0123/00B002' } };
    await house.app
      .get(ImportLayer)
      .import(town.id, { path: geoJsonFile([parcel]), kind: 'parcels', title: 'Cadastre', importedBy: 'sig' });
  });
  afterAll(async () => {
    await house.close();
    await box.close();
  });
  beforeEach(() => {
    house.clock.day = '2025-01-09';
  });

  const begin = async () => {
    const answer = await house
      .http()
      .post(`/depot/${town.slug}`)
      .type('form')
      .send({ lang: 'fr', procedure: 'urban-permit' })
      .expect(303);
    return String(answer.headers['location']);
  };
  const post = (path: string, act: string, said: object = SAID) =>
    house
      .http()
      .post(path)
      .field({ ...said, act });
  const page = async (path: string, status = 200) => (await house.http().get(path).expect(status)).text;

  it('is offered only where the town has opened it, and the jurist opens what can be', async () => {
    expect(await page('/depot')).toContain(`/depot/${town.slug}`);
    expect(await page(`/depot/${town.slug}`)).toContain('value="urban-permit"');
    expect(await page(`/depot/${other.slug}`)).toContain('ne reçoit pas de demande en ligne');
    await page('/depot/nulle-part', 404);
    await house.http().post(`/depot/${other.slug}`).type('form').send({ procedure: 'urban-permit' }).expect(422);
    const settings = '/api/settings/online-submission';
    await town.as('officer').put(settings, { procedures: [] }).expect(403);
    await town
      .as('jurist')
      .put(settings, { procedures: ['infringement'] })
      .expect(422);
    const { body: told } = await town.as('officer').get(settings).expect(200);
    expect(told.procedures).toEqual(['urban-permit']);
    const able = (told.items as { name: string }[]).map(({ name }) => name);
    expect(able).toContain('urban-permit');
    expect(able).not.toContain('infringement');
    await town.as('jurist').put(settings, { procedures: [] }).set('If-Match', '"another"').expect(412);
    await town
      .as('jurist')
      .put(settings, { procedures: ['urban-permit'] })
      .set('If-Match', `"${told.version}"`)
      .expect(200);
  });

  it('becomes a file with its pieces, dated the day it is sent; its address then tells the receipt', async () => {
    box.take();
    const path = await begin();
    const saved = await post(path, 'save')
      .field('kind', 'plan')
      .attach('pieces', fileNamed('façade.pdf', pdf('Facade')))
      .attach('pieces', fileNamed('outil.exe', 'MZ\0'))
      .expect(200);
    for (const said of ['92094A0123/00B002', 'façade', 'outil.exe n’est pas joint', 'Une serre au fond du jardin'])
      expect(saved.text).toContain(said);
    house.clock.day = '2025-01-13';
    const read = await post(path, 'review').expect(303);
    const review = await page(String(read.headers['location']));
    for (const said of ['Relire avant', 'Ines Architecte', 'façade', `Envoyer à`]) expect(review).toContain(said);
    expect((await town.as('officer').get('/api/applications')).body.items).toEqual([]);

    const sent = () => house.http().post(path).type('form').send({ lang: 'fr', act: 'send' });
    for (const one of await Promise.all([sent(), sent()])) expect(one.status).toBe(303);
    const { body: list } = await town.as('officer').get('/api/applications').expect(200);
    expect(list.items).toHaveLength(1);
    const self = `/api/applications/${list.items[0].id}`;
    const { body: file } = await town.as('officer').get(self).expect(200);
    expect(file).toMatchObject({
      title: SAID.title,
      applicantName: 'Camille Dubois',
      applicantEmail: 'ines@archi.example',
      submittedOn: '2025-01-13',
      version: 2,
    });
    const { body: documents } = await town.as('officer').get(`${self}/documents`).expect(200);
    expect(documents.items).toMatchObject([{ title: 'façade', broughtBy: 'Ines Architecte', broughtOn: '2025-01-13', entry: 2 }]);
    expect((await town.as('officer').get(documents.items[0].links.content).expect(200)).body).toEqual(pdf('Facade'));
    const { body: journal } = await town.as('officer').get(`${self}/journal`).expect(200);
    expect(journal.items).toMatchObject([
      { event: { type: 'application.submitted' }, actor: { kind: 'applicant', name: 'Ines Architecte (dépôt en ligne)' } },
      { event: { type: 'documents.added' }, actor: { kind: 'applicant' } },
    ]);
    expect((await house.app.get(VerifyAudit).verify(town.id)).faults).toEqual([]);

    const receipt = await page(path);
    expect(receipt).toContain(file.reference);
    const code = /<dt>Code secret<\/dt>\s*<dd>([^<]+)</.exec(receipt)![1]!;
    const followed = await house.http().post(`/suivi/${town.slug}`).type('form').send({ reference: file.reference, code });
    expect(followed.text).toContain(SAID.title);
    const mails = box.take();
    expect(mails.flatMap(({ to }) => to)).toEqual(['ines@archi.example']);
    // Nothing more can be written at that address.
    await post(path, 'save', { ...SAID, title: 'Autre chose' }).expect(303);
    expect((await town.as('officer').get(self)).body.title).toBe(SAID.title);
  });

  it('says what is wrong beside its field, and loses nothing of what was typed', async () => {
    const path = await begin();
    const typed = { ...SAID, applicantName: '', email: 'ines', parcels: '92094 A 999', title: 'Une "serre" <b>' };
    const { text } = await post(path, 'review', typed).expect(422);
    for (const said of [
      'À remplir.',
      'Ce n’est pas une adresse électronique',
      'n’est pas dans le cadastre',
      'aria-invalid="true"',
    ])
      expect(text).toContain(said);
    expect(await page(path)).toContain('value="Une &quot;serre&quot; &lt;b&gt;"');
    expect((await post(path, 'save', { ...SAID, parcels: 'chez moi' })).text).toContain('ne se lit pas comme une parcelle');
    expect((await post(path, 'review', { ...SAID, parcels: '', address: '' }).expect(422)).text).toContain(
      'Donnez une adresse ou',
    );
    await house.http().post(path).type('form').send({ act: 'send' }).expect(422);
  });

  it('a piece that is too large is refused with the limit, and what was typed is kept; a piece can be removed', async () => {
    const path = await begin();
    const heavy = fileNamed('lourd.pdf', Buffer.concat([pdf(), randomBytes(120_000)]));
    const refused = await post(path, 'save').attach('pieces', heavy).expect(413);
    expect(refused.text).toContain('au plus');
    expect(await page(path)).toContain(SAID.title);
    const kept = await post(path, 'save').attach('pieces', fileNamed('un.pdf', pdf('Un')));
    expect(kept.text).toContain('remove:1');
    expect((await post(path, 'remove:1')).text).toContain('Aucune pièce jointe.');
  });

  it('opens by its secret alone, for thirty days, and to no other page or town', async () => {
    const path = await begin();
    await post(path, 'save').expect(200);
    await page(path.replace(town.slug, other.slug), 404);
    await page(`${path}x`, 404);
    await post(path, 'save').set('Sec-Fetch-Site', 'cross-site').expect(403);
    const shown = await house.http().get(path).expect(200);
    expect(shown.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    house.clock.day = '2025-02-08';
    await page(path);
    house.clock.day = '2025-02-09';
    expect(await page(path, 404)).toContain('son temps est passé');
    await post(path, 'save').expect(404);
  });

  (hasBrowser ? it : it.skip)('is complete without a script, in four languages, and accessible', async () => {
    const path = await begin();
    await post(path, 'save').attach('pieces', fileNamed('un.pdf', pdf('Un')));
    const browser = await openBrowser();
    try {
      const context = await browser.newContext({
        bypassCSP: true,
        baseURL: house.address,
        viewport: { width: 320, height: 700 },
      });
      const visited = await context.newPage();
      const places = ['/depot', `/depot/${town.slug}`, path, `${path}?relire=1`];
      for (const place of places)
        for (const language of ['fr', 'de', 'nl', 'en']) {
          await visited.goto(`${place}${place.includes('?') ? '&' : '?'}lang=${language}`);
          expect(await visited.getAttribute('html', 'lang')).toBe(language);
          if (language === 'fr') expect({ place, faults: await accessibilityFaults(visited) }).toEqual({ place, faults: [] });
          const width = await visited.evaluate('document.documentElement.scrollWidth');
          expect({ place, language, fits: Number(width) <= 320 }).toEqual({ place, language, fits: true });
        }
      await visited.goto(path);
      await visited.fill('#title', 'Une serre plus haute');
      await visited.press('#title', 'Enter');
      await visited.waitForSelector('[role="status"]');
      expect(await visited.inputValue('#title')).toBe('Une serre plus haute');
      expect(await visited.content()).toContain('value="remove:1"');
    } finally {
      await browser.close();
    }
  });
});
