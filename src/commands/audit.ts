import { AdministrationDirectory } from '../administrations/index.js';
import { VerifyAudit } from '../applications/index.js';
import { withHouse } from './house.js';
import { EXIT, print, printJson, progress } from './output.js';

/** Proves every file from its journal. */
export async function verifyAudit({ administration, json }: { administration?: string; json?: boolean }): Promise<number> {
  return withHouse(async ({ app, administration: find }) => {
    const chosen = administration === undefined ? await app.get(AdministrationDirectory).list() : [await find(administration)];
    const bar = progress('files:');
    const results: (Awaited<ReturnType<VerifyAudit['verify']>> & { administration: string })[] = [];
    for (const { id, slug } of chosen) results.push({ administration: slug, ...(await app.get(VerifyAudit).verify(id, bar.at)) });
    bar.end();
    const faults = results.flatMap((result) =>
      result.faults.map((fault) => ({ administration: result.administration, ...fault })),
    );
    const sum = (key: 'files' | 'entries') => results.reduce((total, result) => total + result[key], 0);
    if (json) printJson({ files: sum('files'), entries: sum('entries'), faults });
    else {
      for (const { administration: slug, reference, detail } of faults) print(`${slug} ${reference}: ${detail}`);
      print(`${sum('files')} files, ${sum('entries')} entries, ${faults.length} fault(s).`);
    }
    return faults.length > 0 ? EXIT.findings : EXIT.ok;
  });
}
