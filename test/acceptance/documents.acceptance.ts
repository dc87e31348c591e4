import { createHash, randomBytes } from 'node:crypto';
import type request from 'supertest';
import { VerifyAudit } from '../../src/applications/index.js';
import { fileNamed, pdf } from '../support/documents.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { zipOf } from '../support/layers.js';

const MEGABYTE = 1024 ** 2;
const PLAN = pdf('Facade');
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

describe('the documents of a file', () => {
  let house: TestHouse;
  let [town, other]: [Town, Town] = [undefined!, undefined!];
  beforeAll(async () => {
    house = await openTestHouse('2025-01-09', { documents: { largest: 2 * MEGABYTE, perFile: 4 * MEGABYTE } });
    const roles = { officer: ['planning-officer'], reader: ['reader'] };
    [town, other] = [await house.town({ roles }), await house.town({ roles })];
  });
  afterAll(() => house.close());

  const officer = () => town.as('officer');
  const opened = async () =>
    `/api/applications/${(await officer().post('/api/applications', SUBMISSION).expect(201)).body.id as string}`;
  const attach = (self: string, name: string, content: Buffer | string, said: Record<string, string> = {}) =>
    officer().upload(`${self}/documents`, fileNamed(name, content), { kind: 'plan', ...said });
  const bytesOf = async (path: string) => (await officer().get(path).buffer(true).parse(asBytes).expect(200)).body as Buffer;
  const faults = async () => (await house.app.get(VerifyAudit).verify(town.id)).faults;

  it('are kept as they came, given back to the byte, and never under a type that could run', async () => {
    const self = await opened();
    const { body, headers } = await attach(self, 'Façade sud.PDF', PLAN, {
      title: 'Façade sud',
      broughtBy: 'Camille Dubois',
      broughtOn: '2025-01-08',
    }).expect(201);
    expect(body).toMatchObject({
      kind: { name: 'plan', label: 'plan' },
      title: 'Façade sud',
      fileName: 'Façade sud.pdf',
      mediaType: 'application/pdf',
      size: PLAN.length,
      sha256: sha256(PLAN),
      broughtBy: 'Camille Dubois',
      broughtOn: '2025-01-08',
      recordedBy: 'officer',
      version: 1,
      entry: 2,
      state: 'current',
    });
    expect(headers['location']).toBe(body.links.self);
    const saved = await officer().get(body.links.content).expect(200);
    expect(saved.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="Facade sud.pdf"; filename*=UTF-8''Fa%C3%A7ade%20sud.pdf`,
      'repr-digest': `sha-256=:${createHash('sha256').update(PLAN).digest('base64')}:`,
      'cache-control': 'private, no-store',
    });
    expect(await bytesOf(body.links.content)).toEqual(PLAN);
    const shown = await officer().get(body.links.shown).expect(200);
    expect(shown.headers['content-disposition']).toMatch(/^inline;/);
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('are given in part to a download that goes on and a viewer that leafs through', async () => {
    const self = await opened();
    const large = Buffer.concat([PLAN, randomBytes(1.5 * MEGABYTE)]);
    const { body } = await attach(self, 'grand.pdf', large).expect(201);
    const ask = (range: string, ifRange?: string) => {
      const request = officer().get(body.links.content).set('Range', range);
      return (ifRange === undefined ? request : request.set('If-Range', ifRange)).buffer().parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    };
    const { size } = body;
    const chunk = 256 * 1024;
    for (const [range, start, end] of [
      ['bytes=0-0', 0, 0],
      [`bytes=${chunk - 1}-${chunk}`, chunk - 1, chunk],
      [`bytes=${4 * chunk}-${5 * chunk + 7}`, 4 * chunk, 5 * chunk + 7],
      ['bytes=300000-', 300_000, size - 1],
      ['bytes=-5', size - 5, size - 1],
      [`bytes=${size - 1}-${size + 99}`, size - 1, size - 1],
    ] as [string, number, number][]) {
      const part = await ask(range).expect(206);
      expect(part.headers).toMatchObject({
        'content-range': `bytes ${start}-${end}/${size}`,
        'content-length': String(end - start + 1),
        'accept-ranges': 'bytes',
        etag: `"${sha256(large)}"`,
        'repr-digest': `sha-256=:${createHash('sha256').update(large).digest('base64')}:`,
      });
      expect((part.body as Buffer).equals(large.subarray(start, end + 1))).toBe(true);
    }
    // What went on from another content would be neither; several parts, and what is no range, may be answered with the whole.
    expect((await ask('bytes=5-9', `"${sha256(large)}"`).expect(206)).headers['content-length']).toBe('5');
    for (const [range, ifRange] of [['bytes=5-9', `"${sha256(PLAN)}"`], ['bytes=0-1,5-9'], ['lines=1-2'], ['bytes=9-5']] as const)
      expect((await ask(range, ifRange).expect(200)).headers['content-length']).toBe(String(size));
    const beyond = await officer().get(body.links.content).set('Range', `bytes=${size}-`).expect(416);
    expect(beyond.headers['content-range']).toBe(`bytes */${size}`);
    expect(beyond.body.type).toBe('/problems#no-such-range');
    expect(beyond.headers).not.toHaveProperty('etag');
  });

  it('come and go in pieces: one of many chunks is the same at the end, and is kept once', async () => {
    const [first, second] = [await opened(), await opened()];
    const large = Buffer.concat([PLAN, randomBytes(1.5 * MEGABYTE)]);
    const { body } = await attach(first, 'grand.pdf', large).expect(201);
    await attach(second, 'le même.pdf', large).expect(201);
    expect(sha256(await bytesOf(body.links.content))).toBe(sha256(large));
    const [{ kept }] = await house.owner.transaction(async (tx) => {
      await tx.query(`SET LOCAL perron.administration = '${town.id}'`);
      return tx.query(`SELECT count(*)::int AS kept FROM document_contents WHERE sha256 = decode($1, 'hex')`, [sha256(large)]);
    });
    expect(kept).toBe(1);
  });

  it('sent twice, a document is one document', async () => {
    const self = await opened();
    const { body } = await attach(self, 'plan.pdf', PLAN).expect(201);
    expect((await attach(self, 'plan.pdf', PLAN).expect(200)).body.id).toBe(body.id);
    expect((await officer().get(`${self}/documents`).expect(200)).body.items).toHaveLength(1);
    expect((await officer().get(self).expect(200)).body.version).toBe(2);
  });

  it('a newer version takes the place of the former, which is kept and can be read', async () => {
    const self = await opened();
    const { body: former } = await attach(self, 'plan.pdf', PLAN, { title: 'Coupe' }).expect(201);
    const next = pdf('Coupe corrigee');
    const { body: newer } = await attach(self, 'plan-v2.pdf', next, { title: 'Coupe', replaces: former.id }).expect(201);
    expect(newer).toMatchObject({ version: 2, lineage: former.lineage, state: 'current' });
    const { body: list } = await officer().get(`${self}/documents`).expect(200);
    expect(list.items.map(({ state, version }: { state: string; version: number }) => [version, state])).toEqual([
      [1, 'replaced'],
      [2, 'current'],
    ]);
    expect(await bytesOf(former.links.content)).toEqual(PLAN);
    const late = await attach(self, 'plan-v3.pdf', pdf('Autre'), { replaces: former.id }).expect(409);
    expect(late.body.detail).toBe('« Coupe » a déjà une version 2 ; c’est elle que l’on remplace.');
    const same = await attach(self, 'encore.pdf', next, { title: 'Autre nom', replaces: newer.id }).expect(422);
    expect(same.body.detail).toContain('C’est le même fichier');
  });

  it('is withdrawn with a reason, never deleted', async () => {
    const self = await opened();
    const { body } = await attach(self, 'erreur.pdf', PLAN).expect(201);
    await officer().post(`${body.links.self}/withdrawal`, {}).expect(422);
    await officer().post(`${body.links.self}/withdrawal`, { because: '  ' }).expect(422);
    const because = 'Plan d’un autre dossier.';
    const { body: gone } = await officer().post(`${body.links.self}/withdrawal`, { because }).expect(200);
    expect(gone).toMatchObject({ state: 'withdrawn', withdrawn: { on: '2025-01-09', because, by: 'officer' } });
    expect(await bytesOf(body.links.content)).toEqual(PLAN);
    await officer().post(`${body.links.self}/withdrawal`, { because }).expect(409);
    const { body: journal } = await officer().get(`${self}/journal`).expect(200);
    expect(journal.items.at(-1)).toMatchObject({
      label: 'document retiré du dossier',
      correction: { document: body.id, because },
      told: [{ name: 'reason', told: because }],
    });
  });

  it('tells the journal what came by its hash, and the audit proves it', async () => {
    const self = await opened();
    const { body } = await attach(self, 'plan.pdf', pdf('Preuve')).expect(201);
    const { body: journal } = await officer().get(`${self}/journal`).expect(200);
    const { id, lineage, sha256: hash, size } = body;
    expect(journal.items.at(-1)).toMatchObject({
      label: 'document joint au dossier',
      correction: { kind: 'documents', added: [{ id, lineage, version: 1, kind: 'plan', sha256: hash, size }] },
    });
    expect(await faults()).toEqual([]);
    const tamper = (statement: string) =>
      house.owner.transaction(async (tx) => {
        await tx.query(`SET LOCAL perron.administration = '${town.id}'`);
        await tx.query(statement, [hash]);
      });
    const turned = `UPDATE document_chunks SET bytes = set_byte(bytes, 20, 255 - get_byte(bytes, 20)) WHERE sha256 = decode($1, 'hex')`;
    await tamper(turned);
    expect((await faults()).map(({ detail }) => detail)).toEqual([`the content of the document ${id} was changed`]);
    await tamper(turned);
    await tamper(`UPDATE documents SET kind = 'photo' WHERE sha256 = decode($1, 'hex')`);
    expect((await faults())[0]!.detail).toBe(`the document ${id} is not the one that entry 2 tells`);
    await tamper(`UPDATE documents SET kind = 'plan' WHERE sha256 = decode($1, 'hex')`);
    await tamper(`DELETE FROM documents WHERE sha256 = decode($1, 'hex')`);
    expect((await faults())[0]!.detail).toBe(`the document ${id}, brought by entry 2, is not there`);
  });

  it('a step decided before a document came is sent again with it in sight', async () => {
    const self = await opened();
    await attach(self, 'plan.pdf', PLAN).expect(201);
    await officer().post(`${self}/events`, { type: 'completeness.confirmed' }, { 'If-Match': '"1"' }).expect(412);
    await officer().post(`${self}/events`, { type: 'completeness.confirmed' }, { 'If-Match': '"2"' }).expect(201);
  });

  it.each([
    ['a PDF', 'a.bin', PLAN, 'application/pdf', 'a.bin.pdf'],
    ['a JPEG that calls itself PNG', 'photo.png', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg', 'photo.png.jpg'],
    ['a TIFF', 'scan.TIFF', Buffer.from('49492a0008000000', 'hex'), 'image/tiff', 'scan.tif'],
    ['a DWG', 'plan.dwg', `AC1032${'\0'.repeat(20)}`, 'image/vnd.dwg', 'plan.dwg'],
    ['a DXF', 'plan.dxf', '  0\r\nSECTION\r\n  2\r\nHEADER\r\n', 'image/vnd.dxf', 'plan.dxf'],
    ['an IFC', 'm.ifc', "ISO-10303-21;\nHEADER;\nFILE_SCHEMA(('IFC4'));\n", 'application/p21', 'm.ifc'],
    ['a text', 'lettre.bat', 'Monsieur,\r\nvoici le plan : à bientôt.', 'text/plain', 'lettre.bat.txt'],
    ['a text of before', 'vieux.txt', Buffer.from('d\xe9j\xe0 vu', 'latin1'), 'text/plain', 'vieux.txt'],
    ['a name with a path', '..plan\u202Efdp.pdf', PLAN, 'application/pdf', 'plan fdp.pdf'],
  ])('recognises %s by its content', async (_what, name, content, mediaType, fileName) => {
    const { body } = await attach(await opened(), name, content).expect(201);
    expect(body).toMatchObject({ mediaType, fileName });
  });

  it('recognises documents of an office, and refuses those with macros', async () => {
    const self = await opened();
    const word = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' });
    expect(
      (await officer().upload(`${self}/documents`, fileNamed('w', word), { kind: 'report' }).expect(201)).body.fileName,
    ).toMatch(/\.docx$/);
    const open = zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<o/>' });
    expect(
      (await officer().upload(`${self}/documents`, fileNamed('o', open), { kind: 'report' }).expect(201)).body.fileName,
    ).toMatch(/\.odt$/);
    const macros = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>', 'word/vbaProject.bin': 'x' });
    const { body } = await officer().upload(`${self}/documents`, fileNamed('m', macros), { kind: 'report' }).expect(422);
    expect(body.detail).toContain('macros');
  });

  it.each([
    ['an empty file', '', 'vide'],
    ['a program', 'MZ\x90\0', 'programme'],
    ['a script', '#!/bin/sh\nrm -rf /\n', 'programme'],
    ['a page', '<!DOCTYPE html><script>alert(1)</script>', 'navigateur'],
    ['a drawing that runs scripts', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'navigateur'],
    ['an old office document', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '.docx'],
    ['something else', Buffer.from([1, 2, 3, 0, 5]), 'PDF, JPEG, PNG'],
  ])('refuses %s, and says what would be taken', async (_what, content, said) => {
    const self = await opened();
    const { body } = await attach(self, 'chose', content).expect(422);
    expect(body.detail).toContain(said);
    expect((await officer().get(`${self}/documents`).expect(200)).body.items).toEqual([]);
  });

  it('refuses what is too large, alone or with the others, and says the limit', async () => {
    const self = await opened();
    const alone = await attach(self, 'lourd.pdf', Buffer.concat([PLAN, randomBytes(2 * MEGABYTE)])).expect(413);
    expect(alone.body.detail).toContain('au plus 2\u00A0Mo');
    for (const name of ['un', 'deux'])
      await attach(self, `${name}.pdf`, Buffer.concat([PLAN, randomBytes(1.8 * MEGABYTE)])).expect(201);
    const together = await attach(self, 'trois.pdf', Buffer.concat([PLAN, randomBytes(MEGABYTE)])).expect(422);
    expect(together.body.detail).toMatch(/au plus 4\u00A0Mo ; il en tient déjà 3,6\u00A0Mo/);
  });

  it('refuses a kind that is none, a day to come, and a form without a file', async () => {
    const self = await opened();
    expect((await attach(self, 'p.pdf', PLAN, { kind: 'plans' }).expect(422)).body.detail).toContain('plan');
    await attach(self, 'p.pdf', PLAN, { broughtOn: '2025-02-30' }).expect(422);
    await attach(self, 'p.pdf', PLAN, { broughtOn: '2025-01-10' }).expect(422);
    await officer().post(`${self}/documents`, { kind: 'plan' }).expect(422);
    const missing = '/api/applications/3f2b1c9e-0000-4000-8000-000000000000';
    await attach(missing, 'p.pdf', PLAN).expect(404);
  });

  it('readers read, and bring or withdraw nothing; another town learns nothing', async () => {
    const self = await opened();
    const { body } = await attach(self, 'plan.pdf', PLAN).expect(201);
    const reader = town.as('reader');
    await reader.get(body.links.content).expect(200);
    await reader.upload(`${self}/documents`, fileNamed('p.pdf', pdf('Lecteur')), { kind: 'plan' }).expect(403);
    await reader.post(`${body.links.self}/withdrawal`, { because: 'Non.' }).expect(403);
    const { body: readers } = await officer().get(`${self}/readers`);
    expect(JSON.stringify(readers)).not.toContain('Lecteur');
    for (const path of [`${self}/documents`, body.links.self, body.links.content])
      await other.as('officer').get(path).expect(404);
    await other.as('officer').post(`${body.links.self}/withdrawal`, { because: 'Non.' }).expect(404);
    // A document of one file is not one of another.
    const elsewhere = await opened();
    await officer().get(`${elsewhere}/documents/${body.id}/content`).expect(404);
  });
});

function asBytes(response: request.Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}
