import type { INestApplicationContext } from '@nestjs/common';
import { AdministrationDirectory, type Administration } from '../administrations/index.js';
import { hideCode, ManageMessages, messageView } from '../notifications/index.js';
import { withHouse } from './house.js';
import { orFail } from './or-fail.js';
import { print, printJson } from './output.js';

interface Options {
  administration?: string;
  json?: boolean;
}

/** Lists what has not got through: of one administration, or of all. */
export async function listOutbox({ administration, state, json }: Options & { state?: 'waiting' | 'failed' | 'dead' }) {
  await withHouse(async ({ app, administration: find }) => {
    const towns = administration === undefined ? await app.get(AdministrationDirectory).list() : [await find(administration)];
    const told = [];
    for (const { id, slug } of towns) {
      const summary = await messages(app).summary(id);
      const rows = await messages(app).list(id, state === undefined ? { open: true } : { state });
      const open = rows.map(messageView);
      told.push({ administration: slug, summary, messages: open });
    }
    if (json) return printJson(told);
    for (const { administration: slug, summary, messages: open } of told) {
      for (const { id, state: now, channel, recipient, subject, lastFailure } of open)
        print(
          `${id}  ${now.padEnd(7)}  ${channel.padEnd(7)}  ${recipient.label} : ${subject}${lastFailure ? `\n  ${lastFailure}` : ''}`,
        );
      const { waiting, failed, dead, toPrint, outbox } = summary;
      print(
        `${slug}: ${waiting} waiting, ${failed} failed, ${dead} dead, ${toPrint} to print; ${outbox.waiting} effect(s) to handle.`,
      );
    }
  });
}

export async function showMessage(id: string, { administration, json }: Options & { administration: string }): Promise<void> {
  await withHouse(async ({ app, administration: find }) => {
    const row = await orFail(messages(app).find((await find(administration)).id, id));
    const view = { ...messageView(row), text: hideCode(row.text) };
    if (json) return printJson(view);
    print(`${view.subject}\n${view.channel} to ${view.recipient.label}: ${view.state} after ${view.attempts} attempt(s)`);
    if (view.lastFailure) print(view.lastFailure);
    print(`\n${view.text}`);
  });
}

/** Sends again one message, or all that are dead; the running service does it within seconds. */
export async function replayMessages(id: string | undefined, { administration, json }: Options & { administration: string }) {
  await withHouse(async ({ app, administration: find }) => {
    const town: Administration = await find(administration);
    const dead = id === undefined ? (await messages(app).list(town.id, { state: 'dead' })).map((row) => row.id) : [id];
    for (const one of dead) await orFail(messages(app).replay(town.id, one, 'perron outbox replay'));
    if (json) printJson({ replayed: dead });
    else print(`${dead.length} message(s) will be sent again.`);
  });
}

function messages(app: INestApplicationContext): ManageMessages {
  return app.get(ManageMessages, { strict: false });
}
