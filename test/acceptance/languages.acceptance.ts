import type request from 'supertest';
import { LANGUAGES, type Words } from '../../src/core/language/index.js';
import { openTestHouse, SUBMISSION, type Client, type TestHouse } from '../support/house.js';
import { geoJsonFile } from '../support/layers.js';

describe('who is refused something reads why in their own language', () => {
  let house: TestHouse;
  let officer: Client;
  let reader: Client;
  let gis: Client;
  let self: string;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    const town = await house.town({ roles: { officer: ['planning-officer'], reader: ['reader'], gis: ['gis-officer'] } });
    officer = town.as('officer');
    reader = town.as('reader');
    gis = town.as('gis');
    const deposit = await officer.post('/api/applications', { ...SUBMISSION, reference: 'PU/2025/0100' }).expect(201);
    self = deposit.headers['location'] as string;
  });
  afterAll(() => house.close());

  const NO_FILE = '/api/applications/00000000-0000-4000-8000-000000000000';
  const read = { 'If-Match': '"1"' };

  const doors: [string, number, () => request.Test, Words, Words][] = [
    [
      'an unknown address',
      404,
      () => officer.get('/api/nothing-here'),
      { fr: 'Introuvable', de: 'Nicht gefunden', nl: 'Niet gevonden', en: 'Not found' },
      {
        fr: 'Il n’y a rien à cette adresse.',
        de: 'Unter dieser Adresse ist nichts.',
        nl: 'Op dit adres is er niets.',
        en: 'Nothing is at this address.',
      },
    ],
    [
      'a file that is not there',
      404,
      () => officer.get(NO_FILE),
      { fr: 'Introuvable', de: 'Nicht gefunden', nl: 'Niet gevonden', en: 'Not found' },
      {
        fr: 'Aucun dossier de votre administration ne porte cet identifiant.',
        de: 'Keine Akte Ihrer Verwaltung hat diese Kennung.',
        nl: 'Geen enkel dossier van uw bestuur heeft deze identificatie.',
        en: 'No file of your administration has this identifier.',
      },
    ],
    [
      'nobody',
      401,
      () => house.http().get(NO_FILE),
      { fr: 'Qui êtes-vous ?', de: 'Wer sind Sie?', nl: 'Wie bent u?', en: 'Who are you?' },
      {
        fr: 'Connectez-vous (/auth/login), ou montrez un jeton d’accès : Authorization: Bearer <jeton>.',
        de: 'Melden Sie sich an (/auth/login), oder zeigen Sie einen Zugangsschlüssel: Authorization: Bearer <Schlüssel>.',
        nl: 'Meld u aan (/auth/login), of toon een toegangssleutel: Authorization: Bearer <sleutel>.',
        en: 'Sign in (/auth/login), or show an access token: Authorization: Bearer <token>.',
      },
    ],
    [
      'somebody who may only read',
      403,
      () => reader.post('/api/applications', SUBMISSION),
      { fr: 'Non autorisé', de: 'Nicht erlaubt', nl: 'Niet toegelaten', en: 'Not allowed' },
      {
        fr: 'Vos rôles ne permettent pas d’ouvrir un dossier « urban-permit ».',
        de: 'Ihre Rollen erlauben nicht, eine Akte „urban-permit“ zu eröffnen.',
        nl: 'Uw rollen laten niet toe een dossier „urban-permit” te openen.',
        en: 'Your roles do not allow opening a file “urban-permit”.',
      },
    ],
    [
      'an act without the version that was read',
      428,
      () => officer.post(`${self}/events`, { type: 'completeness.confirmed' }),
      { fr: 'Version manquante', de: 'Version fehlt', nl: 'Versie ontbreekt', en: 'Version missing' },
      {
        fr: 'Dites la version que vous avez lue : If-Match: "n", le numéro de l’ETag du dossier.',
        de: 'Nennen Sie die Version, die Sie gelesen haben: If-Match: "n", die Nummer des ETags der Akte.',
        nl: 'Geef de versie op die u las: If-Match: "n", het nummer van de ETag van het dossier.',
        en: 'Say which version you read: If-Match: "n", the number of the file’s ETag.',
      },
    ],
    [
      'an act on a version that has passed',
      412,
      () => officer.post(`${self}/events`, { type: 'completeness.confirmed' }, { 'If-Match': '"7"' }),
      {
        fr: 'Changé depuis votre lecture',
        de: 'Seit Ihrer Lesung geändert',
        nl: 'Gewijzigd sinds u het las',
        en: 'Changed since you read it',
      },
      {
        fr: 'Vous avez lu la version 7 ; le dossier en est à la version 1. Relisez-le avant d’agir.',
        de: 'Sie haben die Version 7 gelesen; die Akte steht bei der Version 1. Lesen Sie sie neu, bevor Sie handeln.',
        nl: 'U las versie 7; het dossier is aan versie 1 toe. Lees het opnieuw voor u handelt.',
        en: 'You read version 7; the file is at version 1. Read it again before you act.',
      },
    ],
    [
      'a key of idempotence that is none',
      400,
      () => officer.post('/api/applications', SUBMISSION, { 'Idempotency-Key': 'not a key' }),
      {
        fr: 'Clé d’idempotence illisible',
        de: 'Idempotenzschlüssel unlesbar',
        nl: 'Idempotentiesleutel onleesbaar',
        en: 'Unreadable idempotency key',
      },
      {
        fr: 'Une clé d’idempotence compte 1 à 200 caractères ASCII visibles.',
        de: 'Ein Idempotenzschlüssel hat 1 bis 200 sichtbare ASCII-Zeichen.',
        nl: 'Een idempotentiesleutel telt 1 tot 200 zichtbare ASCII-tekens.',
        en: 'An idempotency key has 1 to 200 visible ASCII characters.',
      },
    ],
    [
      'an event that does not exist',
      422,
      () => officer.post(`${self}/events`, { type: 'completeness.confirmd' }, read),
      { fr: 'Demande non valable', de: 'Anfrage nicht gültig', nl: 'Aanvraag niet geldig', en: 'Request not valid' },
      {
        fr: 'L’événement « completeness.confirmd » n’existe pas. Vouliez-vous dire « completeness.confirmed » ?',
        de: 'Das Ereignis „completeness.confirmd“ gibt es nicht. Meinten Sie „completeness.confirmed“?',
        nl: 'De gebeurtenis „completeness.confirmd” bestaat niet. Bedoelde u „completeness.confirmed”?',
        en: 'The event “completeness.confirmd” does not exist. Did you mean “completeness.confirmed”?',
      },
    ],
    [
      'an act that the law prevents',
      409,
      () => officer.post(`${self}/events`, { type: 'works.started' }, read),
      { fr: 'Acte impossible', de: 'Handlung nicht möglich', nl: 'Handeling niet mogelijk', en: 'Step not possible' },
      {
        fr: 'La situation du dossier n’admet pas cet acte.',
        de: 'Die Lage der Akte lässt diese Handlung nicht zu.',
        nl: 'De stand van het dossier laat deze handeling niet toe.',
        en: 'The situation of the file does not admit this step.',
      },
    ],
    [
      'a method that an address does not know',
      405,
      () => officer.delete(self),
      {
        fr: 'Méthode non admise',
        de: 'Methode nicht zugelassen',
        nl: 'Methode niet toegelaten',
        en: 'Method not allowed',
      },
      {
        fr: 'Cette adresse ne connaît pas DELETE ; elle connaît GET, HEAD, OPTIONS.',
        de: 'Diese Adresse kennt DELETE nicht; sie kennt GET, HEAD, OPTIONS.',
        nl: 'Dit adres kent DELETE niet; het kent GET, HEAD, OPTIONS.',
        en: 'This address does not know DELETE; it knows GET, HEAD, OPTIONS.',
      },
    ],
    [
      'a layer with faults',
      422,
      () =>
        gis.upload('/api/layers/heritage/deliveries', geoJsonFile([{ geometry: { type: 'Point', coordinates: [0, 0] } }]), {
          kind: 'heritage',
        }),
      { fr: 'Couche refusée', de: 'Ebene abgelehnt', nl: 'Laag geweigerd', en: 'Layer refused' },
      {
        fr: 'L’élément n° 1 est un Point ; cette couche est faite de polygones.',
        de: 'Das Element Nr. 1 ist ein Point; diese Ebene besteht aus Polygonen.',
        nl: 'Element nr. 1 is een Point; deze laag bestaat uit polygonen.',
        en: 'Feature no. 1 is a Point; this layer is made of polygons.',
      },
    ],
  ];

  describe.each(doors)('%s', (_door, status, ask, title, detail) => {
    it.each(LANGUAGES)('%s', async (language) => {
      const { body, headers } = await ask().set('Accept-Language', `${language}-BE,${language};q=0.9`).expect(status);
      expect(body).toMatchObject({ status, title: title[language], detail: detail[language] });
      expect(headers['content-language']).toBe(language);
      expect(headers['vary']).toContain('Accept-Language');
      expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    });
  });

  it.each([
    [
      'fr',
      '« title » est un texte de 1 à 300 caractères.',
      '« on » est un jour : « demain » n’est pas un jour qui existe ; écrivez AAAA-MM-JJ.',
    ],
    [
      'de',
      '„title“ ist ein Text von 1 bis 300 Zeichen.',
      '„on“ ist ein Tag: „demain“ ist kein Tag, den es gibt; schreiben Sie JJJJ-MM-TT.',
    ],
    [
      'nl',
      '„title” is een tekst van 1 tot 300 tekens.',
      '„on” is een dag: „demain” is geen dag die bestaat; schrijf JJJJ-MM-DD.',
    ],
    ['en', '“title” is a text of 1 to 300 characters.', '“on” is a day: “demain” is no day that exists; write YYYY-MM-DD.'],
  ])('each fault of a field is told in %s, at its place', async (language, title, on) => {
    const bad = { ...SUBMISSION, title: '', on: 'demain' };
    const { body } = await officer.post('/api/applications', bad, { 'Accept-Language': language }).expect(422);
    expect(body.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ pointer: '/title', detail: title }),
        expect.objectContaining({ pointer: '/on', detail: on }),
      ]),
    );
    expect(body.detail).toBe([...new Set((body.errors as { detail: string }[]).map(({ detail }) => detail))].join(' '));
  });

  it('French is what is answered to who names no language of ours', async () => {
    const unnamed = await officer.get(NO_FILE).expect(404);
    expect(unnamed.headers['content-language']).toBe('fr');
    const other = await officer.get(NO_FILE).set('Accept-Language', 'es,it;q=0.9').expect(404);
    expect(other.body.title).toBe('Introuvable');
  });

  it('a page that is not there says so in the language that its address names', async () => {
    const page = await house
      .http()
      .get('/nothing-here?lang=nl')
      .set({ Accept: 'text/html', 'Accept-Language': 'de' })
      .expect(404);
    expect(page.headers['content-language']).toBe('nl');
    expect(page.text).toContain('<html lang="nl">');
  });

  it('what is told in French only is announced as French, whole', async () => {
    const jurist = (await house.town({ roles: { jurist: ['jurist'] } })).as('jurist');
    const draft = { source: 'id: [', inForceFrom: '2025-02-01', note: 'Délibération du 6 janvier 2025' };
    const { body, headers } = await jurist.post('/api/procedures/editions', draft, { 'Accept-Language': 'de' }).expect(422);
    expect(headers['content-language']).toBe('fr');
    expect(body).toMatchObject({ title: 'Édition refusée', errors: [{ detail: expect.stringContaining('Ligne 1') }] });
  });
});
