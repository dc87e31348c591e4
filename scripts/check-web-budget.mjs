// The staff application loads in one breath: 190 KB at first, 60 for a page, 450 for the map and only when it is shown.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const web = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'web');
const manifest = JSON.parse(readFileSync(join(web, 'manifest.json'), 'utf8'));
const KILOBYTE = 1024;
const BUDGETS = { initial: 190, route: 60, map: 450 };

/** A chunk with all that it brings at once, and not what it asks for later. */
function brought(name, found = new Set()) {
  const { file, css = [], imports = [] } = manifest[name];
  for (const one of [file, ...css]) found.add(one);
  for (const other of imports) brought(other, found);
  return found;
}
const sizeOf = (files) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(web, file)), { level: 9 }).length, 0) / KILOBYTE;

const entry = Object.keys(manifest).find((name) => manifest[name].isEntry);
// The words of one language come with the page, whichever it is.
const words = Object.keys(manifest).filter((name) => /src\/words\/(fr|de|nl|en)\.ts$/.test(name));
const initial = brought(entry);
const largestWords = words.map((name) => brought(name)).toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
for (const file of largestWords) initial.add(file);

const later = (name) => new Set([...brought(name)].filter((file) => !initial.has(file)));
const maps = Object.keys(manifest).filter((name) => name.endsWith('Map.tsx'));
const routes = Object.keys(manifest).filter(
  (name) => manifest[name].isDynamicEntry && !maps.includes(name) && !words.includes(name),
);

const measured = [
  ['first load', sizeOf(initial), BUDGETS.initial],
  ...routes.map((name) => [name, sizeOf(later(name)), BUDGETS.route]),
  ...maps.map((name) => [name, sizeOf(later(name)), BUDGETS.map]),
];
const over = measured.filter(([, size, budget]) => size > budget);
for (const [name, size, budget] of measured)
  console.log(`${size > budget ? '✗' : '✓'} ${size.toFixed(1).padStart(6)} / ${budget} KB  ${name}`);
const early = [entry, ...routes].filter((name) =>
  [...brought(name)].some((file) => maps.some((map) => file === manifest[map].file)),
);
if (early.length > 0) console.error(`A map comes with ${early.join(', ')}; it must wait until it is shown.`);
process.exit(over.length > 0 || early.length > 0 ? 1 : 0);
