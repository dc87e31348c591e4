/** Prints rows as a table; numbers stand to the right. */
export function printTable(title, columns, rows) {
  const cells = [columns, ...rows.map((row) => columns.map((column) => said(row[column])))];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => line[i].length)));
  const line = (texts, isHead) =>
    texts.map((text, i) =>
      typeof rows[0]?.[columns[i]] === 'number' && !isHead ? text.padStart(widths[i]) : text.padEnd(widths[i]),
    );
  console.log(`\n${title}`);
  for (const [index, texts] of cells.entries()) console.log(`  ${line(texts, index === 0).join('  ')}`);
}

function said(value) {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'number') return String(value);
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

export function percentile(numbers, share) {
  return numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
}
