import type { Administration } from '../../administrations/index.js';
import { html, Html } from '../../platform/http/index.js';
import { dateInWords } from '../../procedures/index.js';
import { SAY } from '../letters/letter-words.js';
import type { MessageSettings } from '../settings/message-settings.js';
import type { MessageRow } from './message-row.js';

/** A sheet of A4 with the address block on the right, where the window of an envelope is in Belgium. */
const STYLE = new Html(`
  @page { size: A4; margin: 20mm 25mm; }
  body { font: 11pt/1.45 Georgia, 'Times New Roman', serif; max-width: 160mm; margin: 10mm auto; color: #000; background: #fff; }
  address { font-style: normal; }
  .to { margin: 12mm 0 12mm 85mm; min-height: 28mm; }
  .dispatch { font-weight: bold; text-transform: uppercase; font-size: 9pt; }
  h1 { font-size: 12pt; margin: 8mm 0; }
  @media print { body { margin: 0; } .letter + .letter { break-before: page; } }
  @media screen { .letter + .letter { margin-top: 20mm; border-top: 1px dashed #000; padding-top: 10mm; } }
`);

/** What is printed of one letter; `body` is the letter with its code. */
export interface PrintedLetter {
  row: MessageRow;
  body: string;
  day: string;
}

/** Letters as they are printed, each on a sheet of its own. */
export function letterPage(letters: PrintedLetter[], sender: Administration, settings: MessageSettings): string {
  const [{ row }] = letters as [PrintedLetter];
  return html`<!doctype html>
    <html lang="${row.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${letters.length === 1 ? row.subject : `${sender.name} (${letters.length})`}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>${letters.map((letter) => sheet(letter, sender, settings))}</main>
      </body>
    </html> `.text;
}

/** One letter: sender, address block, reference, subject, text. */
function sheet({ row, body, day }: PrintedLetter, sender: Administration, settings: MessageSettings): Html {
  const { language } = row;
  const lines = (text: string | null) => (text ?? '').split(/\r?\n/).map((line) => html`${line}<br />`);
  return html`<article class="letter" lang="${language}">
    <address><strong>${settings.senderName ?? sender.name}</strong><br />${lines(settings.postalAddress)}</address>
    <div class="to">
      ${row.postBecause === 'registered' && html`<p class="dispatch">${SAY.registered[language]}</p>`}
      <address>${row.recipientName}<br />${row.channel === 'post' && lines(row.address)}</address>
    </div>
    <p>${dateInWords(day, language)}${row.reference && html`<br />${SAY.reference[language]} ${row.reference}`}</p>
    <h1>${row.subject}</h1>
    ${new Html(body)}
  </article>`;
}
