import { stringify } from 'yaml';
import type { Proof } from '../../core/procedure/index.js';
import { claimInWords } from './proof-in-words.js';

/** The counter-examples of a proof as a file of scenarios, which `perron scenarios` replays; empty when all is proved. */
export function proofAsScenarios(proof: Proof): string {
  const scenarios = proof.results.flatMap(({ proof: name, counterExamples }) =>
    counterExamples
      // A fault that shows itself before any event has nothing to replay.
      .filter(({ history }) => history.length > 0)
      .map((example, index) => ({
        id: `${proof.procedure}-${proof.law}-${name}-${index + 1}`,
        title: `Contre-exemple : « ${claimInWords(name, 'fr')} »`,
        procedure: proof.procedure,
        confidence: 'low',
        articles: [],
        note: [example.subject, example.message, `Situation : ${example.states.join(', ')}`].filter(Boolean).join('. '),
        // The house takes the automatic expiries by itself, at replay as in life.
        history: example.history
          .filter(({ automatic }) => !automatic)
          .map(({ on, type, payload }) => ({ on, event: type, ...payload })),
        asOf: example.on,
      })),
  );
  return scenarios.length === 0 ? '' : stringify(scenarios, { lineWidth: 120 });
}
