import { parseDocument, stringify } from 'yaml';
import type { WorkflowFile } from '../core/procedure/index.js';

/** One line for each rule, however long: what a person wrote as one line stays one. */
const AS_WRITTEN = { lineWidth: 0 };

/** The text of a file that governs several procedures, as a file of one of them; comments and anchors stay. */
export function textForOne(text: string, { id, title, abbreviation }: WorkflowFile): string {
  const document = parseDocument(text);
  if (!document.has('alsoGoverns')) return text;
  document.delete('alsoGoverns');
  for (const [key, value] of Object.entries({ id, title, abbreviation })) document.set(key, value);
  return document.toString(AS_WRITTEN);
}

/** A file of which only the content was kept. */
export function writtenAnew({ rules: _anchors, ...file }: WorkflowFile): string {
  return stringify(file, { ...AS_WRITTEN, aliasDuplicateObjects: false });
}
