// Keeps the arrows of the house (docs/architecture.md): a room imports from lower rings only, from another room through its door.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src');

/** From the inside out. Rooms of one ring never know each other, except those of the core and of the outermost ring. */
const RINGS = [
  ['core'],
  ['platform'],
  ['procedures', 'parcels', 'administrations', 'accounts', 'journal'],
  ['applications'],
  [
    'consultations',
    'deadlines',
    'documents',
    'health',
    'inquiries',
    'maps',
    'meetings',
    'notifications',
    'office',
    'operator',
    'people',
    'publications',
    'sign-in',
    'submissions',
    'tracking',
  ],
  ['command-line', 'commands', 'demo', 'scenarios'],
];
/** Rooms whose inner folders have doors of their own. */
const WINGS = ['core', 'platform'];
/** Commands are loaded one by one, so that each brings only what it needs. */
const DOORLESS = 'commands';

const ringOf = (room) => RINGS.findIndex((rooms) => rooms.includes(room));
const faults = [];
for (const path of readdirSync(src, { recursive: true })) {
  if (!path.endsWith('.ts') || path.endsWith('.spec.ts')) continue;
  const [room] = path.split('/');
  const ring = path.includes('/') ? ringOf(room) : RINGS.length;
  if (ring < 0) {
    faults.push(`src/${path}: the room « ${room} » stands in no ring of scripts/check-arrows.mjs.`);
    continue;
  }
  for (const [, specifier] of readFileSync(join(src, path), 'utf8').matchAll(/(?:from|import\(?)\s*'(\.[^']+)'/g)) {
    const target = relative(src, resolve(src, dirname(path), specifier));
    const [other, ...inside] = target.split('/');
    if (target.startsWith('..') || inside.length === 0 || other === room) continue;
    const outer = ringOf(other);
    if (outer > ring || (outer === ring && ring < RINGS.length - 1))
      faults.push(`src/${path} imports ${target}: « ${room} » may not know « ${other} ».`);
    const door = WINGS.includes(other) && inside.length > 1 ? inside.slice(1) : inside;
    if (door.join('/') !== 'index.js' && other !== DOORLESS)
      faults.push(`src/${path} imports ${target}: go through the door, its index.js.`);
  }
}
for (const fault of faults) console.error(fault);
if (faults.length === 0) console.log('The arrows hold.');
process.exit(faults.length > 0 ? 1 : 0);
