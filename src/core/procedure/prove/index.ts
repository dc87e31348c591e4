import { haveTheSameLaw } from '../governed-procedures.js';
import type { Procedure } from '../procedure.js';
import { BOUNDS, explore, type Bounds } from './explore.js';
import { PROOFS, type CounterExample, type Proof, type ProofName } from './proof.js';
import { effectsWithoutHandler, factsWithoutSource, stepsWithoutRole, uncited } from './proofs-of-the-file.js';
import {
  deadEnds,
  endlessLoops,
  grantsWithoutAdmissibility,
  unansweredExpiries,
  unreachableStates,
} from './proofs-of-the-walk.js';
import { silenceWithoutAnswer, type HoldersOf } from './silence.js';

export { BOUNDS, type Bounds, type TakenEvent } from './explore.js';
export { PROOFS, type CounterExample, type Proof, type ProofName, type ProofResult } from './proof.js';
export type { HoldersOf } from './silence.js';

/**
 * Procedures in which the law knows no admissibility before the decision: the road goes from its deposit to the council
 * (decree of 6 February 2014), a certificate, an information or a notice is only answered, an infringement is found.
 */
const WITHOUT_ADMISSIBILITY = new Set([
  'municipal-road',
  'planning-certificate-1',
  'planning-certificate-2',
  'notarial-information',
  'division-notice',
  'infringement',
]);

/** Proofs that only read the file, and hold whatever the walk could see. */
const OF_THE_FILE: ProofName[] = ['roles', 'effects', 'facts', 'articles'];

/**
 * Proves an edition of a procedure before it is used, by walking through all that can happen to a file. What each proof
 * says, and where its limits are: docs/proofs.md.
 * @param holders who may take a step: which roles of which types of administration
 */
export function prove(procedure: Procedure, holders: HoldersOf, bounds: Bounds = BOUNDS): Proof {
  const walk = explore(procedure, bounds);
  const against: Record<ProofName, () => CounterExample[]> = {
    reachable: () => unreachableStates(procedure, walk),
    'no-dead-end': () => deadEnds(procedure, walk),
    'way-out': () => endlessLoops(procedure, walk),
    silence: () => silenceWithoutAnswer(procedure, walk, holders),
    'clocks-answered': () => unansweredExpiries(walk),
    admissibility: () => grantsWithoutAdmissibility(procedure, walk),
    roles: () => stepsWithoutRole(procedure, walk, holders),
    effects: () => effectsWithoutHandler(procedure, walk),
    facts: () => factsWithoutSource(procedure, walk),
    articles: () => uncited(procedure, walk),
  };
  const results = PROOFS.map((proof) => {
    if (proof === 'admissibility' && WITHOUT_ADMISSIBILITY.has(procedure.id)) {
      return { proof, verdict: 'not-applicable' as const, counterExamples: [] };
    }
    if (walk.capped && !OF_THE_FILE.includes(proof)) return { proof, verdict: 'open' as const, counterExamples: [] };
    const counterExamples = against[proof]();
    return { proof, verdict: counterExamples.length > 0 ? ('disproved' as const) : ('proved' as const), counterExamples };
  });
  return {
    procedure: procedure.id,
    law: procedure.law,
    proved: results.every(({ verdict }) => verdict === 'proved' || verdict === 'not-applicable'),
    situations: walk.situations.length,
    steps: walk.taken,
    exhaustive: walk.exhaustive,
    results,
  };
}

/**
 * Proves every edition, one after the other; what shares its law word for word with an edition before it has that proof.
 * @param proveOne how one edition is proved, and told of
 */
export function* proveAll(procedures: readonly Procedure[], proveOne: (procedure: Procedure) => Proof): Generator<Proof> {
  const proved: { procedure: Procedure; proof: Proof }[] = [];
  for (const procedure of procedures) {
    const twin = proved.find(({ procedure: other }) => haveTheSameLaw(procedure.file, other.file) && isAlike(procedure, other));
    if (twin) {
      yield { ...twin.proof, procedure: procedure.id, sameLawAs: twin.procedure.id };
      continue;
    }
    const proof = proveOne(procedure);
    proved.push({ procedure, proof });
    yield proof;
  }
}

/** The one thing that a proof reads in a procedure's name. */
function isAlike(one: Procedure, other: Procedure): boolean {
  return WITHOUT_ADMISSIBILITY.has(one.id) === WITHOUT_ADMISSIBILITY.has(other.id);
}
