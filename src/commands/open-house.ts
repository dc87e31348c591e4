import type { INestApplicationContext } from '@nestjs/common';
import { AdministrationDirectory } from '../administrations/index.js';
import { RefreshWorklist, RereadJournals } from '../applications/index.js';
import { Courier } from '../consultations/index.js';
import { Ticker } from '../deadlines/index.js';
import { PostOffice } from '../notifications/index.js';
import { Doors } from '../platform/doors/index.js';
import { correctAll } from './calendar.js';
import { print } from './output.js';

/**
 * What another version or a mended law left is brought up to date while the service answers already; then its clocks run.
 * @param lastly done before the doors are open, when the clocks run
 */
export async function openHouse(app: INestApplicationContext, lastly: () => Promise<void>): Promise<void> {
  const doors = app.get(Doors);
  doors.opening('worklists');
  await refreshWorklists(app);
  doors.opening('journals');
  await rereadJournals(app);
  doors.opening('calendars');
  await correctCalendars(app);
  doors.opening('people');
  app.get(Ticker).start();
  app.get(PostOffice).start();
  app.get(Courier).start();
  await lastly();
  doors.open();
}

/** A newer Perron may read other things from a file; the lists show them from the first page on. */
async function refreshWorklists(app: INestApplicationContext): Promise<void> {
  for (const { id } of await app.get(AdministrationDirectory).list()) await app.get(RefreshWorklist).refresh(id);
}

/** Before calendars are, and before time is let pass: an expiry is never taken on a date that a mended engine moves. */
async function rereadJournals(app: INestApplicationContext): Promise<void> {
  let moved = 0;
  for (const { id, slug } of await app.get(AdministrationDirectory).list()) {
    const { files, left } = await app.get(RereadJournals).reread(id);
    moved += files.length;
    for (const { reference, because } of left)
      print(`${slug} ${reference}: this engine reads its journal otherwise, and leaves the file as it stands, since ${because}.`);
  }
  if (moved > 0) print(`The engine has changed: ${moved} files corrected from their journals, which say what moved.`);
}

/** Before time is let pass: an expiry is never taken on a date that a corrected calendar has moved. */
async function correctCalendars(app: INestApplicationContext): Promise<void> {
  const { read, files } = await correctAll(app);
  if (read > 0)
    print(`The calendar has changed: ${read} open files read again, ${files.length} with dates that moved (see their journals).`);
}
