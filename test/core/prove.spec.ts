import {
  haveTheSameLaw,
  prove,
  proveAll,
  type CounterExample,
  type ProofName,
  type Procedure,
  type StateConfig,
} from '../../src/core/procedure/index.js';
import { proofAsScenarios, proofInWords } from '../../src/procedures/index.js';
import { holdersOf } from '../../src/administrations/index.js';
import { readScenarios, readable } from '../../src/scenarios/read-scenarios.js';
import { replayScenario } from '../../src/scenarios/replay-scenario.js';
import { library, texts } from './procedures.js';
import { smallProcedure, to } from './small-procedure.js';

type States = Record<string, StateConfig>;

function disproofs(procedure: Procedure, holders = holdersOf): Partial<Record<ProofName, CounterExample[]>> {
  const failed = prove(procedure, holders).results.filter(({ verdict }) => verdict === 'disproved' || verdict === 'open');
  return Object.fromEntries(failed.map(({ proof, counterExamples }) => [proof, counterExamples]));
}

function eventsOf(example: CounterExample | undefined): string[] {
  return (example?.history ?? []).map(({ type }) => type);
}

describe('proving a small procedure', () => {
  it('proves the sound one', () => {
    const proof = prove(smallProcedure(), holdersOf);
    expect(proof).toMatchObject({ proved: true, exhaustive: true });
  });

  it.each<[what: string, ProofName, change: (states: States) => void, subject: string, history: string[]]>([
    [
      'a state that nothing leads to',
      'reachable',
      (states) => (states['archived'] = { type: 'final', meta: { label: 'Archivé' } }),
      'archived',
      [],
    ],
    [
      'a refusal after which nothing can happen and nothing has ended',
      'no-dead-end',
      ({ refused }) => (refused!.tags = ['refused']),
      'refused',
      ['application.submitted', 'completeness.confirmed', 'decision.refused'],
    ],
    [
      'a loop without a way out',
      'way-out',
      (states) => {
        states['refused'] = { tags: ['refused'], on: { 'petition.filed': to('challenged') } };
        states['challenged'] = { tags: ['annulment-pending'], on: { 'judgment.delivered': to('refused') } };
      },
      'refused',
      ['application.submitted', 'completeness.confirmed', 'decision.refused'],
    ],
    [
      'a silence that goes round for ever',
      'silence',
      ({ examination }) => (examination!.on!['clock.decision.expired'] = to('submitted')),
      'submitted',
      ['application.submitted', 'clock.completeness.expired', 'clock.decision.expired'],
    ],
    [
      'a clock that nobody answers',
      'clocks-answered',
      ({ examination }) => delete examination!.on!['clock.decision.expired'],
      'decision',
      ['application.submitted', 'completeness.confirmed'],
    ],
    [
      'a clock that is answered on paper, but not where it runs',
      'clocks-answered',
      ({ examination }) =>
        (examination!.on!['clock.decision.expired'] = to('refused', {
          guard: { type: 'facts', params: { all: ['announced.publicity'] } },
        })),
      'decision',
      ['application.submitted', 'completeness.confirmed'],
    ],
    [
      'an automatic clock that nobody answers',
      'clocks-answered',
      ({ examination }) => {
        examination!.meta!.clocks!['decision']!.expiry = 'automatic';
        delete examination!.on!['clock.decision.expired'];
      },
      'decision',
      ['application.submitted', 'completeness.confirmed'],
    ],
    [
      'a permit without admissibility',
      'admissibility',
      ({ submitted }) => (submitted!.on!['decision.granted'] = to('granted')),
      'urban-permit',
      ['application.submitted', 'decision.granted'],
    ],
    [
      'an effect without a handler',
      'effects',
      ({ examination }) => (examination!.on!['decision.refused'] = to('refused', { actions: [{ type: 'sendPigeon' }] })),
      'sendPigeon',
      ['application.submitted', 'completeness.confirmed', 'decision.refused'],
    ],
    [
      'a fact without a source',
      'facts',
      ({ examination }) =>
        (examination!.on!['decision.refused'] = to('refused', {
          guard: { type: 'facts', params: { none: ['weather.fine'] } },
        })),
      'weather.fine',
      ['application.submitted', 'completeness.confirmed', 'decision.refused'],
    ],
    [
      'a transition without an article',
      'articles',
      ({ examination }) => (examination!.on!['decision.refused'] = to('refused', { meta: { article: ' ', confidence: 'high' } })),
      'examination: decision.refused',
      ['application.submitted', 'completeness.confirmed', 'decision.refused'],
    ],
  ])('shows %s by the shortest history', (_what, proof, change, subject, history) => {
    const [example] = disproofs(smallProcedure(change))[proof] ?? [];
    expect(example?.subject).toBe(subject);
    expect(eventsOf(example)).toEqual(history);
  });

  it('shows a step that no role may take, and a silence that nobody can end', () => {
    const waiting = smallProcedure((states) => {
      states['refused'] = { tags: ['refused'], on: { 'judgment.delivered': to('done') } };
    });
    const shown = disproofs(waiting, (event) => (event === 'judgment.delivered' ? [] : holdersOf(event)));
    const history = ['application.submitted', 'completeness.confirmed', 'decision.refused'];
    expect(shown.roles?.[0]?.subject).toBe('judgment.delivered');
    expect(eventsOf(shown.roles?.[0])).toEqual([...history, 'judgment.delivered']);
    expect(shown.silence?.[0]?.subject).toBe('refused');
    expect(eventsOf(shown.silence?.[0])).toEqual([
      'application.submitted',
      'clock.completeness.expired',
      'clock.decision.expired',
    ]);
  });

  it('concludes nothing when the walk meets its cap', () => {
    const proof = prove(smallProcedure(), holdersOf, { exact: 100, cap: 3 });
    expect(proof.proved).toBe(false);
    expect(proof.results.find((one) => one.proof === 'no-dead-end')?.verdict).toBe('open');
    expect(proofInWords(texts, proof, 'fr').join('\n')).toContain('rien n’est conclu');
  });

  it('writes a counter-example that the scenarios replay', () => {
    const broken = smallProcedure(({ refused }) => (refused!.tags = ['refused']));
    const [scenario] = readScenarios(proofAsScenarios(prove(broken, holdersOf))).map(readable);
    const editions = { governing: () => broken, knows: () => true };
    expect(scenario!.history.map(({ event }) => event)).toContain('decision.refused');
    expect(replayScenario(editions, scenario!, ({ kind }) => kind)).toEqual([]);
  });

  it('tells a counter-example in the reader’s language', () => {
    const broken = smallProcedure(({ refused }) => (refused!.tags = ['refused']));
    const told = proofInWords(texts, prove(broken, holdersOf), 'de').join('\n');
    expect(told).toContain('✗ Nirgends bleibt die Akte ohne möglichen Fortgang. WIDERLEGT');
    expect(told).toContain('1. April 2024');
  });
});

