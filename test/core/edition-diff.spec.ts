import { diffEditions, flatten } from '../../src/core/procedure/index.js';
import { diffInWords, diffOnChart, drawChart, lifeOnChart, tellChart } from '../../src/procedures/index.js';
import { formerPermit, permit, texts } from './procedures.js';
import { smallFile, smallProcedure, to } from './small-procedure.js';

const before = smallFile();
const after = smallFile();
after.states['examination']!.meta!.clocks!['decision']!.limit = 'P60D';
after.states['examination']!.on!['decision.refused'] = to('refused', { meta: { article: 'CoDT D.IV.47', confidence: 'low' } });
after.states['revoked'] = {
  tags: ['revoked'],
  meta: { label: 'Retiré, à décider de nouveau' },
  on: { 'decision.refused': to('refused') },
};
after.states['granted']!.on!['permit.revoked'] = to('revoked');
delete after.states['done'];
delete after.states['granted']!.on!['works.completed'];
const diff = diffEditions(before, after);

describe('what changes from one edition to another', () => {
  it('finds nothing between a file and its copy, whatever the order of its keys', () => {
    const { states, ...head } = smallFile();
    const turned = { states: Object.fromEntries(Object.entries(states).toReversed()), ...head };
    expect(diffEditions(before, turned)).toMatchObject({ fields: [], states: [] });
  });

  it('names states, time limits and steps added, removed and changed', () => {
    const changes = Object.fromEntries(diff.states.map(({ path, change }) => [path, change]));
    expect(changes).toEqual({ examination: 'changed', granted: 'changed', revoked: 'added', done: 'removed' });
    const examination = diff.states.find(({ path }) => path === 'examination')!;
    expect(examination.clocks).toMatchObject([
      { clock: 'decision', change: 'changed', fields: [{ field: 'limit', before: 'P75D', after: 'P60D' }] },
    ]);
    expect(examination.steps).toMatchObject([
      {
        event: 'decision.refused',
        change: 'changed',
        fields: [
          { field: 'meta.article', before: 'CoDT D.IV.46', after: 'CoDT D.IV.47' },
          { field: 'meta.confidence', before: 'high', after: 'low' },
        ],
      },
    ]);
    const granted = diff.states.find(({ path }) => path === 'granted')!;
    expect(granted.steps.map(({ event, change }) => [event, change])).toEqual([
      ['permit.revoked', 'added'],
      ['works.completed', 'removed'],
    ]);
  });

  it('tells it in words', () => {
    const told = diffInWords(texts, diff, 'fr').join('\n');
    expect(told).toContain('1. ≠ Instruction (examination) : modifié');
    expect(told).toContain('durée : 75 jours → 60 jours');
    expect(told).toContain('− Travaux achevés (done) : supprimé');
    expect(diffInWords(texts, diff, 'nl').join('\n')).toContain('duur : 75 dagen → 60 dagen');
  });

  it('draws it with signs, not with colour alone, and tells the same as a list', async () => {
    const highlight = diffOnChart(before, after, diff);
    const svg = await drawChart(texts, after, 'fr', highlight);
    expect(svg).toMatch(/class="state removed"[^]*?− Travaux achevés/);
    expect(svg).toMatch(/class="state added"[^]*?\+ Retiré, à décider de nouveau/);
    expect(svg).toContain('≠ Instruction');
    expect(svg).toContain('+ ajouté. − supprimé. ≠ modifié.');
    const list = tellChart(texts, after, 'fr', highlight);
    expect(list).toContain('− Travaux achevés');
    expect(list).toContain('≠ Instruction');
  });

  it('tells the reform of 1 April 2024', () => {
    const reform = diffEditions(formerPermit.file, permit.file);
    expect(reform.states.find(({ path }) => path === 'examination.course.frozen')?.change).toBe('added');
    const completeness = reform.states.find(({ path }) => path === 'submitted')!.clocks;
    expect(completeness).toMatchObject([{ clock: 'completeness', fields: [{ field: 'limit', before: 'P20D', after: 'P30D' }] }]);
  });

  it('knows every state by its path, targets resolved', () => {
    const expiry = flatten(permit.file).get('incomplete.supplements-awaited')!.steps['clock.supplements.expired']!;
    expect(expiry[0]!.target).toEqual(['inadmissible']);
  });
});

describe('the life of a file upon the drawing', () => {
  const events = [
    { type: 'application.submitted', on: '2025-01-06' },
    { type: 'completeness.confirmed', on: '2025-01-10' },
  ];

  it('marks where it was, where it is, and what is possible', async () => {
    const procedure = smallProcedure();
    const highlight = lifeOnChart(procedure, events, '2025-01-13');
    if ('kind' in highlight) throw new Error('the life does not replay');
    const svg = await drawChart(texts, procedure.file, 'fr', highlight);
    expect(svg).toContain('✓ Complétude à vérifier');
    expect(svg).toMatch(/class="state current"[^]*?▶ Instruction/);
    expect(svg).toContain('→ octroi du permis');
    expect(svg).not.toContain('→ délai écoulé : décision');
  });

  it('says which event does not replay', () => {
    const life = lifeOnChart(smallProcedure(), [...events, { type: 'works.completed', on: '2025-01-13' }], '2025-01-13');
    expect(life).toMatchObject({ kind: 'impediment', event: 'works.completed' });
  });
});
