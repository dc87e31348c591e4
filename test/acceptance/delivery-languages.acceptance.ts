import { fromCanonical, polygonsOf, type Geometry } from '../../src/core/geometry/index.js';
import { LANGUAGES, type Words } from '../../src/core/language/index.js';
import { openTestHouse, type Client, type TestHouse } from '../support/house.js';
import { flatGeobuf, geoPackageFile } from '../support/formats.js';
import { fileOf, geoJsonFile, HERE, line, shapefile, square, zipOf } from '../support/layers.js';

describe('who delivers a layer reads in their own language what it is refused for', () => {
  let house: TestHouse;
  let gis: Client;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    gis = (await house.town({ roles: { gis: ['gis-officer'] } })).as('gis');
  });
  afterAll(() => house.close());

  const deliver = (path: string, language: string, fields: Record<string, string> = {}) =>
    gis
      .upload('/api/layers/parcels/deliveries', path, { kind: 'parcels', ...fields })
      .set('Accept-Language', `${language}-BE,${language};q=0.9`);
  const { x, y } = HERE;
  const bowTie: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + 10, y + 10],
        [x + 10, y],
        [x, y + 10],
        [x, y],
      ],
    ],
  };
  const capakey = '92094A0123/00B002';
  const members = () => shapefile([polygonsOf(square(0, 0, 9))[0]![0]!.toReversed()], [Buffer.from('x')]);

  const deliveries: [string, () => string, Words, Record<string, string>?][] = [
    [
      'a polygon that crosses itself',
      () => geoJsonFile([{ geometry: bowTie, properties: { capakey } }]),
      {
        fr: `L’élément ${capakey} n’est pas un polygone valable : il se croise lui-même près de 200005.00 120005.00.`,
        de: `Das Element ${capakey} ist kein gültiges Polygon: Es kreuzt sich selbst bei 200005.00 120005.00.`,
        nl: `Element ${capakey} is geen geldige polygoon: ze kruist zichzelf bij 200005.00 120005.00.`,
        en: `Feature ${capakey} is no valid polygon: it crosses itself near 200005.00 120005.00.`,
      },
    ],
    [
      'a line where polygons are wanted',
      () => geoJsonFile([{ geometry: line([0, 0], [9, 9]), properties: { capakey: 'x' } }]),
      {
        fr: 'L’élément n° 1 est un LineString ; cette couche est faite de polygones.',
        de: 'Das Element Nr. 1 ist ein LineString; diese Ebene besteht aus Polygonen.',
        nl: 'Element nr. 1 is een LineString; deze laag bestaat uit polygonen.',
        en: 'Feature no. 1 is a LineString; this layer is made of polygons.',
      },
    ],
    [
      'a parcel without its reference',
      () => geoJsonFile([{ geometry: square(0, 0, 9), properties: { CaPaKey: 'Dupont' } }]),
      {
        fr: 'L’élément n° 1 n’a pas de capakey bien formée dans « CaPaKey », qui dit « Dupont » (par exemple 92094A0123/00B002).',
        de: 'Das Element Nr. 1 hat keinen wohlgeformten Capakey in „CaPaKey“ mit dem Wert „Dupont“ (zum Beispiel 92094A0123/00B002).',
        nl: 'Element nr. 1 heeft geen welgevormde capakey in „CaPaKey” met de waarde „Dupont” (bijvoorbeeld 92094A0123/00B002).',
        en: 'Feature no. 1 has no well-formed capakey in “CaPaKey”, which says “Dupont” (for example 92094A0123/00B002).',
      },
    ],
    [
      'coordinates of another system',
      () => geoJsonFile([{ geometry: fromCanonical(square(0, 0, 9), 3812), properties: { capakey } }]),
      {
        fr: `L’élément ${capakey} tombe hors de Belgique en EPSG:31370 (700005.2 620006.7). Ces coordonnées ressemblent à EPSG:3812 ; dites-le avec --crs 3812.`,
        de: `Das Element ${capakey} liegt in EPSG:31370 außerhalb Belgiens (700005.2 620006.7). Diese Koordinaten sehen nach EPSG:3812 aus; sagen Sie es mit --crs 3812.`,
        nl: `Element ${capakey} valt in EPSG:31370 buiten België (700005.2 620006.7). Deze coördinaten lijken op EPSG:3812; zeg het met --crs 3812.`,
        en: `Feature ${capakey} falls outside Belgium in EPSG:31370 (700005.2 620006.7). These coordinates look like EPSG:3812; say so with --crs 3812.`,
      },
    ],
    [
      'a layer without a geometry',
      () => geoJsonFile([{ geometry: null }, { geometry: null }]),
      {
        fr: 'La couche est vide : aucun élément à reprendre. L’élément n° 1 n’a pas de géométrie.',
        de: 'Die Ebene ist leer: Es gibt kein Element zu übernehmen. Das Element Nr. 1 hat keine Geometrie.',
        nl: 'De laag is leeg: er is geen element over te nemen. Element nr. 1 heeft geen geometrie.',
        en: 'The layer is empty: there is no feature to take in. Feature no. 1 has no geometry.',
      },
    ],
    [
      'an attribute that the file has not',
      () => geoJsonFile([{ geometry: square(0, 0, 9), properties: { capakey } }]),
      {
        fr: 'Le fichier n’a pas l’attribut « PROPRIO », qui devait porter « owner » ; il a : capakey. Dites lequel (owner=…), ou oubliez-le (owner=).',
        de: 'Die Datei hat kein Attribut „PROPRIO“, das „owner“ tragen sollte; sie hat: capakey. Sagen Sie, welches es ist (owner=…), oder vergessen Sie es (owner=).',
        nl: 'Het bestand heeft geen attribuut „PROPRIO”, dat „owner” moest dragen; het heeft: capakey. Zeg welk (owner=…), of vergeet het (owner=).',
        en: 'The file has no attribute “PROPRIO”, which was to carry “owner”; it has: capakey. Say which one (owner=…), or forget it (owner=).',
      },
      { map: 'owner=PROPRIO' },
    ],
    [
      'a role that nobody asks for',
      () => geoJsonFile([{ geometry: square(0, 0, 9), properties: { capakey } }]),
      {
        fr: '« street » n’est pas demandé à une couche « parcels » ; on y demande : capakey, label, owner, address.',
        de: '„street“ wird von einer Ebene „parcels“ nicht verlangt; verlangt wird dort: capakey, label, owner, address.',
        nl: '„street” wordt aan een laag „parcels” niet gevraagd; daar wordt gevraagd: capakey, label, owner, address.',
        en: '“street” is not asked of a layer “parcels”; asked of it are: capakey, label, owner, address.',
      },
      { map: 'street=RUE' },
    ],
    [
      'a file that is no layer',
      () => fileOf('a.pdf', '%PDF-1.7'),
      {
        fr: 'Ceci est un PDF, pas une couche ; demandez la couche elle-même à qui l’a dessiné.',
        de: 'Dies ist ein PDF, keine Ebene; verlangen Sie die Ebene selbst von dem, der es gezeichnet hat.',
        nl: 'Dit is een pdf, geen laag; vraag de laag zelf aan wie ze heeft getekend.',
        en: 'This is a PDF, not a layer; ask whoever drew it for the layer itself.',
      },
    ],
    [
      'a layer that does not say its system',
      () => geoJsonFile([{ geometry: square(0, 0, 9), properties: { capakey } }], null),
      {
        fr: 'La couche ne dit pas son système de coordonnées ; dites-le avec --crs 31370, 3812 ou 4326.',
        de: 'Die Ebene sagt ihr Koordinatensystem nicht; sagen Sie es mit --crs 31370, 3812 oder 4326.',
        nl: 'De laag zegt haar coördinatenstelsel niet; zeg het met --crs 31370, 3812 of 4326.',
        en: 'The layer does not say its coordinate system; say it with --crs 31370, 3812 or 4326.',
      },
    ],
    [
      'a Shapefile without its attributes',
      () => fileOf('a.zip', zipOf({ 'zone.shp': members()['zone.shp']! })),
      {
        fr: 'Il manque zone.dbf : l’archive a les géométries mais pas les attributs.',
        de: 'zone.dbf fehlt: Das Archiv hat die Geometrien, aber nicht die Attribute.',
        nl: 'zone.dbf ontbreekt: het archief heeft de geometrieën maar niet de attributen.',
        en: 'zone.dbf is missing: the archive has the geometries but not the attributes.',
      },
    ],
    [
      'a Shapefile of two names that differ in capitals alone',
      () => fileOf('a.zip', zipOf({ 'Zone.shp': members()['zone.shp']!, 'zone.dbf': 'x', 'ZONE.dbf': 'x' })),
      {
        fr: 'L’archive contient « zone.dbf » et « ZONE.dbf » ; gardez celui qui vaut.',
        de: 'Das Archiv enthält „zone.dbf“ und „ZONE.dbf“; behalten Sie das, was gilt.',
        nl: 'Het archief bevat „zone.dbf” en „ZONE.dbf”; behoud wat geldt.',
        en: 'The archive holds “zone.dbf” and “ZONE.dbf”; keep the one that counts.',
      },
    ],
    [
      'a Shapefile with more features than rows',
      () => fileOf('a.zip', zipOf({ ...members(), 'zone.dbf': shapefile([], [])['zone.dbf']! })),
      {
        fr: 'Le .dbf s’arrête après 0 ligne, le .shp contient 1 élément : il est incomplet ; exportez à nouveau.',
        de: 'Das .dbf endet nach 0 Zeilen, das .shp enthält 1 Element: Es ist unvollständig; exportieren Sie neu.',
        nl: 'De .dbf stopt na 0 regels, de .shp bevat 1 element: hij is onvolledig; exporteer opnieuw.',
        en: 'The .dbf stops after 0 rows, the .shp holds 1 feature: it is incomplete; export again.',
      },
    ],
    [
      'a GeoPackage of several layers',
      () => geoPackageFile({ one: { features: [] }, two: { features: [] } }),
      {
        fr: 'Ce GeoPackage contient plusieurs couches ; nommez-en une avec --table : one, two.',
        de: 'Dieses GeoPackage enthält mehrere Ebenen; nennen Sie eine mit --table: one, two.',
        nl: 'Dit GeoPackage bevat verscheidene lagen; noem er een met --table: one, two.',
        en: 'This GeoPackage holds several layers; name one with --table: one, two.',
      },
    ],
    [
      'a FlatGeobuf cut short',
      () => fileOf('a.fgb', flatGeobuf([{ geometry: square(0, 0, 9), properties: { capakey } }]).subarray(0, -9)),
      {
        fr: 'Le FlatGeobuf s’interrompt à l’élément 1 : il est abîmé ou incomplet.',
        de: 'Das FlatGeobuf bricht ab (Element 1): Es ist beschädigt oder unvollständig.',
        nl: 'Het FlatGeobuf breekt af bij element 1: het is beschadigd of onvolledig.',
        en: 'The FlatGeobuf breaks off at feature 1: it is damaged or incomplete.',
      },
    ],
    [
      'a GeoJSON that does not end',
      () => fileOf('a.json', '{"type":"FeatureCollection","features":['),
      {
        fr: 'Ce fichier n’est pas du JSON bien formé : il s’interrompt avant la fin.',
        de: 'Diese Datei ist kein wohlgeformtes JSON: Sie bricht vor dem Ende ab.',
        nl: 'Dit bestand is geen welgevormde JSON: het breekt af voor het einde.',
        en: 'This file is no well-formed JSON: it breaks off before its end.',
      },
    ],
    [
      'a KML whose elements never close',
      () => fileOf('a.kml', `<kml>${'<Folder>'.repeat(99)}`),
      {
        fr: 'Ce KML n’est pas du XML bien formé : plus de 64 éléments l’un dans l’autre.',
        de: 'Dieses KML ist kein wohlgeformtes XML: Mehr als 64 Elemente liegen ineinander.',
        nl: 'Deze KML is geen welgevormde XML: meer dan 64 elementen in elkaar.',
        en: 'This KML is no well-formed XML: more than 64 elements one in another.',
      },
    ],
    [
      'a geometry that is none of a map',
      () => fileOf('a.kml', '<kml><Placemark><Model/></Placemark></kml>'),
      {
        fr: 'L’élément n° 1 a une géométrie illisible : c’est un Model, qui n’est ni polygone, ni ligne, ni point.',
        de: 'Das Element Nr. 1 hat eine unlesbare Geometrie: Es ist ein Model, also weder Polygon noch Linie noch Punkt.',
        nl: 'Element nr. 1 heeft een onleesbare geometrie: het is een Model, geen polygoon, geen lijn en geen punt.',
        en: 'Feature no. 1 has an unreadable geometry: it is a Model, which is neither polygon, nor line, nor point.',
      },
    ],
  ];

  describe.each(deliveries)('%s', (_what, write, words, fields) => {
    it.each(LANGUAGES)('%s', async (language) => {
      const { body, headers } = await deliver(write(), language, fields).expect(422);
      expect(body.faults).toMatchObject([{ detail: expect.stringContaining(words[language]) }]);
      expect(body).toMatchObject({ type: '/problems#layer-refused', detail: body.faults[0].detail });
      expect(headers['content-language']).toBe(language);
    });
  });

  it('many faults are told a line each, and the rest is counted', async () => {
    const faulty = Array.from({ length: 60 }, () => ({ geometry: line([0, 0], [9, 9]) }));
    const { body } = await deliver(geoJsonFile(faulty), 'de').expect(422);
    expect(body.faults).toHaveLength(51);
    expect(body.detail.split('\n')).toEqual(body.faults.map(({ detail }: { detail: string }) => detail));
    expect(body.faults[50].detail).toBe('… und 10 weitere fehlerhafte Elemente.');
  });

  it('what is kept of a delivery stays in French', async () => {
    const features = [{ geometry: square(0, 0, 9), properties: { capakey } }, { geometry: null }];
    const path = geoJsonFile([...features, { geometry: line([0, 0], [9, 9]) }]);
    const { body } = await deliver(path, 'nl', { invalid: 'quarantine' }).expect(201);
    expect(body.report.quarantined.examples.map(({ detail }: { detail: string }) => detail)).toEqual([
      'L’élément n° 2 n’a pas de géométrie.',
      'L’élément n° 3 est un LineString ; cette couche est faite de polygones.',
    ]);
  });
});
