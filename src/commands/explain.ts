import { applicationView, ReadApplications } from '../applications/index.js';
import { languageOf } from '../core/language/index.js';
import { withHouse } from './house.js';
import { CommandFailure, EXIT, print, printJson } from './output.js';

interface ExplainOptions {
  administration: string;
  language: string;
  json?: boolean;
}

/** Tells why the running dates of a file are what they are. */
export async function explainFile(
  reference: string,
  clock: string | undefined,
  { administration, language, json }: ExplainOptions,
): Promise<void> {
  await withHouse(async ({ app, administration: find, foundations }) => {
    const { id } = await find(administration);
    const opened = await app.get(ReadApplications).openByReference(id, reference);
    if (!opened) throw new CommandFailure(EXIT.findings, `No file of ${administration} has the reference « ${reference} ».`);
    const { deadlines } = applicationView(foundations.texts, opened, foundations.clock.today(), languageOf(language));
    const chosen = clock === undefined ? deadlines : deadlines.filter(({ name }) => name === clock);
    if (clock !== undefined && chosen.length === 0) {
      throw new CommandFailure(
        EXIT.findings,
        `« ${clock} » does not run in ${reference}; running: ${deadlines.map(({ name }) => name).join(', ') || 'none'}.`,
      );
    }
    if (json) return printJson(chosen);
    for (const { label, inWords, because } of chosen)
      print([`${label} : ${inWords}`, ...because.map((line) => `  ${line}`)].join('\n'));
  });
}
