import { createWriteStream, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { demoLayers, type DemoLayer } from './layers.js';

export interface WrittenLayer extends Pick<DemoLayer, 'kind' | 'title' | 'positionalAccuracy'> {
  path: string;
  features: number;
}

/** Writes the layers of a generated town as GeoJSON in Lambert 72, one file each. */
export async function writeDemoLayers(folder: string, parcels: number, seed: number): Promise<WrittenLayer[]> {
  mkdirSync(folder, { recursive: true });
  const written: WrittenLayer[] = [];
  for (const layer of demoLayers(parcels, seed)) written.push(await write(folder, layer));
  return written;
}

async function write(folder: string, { kind, title, positionalAccuracy, features }: DemoLayer): Promise<WrittenLayer> {
  const path = join(folder, `${kind}.geojson`);
  const out = createWriteStream(path);
  out.write('{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::31370"}},"features":[');
  let count = 0;
  for (const { geometry, attributes } of features) {
    const line = `${count === 0 ? '' : ','}\n${JSON.stringify({ type: 'Feature', properties: attributes, geometry })}`;
    if (!out.write(line)) await once(out, 'drain');
    count += 1;
  }
  out.end('\n]}\n');
  await finished(out);
  return { kind, title, path, features: count, ...(positionalAccuracy !== undefined && { positionalAccuracy }) };
}
