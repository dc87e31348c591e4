import { parse } from 'yaml';
import { languageOf } from '../core/language/index.js';
import { ReadApplications, simulationView, type Hypothesis } from '../applications/index.js';
import { dateInWords } from '../procedures/index.js';
import { withHouse } from './house.js';
import { CommandFailure, EXIT, print, printJson } from './output.js';
import { read } from './workflows.js';

interface SimulateOptions {
  administration: string;
  until?: string;
  language: string;
  json?: boolean;
}

/** Tells what would follow on a file from the events of a YAML history; writes nothing. */
export async function simulateFile(
  reference: string,
  events: string,
  { administration, until, language: code, json }: SimulateOptions,
): Promise<void> {
  const hypothesis = { events: readHistory(events), ...(until !== undefined && { until }) };
  const language = languageOf(code);
  await withHouse(async ({ app, administration: find, foundations: { texts } }) => {
    const { id } = await find(administration);
    const opened = await app.get(ReadApplications).openByReference(id, reference);
    if (!opened) throw new CommandFailure(EXIT.findings, `No file of ${administration} has the reference « ${reference} ».`);
    const { steps, after, file, outlook } = simulationView(texts, opened, hypothesis, language);
    if (json) return printJson({ steps, after, file, outlook });
    for (const { label, on, taken, reasons, before } of steps) {
      for (const expiry of before) print(`${expiry.on}  ${texts.event(expiry.event, language)}`);
      print(`${on}  ${label}${taken ? '' : ` ✗ ${reasons.join(' ')}`}`);
    }
    for (const expiry of after) print(`${expiry.on}  ${texts.event(expiry.event, language)}`);
    print(`\n${dateInWords(file.asOf, language)} : ${file.milestones.map(({ label }) => label).join(', ')}`);
    for (const { label, inWords } of file.deadlines) print(`  ${label} : ${inWords}`);
  });
}

/** Events as in the history of a scenario: `- { on: 2027-01-15, event: decision.granted }`. */
function readHistory(path: string): Hypothesis['events'] {
  const list: unknown = parse(read(path));
  if (!Array.isArray(list)) throw new CommandFailure(EXIT.usage, `« ${path} » is not a list of events { on, event, … }.`);
  return list.map((entry: unknown, index) => {
    const { on, event, ...payload } = (entry ?? {}) as Record<string, unknown>;
    if (typeof on !== 'string' || typeof event !== 'string') {
      throw new CommandFailure(EXIT.usage, `Entry ${index + 1} of « ${path} » lacks « on » or « event ».`);
    }
    return { type: event, on, payload };
  });
}
