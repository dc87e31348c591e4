import { randomBytes } from 'node:crypto';
import { VerifyAudit } from '../../src/applications/index.js';
import { ImportLayer } from '../../src/parcels/index.js';
import { accessibilityFaults, hasBrowser, openBrowser } from '../support/browser.js';
import { fileNamed, pdf } from '../support/documents.js';
import { openTestHouse, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, HERE, line, square } from '../support/layers.js';
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
    const parcels = [
      { geometry: square(0, 0, 40), properties: { capakey: '92094A0123/00B002' } },
      { geometry: square(40, 0, 40), properties: { capakey: '92094A0124/00_000' } },
    ];
    await house.app
      .get(ImportLayer)
      .import(town.id, { path: geoJsonFile(parcels), kind: 'parcels', title: 'Cadastre', importedBy: 'sig' });
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

  /** The file that a draft becomes, as the office reads it. */
  const sendAndRead = async (path: string) => {
    await house.http().post(path).type('form').send({ lang: 'fr', act: 'send' }).expect(303);
    const [, reference] = /<dt>Référence<\/dt>\s*<dd>([^<]+)</.exec(await page(path))!;
    const { body: list } = await town.as('officer').get('/api/applications').expect(200);
    const self = `/api/applications/${list.items.find((one: { reference: string }) => one.reference === reference).id}`;
    const site = (await town.as('officer').get(`${self}/site`).expect(200)).body;
    const [opening] = (await town.as('officer').get(`${self}/journal`).expect(200)).body.items;
    return { site, opening };
  };
  const view = `${HERE.x + 40} ${HERE.y + 20} 128`;
  const NOWHERE = { ...SAID, parcels: '', address: '' };

  it('a click on the map takes the parcel under it, and lets it go; a button does the same', async () => {
    const path = await begin();
    const click = (x: number, y: number, said: object = NOWHERE, picture = 'wide') =>
      post(path, '', { ...said, view, clicks: 'parcels', [`${picture}.x`]: x, [`${picture}.y`]: y });
    // Of 640 × 440 pixels of 20 cm, the middle lies between both parcels.
    const clicked = await click(340, 220).expect(303);
    expect(clicked.headers['location']).toBe(`${path}?lang=fr#carte`);
    expect(await page(path)).toContain('value="drop:92094A0124/00_000"');
    await click(70, 140, { ...NOWHERE, parcels: '92094A0124/00_000' }, 'small').expect(303);
    expect(await page(path)).toContain('92094A0124/00_000\n92094A0123/00B002</textarea>');
    await click(340, 220, { ...NOWHERE, parcels: '92094 a 124\r\n92094A0123/00B002' }).expect(303);
    const after = await page(path);
    expect(after).toContain('92094A0123/00B002</textarea>');
    expect(after).not.toContain('drop:92094A0124/00_000');
    expect((await click(340, 10, { ...NOWHERE, parcels: '92094A0123/00B002' }).expect(200)).text).toContain('pas de parcelle');
    // A key pressed on the picture is no click.
    await click(0, 0, { ...NOWHERE, parcels: '92094A0123/00B002' }).expect(303);
    await post(path, 'take:92094A0124/00_000', { ...NOWHERE, parcels: '92094A0123/00B002' }).expect(303);
    await post(path, 'drop:92094A0123/00B002', { ...NOWHERE, parcels: '92094A0123/00B002\n92094A0124/00_000' }).expect(303);
    expect(await page(path)).toContain('92094A0124/00_000</textarea>');
    const { site } = await sendAndRead(path);
    expect(site.site).toEqual(square(40, 0, 40));
  });

  it('the map is a picture of the draft alone, and shows what was taken', async () => {
    const path = await begin();
    await post(path, 'map:in', { ...SAID, view }).expect(303);
    expect(await page(path)).toContain(`value="${HERE.x + 40}.0 ${HERE.y + 20}.0 64.0"`);
    const picture = await house.http().get(`${path}/carte.svg?picture=small`).expect(200);
    expect(picture.headers).toMatchObject({ 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'no-store' });
    const svg = String(picture.body);
    for (const drawn of ['width="280"', 'fill-opacity=".55"', 'A 123 B 2', ' m</text>']) expect(svg).toContain(drawn);
    await house.http().get(`${path}x/carte.svg`).expect(404);
    await house
      .http()
      .get(`${path.replace(town.slug, other.slug)}/carte.svg`)
      .expect(404);
  });

  it('an outline is drawn corner by corner or typed, is checked, and becomes the site of the file', async () => {
    const path = await begin();
    const corners = (typed: string, act = 'save') => post(path, act, { ...NOWHERE, view, clicks: 'corners', corners: typed });
    const at = (dx: number, dy: number) => `${HERE.x + dx} ${HERE.y + dy}`;
    const click = (x: number, y: number, typed: string) =>
      post(path, '', { ...NOWHERE, view, clicks: 'corners', corners: typed, 'wide.x': x, 'wide.y': y }).expect(303);
    await click(170, 220, `${at(10, 10)}\n${at(30, 10)}`);
    expect(await page(path)).toContain('200010.0 120020.0</textarea>');
    await corners(`${at(10, 10)}\n${at(30, 10)}`, 'corner:undo').expect(303);
    expect(await page(path)).toContain(`${at(10, 10)}</textarea>`);
    expect((await corners(`${at(10, 10)}\n${at(30, 10)}`, 'review').expect(422)).text).toContain('trois coins au moins');
    expect((await corners([at(0, 0), at(30, 30), at(30, 0), at(0, 30)].join('\n'))).text).toContain('se croise lui-même');
    expect((await corners('ici et là')).text).toContain('ne se lit pas comme un coin');
    expect((await corners('4.35 50.4')).text).toContain('en Lambert 72 ou');
    const far = await corners(['150000 150000', '150010 150000', '150010 150010'].join('\n'));
    expect(far.text).toContain('ne touche aucune parcelle');
    const sound = await corners([at(10, 10), at(30, 10), at(30, 30), at(10, 30)].join('\r\n'), 'save');
    expect(sound.text).toContain('Contour de 400 m² (4 ares)');
    expect(sound.text).toContain('92094A0123/00B002');
    const { site } = await sendAndRead(path);
    expect(site.site).toEqual({ ...square(10, 10, 20) });
  });

  it('an outline comes in a file, or is refused beside its field in plain words', async () => {
    const path = await begin();
    const bring = (file: string) => post(path, 'save', NOWHERE).attach('siteFile', file).expect(200);
    expect((await bring(fileNamed('plan.pdf', pdf('Plan')))).text).toContain('Ce fichier n’est pas repris.');
    const many = Array.from({ length: 21 }, (_, n) => ({ geometry: square(n * 50, 0, 40) }));
    expect((await bring(geoJsonFile(many))).text).toContain('plus de 20 éléments');
    const strayed = geoJsonFile([{ geometry: line([0, 0], [10, 10]) }]);
    expect((await bring(strayed)).text).toContain('LineString');
    const inGerman = await post(path, 'save', { ...NOWHERE, lang: 'de' })
      .attach('siteFile', strayed)
      .expect(200);
    expect(inGerman.text).toContain('Das Element Nr. 1 ist ein LineString; diese Ebene besteht aus Polygonen.');
    const brought = await bring(geoJsonFile([{ geometry: square(10, 10, 10) }, { geometry: square(20, 10, 10) }]));
    expect(brought.text).toContain('Contour de 200 m² (2 ares)');
    expect((await house.http().get(`${path}/carte.svg`)).body.toString()).toContain('#c2410c');
    await post(path, 'brought:forget', NOWHERE).expect(303);
    expect(await page(path)).not.toContain('Contour repris');
    await bring(geoJsonFile([{ geometry: square(10, 10, 10) }]));
    const { site } = await sendAndRead(path);
    expect(site.site).toEqual(square(10, 10, 10));
  });

  it('asks what the opening of the file may tell, as the counter does', async () => {
    const path = await begin();
    const saved = await post(path, 'save', { ...SAID, 'field.municipalRoad': 'yes', 'field.stranger': 'x' }).expect(200);
    expect(saved.text).toMatch(/name="field.municipalRoad"[^>]* checked/);
    expect(saved.text).toContain('name="field.impactStudy"');
    const { opening } = await sendAndRead(path);
    expect(opening.event.payload).toEqual({ municipalRoad: true });
  });

  it('asks for the pieces that the office wants, says which are missing, and keeps nobody from sending', async () => {
    const settings = '/api/settings/online-submission';
    const asked = [
      { title: 'Plan d’implantation', kind: 'plan', required: true },
      { title: 'Photos des lieux', kind: 'photo' },
    ];
    const put = (pieces: object[], procedure = 'urban-permit') =>
      town.as('jurist').put(settings, { procedures: ['urban-permit'], pieces: [{ procedure, pieces }] });
    const kinds = await put([{ title: 'Plan', kind: 'plans' }]).expect(422);
    expect(kinds.body.detail).toContain('sorte de document');
    expect(kinds.body.errors).toMatchObject([{ pointer: '/pieces/0/pieces/0/kind', code: 'unknown-kind' }]);
    await put([], 'planning-certificate-2').expect(422);
    const twice = await put([asked[0]!, asked[0]!]).expect(422);
    expect(twice.body.errors).toMatchObject([{ pointer: '/pieces/0/pieces/1/title', code: 'asked-twice' }]);
    await put([asked[0]!, { title: 'Photos des lieux' }]).expect(200);
    const path = await begin();
    const shown = await page(path);
    const [, field] = /<label for="(asked-[0-9a-f]{12})">Plan d’implantation/.exec(shown)!;
    expect(shown).toContain('Photos des lieux (s’il y a lieu)');
    await post(path, 'review').expect(303);
    expect(await page(`${path}?relire=1`)).toContain('vous ne joignez pas\u00A0: Plan d’implantation');
    const there = await post(path, 'save')
      .attach(field!, fileNamed('p1.pdf', pdf('P1')))
      .expect(200);
    expect(there.text).toContain('✓ Joint.');
    expect(await page(`${path}?relire=1`)).not.toContain('vous ne joignez pas');
    await sendAndRead(path);
    // Closed without a word of the pieces, the list of what stays open is kept.
    await town
      .as('jurist')
      .put(settings, { procedures: ['urban-permit'] })
      .expect(200);
    expect((await town.as('officer').get(settings)).body.pieces).toHaveLength(1);
    await put([]).expect(200);
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
      await visited.fill('#title', 'Eine Laube');
      await visited.getByTitle('Deutsch').click();
      expect(await visited.getAttribute('html', 'lang')).toBe('de');
      expect(await visited.inputValue('#title')).toBe('Eine Laube');
      expect(await visited.getByRole('alert').count()).toBe(0);
      await visited.goto(`/depot/${town.slug}`);
      await visited.getByTitle('English').click();
      expect(await visited.getAttribute('html', 'lang')).toBe('en');
      expect(await visited.isChecked('[value="urban-permit"]')).toBe(true);
    } finally {
      await browser.close();
    }
  });
});
