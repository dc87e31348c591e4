import { LANGUAGES } from '../../../src/core/language/index.js';
import { HERE, line } from '../../support/layers.js';
import { CRS84, EPSG_4326, LAMBERT_2008, LAMBERT_72, openTestMap, PARCELS, type TestMap } from '../../support/map.js';

const at = (x: number, y: number) => `${HERE.x + x} ${HERE.y + y}`;

/** The abstract tests of OGC API – Features Part 3 (OGC 19-079r2) and of CQL2 (OGC 21-065r2), on the plan of 25 parcels. */
describe('ogcapi-features-3/1.0/conf and cql2/1.0/conf', () => {
  let map: TestMap;
  beforeAll(async () => {
    map = await openTestMap();
  });
  afterAll(() => map.close());

  const found = async (filter: string, more: Record<string, string> = {}, collection = 'parcels') =>
    (
      (await map.json(`/collections/${collection}/items`, { filter, limit: '100', ...more })).features as {
        properties: { numero?: number; zone?: string | null };
      }[]
    ).map(({ properties }) => properties.numero ?? properties.zone);
  const numbers = (test: (number: number, street: string) => boolean) =>
    PARCELS.map(({ properties }) => properties as { numero: number; rue: string })
      .filter(({ numero, rue }) => test(numero, rue))
      .map(({ numero }) => numero);

  it.each<[string, (number: number, street: string) => boolean]>([
    ['numero = 7', (n) => n === 7],
    ['numero <> 7', (n) => n !== 7],
    ['numero < 3 OR numero >= 24', (n) => n < 3 || n >= 24],
    ['NOT (numero > 2)', (n) => n <= 2],
    ["numero > 8 AND rue = 'rue du Moulin'", (n, street) => n > 8 && street === 'rue du Moulin'],
    ['numero BETWEEN 4 AND 6', (n) => n >= 4 && n <= 6],
    ['numero NOT BETWEEN 2 AND 25', (n) => n === 1],
    ['numero IN (1, 5, 99)', (n) => n === 1 || n === 5],
    ["rue LIKE 'rue%'", (_n, street) => street.startsWith('rue')],
    ["CASEI(rue) = CASEI('PLACE D’ARMES')", (_n, street) => street === 'Place d’Armes'],
    ['rue IS NOT NULL AND numero = 3', (n) => n === 3],
    ['rue IS NULL', () => false],
  ])('/conf/basic-cql2, advanced-comparison-operators, case-insensitive-comparison: %s', async (filter, test) => {
    expect(await found(filter)).toEqual(numbers(test));
  });

  it('/conf/cql2-json says the same as /conf/cql2-text', async () => {
    const json = {
      op: 'and',
      args: [
        { op: '>', args: [{ property: 'numero' }, 8] },
        { op: '<=', args: [{ property: 'numero' }, 11] },
      ],
    };
    expect(await found(JSON.stringify(json), { 'filter-lang': 'cql2-json' })).toEqual([9, 10, 11]);
  });

  it('a text that no database can keep is refused, in JSON too', async () => {
    const json = (value: string) => ({ filter: `{"op":"=","args":[{"property":"rue"},"${value}"]}`, 'filter-lang': 'cql2-json' });
    for (const value of ['a\\u0000', '\\ud800'])
      expect((await map.get('/collections/parcels/items', json(value)).expect(400)).body.detail).toContain('caractère nul');
    await map.town.as('reader').get(`${map.root}/collections/parcels/items?rue=%E9`).expect(400);
  });

  it.each([
    [
      'numero = ',
      {
        fr: 'Le filtre attend une propriété ou une valeur au caractère 10, et trouve la fin.',
        de: 'Der Filter erwartet eine Eigenschaft oder einen Wert beim Zeichen 10 und findet das Ende.',
        nl: 'De filter verwacht een eigenschap of een waarde bij teken 10, en vindt het einde.',
        en: 'The filter expects a property or a value at character 10, and finds the end.',
      },
    ],
    [
      "numero = 'sept'",
      {
        fr: '« numero » est un nombre ; « sept » n’en est pas un.',
        de: '„numero“ ist eine Zahl; „sept“ nicht.',
        nl: '„numero” is een getal; „sept” niet.',
        en: '“numero” is a number; “sept” is none.',
      },
    ],
  ])('a filter that is refused says why in the language of the reader: %s', async (filter, words) => {
    for (const language of LANGUAGES) {
      const asked = map.get('/collections/parcels/items', { filter }).set('Accept-Language', language);
      const { body, headers } = await asked.expect(400);
      expect([body.detail, headers['content-language']]).toEqual([words[language], language]);
      expect(body.errors).toEqual([{ parameter: 'filter', code: 'bad-parameter', detail: words[language] }]);
    }
  });

  it('/conf/basic-spatial-functions: in the system that filter-crs names, touching counts', async () => {
    const box = `POLYGON((${at(1, 1)}, ${at(40, 1)}, ${at(40, 39)}, ${at(1, 39)}, ${at(1, 1)}))`;
    expect(await found(`S_INTERSECTS(geometry, ${box})`, { 'filter-crs': LAMBERT_72 })).toEqual([1, 2]);
    expect(await found(`S_INTERSECTS(geometry, POINT(${at(20, 60)})) OR numero = 25`, { 'filter-crs': LAMBERT_72 })).toEqual([
      6, 25,
    ]);
    expect(await found(`NOT S_INTERSECTS(geometry, ${box})`, { 'filter-crs': LAMBERT_72 })).toHaveLength(23);
  });

  it('/conf/queryables/get-conformance, get-queryables-uris and get-queryables: each collection says what it can be asked', async () => {
    const { conformsTo } = await map.json('/conformance');
    for (const name of ['queryables', 'queryables-query-parameters', 'filter', 'features-filter'])
      expect(conformsTo).toContain(`http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/${name}`);
    for (const { links } of (await map.json('/collections')).collections) {
      const rel = 'http://www.opengis.net/def/rel/ogc/1.0/queryables';
      const { href, type } = links.find((link: { rel: string }) => link.rel === rel);
      expect(type).toBe('application/schema+json');
      const answer = await map.get(href.slice(href.indexOf(map.root) + map.root.length)).expect(200);
      expect(answer.headers['content-type']).toMatch('application/schema+json');
      expect(JSON.parse(answer.text)).toMatchObject({ $id: href, type: 'object', additionalProperties: false });
      expect(JSON.parse(answer.text).properties).toHaveProperty('geometry');
    }
    const { text } = await map.get('/collections/sector-plan/queryables').expect(200);
    expect(JSON.parse(text).properties).toMatchObject({
      zone: { type: 'string' },
      area: { type: 'number' },
      approved: { type: 'string', format: 'date' },
      checked: { type: 'string', format: 'date-time' },
      open: { type: 'boolean' },
    });
  });

  it('/conf/queryables-query-parameters/query-param: each queryable is a parameter, of its type', async () => {
    const zones = async (query: Record<string, string>) =>
      (await map.json('/collections/sector-plan/items', query)).numberMatched;
    expect(await zones({ open: 'true' })).toBe(1);
    expect(await zones({ area: '10000' })).toBe(1);
    expect(await zones({ approved: '1979-05-14', zone: 'zone d’habitat' })).toBe(1);
    expect(await zones({ approved: '1979-05-14', open: 'false' })).toBe(0);
    expect(await zones({ approved: '1979-05-14', open: '1' })).toBe(1);
    for (const [name, value] of Object.entries({
      open: 'perhaps',
      area: '0x2710',
      approved: 'yesterday',
      lang: 'xx',
      bbox: '0x4,50,6,51',
    }))
      await map.get('/collections/sector-plan/items', { [name]: value }).expect(400);
  });

  it('/conf/basic-spatial-functions/s_intersects: the world, a point, and a place that is none', async () => {
    expect(await found('S_INTERSECTS(geometry,BBOX(-180,-90,180,90))')).toHaveLength(25);
    expect(await found('S_INTERSECTS(geometry,POINT(7.02 49.92))')).toEqual([]);
    await map.get('/collections/parcels/items', { filter: 'S_INTERSECTS(geometry,POINT(90 180))' }).expect(400);
    const apart = 'S_INTERSECTS(geometry,BBOX(-180,-90,-90,90)) AND S_INTERSECTS(geometry,BBOX(90,-90,180,90))';
    expect(await found(apart)).toEqual([]);
  });

  it('/conf/advanced-comparison-operators/like: what « _% » and « » select has nothing in common, « % » and « %% » all', async () => {
    expect(await found("rue LIKE '_%'")).toHaveLength(25);
    expect(await found("rue like ''")).toEqual([]);
    expect(await found("rue LIKE '%'")).toEqual(await found("rue like '%%'"));
    expect(await found(String.raw`rue like '\\%\\_'`)).toEqual([]);
  });

  it.each([
    ['MULTIPOINT', `MULTIPOINT((${at(20, 20)}), (${at(100, 20)}))`, [1, 3]],
    ['LINESTRING', `LINESTRING(${at(20, 20)}, ${at(20, 100)})`, [1, 6, 11]],
    ['MULTILINESTRING', `MULTILINESTRING((${at(20, 20)}, ${at(30, 20)}), (${at(190, 190)}, ${at(195, 195)}))`, [1, 25]],
    [
      'MULTIPOLYGON',
      `MULTIPOLYGON(((${at(1, 1)}, ${at(2, 1)}, ${at(2, 2)}, ${at(1, 1)})), ((${at(41, 1)}, ${at(42, 1)}, ${at(42, 2)}, ${at(41, 1)})))`,
      [1, 2],
    ],
    ['GEOMETRYCOLLECTION', `GEOMETRYCOLLECTION(POINT(${at(20, 20)}), LINESTRING(${at(60, 20)}, ${at(70, 20)}))`, [1, 2]],
  ])('/conf/basic-spatial-functions-plus: a place may be a %s', async (_type, literal, expected) => {
    expect(await found(`S_INTERSECTS(geometry, ${literal})`, { 'filter-crs': LAMBERT_72 })).toEqual(expected);
  });

  it('/req/basic-spatial-functions: a place is found where the map itself says that it is, in every system', async () => {
    for (const crs of [CRS84, LAMBERT_72, LAMBERT_2008, EPSG_4326]) {
      const { features } = await map.json('/collections/parcels/items', { crs, limit: '4' });
      for (const { geometry, properties } of features as { geometry: any; properties: { numero: number } }[]) {
        for (const [x, y] of geometry.coordinates[0]) {
          const filter = `numero = ${properties.numero} AND S_INTERSECTS(geometry, POINT Z (${x} ${y} 12))`;
          expect(await found(filter, { 'filter-crs': crs })).toEqual([properties.numero]);
          const box = { bbox: [x, y, x, y].join(','), 'bbox-crs': crs };
          expect(await found(`numero = ${properties.numero}`, box)).toEqual([properties.numero]);
        }
      }
    }
  });

  it('/req/case-insensitive-comparison/casei-function: capitals are those of Unicode, whatever the locale of the database', async () => {
    const names = ['Église', 'ÉGLISE', 'straße', 'STRASSE', 'København', 'eglise'];
    await map.bring(
      'road',
      names.map((name, y) => ({ geometry: line([0, y], [9, y]), properties: { name } })),
      'named',
    );
    const named = async (filter: string) =>
      (await map.json('/collections/named/items', { filter })).features.map((one: any) => one.properties.name);
    expect(await named("CASEI(name) = CASEI('église')")).toEqual(['Église', 'ÉGLISE']);
    expect(await named("CASEI(name) LIKE CASEI('%ÉG%')")).toEqual(['Église', 'ÉGLISE']);
    expect(await named("CASEI(name) IN (CASEI('Straße'), CASEI('KØBENHAVN'))")).toEqual(['straße', 'STRASSE', 'København']);
    expect(await named("name = 'église'")).toEqual([]);
  });

  it('/req/basic-cql2/binary-comparison-predicate: a moment is the same however its fraction is written', async () => {
    const moments = ['2021-05-06T07:08:09.000Z', '2021-05-06T07:08:09.250Z', '2021-05-06T07:08:10Z', '2021-05-06T07:08:10.5Z'];
    await map.bring(
      'road',
      moments.map((at, y) => ({ geometry: line([0, y], [9, y]), properties: { at } })),
      'timed',
    );
    const timed = async (query: Record<string, string>) =>
      (await map.json('/collections/timed/items', query)).features.map((one: any) => moments.indexOf(one.properties.at));
    expect(await timed({ filter: "at = TIMESTAMP('2021-05-06T07:08:09Z')" })).toEqual([0]);
    expect(await timed({ at: '2021-05-06T07:08:09Z' })).toEqual([0]);
    expect(await timed({ filter: "at > TIMESTAMP('2021-05-06T07:08:09Z')" })).toEqual([1, 2, 3]);
    expect(await timed({ filter: "at <= TIMESTAMP('2021-05-06T07:08:09.250Z')" })).toEqual([0, 1]);
    expect(await timed({ filter: "at = TIMESTAMP('2021-05-06T07:08:10.000Z')" })).toEqual([2]);
  });

  it('/req/queryables: what one feature among thousands says can be asked, and its kind of number is known', async () => {
    const features = Array.from({ length: 2500 }, (_, i) => ({
      geometry: line([0, i / 100], [9, i / 100]),
      properties: i === 2401 ? { rare: 'here', mixed: 1.5 } : { mixed: i },
    }));
    await map.bring('road', features, 'rare');
    const { properties } = await map.json('/collections/rare/queryables');
    expect(properties).toMatchObject({ rare: { type: 'string' }, mixed: { type: 'number' } });
    expect((await map.json('/collections/rare/items', { rare: 'here' })).features.map(({ id }: any) => id)).toEqual([2402]);
  });

  it('null is neither equal nor unequal', async () => {
    expect(await found("zone = 'zone d’habitat'", {}, 'sector-plan')).toEqual(['zone d’habitat']);
    expect(await found("zone <> 'zone d’habitat'", {}, 'sector-plan')).toEqual(['Zone Forestière']);
    expect(await found('zone IS NULL', {}, 'sector-plan')).toEqual([null]);
  });

  it('the filter narrows what the other parameters select, and pages keep it', async () => {
    const first = await map.json('/collections/parcels/items', { filter: 'numero > 10', rue: 'Place d’Armes', limit: '10' });
    expect(first).toMatchObject({ numberMatched: 15, numberReturned: 10 });
    const next = first.links.find(({ rel }: { rel: string }) => rel === 'next').href as string;
    const rest = await map.get(next.slice(next.indexOf(map.root) + map.root.length)).expect(200);
    expect(JSON.parse(rest.text).numberReturned).toBe(5);
  });

  it.each([
    ['numero =', 'filter'],
    ['owner = 1', 'owner'],
    ["numero = 'seven'", 'numero'],
    ["rue = 'x'; DROP TABLE layer_features", 'filter'],
    ['S_INTERSECTS(geometry, POLYGON((0 0)))', 'filter'],
    [`${'('.repeat(400)}numero = 1${')'.repeat(400)}`, 'filter'],
    ['S_BUFFER(geometry, 3)', 's_buffer'],
    ['S_INTERSECTS(geometry, POINT Z)', 'filter'],
  ])('« %s » is refused with what is wrong', async (filter, said) => {
    const { body } = await map.get('/collections/parcels/items', { filter }).expect(400);
    expect(JSON.stringify(body)).toContain(said);
    expect(body.type).toBe('/problems#bad-request');
  });
});
