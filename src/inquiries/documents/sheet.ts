import { html, Html } from '../../platform/http/index.js';
import type { Language } from '../../core/language/index.js';

/** A sheet of A4 in black; the colour of the paper is that of the printer. */
const STYLE = new Html(`
  @page { size: A4; margin: 18mm 20mm; }
  body { font: 12pt/1.5 Georgia, 'Times New Roman', serif; max-width: 170mm; margin: 10mm auto; padding: 0 4mm; color: #000; background: #fff; }
  h1 { font-size: 26pt; line-height: 1.15; margin: 6mm 0; }
  h2 { font-size: 14pt; margin: 8mm 0 2mm; break-after: avoid; }
  dt { font-weight: bold; margin-top: 3mm; }
  dd { margin: 0; white-space: pre-line; }
  .days { font-size: 16pt; border: 1mm solid #000; padding: 4mm; }
  .notice { border: 2mm solid #000; padding: 8mm; }
  .draft { border: .5mm dashed #000; padding: 3mm; font-weight: bold; }
  table { border-collapse: collapse; }
  caption { text-align: left; }
  th, td { border-bottom: .2mm solid #000; padding: 1mm 6mm 1mm 0; text-align: left; }
  article { margin: 5mm 0; break-inside: avoid; }
  article h3 { font-size: 12pt; margin: 0; }
  blockquote { margin: 2mm 0 0 6mm; white-space: pre-line; overflow-wrap: anywhere; }
  .sign { margin-top: 15mm; display: flex; flex-wrap: wrap; gap: 10mm 20mm; }
  .sign p { min-width: 60mm; border-top: .2mm solid #000; }
  .letter { break-before: page; margin-top: 20mm; padding-top: 5mm; border-top: .2mm dashed #000; }
  .addressee { margin: 10mm 0 15mm 50%; white-space: pre-line; }
  .signed { margin: 15mm 0 25mm 50%; }
  @media print { body { margin: 0; padding: 0; } .letter { margin: 0; border: 0; } }
`);

/** The frame of a document to print. */
export function sheet(language: Language, title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `.text;
}
