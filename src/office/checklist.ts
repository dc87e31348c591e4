import type { Transaction } from '../platform/database/index.js';

/** One thing that the office wants done; a visa is signed, a task ticked. */
export interface ChecklistItem {
  id: string;
  label: string;
  kind: 'task' | 'visa';
  /** Who may sign a visa: a role of the administration's type. */
  role?: string;
}

/** What the office wants done at a milestone of a procedure; of every procedure, when none is named. */
export interface Checklist {
  id: string;
  procedure?: string;
  milestone: string;
  items: ChecklistItem[];
}

export async function readChecklists(tx: Transaction): Promise<Checklist[]> {
  const [row] = await tx.query<{ lists: Checklist[] }>('SELECT lists FROM checklists WHERE administration_id = $1', [
    tx.administrationId,
  ]);
  return row?.lists ?? [];
}

export async function writeChecklists(tx: Transaction, lists: Checklist[], at: Date, by: string): Promise<void> {
  await tx.query(
    `INSERT INTO checklists (administration_id, lists, changed_at, changed_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT (administration_id) DO UPDATE SET lists = $2, changed_at = $3, changed_by = $4`,
    [tx.administrationId, JSON.stringify(lists), at, by],
  );
}
