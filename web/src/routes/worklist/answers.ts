/** What the service answers of the views of the worklist; the shape of `src/office/worklist-views.controller.ts`. */

export interface WorklistView {
  id: string;
  name: string;
  /** As an address of the worklist carries them. */
  filters: Record<string, string>;
}
