import { SHOWN_CLOCKS } from '../../src/core/procedure/index.js';
import { reasonInWords } from '../../src/procedures/index.js';
import { readScenarios, replayScenario, readable } from '../../src/scenarios/index.js';
import { library, texts } from './procedures.js';

const HEAD = `
- id: one
  title: A sentence of law
  procedure: urban-permit
  confidence: high
  articles: [CoDT D.IV.33]
`;
const SUBMITTED = '{ on: 2025-01-06, event: application.submitted }';

const file = (entries: string[], rest = '') => `${HEAD}  history:\n${entries.map((entry) => `    - ${entry}\n`).join('')}${rest}`;

const failures = (entries: string[], rest?: string) =>
  readScenarios(file(entries, rest)).flatMap((scenario) =>
    'fault' in scenario ? [scenario.fault] : replayScenario(library, scenario, (reason) => reasonInWords(texts, reason, 'fr')),
  );

describe('an entry that is malformed fails, also where an impediment is expected', () => {
  it.each([
    ['a misspelt field', 'completeness.confirmed, publicty: notice', /« publicty » .* did you mean « publicity »/],
    ['a misspelt value', 'completeness.confirmed, publicity: notise', /« notise ».*« notice »/],
    ['an unknown body', 'opinion.requested, from: dnff', /« dnff ».*« dnf »/],
    ['a misspelt key of the entry', 'decision.extended, expct: { state: [granted] }', /« expct » .* did you mean « expect »/],
    ['a misspelt « impeded »', 'decision.extended, impeeded: true', /« impeeded » .* did you mean « impeded »/],
    ['an impossible day in a field', 'decision.extended, decidedOn: 2025-02-30', /« decidedOn » .* "2025-02-30"/],
    ['a field of another event', 'decision.extended, lapseYears: 5', /« lapseYears » is no key/],
  ])('%s', (_name, said, expected) => {
    expect(failures([SUBMITTED, `{ on: 2025-01-20, event: ${said}, impeded: true }`])).toEqual([expect.stringMatching(expected)]);
  });

  it('an impossible day, and one before the entry that stands above', () => {
    expect(failures([SUBMITTED, '{ on: 2025-02-30, event: supplements.received, impeded: true }'])).toEqual([
      'entry 2 (2025-02-30 supplements.received): is malformed: « 2025-02-30 » n’est pas un jour ; écrivez AAAA-MM-JJ.',
    ]);
    const impeded = '{ on: 2025-01-20, event: supplements.received, impeded: true }';
    expect(failures([SUBMITTED, impeded, '{ on: 2025-01-10, event: supplements.received, impeded: true }'])).toEqual([
      expect.stringContaining('entry 3 (2025-01-10 supplements.received): is malformed:'),
    ]);
  });

  it('a number out of bounds, a date that comes too late and a field left out may be what an impediment is tried for', () => {
    const warned = '{ on: 2025-01-20, event: warning.confirmed, regularisationMonths: 3000, impeded: true }';
    const tomorrow = '{ on: 2025-01-20, event: opinion.received, from: dnf, sentOn: 2025-01-21, impeded: true }';
    expect(failures([SUBMITTED, warned, tomorrow])).toEqual([]);
    // What such an entry expects is looked at like any other's.
    const looked = warned.replace('impeded: true', 'impeded: true, expect: { state: [granted] }');
    expect(failures([SUBMITTED, looked])).toEqual([expect.stringContaining('state is not granted')]);
    expect(failures([SUBMITTED, tomorrow.replace(', impeded: true', '')])).toHaveLength(2);
  });

  it('a length that no publicity is announced for, and the expiry of a clock that is only shown, may be tried as well', () => {
    const twenty = '{ on: 2025-01-20, event: completeness.confirmed, publicity: inquiry, publicityDays: 20, impeded: true }';
    const shown = '{ on: 2025-01-20, event: clock.decision-extension.expired, impeded: true }';
    expect(failures([SUBMITTED, twenty, shown])).toEqual([]);
    expect(failures([SUBMITTED, twenty.replace(', impeded: true', '')])).toEqual([
      'entry 2 (2025-01-20 completeness.confirmed): is malformed: « publicityDays » est 15 ou 30, pas 20.',
    ]);
  });

  it('the clocks that are only shown are those that every procedure shows', () => {
    const declared = library
      .list()
      .flatMap(({ states }) => [...states.values()].flatMap(({ meta }) => Object.entries(meta.clocks ?? {})));
    const taken = new Set(declared.filter(([, { expiry }]) => expiry !== 'shown').map(([name]) => name));
    const shown = new Set(declared.map(([name]) => name).filter((name) => !taken.has(name)));
    expect([...SHOWN_CLOCKS].toSorted()).toEqual([...shown].toSorted());
  });

  it('what the law refuses is no fault', () => {
    expect(failures([SUBMITTED, '{ on: 2025-01-20, event: supplements.received, impeded: true }'])).toEqual([]);
    expect(failures([SUBMITTED, '{ on: 2025-01-20, event: supplements.received }'])).toEqual([
      expect.stringContaining('was impeded:'),
    ]);
  });
});

