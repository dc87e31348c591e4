/** A Markdown table. */
export function table(head: string[], rows: string[][]): string[] {
  return [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))].map((row) => `| ${row.join(' | ')} |`);
}

/** Text that stays inside one cell. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

export function anchorOf(path: string): string {
  return path.replaceAll('.', '-');
}
