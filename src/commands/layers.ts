import { LayerOverview, ReviewDelivery, type Published } from '../maps/index.js';
import { withHouse, type House } from './house.js';
import { countsInWords, tellFiles, tellReport } from './layer-report.js';
import { orFail } from './or-fail.js';
import { CommandFailure, EXIT, print, printJson } from './output.js';

interface Options {
  json?: boolean;
}

export async function listLayers(slug: string, { json }: Options): Promise<void> {
  await withHouse(async ({ app, administration }) => {
    const { id } = await administration(slug);
    const { items, waiting } = await app.get(LayerOverview).all(id, 'fr');
    if (json) return printJson({ items, waiting });
    for (const { id: layer, edition, features, importedAt, source, title } of items)
      print(`${layer}  édition ${edition}  ${features} éléments  ${day(importedAt)}  ${source.name}  « ${title} »`);
    for (const { id: layer, title } of waiting) print(`${layer}  pas encore en vigueur  « ${title} »`);
    print(`${items.length} layer(s) in force.`);
  });
}

export async function showLayer(slug: string, layer: string, { json }: Options): Promise<void> {
  await withHouse(async ({ app, administration }) => {
    const { id } = await administration(slug);
    const view = await orFail(app.get(LayerOverview).one(id, layer, 'fr'));
    if (json) return printJson(view);
    print(`${view.id} « ${view.title} » (${view.label})`);
    const mapping = Object.entries(view.mapping).map(([role, attribute]) => `${role}=${attribute}`);
    if (mapping.length > 0) print(`  attributs choisis : ${mapping.join(', ')}`);
    for (const { edition, state, features, quarantined, importedAt, importedBy, source } of view.editions)
      print(
        `  édition ${edition}  ${STATES[state]}  ${features} éléments${quarantined > 0 ? ` (+ ${quarantined} mis de côté)` : ''}  ${day(importedAt)}  ${importedBy}  ${source.name}`,
      );
    for (const { edition, inForceFrom, publishedAt, publishedBy, reason } of view.publications)
      print(
        `  ${inForceFrom} : édition ${edition}, publiée le ${day(publishedAt)} par ${publishedBy}${reason ? ` : ${reason}` : ''}`,
      );
  });
}

/** Like `diff`, finds 1 when something changes. */
export async function diffLayer(slug: string, layer: string, from: number, to: number, { json }: Options): Promise<number> {
  return withHouse(async ({ app, administration }) => {
    const { id } = await administration(slug);
    const changes = await orFail(app.get(ReviewDelivery).changes(id, layer, from, to));
    if (json) printJson(changes);
    else {
      for (const { change, key, name, before, after, at } of changes.examples)
        print(`  ${change}  ${key ?? name ?? `n° ${after ?? before}`}  (${at.map((metres) => metres.toFixed(1)).join(' ')})`);
      print(countsInWords(changes.counts));
      const { before, after } = changes.quarantined;
      if (before + after > 0) print(`Mis de côté : ${before} dans l’édition ${from}, ${after} dans l’édition ${to}.`);
    }
    const { unchanged: _same, ...changed } = changes.counts;
    const otherQuarantine = changes.quarantined.before !== changes.quarantined.after;
    const isChanged = Object.values(changed).some((count) => count > 0) || changes.everywhere || otherQuarantine;
    return isChanged ? EXIT.findings : EXIT.ok;
  });
}

export async function publishLayer(
  slug: string,
  layer: string,
  edition: number,
  options: Options & { from?: string },
): Promise<void> {
  await withHouse(async (house) => {
    const { id } = await house.administration(slug);
    tellPublished(await publish(house, id, layer, edition, options), options);
  });
}

export async function discardLayer(slug: string, layer: string, edition: number, { json }: Options): Promise<void> {
  await withHouse(async ({ app, administration }) => {
    const { id } = await administration(slug);
    await orFail(app.get(ReviewDelivery).discard(id, layer, edition));
    if (json) printJson({ layer, discarded: edition });
    else print(`Delivery ${edition} of « ${layer} » is discarded.`);
  });
}

/** Puts an earlier edition back in force, the one before when none is named. */
export async function rollbackLayer(
  slug: string,
  layer: string,
  options: Options & { edition?: number; reason: string; from?: string },
): Promise<void> {
  await withHouse(async (house) => {
    const { id } = await house.administration(slug);
    const { inForce, publications } = await orFail(house.app.get(LayerOverview).one(id, layer, 'fr'));
    const edition = options.edition ?? publications.find((one) => one.edition !== inForce && one.recheckedAt !== null)?.edition;
    if (edition === undefined)
      throw new CommandFailure(
        EXIT.findings,
        `No other edition of « ${layer} » was ever in force: there is nothing to go back to.`,
      );
    tellPublished(await publish(house, id, layer, edition, options), options);
  });
}

function publish(
  { app }: House,
  administration: number,
  layer: string,
  edition: number,
  { from, reason }: { from?: string; reason?: string },
): Promise<Published> {
  const request = {
    layer,
    edition,
    publishedBy: 'perron layers',
    ...(from !== undefined && { inForceFrom: from }),
    ...(reason !== undefined && { reason }),
  };
  return orFail(app.get(ReviewDelivery).publish(administration, request));
}

function tellPublished({ publication, replacedBy, report, rechecked }: Published, { json }: Options): void {
  if (json) return printJson({ publication, replacedBy, report, rechecked });
  tellReport(report);
  print(`Édition ${publication.edition} en vigueur le ${publication.inForceFrom}.`);
  if (replacedBy)
    print(`L’édition ${replacedBy.edition}, annoncée pour le ${replacedBy.inForceFrom}, prendra sa place ce jour-là.`);
  if (!rechecked) return;
  print(`${rechecked.near} dossier(s) vérifié(s) à nouveau, ${rechecked.touched.length} informé(s) dans leur journal.`);
  if (JSON.stringify(rechecked.touched) !== JSON.stringify(report.files.touched)) tellFiles(rechecked);
}

const STATES = { draft: 'livrée', announced: 'annoncée', 'in-force': 'en vigueur', former: 'ancienne' };

function day(at: Date): string {
  return at.toISOString().slice(0, 10);
}
