// npm refuses a lock file that lacks the entry of an optional binary of another platform; a mirror that lags behind writes such locks.
import { readFileSync } from 'node:fs';

const packages = JSON.parse(readFileSync(process.argv[2] ?? 'package-lock.json', 'utf8')).packages;

function isLocked(from, name) {
  for (let at = from; ; at = at.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

const incomplete = Object.entries(packages)
  .map(([path, { version, optionalDependencies = {} }]) => ({
    name: `${path.replace(/^.*node_modules\//, '')}@${version}`,
    missing: Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
  }))
  .filter(({ missing }) => missing.length > 0);

for (const { name, missing } of incomplete) console.error(`${name} lacks ${missing.join(', ')} in the lock file.`);
if (incomplete.length === 0) console.log('The lock file is complete.');
process.exit(incomplete.length > 0 ? 1 : 0);
