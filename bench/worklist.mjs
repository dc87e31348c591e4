import { fill, models, parts, register } from './worklist/house-of-many.mjs';
import { TODAY } from './steps/life.mjs';
import { openHouse } from './support/house.mjs';
import { percentile } from './support/table.mjs';

const FEW = 10_000;
/** What the probe town holds at both sizes, so that only the others grow. */
const PROBE = 4000;

/** What officers ask of a worklist, 50 rows each. */
const QUESTIONS = {
  'by consequence': '',
  'by day': 'sort=due',
  'newest, closed too': 'sort=newest&closed=true',
  mine: 'assignee=me',
  'nobody’s': 'assignee=none',
  late: 'due=late',
  'this week': 'due=week',
  'waits for others': 'due=others',
  'by that day': 'dueBy=2025-03-05',
  'refusal by silence': 'consequence=refusal',
  'one milestone': 'milestone=awaiting-decision',
  'a name': 'search=dubois',
  'a reference': 'search=PU/2019/377',
  'a name, closed too': 'search=camille+dubois&closed=true',
  'nothing found, closed too': 'search=xyzzy&closed=true',
  counts: null,
};

/** The worklist over HTTP, in a process that also asks: with 10,000 files in the house, and with `files`. */
export async function bench({ seconds, files }) {
  const house = await openHouse({ today: TODAY });
  try {
    await house.app.listen(0, '127.0.0.1');
    const towns = await register(house);
    const [greatest, probe] = [towns[0], towns[100]];
    const modelIds = await models(house, towns.at(-1));
    const say = (text) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${text}`);
    const grow = (before, after) => fill(house, towns.at(-1), modelIds, towns, counts(towns, before, after), say);
    await grow(0, FEW);
    const few = await measure(house, { probe, greatest }, seconds);
    await grow(FEW, files);
    const many = await measure(house, { probe, greatest }, seconds);
    say('');
    const of = (number) => number.toLocaleString('en');
    const rows = Object.keys(QUESTIONS).map((question) => ({
      question,
      [`p50 at ${of(FEW)}`]: few.probe[question].p50,
      p95: few.probe[question].p95,
      [`p50 at ${of(files)}`]: many.probe[question].p50,
      'p95 ': many.probe[question].p95,
      'greatest town p50': many.greatest[question].p50,
      'p95  ': many.greatest[question].p95,
    }));
    const size = (total, i) => of(sizes(towns, total)[i]);
    return {
      title: `The worklist, ${of(files)} files in 262 administrations (ms over HTTP, 50 rows)`,
      columns: Object.keys(rows[0]),
      rows,
      notes: [
        `The probe town holds ${of(PROBE)} files at both sizes; the greatest ${size(files, 0)}, of which a fifth open.`,
        `Rows of the house on disk: ${await weight(house)}.`,
      ],
    };
  } finally {
    await house.close();
  }
}

function sizes(towns, total) {
  const shares = parts(towns);
  return towns.map((_, i) => (i === 100 ? PROBE : Math.round((total - PROBE) * shares[i])));
}

function counts(towns, before, after) {
  const [from, to] = [before === 0 ? towns.map(() => 0) : sizes(towns, before), sizes(towns, after)];
  return towns.map((_, i) => [from[i], to[i]]);
}

async function measure(house, towns, seconds) {
  const address = await house.app.getUrl();
  const found = {};
  for (const [name, { token }] of Object.entries(towns)) {
    found[name] = {};
    for (const [question, query] of Object.entries(QUESTIONS)) {
      const path = query === null ? '/api/applications/counts' : `/api/applications?limit=50&${query}`;
      const ask = async () => {
        const answer = await fetch(`${address}${path}`, { headers: { authorization: `Bearer ${token}` } });
        if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
        await answer.arrayBuffer();
      };
      for (let i = 0; i < 5; i++) await ask();
      const [times, end] = [[], performance.now() + (seconds * 1000) / 4];
      while (performance.now() < end || times.length < 20) {
        const start = performance.now();
        await ask();
        times.push(performance.now() - start);
      }
      found[name][question] = { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
    }
  }
  return found;
}

async function weight({ owner }) {
  const [{ size }] = await owner.query(`SELECT pg_size_pretty(pg_total_relation_size('applications')) AS size`);
  return size;
}
