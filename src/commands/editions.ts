import { MigrateApplication, ProcedureEditions, ReadApplications } from '../applications/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { languageOf } from '../core/language/index.js';
import { PublishEdition, ReviewEdition, type EditionReview } from '../publications/index.js';
import { withHouse } from './house.js';
import { orFail } from './or-fail.js';
import { CommandFailure, EXIT, print, printJson } from './output.js';
import { read } from './workflows.js';

interface ForAdministration {
  administration: string;
  json?: boolean;
}

export async function listEditions({ administration, json }: ForAdministration): Promise<void> {
  await withHouse(async ({ app, administration: find }) => {
    const { id } = await find(administration);
    const own = await app.get(UnitOfWork).run(id, (tx) => app.get(ProcedureEditions).ownEditions(tx));
    if (json) return printJson(own);
    for (const { procedure, inForceFrom, edition, publishedBy, note } of own)
      print(`${inForceFrom}  ${procedure}  ${edition.slice(0, 12)}  ${publishedBy} : ${note}`);
    print(`${own.length} edition(s) of its own.`);
  });
}

interface ReviewOptions extends ForAdministration {
  from?: string;
  language: string;
}

export async function reviewEdition(file: string, { administration, from, language, json }: ReviewOptions): Promise<number> {
  const source = read(file);
  return withHouse(async ({ app, administration: find, foundations: { clock } }) => {
    const { id } = await find(administration);
    const { review } = await app
      .get(ReviewEdition)
      .review(id, { source, inForceFrom: from ?? clock.today(), language: languageOf(language) });
    if (json) printJson(review);
    else tell(file, review);
    return review.publishable ? EXIT.ok : EXIT.findings;
  });
}

export async function publishEdition(
  file: string,
  { administration, from, note, language, json }: ReviewOptions & { from: string; note: string },
): Promise<void> {
  const source = read(file);
  await withHouse(async ({ app, administration: find }) => {
    const { id } = await find(administration);
    const publication = { source, inForceFrom: from, note, publishedBy: 'perron editions publish' };
    const { review, published } = await orFail(app.get(PublishEdition).publish(id, publication, languageOf(language)));
    if (json) return printJson({ review, published });
    tell(file, review);
    print(`Published: files deposited from ${published.inForceFrom} on are governed by ${published.edition}.`);
  });
}

interface MigrateOptions extends ForAdministration {
  to: string;
  basis: string;
  state?: string[];
}

export async function migrateFile(reference: string, { administration, to, basis, state, json }: MigrateOptions): Promise<void> {
  const states = Object.fromEntries((state ?? []).map((pair) => pair.split('=') as [string, string]));
  await withHouse(async ({ app, administration: find }) => {
    const { id } = await find(administration);
    const opened = await app.get(ReadApplications).openByReference(id, reference);
    if (!opened) throw new CommandFailure(EXIT.findings, `No file of ${administration} has the reference « ${reference} ».`);
    const { id: file, version } = opened.application;
    const actor = { kind: 'account' as const, id: 'cli', name: 'perron editions migrate' };
    const answer = await orFail(
      app.get(MigrateApplication).migrate(id, file, { to, basis, states, expectedVersion: version, actor }),
    );
    if (json) return printJson(answer);
    print(`${reference} is now under ${to} (entry ${answer.version} of its journal).`);
  });
}

function tell(file: string, { faults, proof, comparedWith, difference, liveFiles }: EditionReview): void {
  for (const { line, column, message } of faults) print(`${file}:${line}:${column} ${message}`);
  for (const line of proof?.inWords ?? []) print(line);
  if (proof && proof.counterExamples !== '') print(`\n${proof.counterExamples}`);
  if (comparedWith === null) print('Nothing governs these files yet.');
  for (const line of difference?.inWords ?? []) print(line);
  if (!liveFiles) return;
  for (const { reference, differences } of liveFiles.changed)
    print(`${reference}\n${differences.map((one) => `  ${one}`).join('\n')}`);
  print(`${liveFiles.read} live file(s) tried, ${liveFiles.changed.length} would stand otherwise. They keep their edition.`);
}
