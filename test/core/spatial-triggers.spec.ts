import { readFileSync } from 'node:fs';
import { TriggerLibrary } from '../../src/parcels/index.js';

const schema = JSON.parse(readFileSync('workflows/trigger.schema.json', 'utf8')) as object;

const RIGHT = `triggers:
  flood:
    title: { fr: a, de: b, nl: c, en: d }
    layer: flood-hazard
    question: { kind: touched-by }
    article: CoDT D.IV.57
    confidence: medium
    source: docs/law/codt.md § 4.2
    follows:
      fact: site.floodHazard
`;

/** What is said of a file, as « line message ». */
function faultsOf(source: string, ...others: string[]): string[] {
  const sources = [source, ...others].map((text, index) => ({ name: `triggers/${index}.yaml`, source: text }));
  const read = TriggerLibrary.of(sources, schema);
  return 'faults' in read ? read.faults.map(({ line, message }) => `${line} ${message}`) : [];
}

describe('spatial triggers as data', () => {
  it('ours are right, and each row of the law that they name is there', () => {
    const read = TriggerLibrary.read('workflows');
    if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 2));
    const law = readFileSync('docs/law/codt.md', 'utf8');
    const triggers = read.triggers.list();
    expect(triggers.length).toBeGreaterThan(15);
    for (const { id, source } of triggers) {
      const row = /^docs\/law\/codt\.md § 4\.[12], ([^;]+)/.exec(source)?.[1];
      expect([id, row !== undefined && law.includes(`| ${row} `)]).toEqual([id, true]);
    }
  });

  it('a right file is read', () => {
    expect(faultsOf(RIGHT)).toEqual([]);
  });

  it.each([
    [
      'a fact that the map cannot observe',
      'site.floodHazard',
      'site.floodhazard',
      '10 Mot inconnu (élément constaté) : « site.floodhazard ». Vouliez-vous dire « site.floodHazard » ?',
    ],
    [
      'a fact of another register',
      'site.floodHazard',
      'linkedRoad.pending',
      '10 Mot inconnu (élément constaté) : « linkedRoad.pending ».',
    ],
    [
      'a layer that does not exist',
      'flood-hazard',
      'flood-hazards',
      '4 Mot inconnu (couche) : « flood-hazards ». Vouliez-vous dire « flood-hazard » ?',
    ],
    ['a question that does not exist', 'kind: touched-by', 'kind: touches', '5 « touches » n’est pas admis ici'],
    [
      'a distance without metres',
      'kind: touched-by',
      'kind: within-distance',
      '5 La question « within-distance » demande « metres ».',
    ],
    [
      'metres that nobody asks for',
      'kind: touched-by',
      'kind: touched-by, metres: 20',
      '5 La question « touched-by » n’a pas de « metres ».',
    ],
    ['most of nothing', 'kind: touched-by', 'kind: holds-most', '5 La question « holds-most » demande « named »'],
    [
      'a share of lines',
      'layer: flood-hazard\n    question: { kind: touched-by',
      'layer: runoff-axis\n    question: { kind: share, atLeast: 0.5',
      '5 « share » se demande à des polygones',
    ],
    [
      'a body that does not exist',
      'fact: site.floodHazard',
      'opinions: [gizer]',
      '10 Mot inconnu (instance) : « gizer ». Vouliez-vous dire « giser » ?',
    ],
    ['days of no publicity', 'fact: site.floodHazard', 'publicityDays: 30', '10 « publicityDays » demande « publicity ».'],
    ['a confidence of its own', 'confidence: medium', 'confidence: sure', '7 « sure » n’est pas admis ici'],
    ['a title in three languages', ', en: d }', ' }', '3 Il manque la clé « en ».'],
    ['nothing that follows', '      fact: site.floodHazard\n', '      {}\n', '10 Cette partie'],
    ['a misspelt key', 'article:', 'artikle:', 'La clé « artikle » n’existe pas ici. Vouliez-vous dire « article » ?'],
    ['no YAML', RIGHT, 'triggers: [', 'Ce n’est pas du YAML'],
  ])('%s is told with its line', (_what, right, wrong, told) => {
    expect(RIGHT).toContain(right);
    expect(faultsOf(RIGHT.replace(right, wrong)).join('\n')).toContain(told);
  });

  it('two files never have the same trigger', () => {
    expect(faultsOf(RIGHT, RIGHT)).toEqual(['2 Un autre fichier a déjà un déclencheur « flood ».']);
  });
});
