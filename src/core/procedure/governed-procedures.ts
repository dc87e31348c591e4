import type { WorkflowFile } from './workflow-file.js';

/**
 * The procedures that a workflow file describes, each as a plain file of its own: the one it is named after, then those it
 * also governs. They differ in their names alone, and what the file governs besides changes nothing in any of them.
 */
export function governedProcedures({ alsoGoverns = [], ...file }: WorkflowFile): WorkflowFile[] {
  return [file, ...alsoGoverns.map((named) => ({ ...file, ...named }))];
}

/** Whether two procedures have the same law word for word: all but their names. */
export function haveTheSameLaw(one: WorkflowFile, other: WorkflowFile): boolean {
  return lawOf(one) === lawOf(other);
}

function lawOf({ id: _id, title: _title, abbreviation: _abbreviation, alsoGoverns: _governed, ...law }: WorkflowFile): string {
  return JSON.stringify(law);
}
