import { VerifyAudit, type SiteFinding, type TouchedFile } from '../../src/applications/index.js';
import type { Geometry } from '../../src/core/geometry/index.js';
import { ImportLayer, type LayerImport } from '../../src/parcels/index.js';
import { openTestHouse, SUBMISSION, type Client, type TestHouse, type Town } from '../support/house.js';
import { geoJsonFile, line, square, type TestFeature } from '../support/layers.js';

interface Findings {
  toSettle: number;
  toReview: number;
  items: SiteFinding[];
}

const ROLES = { roles: { officer: ['planning-officer'], gis: ['gis-officer'], reader: ['reader'] } };

describe('what the map makes follow, and what an officer answers in its place', () => {
  let house: TestHouse;
  let town: Town;
  let officer: Client;
  beforeAll(async () => {
    house = await openTestHouse('2025-03-03');
  });
  beforeEach(async () => {
    house.clock.day = '2025-03-03';
    town = await house.town(ROLES);
    officer = town.as('officer');
  });
  afterAll(() => house.close());

  const bring = (kind: string, features: TestFeature[], options: Partial<LayerImport> = {}) =>
    house.app.get(ImportLayer).import(town.id, { path: geoJsonFile(features), kind, importedBy: 'test', ...options });
  const zone = (geometry: Geometry, properties: object = {}): TestFeature => ({ geometry, properties: { ...properties } });
  const ask = async (language = 'fr') => {
    const asked = officer.post('/api/site-checks', { geometry: square(0, 0, 20) }, { 'Accept-Language': language });
    return (await asked.expect(200)).body as { facts: object; findings: Findings };
  };
  const finding = ({ items }: Findings, name: string) => items.find((one) => one.name === name)!;
  const open = async (site: Geometry = square(0, 0, 20)) =>
    (await officer.post('/api/applications', { ...SUBMISSION, site: { geometry: site } }).expect(201)).body as {
      id: string;
      reference: string;
      siteEvidence: { facts: object };
    };
  const fileOf = async (id: string) =>
    (await officer.get(`/api/applications/${id}`).expect(200)).body as { version: number; siteFindings: Findings };
  const siteOf = async (id: string) =>
    (await officer.get(`/api/applications/${id}/site`).expect(200)).body as {
      version: number;
      facts: object;
      findings: Findings;
    };
  const override = (id: string, version: number, body: object, who = officer) =>
    who.post(`/api/applications/${id}/site/overrides`, body, { 'If-Match': `"${version}"` });
  const deliver = async (layer: string, features: TestFeature[]) => {
    const gis = town.as('gis');
    const sent = await gis.upload(`/api/layers/${layer}/deliveries`, geoJsonFile(features), { kind: layer }).expect(201);
    const edition = (sent.body as { report: { edition: number } }).report.edition;
    const { body } = await gis.post(`/api/layers/${layer}/deliveries/${edition}/publication`, {}).expect(201);
    return { report: sent.body.report as { files: { touched: TouchedFile[] } }, ...body } as {
      report: { files: { touched: TouchedFile[] } };
      rechecked: { touched: TouchedFile[] };
    };
  };
  const audit = () => house.app.get(VerifyAudit).verify(town.id);

  it('each kind of question finds its layer, and proposes what the law makes follow, with article and confidence', async () => {
    await bring('natura2000', [zone(square(-50, -50, 200), { name: 'Vallée' })]);
    await bring('sector-plan', [
      zone(square(5, -50, 100), { zone: 'Zone agricole' }),
      zone(square(-95, -50, 100), { zone: "zone d'habitat" }),
    ]);
    await bring('regional-road', [{ geometry: line([20.5, -50], [20.5, 70]), properties: { name: 'N62' } }]);
    await bring('road', [{ geometry: line([-10, 10], [30, 10]), properties: { name: 'chemin 12' } }]);
    await bring('railway', [{ geometry: line([38, -50], [38, 70]) }]);
    await bring('runoff-axis', [{ geometry: line([60, -50], [60, 70]) }]);
    const { facts, findings } = await ask();
    expect(facts).toEqual({
      'site.natura2000': true,
      'site.agriculturalZone': true,
      'site.regionalRoad': true,
      'site.runoffAxis': false,
    });
    expect(finding(findings, 'natura2000')).toMatchObject({
      label: 'site Natura 2000',
      answer: 'yes',
      told: 'Site Natura 2000 : «\u00A0Vallée\u00A0» couvre 100 % du bien (400 m²).',
      article: 'CoDT D.IV.17 et R.IV.35-1',
      confidence: 'medium',
      machine: { answer: 'yes', hits: [{ layer: 'natura2000', edition: 1, area: 400, share: 1, distance: 0, accuracy: 0 }] },
      follows: {
        fact: 'site.natura2000',
        opinions: [{ name: 'dnf', announced: false }],
        delegatedOfficialOpinion: { name: 'binding', label: 'conforme' },
      },
      override: null,
    });
    const answers = Object.fromEntries(findings.items.map(({ name, answer }) => [name, answer]));
    expect(answers).toMatchObject({
      'near-natura2000': 'yes',
      'farm-zone': 'yes',
      'not-for-building': 'yes',
      'regional-road': 'yes',
      'municipal-road': 'yes',
      railway: 'yes',
      'runoff-axis': 'no',
      seveso: 'untested',
    });
    expect(finding(findings, 'not-for-building').told).toContain('«\u00A0Zone agricole\u00A0» couvre 75 % du bien (300 m²)');
    expect(finding(findings, 'railway')).toMatchObject({
      confidence: 'low',
      follows: { fact: null, mayAsk: [{ name: 'infrabel' }] },
    });
    expect(finding(findings, 'railway').told).toContain('à 18 m du bien');
  });

  it.each([
    ['de', 'Natura-2000-Gebiet: „Vallée“ bedeckt 100 % des Gutes (400 m²).'],
    ['nl', 'Natura 2000-gebied: „Vallée” beslaat 100% van het goed (400 m²).'],
    ['en', 'Natura 2000 site: “Vallée” covers 100% of the site (400 m²).'],
  ])('findings are told in %s', async (language, told) => {
    await bring('natura2000', [zone(square(-50, -50, 200), { name: 'Vallée' })]);
    expect(finding((await ask(language)).findings, 'natura2000').told).toBe(told);
  });

  it('where two zones hold as much, both are told, and that somebody must settle it', async () => {
    const halves: [object, string][] = [
      [square(-90, -50, 100), 'Zone agricole'],
      [square(10, -50, 100), 'Zone d’habitat'],
    ];
    await bring(
      'sector-plan',
      halves.map(([geometry, name]) => zone(geometry as Geometry, { name })),
    );
    expect(finding((await ask('fr')).findings, 'not-for-building').told).toBe(
      'Zone non destinée à l’urbanisation sur la plus grande part du bien : «\u00A0Zone agricole\u00A0» couvre 50 % du bien (200 m²)\u00A0; ' +
        '«\u00A0Zone d’habitat\u00A0» couvre 50 % du bien (200 m²). Aucune ne l’emporte nettement : c’est à trancher.',
    );
  });

  it('an uncertain answer sets no fact and holds no act back: it is the officer’s to settle, either way', async () => {
    await bring('flood-hazard', [zone(square(18, -50, 100), { hazard: 'faible' })], { positionalAccuracy: 5 });
    const { id, siteEvidence } = await open();
    expect(siteEvidence.facts).toEqual({});
    const file = await fileOf(id);
    expect(file.siteFindings).toMatchObject({ toSettle: 1, toReview: 0, items: [{ name: 'flood-hazard', answer: 'uncertain' }] });
    expect(file.siteFindings.items[0]!.told).toContain('dans l’incertitude de la limite (± 5 m)');

    const settled = { trigger: 'flood-hazard', answer: 'yes', reason: 'Inondé en juillet 2021, photo au dossier.' };
    const taken = await override(id, file.version, settled).expect(201);
    expect(taken.headers['etag']).toBe('"2"');
    expect((await siteOf(id)).facts).toEqual({ 'site.floodHazard': true });
    const confirmed = { type: 'completeness.confirmed' };
    const refused = await officer.post(`/api/applications/${id}/events`, confirmed, { 'If-Match': '"2"' }).expect(409);
    expect(refused.body.detail).toContain('l’avis du gestionnaire du cours d’eau doit être annoncé');

    const other = { trigger: 'flood-hazard', answer: 'no', reason: 'Le levé met le bien deux mètres au-dessus.' };
    await override(id, 2, other).expect(201);
    expect(await siteOf(id)).toMatchObject({ facts: { 'site.floodHazard': false }, findings: { toSettle: 0 } });
    await officer.post(`/api/applications/${id}/events`, confirmed, { 'If-Match': '"3"' }).expect(201);
    expect(await audit()).toMatchObject({ entries: 4, faults: [] });
  });

  it('an override stands beside what the map said, in the file and in the journal, until the officer gives the word back', async () => {
    await bring('natura2000', [zone(square(15, -50, 100), { name: 'Vallée' })]);
    const { id } = await open();
    const reason = 'Plan de géomètre du 3 mars : la limite passe à douze mètres.';
    await override(id, 1, { trigger: 'natura2000', answer: 'no', reason }).expect(201);
    const { facts, findings, version } = await siteOf(id);
    expect(version).toBe(2);
    expect(facts).toEqual({ 'site.natura2000': false });
    const machine = { answer: 'yes', hits: [{ name: 'Vallée', area: 100, share: 0.25, edition: 1 }] };
    expect(finding(findings, 'natura2000')).toMatchObject({
      answer: 'no',
      machine: { answer: 'yes' },
      override: { answer: 'no', reason, by: 'officer', toReview: false, machine },
    });
    expect((await fileOf(id)).siteFindings.items.map(({ name }) => name)).toContain('natura2000');
    const journal = (await officer.get(`/api/applications/${id}/journal`).expect(200)).body.items as {
      told: { name: string; told: string }[];
    }[];
    expect(journal.at(-1)).toMatchObject({
      event: { type: 'check.overridden', on: '2025-03-03' },
      label: 'contrôle de la carte tranché par un agent',
      actor: { kind: 'account', name: 'officer' },
      correction: { kind: 'override', from: { 'site.natura2000': true }, to: { 'site.natura2000': false }, machine },
    });
    expect(journal.at(-1)!.told.map(({ told }) => told)).toEqual(['site Natura 2000', 'non', 'oui', reason]);
    await override(id, 2, { trigger: 'natura2000', answer: 'as-found', reason: 'Erreur de ma part.' }).expect(201);
    expect(await siteOf(id)).toMatchObject({ facts: { 'site.natura2000': true } });
    expect(finding((await siteOf(id)).findings, 'natura2000').override).toBeNull();
    expect(await audit()).toMatchObject({ entries: 3, faults: [] });
  });

  it('the audit sees an override that the journal does not tell', async () => {
    await bring('natura2000', [zone(square(15, -50, 100))]);
    const { id } = await open();
    await override(id, 1, { trigger: 'natura2000', answer: 'no', reason: 'Levé.' }).expect(201);
    await house.owner.query(`UPDATE applications SET site_overrides = '{}' WHERE id = $1`, [id]);
    const { faults } = await audit();
    expect(faults.map(({ detail }) => detail)).toEqual([
      'what officers answered in the place of the map is not what its journal tells',
    ]);
  });

  it('an edition that leaves the evidence as it was leaves the override; one that changes it asks for a review', async () => {
    const valley = zone(square(15, -50, 100), { name: 'Vallée' });
    await bring('natura2000', [valley]);
    const { id, reference } = await open();
    await override(id, 1, { trigger: 'natura2000', answer: 'no', reason: 'Levé.' }).expect(201);

    // Another zone, fifteen metres off, comes into the file's sight; what concerns the site stays.
    const apart = await deliver('natura2000', [zone(square(-150, -50, 100), { name: 'Bois' }), valley]);
    expect(apart.rechecked.touched).toEqual([]);
    expect((await siteOf(id)).findings).toMatchObject({ toReview: 0 });

    const { report, rechecked } = await deliver('natura2000', [zone(square(5, -50, 100), { name: 'Vallée' })]);
    const touched = [{ reference, facts: [], reviews: [{ trigger: 'natura2000', toReview: true }] }];
    expect(report.files.touched).toMatchObject(touched);
    expect(rechecked.touched).toMatchObject(touched);
    const after = await siteOf(id);
    expect(after).toMatchObject({ facts: { 'site.natura2000': false }, findings: { toReview: 1 } });
    expect(finding(after.findings, 'natura2000')).toMatchObject({
      machine: { hits: [{ area: 300 }] },
      override: { toReview: true, machine: { hits: [{ area: 100 }] } },
    });
    const journal = (await officer.get(`/api/applications/${id}/journal`).expect(200)).body.items as object[];
    expect(journal.at(-1)).toMatchObject({
      event: { type: 'site.rechecked' },
      told: [{ name: 'review', label: 'à revoir par un agent', told: 'site Natura 2000' }],
    });

    // Looked at again: the officer keeps the answer, on the evidence of now.
    await override(id, after.version, { trigger: 'natura2000', answer: 'no', reason: 'Revu : le levé reste exact.' }).expect(201);
    expect((await siteOf(id)).findings).toMatchObject({ toReview: 0 });
    expect(await audit()).toMatchObject({ entries: 4, faults: [] });
  });

  it('where no layer was, an officer may answer; the layer that comes then asks for a review', async () => {
    await bring('flood-hazard', [zone(square(500, 0, 20))]);
    const { id } = await open();
    await override(id, 1, { trigger: 'seveso', answer: 'yes', reason: 'Arrêté préfectoral du site voisin.' }).expect(201);
    expect((await siteOf(id)).facts).toEqual({ 'site.floodHazard': false, 'site.seveso': true });
    const { rechecked } = await deliver('seveso', [zone(square(900, 0, 20))]);
    expect(rechecked.touched).toMatchObject([{ id, facts: [], reviews: [{ trigger: 'seveso', toReview: true }] }]);
    expect(await audit()).toMatchObject({ faults: [] });
  });

  it('says no like a good clerk', async () => {
    await bring('natura2000', [zone(square(15, -50, 100))]);
    const { id } = await open();
    const good = { trigger: 'natura2000', answer: 'no', reason: 'Levé.' };
    const refusal = async (body: object) => (await override(id, 1, { ...good, ...body }).expect(422)).body.errors[0];
    expect(await refusal({ trigger: 'natura200' })).toMatchObject({
      pointer: '/trigger',
      detail: expect.stringContaining('Vouliez-vous dire « natura2000 » ?'),
    });
    expect(await refusal({ answer: 'yes' })).toMatchObject({ pointer: '/answer', detail: 'La carte répond déjà « oui ».' });
    expect(await refusal({ answer: 'as-found' })).toMatchObject({ pointer: '/answer' });
    expect(await refusal({ answer: 'maybe' })).toMatchObject({ pointer: '/answer' });
    expect(await refusal({ reason: '   ' })).toMatchObject({ pointer: '/reason' });
    expect(await refusal({ reason: 'x'.repeat(1001) })).toMatchObject({ pointer: '/reason' });
    await override(id, 4, good).expect(412);
    await officer.post(`/api/applications/${id}/site/overrides`, good).expect(428);
    await override(id, 1, good, town.as('reader')).expect(403);
    await override(id, 1, good, (await house.town(ROLES)).as('officer')).expect(404);
    expect((await fileOf(id)).version).toBe(1);

    const unplaced = (await officer.post('/api/applications', SUBMISSION).expect(201)).body as { id: string };
    expect((await override(unplaced.id, 1, good).expect(409)).body.type).toBe('/problems#site-unchecked');
    await officer.post(`/api/applications/${id}/events`, { type: 'application.withdrawn' }, { 'If-Match': '"1"' }).expect(201);
    expect((await override(id, 2, good).expect(409)).body.type).toBe('/problems#file-closed');
  });

  it('of two officers at once one is told that the file has moved', async () => {
    await bring('natura2000', [zone(square(15, -50, 100))]);
    const { id } = await open();
    const good = { trigger: 'natura2000', answer: 'no', reason: 'Levé.' };
    const both = await Promise.all([override(id, 1, good), override(id, 1, good)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 412]);
    expect(await audit()).toMatchObject({ entries: 2, faults: [] });
  });
});
