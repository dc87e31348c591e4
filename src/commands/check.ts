import { AssembleSite, CheckSite, LAYER_KINDS, type LayerEvidence } from '../parcels/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { withHouse } from './house.js';
import { CommandFailure, EXIT, print, printJson } from './output.js';

/** Asks every layer in force about the union of some parcels. */
export async function check(
  parcels: string[],
  { administration, json }: { administration: string; json?: boolean },
): Promise<void> {
  await withHouse(async ({ app, administration: find }) => {
    const { id } = await find(administration);
    const evidence = await app.get(UnitOfWork).run(id, async (tx) => {
      const site = await app.get(AssembleSite).fromParcels(tx, parcels);
      if ('unknown' in site)
        throw new CommandFailure(EXIT.findings, `Parcelles inconnues de la couche en vigueur : ${site.unknown.join(', ')}.`);
      return app.get(CheckSite).check(tx, site);
    });
    if (json) return printJson(evidence);
    print(`Bien de ${evidence.siteArea.toFixed(1)} m² : ${evidence.parcels.join(', ')}`);
    for (const layer of evidence.layers) print(inWords(layer));
  });
}

const VERDICTS = {
  affected: 'concerné',
  contact: 'au contact',
  uncertain: 'dans l’incertitude de la limite',
  clear: 'non concerné',
};

function inWords(evidence: LayerEvidence): string {
  const label = LAYER_KINDS[evidence.kind]!.label.fr;
  if (!evidence.tested) return `? ${label} : non testé, aucune couche en vigueur`;
  const hits = evidence.hits.map(({ key, name, verdict, area, share, distance }) => {
    const what = key ?? name ?? 'élément';
    const measure = area > 0 ? `${area.toFixed(1)} m², ${(share * 100).toFixed(1)} %` : `à ${distance.toFixed(2)} m`;
    return `    ${VERDICTS[verdict]} : ${what} (${measure})`;
  });
  const mark = evidence.verdict === 'clear' || evidence.verdict === 'contact' ? '·' : '!';
  return [`${mark} ${label} (édition ${evidence.edition}) : ${VERDICTS[evidence.verdict]}`, ...hits].join('\n');
}
