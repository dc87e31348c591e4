import type { Language } from '../../core/language/index.js';
import type { Neighbour, NeighbourList } from './neighbour-list.js';
import { SAY, STATES } from './neighbour-sayings.js';

/** The list for a mail merge: as spreadsheets of Belgium open it, with semicolons, decimal commas and a byte order mark. */
export function neighboursCsv(language: Language, { neighbours, gone }: NeighbourList): string {
  const heads = [SAY.parcel, SAY.distance, SAY.owner, SAY.address, SAY.remark, SAY.state].map((words) => words[language]);
  const lines = [...neighbours, ...gone].map((one) => row(language, one));
  return `\uFEFF${[heads, ...lines].map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;
}

function row(language: Language, { parcel, distance, owner, remark, state }: Neighbour): string[] {
  const name = owner?.name ?? SAY.unknown[language];
  return [parcel, distance.toFixed(3).replace('.', ','), name, owner?.address ?? '', remark ?? '', STATES[state][language]];
}

/** A text that a spreadsheet would take for a formula is led by an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
