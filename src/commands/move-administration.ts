import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BadAdministration, exportAdministration, importAdministration } from '../administrations/index.js';
import { MIGRATIONS } from '../migrations.js';
import { UnitOfWork } from '../platform/database/index.js';
import { isWhatItsHashSays } from '../procedures/index.js';
import { withHouse } from './house.js';
import { CommandFailure, EXIT, print, printJson } from './output.js';

const NAMES = MIGRATIONS.map(({ name }) => name);
const CHECKS = { migrations: NAMES, isGenuine: isWhatItsHashSays };

export async function exportToFile(slug: string, { output, json }: { output: string; json?: boolean }): Promise<void> {
  await withHouse(async ({ app, administration }) => {
    const { id, name } = await administration(slug);
    const partial = `${output}.partial`;
    try {
      await app
        .get(UnitOfWork)
        .run(id, (tx) =>
          pipeline(Readable.from(exportAdministration(tx, NAMES)), createGzip(), createWriteStream(partial, { mode: 0o600 })),
        );
      await rename(partial, output);
    } catch (error) {
      await rm(partial, { force: true });
      // A disk that is full says no path.
      const { path, code } = error as NodeJS.ErrnoException;
      const isFull = code === 'ENOSPC' || code === 'EDQUOT';
      if (path === undefined && !isFull) throw error;
      throw new CommandFailure(
        isFull ? EXIT.environment : EXIT.usage,
        `« ${output} » cannot be written: ${(error as Error).message}`,
      );
    }
    if (json) printJson({ administration: slug, output });
    else print(`« ${name} » is in ${output}. It holds personal data and hashes of keys: keep it as you keep the database.`);
  });
}

export async function importFromFile(file: string, { json }: { json?: boolean }): Promise<void> {
  await withHouse(async ({ owner }) => {
    const database = await owner();
    try {
      const taken = await pipeline(createReadStream(file), createGunzip(), (unpacked: AsyncIterable<Buffer>) =>
        importAdministration(database, CHECKS, linesOf(unpacked)),
      );
      const { id, slug, name, rows } = taken;
      if (json) printJson({ id, slug, rows });
      else print(`« ${name} » is administration ${id}: ${rows} rows. Prove its journals with: perron audit verify`);
    } catch (error) {
      if (error instanceof BadAdministration) throw new CommandFailure(EXIT.usage, error.message);
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES' || code?.startsWith('Z_'))
        throw new CommandFailure(EXIT.usage, `« ${file} » cannot be read: ${(error as Error).message}. Nothing was taken in.`);
      throw error;
    }
  });
}

async function* linesOf(unpacked: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of unpacked) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}
