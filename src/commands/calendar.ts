import type { INestApplicationContext } from '@nestjs/common';
import { AdministrationDirectory, type Administration } from '../administrations/index.js';
import { CorrectCalendars, type CorrectedFile } from '../applications/index.js';
import { withHouse } from './house.js';
import { print, printJson } from './output.js';

interface Corrected {
  /** Open files that another calendar had dated. */
  read: number;
  files: (CorrectedFile & { administration: string })[];
}

/** Brings the open files of the given administrations, or of all, under the calendar in force. */
export async function correctAll(
  app: INestApplicationContext,
  { dryRun = false, only }: { dryRun?: boolean; only?: Administration } = {},
): Promise<Corrected> {
  const chosen = only ? [only] : await app.get(AdministrationDirectory).list();
  const corrected: Corrected = { read: 0, files: [] };
  for (const { id, slug } of chosen) {
    const { read, files } = await app.get(CorrectCalendars).correct(id, { dryRun });
    corrected.read += read;
    corrected.files.push(...files.map((file) => ({ administration: slug, ...file })));
  }
  return corrected;
}

export async function correctCalendar({
  dryRun,
  administration,
  json,
}: {
  dryRun: boolean;
  administration?: string;
  json?: boolean;
}): Promise<void> {
  await withHouse(async ({ app, administration: find, foundations: { texts } }) => {
    const only = administration === undefined ? undefined : await find(administration);
    const { read, files } = await correctAll(app, { dryRun, ...(only && { only }) });
    if (json) return printJson({ dryRun, read, files });
    for (const { administration: slug, reference, moved } of files) {
      print(`${slug} ${reference}`);
      for (const { clock, legal, safe } of moved) {
        print(`  ${texts.clock(clock, 'fr')} : ${legal.from} → ${legal.to} (au plus sûr ${safe.from} → ${safe.to})`);
      }
    }
    print(`${read} open file(s) dated by another calendar, ${files.length} with dates that ${dryRun ? 'would move' : 'moved'}.`);
  });
}
