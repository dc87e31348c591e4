import { existsSync } from 'node:fs';
import { ImportLayer, LayerRefused } from '../parcels/index.js';
import { withHouse } from './house.js';
import { CommandFailure, EXIT, print, printJson, progress } from './output.js';

interface ImportOptions {
  administration: string;
  layer?: string;
  title?: string;
  crs?: number;
  accuracy?: number;
  mend: boolean;
  json?: boolean;
}

/** Takes in a layer; what is refused leaves the edition in force as it was. */
export async function importLayer(
  kind: string,
  file: string,
  { administration, accuracy, json, ...options }: ImportOptions,
): Promise<void> {
  if (!existsSync(file)) throw new CommandFailure(EXIT.usage, `« ${file} » is not there.`);
  const bar = progress(`${kind}:`);
  try {
    await withHouse(async ({ app, administration: find }) => {
      const { id } = await find(administration);
      const report = await app.get(ImportLayer).import(id, {
        ...options,
        path: file,
        kind,
        importedBy: 'perron import',
        ...(accuracy !== undefined && { positionalAccuracy: accuracy }),
        onProgress: bar.at,
      });
      bar.end();
      if (json) return printJson(report);
      for (const note of report.notes.slice(0, 20)) print(`- ${note}`);
      if (report.notes.length > 20) print(`- … et ${report.notes.length - 20} autres remarques (--json les donne toutes).`);
      if (!report.unchanged)
        print(
          `Couche « ${report.layer} », édition ${report.edition} : ${report.features} éléments, livrés en EPSG:${report.crs}.`,
        );
    });
  } catch (error) {
    bar.end();
    if (!(error instanceof LayerRefused)) throw error;
    const mendable = !options.mend && error.faults.some(({ code }) => code === 'broken-rings');
    const advice = mendable ? '\nAvec --mend, les polygones fautifs sont réparés et le rapport dit lesquels.' : '';
    throw new CommandFailure(EXIT.findings, `Couche refusée ; rien n’a changé.\n${error.message}${advice}`, {
      faults: error.faults,
    });
  }
}
