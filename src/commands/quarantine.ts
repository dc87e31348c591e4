import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { quarantineAsGeoJson, ReviewDelivery } from '../maps/index.js';
import { withHouse } from './house.js';
import { orFail } from './or-fail.js';
import { CommandFailure, EXIT, print, printJson } from './output.js';

/** Lists what was set aside of a delivery, or writes it as GeoJSON. */
export async function listQuarantine(
  slug: string,
  layer: string,
  edition: number,
  { output, json }: { output?: string; json?: boolean },
): Promise<void> {
  await withHouse(async ({ app, administration }) => {
    const { id } = await administration(slug);
    let count = 0;
    await orFail(
      app.get(ReviewDelivery).quarantined(id, layer, edition, async (crs, features) => {
        if (output !== undefined) {
          const text = Readable.from(
            quarantineAsGeoJson(
              crs,
              counted(features, () => (count += 1)),
            ),
          );
          await pipeline(text, createWriteStream(output)).catch((error: NodeJS.ErrnoException) => {
            if (error.path === undefined) throw error;
            throw new CommandFailure(EXIT.usage, `« ${output} » cannot be written: ${error.message}`);
          });
          return;
        }
        const listed = [];
        for await (const { number, key, code, detail, at } of features) listed.push({ number, key, code, detail, at });
        count = listed.length;
        if (json) printJson(listed);
        else for (const { number, code, detail } of listed) print(`n° ${number}  ${code}  ${detail}`);
      }),
    );
    if (output !== undefined) print(`${count} feature(s) set aside are in ${output}.`);
    else if (!json) print(`${count} feature(s) set aside.`);
  });
}

async function* counted<Item>(items: AsyncIterable<Item>, count: () => void): AsyncGenerator<Item> {
  for await (const item of items) {
    count();
    yield item;
  }
}