describe('a file of scenarios says what is wrong with it', () => {
  it.each([
    ['an empty history', `${HEAD}  history: []\n`, /history/],
    ['a key that no scenario has', file([SUBMITTED], '  asof: 2025-01-07\n'), /« asof » .* « asOf »/],
    ['an end before the last entry', file([SUBMITTED], '  asOf: 2025-01-05\n'), /asOf.*before the last entry \(2025-01-06\)/],
    ['two of the same name', file([SUBMITTED]) + file([SUBMITTED]), /another scenario .* the same « id »/],
    ['an entry without its day', file(['{ at: 2025-01-06, event: application.submitted }']), /« at » .* « on »/],
    ['an unknown event', file(['{ on: 2025-01-06, event: application.submited }']), /« application.submitted »/],
    ['a word for true', file(['{ on: 2025-01-06, event: application.submitted, impeded: yes }']), /« impeded »/],
    ['a misspelt date', file([SUBMITTED], '  expect: { deadlines: { completeness: { leagl: 2025-02-05 } } }\n'), /« legal »/],
    ['an unknown body in a deadline', file([SUBMITTED], '  expect: { deadlines: { opinion.dnff: none } }\n'), /« opinion.dnf »/],
    ['a family for its member', file([SUBMITTED], '  expect: { deadlines: { opinion: none } }\n'), /« opinion »/],
    ['a member of no family', file([SUBMITTED], '  expect: { deadlines: { decision.foo: none } }\n'), /« decision.foo »/],
    ['an unknown clock', file([SUBMITTED], '  expect: { notAvailable: [clock.banana.expired] }\n'), /« clock.banana.expired »/],
    ['an unknown clock in a history', file(['{ on: 2025-01-06, event: clock.banana.expired }']), /« clock.banana.expired »/],
    [
      'the expiry of a shown clock',
      file([SUBMITTED], '  expect: { notAvailable: [clock.display.expired] }\n'),
      /« clock.display.exp/,
    ],
    ['dates without a date', file([SUBMITTED], '  expect: { deadlines: { completeness: {} } }\n'), /« completeness » is empty/],
    ['a period without a day', file([SUBMITTED], '  expect: { periods: { poster: {} } }\n'), /« poster » is empty/],
    ['an expectation of nothing', file([SUBMITTED], '  expect: {}\n'), /« expect » is empty/],
    ['an unknown sense', file([SUBMITTED], '  expect: { opinions: { dnf: favorable } }\n'), /« favourable »/],
  ])('%s', (_name, text, expected) => {
    expect(readScenarios(text).at(-1)).toEqual({ id: 'one', fault: expect.stringMatching(expected) });
  });

  it('one that cannot be read leaves the others as they are; what is no list is no file of scenarios', () => {
    const [first, second] = readScenarios(file([SUBMITTED], '  asof: 2025-01-07\n') + file([SUBMITTED]).replace('one', 'two'));
    expect(first).toHaveProperty('fault');
    expect(second).toMatchObject({ id: 'two', history: [{ event: 'application.submitted' }] });
    expect(() => readScenarios('id: one')).toThrow('A scenario file is a list of scenarios.');
  });
});

describe('an expectation compares what it says', () => {
  const held = (what: string) => failures([SUBMITTED], `  expect: { ${what} }\n`);

  it('one of two dates', () => {
    expect(held('deadlines: { completeness: { legal: 2025-02-05 } }')).toEqual([]);
    expect(held('deadlines: { completeness: { legal: 2025-02-06 } }')).toEqual([
      'completeness is safe 2025-02-05, legal 2025-02-05; expected legal 2025-02-06.',
    ]);
  });

  it('no period, and no days gained without a publicity', () => {
    expect(held('periods: { publicity: none }, extensionDays: 0, suspendedDays: 0')).toEqual([]);
    expect(held('periods: { publicity: { from: 2025-01-10 } }, extensionDays: 1')).toHaveLength(2);
  });

  it('a file that no law governs has nothing to compare', () => {
    const before = readScenarios(
      `${HEAD}  history:\n    - { on: 2016-01-06, event: application.submitted, impeded: true }\n  expect: { state: [granted] }\n`,
    );
    expect(replayScenario(library, readable(before[0]!), (reason) => reason.kind)).toEqual(['there is no file to look at.']);
    const nothing = { notState: ['granted'], deadlines: { completeness: 'none' as const } };
    expect(replayScenario(library, { ...readable(before[0]!), expect: nothing }, (reason) => reason.kind)).toEqual([]);
  });

  it('refuses a file that is not in UTF-8, and says where', () => {
    expect(() => readScenarios(Buffer.from('- id: a\n  title: d\u00e9lai\n', 'latin1').toString())).toThrow('line 2 holds');
  });
});
