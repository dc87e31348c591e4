import { statSync } from 'node:fs';
import { DeliverLayer, type Delivered } from '../maps/index.js';
import { LayerRefused } from '../parcels/index.js';
import { withHouse } from './house.js';
import { checkReportName, tellReport, writeReport } from './layer-report.js';
import { orFail } from './or-fail.js';
import { CommandFailure, EXIT, print, printJson, progress } from './output.js';

interface ImportOptions {
  administration: string;
  layer?: string;
  title?: string;
  table?: string;
  map?: string;
  crs?: number;
  accuracy?: number;
  mend: boolean;
  quarantine: boolean;
  dryRun: boolean;
  draft: boolean;
  from?: string;
  report?: string;
  json?: boolean;
}

/** Takes in a layer; what is refused or interrupted leaves the edition in force as it was. */
export async function importLayer(
  kind: string,
  file: string,
  { administration, accuracy, dryRun, draft, from, report: reportFile, json, mend, quarantine, ...options }: ImportOptions,
): Promise<void> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new CommandFailure(EXIT.usage, `« ${file} » is not there.`);
  if (found.isDirectory())
    throw new CommandFailure(
      EXIT.usage,
      `« ${file} » est un dossier : zippez le .shp, .dbf, .prj et .cpg ; une géodatabase s’exporte en GeoPackage.`,
    );
  checkReportName(reportFile);
  const bar = progress(`${kind}:`);
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  process.once('SIGINT', interrupt);
  try {
    await withHouse(async ({ app, administration: find }) => {
      const { id } = await find(administration);
      const request = {
        ...options,
        path: file,
        kind,
        invalid: quarantine ? ('quarantine' as const) : mend ? ('mend' as const) : ('refuse' as const),
        importedBy: 'perron import',
        ...(accuracy !== undefined && { positionalAccuracy: accuracy }),
        onProgress: bar.at,
        signal: interrupted.signal,
      };
      const publish = { ...(from !== undefined && { inForceFrom: from }) };
      const delivered = await orFail(app.get(DeliverLayer).deliver(id, request, { dryRun, ...(!draft && { publish }) }));
      bar.end();
      if (reportFile !== undefined) writeReport(reportFile, delivered.report);
      if (json) printJson({ dryRun, ...delivered });
      else tell(delivered, dryRun);
    });
  } catch (error) {
    bar.end();
    if (interrupted.signal.aborted)
      throw new CommandFailure(EXIT.interrupted, 'Interrompu ; l’édition en vigueur est inchangée.');
    if (!(error instanceof LayerRefused)) throw error;
    const mendable = !mend && !quarantine && error.faults.some(({ code }) => code === 'broken-rings');
    const advice = [
      mendable && '\nAvec --mend, les polygones fautifs sont réparés et le rapport dit lesquels.',
      !quarantine &&
        error.faults.some(({ feature }) => feature !== undefined) &&
        '\nAvec --quarantine, les éléments fautifs sont mis de côté, gardés avec l’édition, et le reste est repris.',
    ]
      .filter(Boolean)
      .join('');
    throw new CommandFailure(
      EXIT.findings,
      `Couche refusée ; rien n’a changé.\n${error.message}${advice}${attributesOf(error)}`,
      {
        faults: error.faults,
        attributes: error.attributes,
      },
    );
  } finally {
    process.removeListener('SIGINT', interrupt);
  }
}

/** What to choose from, when a fault may come from an attribute that was not said. */
function attributesOf({ faults, attributes }: LayerRefused): string {
  const asked = faults.some(({ code }) => ['no-capakey', 'two-capakeys', 'no-street', 'unknown-attribute'].includes(code));
  if (!asked || attributes.length === 0) return '';
  const lines = attributes.map(({ name, filled, examples }) => `  ${name} (${filled}) : ${examples.join(' ; ')}`);
  return `\nAttributs du fichier, à choisir avec --map ${faults.some(({ code }) => code === 'no-street') ? 'street' : 'capakey'}=… :\n${lines.join('\n')}`;
}

function tell({ state, report, publication, rechecked }: Delivered, dryRun: boolean): void {
  if (state === 'unchanged') return print(`Ce fichier est déjà en vigueur : édition ${report.edition}. Rien n’a changé.`);
  tellReport(report);
  if (dryRun) return print('Essai : rien n’a changé.');
  if (publication) print(`En vigueur le ${publication.inForceFrom}.`);
  else print(`Pas encore publiée : « perron layers publish » la met en vigueur.`);
  if (rechecked)
    print(`${rechecked.near} dossier(s) vérifié(s) à nouveau, ${rechecked.touched.length} informé(s) dans leur journal.`);
}
