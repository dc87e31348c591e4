/**
 * Compares what clients were told with what the journals hold.
 * @param acknowledged acts that were answered with success: `{ file, sequence, type }`, each act once
 * @param journal every entry there is: `{ file, sequence, type, by }`, `by` being `account` or `house`
 * @param due automatic expiries that came due: `{ file, type }`
 * @returns one fault for each thing that is wrong: `{ kind, file, detail }`
 */
export function check({ acknowledged, journal, due }) {
  const faults = [];
  const entries = byFile(journal);
  const told = byFile(acknowledged);
  for (const [file, acts] of told) faults.push(...lost(file, acts, entries.get(file) ?? []));
  for (const [file, found] of entries) {
    faults.push(...doubled(file, told.get(file) ?? [], found), ...gaps(file, found));
  }
  for (const { file, type } of due) {
    const times = (entries.get(file) ?? []).filter((entry) => entry.type === type && entry.by === 'house').length;
    if (times !== 1) faults.push({ kind: 'deadline', file, detail: `${type} was taken ${times} times` });
  }
  return faults;
}

function lost(file, acts, found) {
  return acts
    .filter((act) => !found.some(({ sequence, type }) => sequence === act.sequence && type === act.type))
    .map(({ sequence, type }) => ({ kind: 'lost', file, detail: `${type}, acknowledged as entry ${sequence}` }));
}

/** Every act was sent until it was answered: an entry of a hand that nobody was told of is an act applied once more. */
function doubled(file, acts, found) {
  return found
    .filter(({ by }) => by === 'account')
    .filter((entry) => !acts.some(({ sequence, type }) => sequence === entry.sequence && type === entry.type))
    .map(({ sequence, type }) => ({ kind: 'doubled', file, detail: `${type} stands once more as entry ${sequence}` }));
}

function gaps(file, found) {
  const sequences = found.map(({ sequence }) => sequence).sort((a, b) => a - b);
  return sequences
    .filter((sequence, index) => sequence !== index + 1)
    .slice(0, 1)
    .map((sequence) => ({ kind: 'gap', file, detail: `entry ${sequence} does not follow the one before it` }));
}

function byFile(rows) {
  const files = new Map();
  for (const row of rows) files.set(row.file, [...(files.get(row.file) ?? []), row]);
  return files;
}
