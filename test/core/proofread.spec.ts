import { readFileSync } from 'node:fs';
import { proofreader } from '../../src/core/procedure/index.js';

const proofread = proofreader(JSON.parse(readFileSync('workflows/workflow.schema.json', 'utf8')) as object);
const source = readFileSync('workflows/wallonia/codt-2024/urban-permit.yaml', 'utf8');

/** The first fault of the file with one change made to it, and the line of the change. */
function faultOf(right: string, wrong: string) {
  expect(source).toContain(right);
  const result = proofread(source.replace(right, wrong), 'urban-permit.yaml');
  if (!('faults' in result)) throw new Error('the proofreader saw nothing');
  const line = source.slice(0, source.indexOf(right)).split('\n').length;
  return { ...result.faults[0]!, changedLine: line };
}

describe('proofreading a workflow file', () => {
  it('accepts our own', () => {
    expect(proofread(source, 'urban-permit.yaml')).toHaveProperty('file');
  });

  it.each([
    ['a misspelt key', 'target: examination, actions', 'targt: examination, actions', 'target'],
    ['an unknown effect', '{ type: sendAcknowledgement }', '{ type: sendAcknowledgment }', 'sendAcknowledgement'],
    ['an unknown event', 'completeness.denied:', 'completeness.deneid:', 'completeness.denied'],
    ['an unknown fact', 'all: [publicity.pending] }', 'all: [publicity.pendign] }', 'publicity.pending'],
    ['an unknown state', "target: '#granted'", "target: '#grantde'", '#granted'],
    ['an unknown milestone', 'tags: [submitted]', 'tags: [submited]', 'submitted'],
    [
      'an unknown confidence',
      'confidence: high, impediment: "Cette autorité',
      'confidence: hihg, impediment: "Cette autorité',
      'high',
    ],
    ['an unknown clock', '        supplements: { limit', '        suplements: { limit', 'supplements'],
  ])('names the line and the nearest right word for %s', (_what, right, wrong, suggestion) => {
    const fault = faultOf(right, wrong);
    expect(fault).toMatchObject({ suggestion, line: fault.changedLine, file: 'urban-permit.yaml' });
    expect(fault.message).toContain(suggestion);
  });

  it.each([
    [
      'a transition without an article',
      'meta: { article: CoDT D.IV.32, confidence: medium }',
      'meta: { confidence: medium }',
      'Il manque la clé « article »',
    ],
    ['a length that is none', 'limit: P180D, expiry', 'limit: 180 days, expiry', 'Écrivez par exemple P30D'],
    [
      'a clock whose silence nobody answers',
      'clock.completeness.expired:',
      'clock.referral.expired:',
      'rien ne répond à « clock.completeness.expired »',
    ],
    [
      'an impediment that leads somewhere',
      'guard: { type: facts, params: { all: [road.refused] } }',
      "target: '#granted'\n    guard: { type: facts, params: { all: [road.refused] } }",
      'ne mène nulle part',
    ],
    ['a day that does not exist', 'from: 2024-04-01', 'from: 2024-04-31', 'n’est pas un jour qui existe'],
    [
      'a procedure governed twice',
      'id: land-development-permit, title',
      'id: urban-permit, title',
      'Deux procédures de ce fichier portent « urban-permit »',
    ],
    [
      'a chart that nothing opens',
      '      application.submitted: { target: submitted',
      '      application.withdrawn: { target: submitted, meta: { article: CoDT D.IV.32, confidence: low } }\n      application.submitted: { target: submitted',
      'celui qui ouvre le dossier',
    ],
    ['XState features that hide time', 'initial: draft', 'after: { 1000: draft }\ninitial: draft', 'La clé « after »'],
  ])('refuses %s', (_what, right, wrong, message) => {
    expect(faultOf(right, wrong).message).toContain(message);
  });

  it('reads the words of an inquiry always held and of an act that brings a clock forward', () => {
    const environment = readFileSync('workflows/wallonia/pe-1999/environmental-permit-class-2.yaml', 'utf8');
    const first = (right: string, wrong: string) => proofread(environment.replace(right, wrong), 'class-2.yaml');
    expect(environment).toContain('any: [project.impactStudy');
    expect(first('any: [project.impactStudy', 'any: [project.impactStudi')).toMatchObject({
      faults: [{ suggestion: 'project.impactStudy' }],
    });
    expect(first('on: synthesis-report.delivered', 'on: synthesis-report.deliverd')).toMatchObject({
      faults: [{ suggestion: 'synthesis-report.delivered' }],
    });
  });

  it('says where a file is not YAML, and survives one that unfolds for ever', () => {
    const broken = proofread('id: [\n  a', 'bad.yaml');
    expect(broken).toMatchObject({ faults: [{ file: 'bad.yaml' }] });
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`)
      .join('\n')}`;
    expect(proofread(bomb, 'bomb.yaml')).toHaveProperty('faults');
    const itself = proofread('rules: &rules [*rules]\n', 'itself.yaml');
    expect(itself).toMatchObject({ faults: [{ message: expect.stringContaining('trop de renvois') }] });
  });

  it.each([
    [
      'an alias of no anchor',
      'a: &notCompetent {}\nb: *notCompetnt\n',
      2,
      4,
      '« *notCompetnt » renvoie à une ancre',
      'notCompetent',
    ],
    ['an anchor that stands below', 'b: *later\na: &later {}\n', 1, 4, '« *later » renvoie à une ancre', undefined],
    ['a key said twice', 'b:\n  c: 1\n  c: 2\n', 3, 3, 'La clé « c » est dite deux fois', undefined],
    ['a tab', 'a:\n\tb: 1\n\tc: 2\n', 2, 1, 'Une tabulation ne peut servir de retrait, devant « b »', undefined],
    ['Latin-1', Buffer.from('a: 1\nb: d\u00e9lai\n', 'latin1').toString(), 2, 5, 'le fichier n’est pas en UTF-8', undefined],
  ])('tells %s in one sentence, where it stands', (_what, text, line, column, sentence, suggestion) => {
    const told = proofread(text, 'bad.yaml') as { faults: object[] };
    expect(told.faults).toHaveLength(1);
    expect(told.faults[0]).toMatchObject({ line, column, message: expect.stringContaining(sentence) });
    expect((told.faults[0] as { suggestion?: string }).suggestion).toBe(suggestion);
  });
});
