import { ReadApplications } from '../applications/index.js';
import { KeepNeighbours, neighboursCsv, type Neighbour } from '../maps/index.js';
import { withHouse } from './house.js';
import { orFail } from './or-fail.js';
import { CommandFailure, EXIT, print, printJson } from './output.js';

interface Options {
  administration: string;
  within: number;
  keep: boolean;
  csv: boolean;
  json?: boolean;
}

/** Lists the parcels around the site of a file, and keeps the list when asked to. */
export async function neighbours(reference: string, { administration: slug, within, keep, csv, json }: Options): Promise<void> {
  if (within < 1 || within > 1000) throw new CommandFailure(EXIT.usage, `--within is from 1 to 1000 metres, not ${within}.`);
  await withHouse(async ({ app, administration }) => {
    const { id } = await administration(slug);
    const opened = await app.get(ReadApplications).openByReference(id, reference);
    if (!opened) throw new CommandFailure(EXIT.findings, `No file of « ${slug} » has the reference « ${reference} ».`);
    const service = app.get(KeepNeighbours);
    const file = opened.application.id;
    const list = await orFail(keep ? service.keep(id, file, within, 'perron neighbours') : service.look(id, file, within));
    if (json) return printJson(list);
    if (csv) return void process.stdout.write(neighboursCsv('fr', list));
    for (const one of list.neighbours) print(inOneLine(one));
    for (const one of list.gone) print(`${inOneLine(one)}  (plus à cette distance)`);
    print(`${list.neighbours.length} parcelle(s) à ${within} m du bien (${list.own.join(', ') || 'aucune parcelle'}).`);
  });
}

function inOneLine({ parcel, distance, owner, state }: Neighbour): string {
  const who = [owner?.name ?? 'propriétaire inconnu', owner?.address].filter(Boolean).join(', ');
  return `${parcel}  ${distance.toFixed(3)} m  ${who}${state === 'new' ? '  (nouvelle)' : ''}`;
}