describe('proving the shipped procedures', () => {
  it('proves what shares its law with another only once, and says so', () => {
    const one = smallProcedure();
    const twin = { ...one, id: 'land-development-permit', file: { ...one.file, id: 'land-development-permit', title: 'Twin' } };
    const other = smallProcedure(({ refused }) => (refused!.tags = ['refused']));
    const asked: string[] = [];
    const proofs = [
      ...proveAll([one, twin, other], (procedure) => {
        asked.push(procedure.id);
        return prove(procedure, holdersOf);
      }),
    ];
    expect(asked).toEqual(['urban-permit', 'urban-permit']);
    expect(proofs.map(({ sameLawAs, proved }) => ({ sameLawAs, proved }))).toEqual([
      { sameLawAs: undefined, proved: true },
      { sameLawAs: 'urban-permit', proved: true },
      { sameLawAs: undefined, proved: false },
    ]);
    expect(proofInWords(texts, proofs[1]!, 'fr').join('\n')).toContain('Mot pour mot le droit de « urban-permit »');
  });

  const once = library
    .list()
    .filter(({ file }, index, all) => !all.slice(0, index).some((one) => haveTheSameLaw(one.file, file)));

  it.each(once.map((procedure) => [`${procedure.law}/${procedure.id}`, procedure] as const))(
    '%s is proved',
    (_name, procedure) => {
      expect(disproofs(procedure)).toEqual({});
    },
    120_000,
  );
});
