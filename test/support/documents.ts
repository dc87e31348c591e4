import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PDF of one page that says something, as small as one can be. */
export function pdf(said = 'Plan'): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${said.length + 34}>>stream\nBT /F 18 Tf 20 100 Td (${said}) Tj ET\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const at = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const table = at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer<</Size ${at.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n0 ${at.length + 1}\n0000000000 65535 f \n${table}${end}`, 'latin1');
}

/** A file on the disk under a name of one's choice. */
export function fileNamed(name: string, content: Buffer | string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'perron-document-')), name);
  writeFileSync(path, content);
  return path;
}
