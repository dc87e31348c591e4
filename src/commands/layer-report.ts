import { extname } from 'node:path';
import type { Recheck } from '../applications/index.js';
import { factInWords, reportPage, reviewInWords, type DeliveryReport } from '../maps/index.js';
import type { ChangeCounts } from '../parcels/index.js';
import { STYLE } from '../platform/http/index.js';
import { writeOut } from './draw.js';
import { CommandFailure, EXIT, print } from './output.js';

/** Lines told on a terminal of what may be long. */
const TOLD = 20;

/** Refuses a name that says no format, before anything long begins. */
export function checkReportName(path: string | undefined): void {
  if (path !== undefined && !['.html', '.json'].includes(extname(path)))
    throw new CommandFailure(EXIT.usage, `« ${path} »: a report is written as .html or .json.`);
}

/** Writes the report of a delivery: a page that needs nothing beside it, or the same as JSON. */
export function writeReport(path: string, report: DeliveryReport): void {
  writeOut(path, extname(path) === '.html' ? reportPage('fr', report, { style: STYLE }) : `${JSON.stringify(report, null, 2)}\n`);
}

export function tellReport({
  edition,
  title,
  comparedWith,
  features,
  source,
  changes,
  quarantined,
  notes,
  mapping = [],
  files,
}: DeliveryReport): void {
  tellSome(notes.map((note) => `- ${note}`));
  const compared = comparedWith === null ? 'première édition' : `comparée à l’édition ${comparedWith}`;
  print(`Couche « ${title} », édition ${edition} (${compared}) : ${features} éléments, livrés en EPSG:${source.crs}.`);
  print(`  ${countsInWords(changes.counts)}`);
  if (quarantined) {
    print(`  Mis de côté : ${quarantined.count} élément(s) du fichier, gardés avec l’édition (perron layers quarantine).`);
    tellSome(quarantined.examples.map(({ number, detail }) => `    n° ${number} : ${detail}`));
  }
  const roles = mapping.map(
    ({ role, attribute, said }) => `${role}=${attribute ?? '–'}${said ? '' : attribute === null ? '' : ' (par son nom)'}`,
  );
  if (roles.length > 0) print(`  Attributs : ${roles.join(', ')}.`);
  print(`${files.near} dossier(s) ouvert(s) près d’un changement, ${files.touched.length} dont les constats changent.`);
  tellFiles(files);
}

export function tellFiles({ touched }: Recheck): void {
  tellSome(
    touched.map(({ reference, facts, reviews }) => {
      const lines = [...facts.map((one) => factInWords('fr', one)), ...reviews.map((one) => reviewInWords('fr', one))];
      return `  ${reference}\n${lines.map((line) => `    ${line}`).join('\n')}`;
    }),
  );
}

export function countsInWords({ added, removed, changedGeometry, changedAttributes, unchanged }: ChangeCounts): string {
  return (
    `${added} ajoutés, ${removed} retirés, ${changedGeometry} de géométrie changée, ${changedAttributes} d’attributs changés, ` +
    `${unchanged} inchangés.`
  );
}

function tellSome(lines: string[]): void {
  for (const line of lines.slice(0, TOLD)) print(line);
  if (lines.length > TOLD) print(`… et ${lines.length - TOLD} autres (--json les donne tous).`);
}
