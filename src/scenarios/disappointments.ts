import { milestones, outlook, type Procedure, type Snapshot } from '../core/procedure/index.js';
import type { Expectation, ExpectedDeadline } from './scenario.js';

/** What of the expectation does not hold of the file on that day, one sentence each. */
export function disappointments(
  procedure: Procedure | undefined,
  file: Snapshot | undefined,
  day: string,
  expected: Expectation,
): string[] {
  if (!procedure || !file) return Object.entries(expected).some(isPresent) ? ['there is no file to look at.'] : [];
  const found: string[] = [];
  const compare = (what: string, wanted: unknown, actual: unknown) => {
    if (wanted !== undefined && JSON.stringify(wanted) !== JSON.stringify(actual)) {
      found.push(`${what} is ${JSON.stringify(actual) ?? 'absent'}, expected ${JSON.stringify(wanted)}.`);
    }
  };
  const { memory } = file;
  compare('law', expected.law, file.law);
  compare('baseDays', expected.baseDays, memory.baseDays);
  compare('suspendedDays', expected.suspendedDays, memory.suspendedDays);
  compare('effectiveOn', expected.effectiveOn, memory.outcome?.effectiveOn);
  compare('executableFrom', expected.executableFrom, memory.executableFrom);
  const { suspended, carried } = memory.publicity ?? { suspended: 0, carried: 0 };
  compare('extensionDays', expected.extensionDays, suspended + carried);

  const now = milestones(procedure, file) as string[];
  for (const name of expected.state ?? []) if (!now.includes(name)) found.push(`state is not ${name} but ${now.join(', ')}.`);
  for (const name of expected.notState ?? []) if (now.includes(name)) found.push(`state is ${name}.`);
  for (const [body, status] of Object.entries(expected.opinions ?? {})) {
    compare(`opinion of ${body}`, status, memory.opinions[body as keyof typeof memory.opinions]?.status);
  }
  for (const [name, period] of Object.entries(expected.periods ?? {})) {
    const actual = { poster: memory.poster, publicity: memory.publicity, 'decision-display': memory.display }[name];
    if (period === 'none') {
      if (actual) found.push(`period ${name} is set (${actual.from} to ${actual.until}).`);
      continue;
    }
    compare(`first day of ${name}`, period.from, actual?.from);
    compare(`last day of ${name}`, period.until, actual?.until);
  }
  for (const [clock, wanted] of Object.entries(expected.deadlines ?? {})) found.push(...deadlineFaults(file, clock, wanted));
  found.push(...outlookFaults(procedure, file, day, expected));
  return found;
}

/** Whether something must be there: of a file that was never opened nothing is, and that may be just what is expected. */
function isPresent([key, wanted]: [string, unknown]): boolean {
  if (key === 'notState' || key === 'notAvailable') return false;
  const among = key === 'deadlines' || key === 'periods';
  return among ? Object.values(wanted as object).some((one) => one !== 'none') : true;
}

function deadlineFaults(file: Snapshot, clock: string, wanted: ExpectedDeadline): string[] {
  const running = file.clocks[clock];
  if (wanted === 'none') return running ? [`${clock} is listed (${running.safe}, ${running.legal}).`] : [];
  if (!running) return [`${clock} is not listed; listed: ${Object.keys(file.clocks).join(', ')}.`];
  if (wanted === 'suspended') return running.suspended ? [] : [`${clock} runs (${running.safe}, ${running.legal}).`];
  const { safe, legal } = typeof wanted === 'string' ? { safe: wanted, legal: wanted } : wanted;
  // Of two dates, one that is not said is not compared.
  if ((safe ?? running.safe) === running.safe && (legal ?? running.legal) === running.legal) return [];
  const said = [safe && `safe ${safe}`, legal && `legal ${legal}`].filter(Boolean).join(', ');
  return [`${clock} is safe ${running.safe}, legal ${running.legal}; expected ${said}.`];
}

function outlookFaults(procedure: Procedure, file: Snapshot, day: string, expected: Expectation): string[] {
  if (!expected.available && !expected.notAvailable) return [];
  const possible = outlook(procedure, file, day).possible.map(({ event }) => event);
  return [
    ...(expected.available ?? []).filter((event) => !possible.includes(event)).map((event) => `${event} is not available.`),
    ...(expected.notAvailable ?? []).filter((event) => possible.includes(event)).map((event) => `${event} is available.`),
  ];
}
