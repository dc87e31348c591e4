export {
  diffEditions,
  type ChangeKind,
  type ClockDiff,
  type EditionDiff,
  type StateDiff,
  type StepDiff,
} from './edition-diff.js';
export type { FieldChange } from './field-changes.js';
export { flatten, type FlatState } from './flatten.js';
