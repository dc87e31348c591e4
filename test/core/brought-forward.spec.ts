import { advance, elapse, explain, type Payload, type Snapshot } from '../../src/core/procedure/index.js';
import { explanationInWords } from '../../src/procedures/index.js';
import { library, texts } from './procedures.js';

const procedure = library.governing('environmental-permit-class-2', '2025-02-12')!;

/** The file after these acts; time passes between them. */
function after(...acts: [on: string, type: string, payload?: Payload][]): Snapshot {
  let file: Snapshot | undefined;
  for (const [on, type, payload] of acts) {
    const now = file && (elapse(procedure, file, on).at(-1)?.taken.snapshot ?? file);
    const answer = advance(procedure, now, { type, on, ...(payload && { payload }) });
    if (answer.kind === 'impediment') throw new Error(`${type} on ${on} was impeded`);
    file = answer.snapshot;
  }
  return file!;
}

const words = (file: Snapshot, clock: string) => explanationInWords(texts, explain(procedure, file, clock)!, 'fr');

const EXAMINED: [string, string, Payload?][] = [
  ['2025-02-12', 'application.submitted'],
  ['2025-02-13', 'file.transmitted'],
  ['2025-02-14', 'file.received'],
  ['2025-03-03', 'completeness.confirmed'],
  ['2025-03-04', 'publicity.scheduled', { kind: 'inquiry', opensOn: '2025-03-10' }],
  ['2025-03-24', 'publicity.closed'],
];

describe('a clock that an act brings forward', () => {
  it('explains the count that gives its last day', () => {
    const before = after(...EXAMINED, ['2025-04-10', 'synthesis-report.sent', { verdict: 'favourable' }]);
    expect(words(before, 'decision')[0]).toBe('Compté à partir du 3 mars 2025 (envoi de l’accusé de réception).');
    const brought = after(
      ...EXAMINED,
      ['2025-04-10', 'synthesis-report.sent', { verdict: 'favourable' }],
      ['2025-04-14', 'synthesis-report.delivered'],
    );
    expect(explain(procedure, brought, 'decision')).toMatchObject({
      legal: '2025-05-05',
      safe: '2025-05-02',
      counted: { legal: '2025-05-04' },
      start: { of: 'synthesis-report.delivered', legal: '2025-04-14' },
      addends: [{ legal: 'P20D' }],
    });
  });

  it('keeps its own count when that ends first', () => {
    const late = after(
      ...EXAMINED,
      ['2025-05-23', 'synthesis-report.sent', { verdict: 'favourable' }],
      ['2025-05-26', 'synthesis-report.delivered'],
    );
    expect(explain(procedure, late, 'decision')).toMatchObject({ legal: '2025-06-02', start: { legal: '2025-03-03' } });
  });
});

describe('a limit in working days', () => {
  it('says that its days are working days, and both readings', () => {
    const file = after(['2025-03-12', 'application.submitted']);
    expect(words(file, 'transmission')).toEqual([
      'Compté à partir du 12 mars 2025 (dépôt de la demande).',
      '+ 3 jours ouvrables : délai de base (décret du 11 mars 1999 art. 18).',
      'Dernier jour légal : lundi 17 mars 2025.',
      'Pour être sûr, agissez au plus tard le vendredi 14 mars 2025.',
    ]);
  });
});
