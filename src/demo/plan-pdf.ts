/** A page of PDF with a few lines and the outline of a house, for files that have nobody to draw them. */
export function planPdf(lines: string[]): Buffer {
  const text = lines.map((line, index) => `BT /F ${index === 0 ? 20 : 12} Tf 60 ${780 - index * 26} Td (${escaped(line)}) Tj ET`);
  const house =
    '2 w 150 250 300 200 re S 130 450 m 300 590 l 470 450 l S 270 250 60 110 re S 180 350 50 50 re S 370 350 50 50 re S';
  const drawn = [...text, house].join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer<</Size ${offsets.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}${end}`, 'latin1');
}

/** In the WinAnsi encoding of the font: Latin-1, and the typographic apostrophe. */
function escaped(text: string): string {
  return text.replaceAll('’', '\u0092').replaceAll(/[()\\]/g, '\\$&');
}
