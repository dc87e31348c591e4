import { siteFindings, telling, type SiteFinding } from '../applications/index.js';
import { AssembleSite, CheckSite, LAYER_KINDS, LayerLibrary, TriggerLibrary, type LayerEvidence } from '../parcels/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Texts } from '../procedures/index.js';
import { withHouse } from './house.js';
import { CommandFailure, EXIT, print, printJson } from './output.js';

/** Asks every layer in force about the union of some parcels. */
export async function check(
  parcels: string[],
  { administration, json }: { administration: string; json?: boolean },
): Promise<void> {
  await withHouse(async ({ app, administration: find }) => {
    const { id } = await find(administration);
    const [texts, triggers] = [app.get(Texts), app.get(TriggerLibrary)];
    const evidence = await app.get(UnitOfWork).run(id, async (tx) => {
      const inForce = await app.get(LayerLibrary).inForce(tx);
      const site = await app.get(AssembleSite).fromParcels(tx, parcels, inForce);
      if ('unknown' in site)
        throw new CommandFailure(EXIT.findings, `Parcelles inconnues de la couche en vigueur : ${site.unknown.join(', ')}.`);
      return app.get(CheckSite).check(tx, site, inForce);
    });
    const findings = siteFindings(texts, triggers, evidence, 'fr');
    if (json) return printJson({ ...evidence, findings });
    print(`Bien de ${evidence.siteArea.toFixed(1)} m² : ${evidence.parcels.join(', ')}`);
    for (const layer of evidence.layers) print(inWords(layer));
    const { items } = telling(findings);
    if (items.length > 0) print('\nCe qui en suit :');
    for (const finding of items) print(findingLines(finding));
  });
}

function findingLines({ answer, told, article, confidence, follows }: SiteFinding): string {
  const { opinions, mayAsk, delegatedOfficialOpinion: official, publicity, note } = follows;
  const labels = (named: readonly { label: string }[]) => named.map(({ label }) => label).join(', ');
  const lines = [
    opinions.length > 0 && `avis : ${labels(opinions)}`,
    mayAsk.length > 0 && `avis facultatif : ${labels(mayAsk)}`,
    official && `avis du fonctionnaire délégué : ${official.label}`,
    publicity && `publicité : ${publicity.label}`,
    note,
  ].filter(Boolean);
  return [
    `${answer === 'uncertain' ? '?' : '!'} ${told} (${article}, confiance ${CONFIDENCE[confidence]})`,
    ...lines.map((line) => `    ${String(line)}`),
  ].join('\n');
}

const CONFIDENCE = { high: 'haute', medium: 'moyenne', low: 'basse' };

const VERDICTS = {
  affected: 'concerné',
  contact: 'au contact',
  uncertain: 'dans l’incertitude de la limite',
  clear: 'non concerné',
};

function inWords(evidence: LayerEvidence): string {
  const label = LAYER_KINDS[evidence.kind]!.label.fr;
  if (!evidence.tested) return `? ${label} : non testé, aucune couche en vigueur`;
  const hits = evidence.hits.map(({ feature, key, name, verdict, area, share, distance, setAside }) => {
    const what = key ?? name ?? 'élément';
    if (setAside) return `    mis de côté, peut-être ici : n° ${feature} du fichier (${setAside.detail})`;
    const measure = area > 0 ? `${area.toFixed(1)} m², ${(share * 100).toFixed(1)} %` : `à ${distance.toFixed(2)} m`;
    return `    ${VERDICTS[verdict]} : ${what} (${measure})`;
  });
  const mark = evidence.verdict === 'clear' || evidence.verdict === 'contact' ? '·' : '!';
  const isIncomplete =
    evidence.verdict === 'uncertain' && evidence.hits.every((hit) => hit.verdict !== 'uncertain' || hit.setAside);
  const verdict = isIncomplete ? 'incertain, la couche est incomplète ici' : VERDICTS[evidence.verdict];
  return [`${mark} ${label} (édition ${evidence.edition}) : ${verdict}`, ...hits].join('\n');
}
