export { advance, type Advance } from './advance.js';
export { holds } from './condition.js';
export { elapse, nextAutomaticExpiry, type Expiry } from './elapse.js';
export { explain, type Explanation } from './explanation.js';
export { factNames, findFact, OBSERVED_FACTS } from './facts/index.js';
export { governedProcedures, haveTheSameLaw } from './governed-procedures.js';
export { impediment, type Impediment, type Reason } from './impediment.js';
export { publicityDue, type Memory, type OpinionRecord, type PublicityRecord } from './memory.js';
export { migrate, type MigrationFault } from './migrate.js';
export { didYouMean } from './did-you-mean.js';
export { nearest } from './nearest.js';
export { outlook, type ImpossibleStep, type Outlook, type PossibleStep } from './outlook.js';
export { innermost, milestones, positionOf } from './position.js';
export { clockHolder } from './clock-holder.js';
export { silentOutcome } from './silent-outcome.js';
export { compile, type Procedure } from './procedure.js';
export * from './diff/index.js';
export * from './prove/index.js';
export {
  calendarProofreader,
  proofreader,
  garbledAt,
  readYaml,
  shapeCheck,
  type Fault,
  type Finding,
  type Path,
  type Proofreader,
} from './proofread/index.js';
export type { Addend, ClockStart, ProcedureEvent, RunningClock, Snapshot } from './snapshot.js';
export { recalendar, type MovedDate } from './recalendar.js';
export { simulate, type SimulatedStep } from './simulate.js';
export { MalformedEvent, validateEvent, type EventFault } from './validate-event.js';
export * from './vocabulary/clock-names.js';
export * from './vocabulary/effects.js';
export * from './vocabulary/events.js';
export * from './vocabulary/fields.js';
export * from './vocabulary/milestones.js';
export * from './vocabulary/outcomes.js';
export type * from './workflow-file.js';
