import { AdvanceApplication } from '../dist/src/applications/index.js';
import { capture } from './steps/capture.mjs';
import { connection, serve } from './steps/http.mjs';
import { ACTOR, deposit, fileId, LIFE, TODAY } from './steps/life.mjs';
import { hasPgbench, packedScript, pgbench, preparedScript } from './steps/pgbench.mjs';
import { openHouse } from './support/house.mjs';
import { median } from './support/table.mjs';

const ROUNDS = 3;
const CONNECTIONS = [1, 16];

/** Steps per second by three doors on one database, in turn: pgbench with the same statements, the service, and HTTP. */
export async function bench({ seconds }) {
  const house = await openHouse({ today: TODAY });
  const server = await serve(house.url, TODAY);
  try {
    const town = await house.town();
    const doors = {
      ...(await pgbenchDoors(house, town, seconds)),
      service: serviceDoor(house, town),
      http: httpDoor(server.port, town),
    };
    const rows = [];
    for (const clients of CONNECTIONS) rows.push(...(await measure(house, town, doors, clients, seconds)));
    return {
      title: `Steps per second, median of ${ROUNDS} rounds of ${seconds} s; a life of ${LIFE.length} steps, idempotency key on each`,
      columns: ['door', 'connections', 'steps/s', '× pgbench', 'rounds'],
      rows,
      notes: hasPgbench() ? [] : ['pgbench is not on the PATH: there is nothing to compare with.'],
    };
  } finally {
    await server.stop();
    await house.close();
  }
}

let taken = 0;
/** Fresh files for one measure. */
async function files(house, town, seconds) {
  const count = Math.ceil(seconds * 700) + 200;
  const first = (taken += 1_000_000);
  await deposit(house, town.id, first, count);
  return { first, count };
}

async function measure(house, town, doors, clients, seconds) {
  const rates = Object.fromEntries(Object.keys(doors).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, door] of Object.entries(doors)) {
      rates[name].push(await door({ clients, seconds, ...(await files(house, town, seconds)) }));
    }
  }
  const physical = rates.pgbench && median(rates.pgbench);
  return Object.entries(rates).map(([door, found]) => ({
    door,
    connections: clients,
    'steps/s': median(found),
    '× pgbench': physical && median(found) / physical,
    rounds: found.map(Math.round).join(' '),
  }));
}

async function pgbenchDoors(house, town) {
  if (!hasPgbench()) return {};
  const { first } = await files(house, town, 1);
  const [id, keyOf] = [fileId(first), (step) => `captured-${step}`];
  const advance = house.app.get(AdvanceApplication);
  const steps = [];
  for (const [step, event] of LIFE.entries()) {
    const request = { event, expectedVersion: step + 1, key: keyOf(step), actor: ACTOR };
    steps.push(await capture(house.app, town.id, () => advance.take(town.id, id, request)));
  }
  const door =
    (script) =>
    ({ clients, seconds, first, count }) =>
      pgbench(house.url, script, { clients, seconds, first, files: count, steps: LIFE.length });
  return {
    pgbench: door(await preparedScript(house.folder, house.owner, steps, { id, keyOf })),
    'pgbench, packed': door(packedScript(house.folder, steps, { id, keyOf })),
  };
}

const serviceDoor = (house, town) => {
  const advance = house.app.get(AdvanceApplication);
  return live(() => ({
    take: (id, step, event) =>
      advance.take(town.id, id, { event, expectedVersion: step + 1, key: `${id}-${step}`, actor: ACTOR }),
    close: () => undefined,
  }));
};

const httpDoor = (port, { token }) =>
  live(() => {
    const wire = connection(port);
    return {
      take: (id, step, event) =>
        wire.post(
          `/api/applications/${id}/events`,
          { Authorization: `Bearer ${token}`, 'If-Match': `"${step + 1}"`, 'Idempotency-Key': `${id}-${step}` },
          event,
        ),
      close: wire.close,
    };
  });

/** So many hands live lives of files, one step after the other, until the time is over. @returns steps per second */
const live =
  (open) =>
  async ({ clients, seconds, first, count }) => {
    const start = performance.now();
    let [next, steps] = [first, 0];
    const hand = async () => {
      const { take, close } = open();
      while (performance.now() - start < seconds * 1000) {
        if (next >= first + count) throw new Error('Too few files for this machine.');
        const id = fileId(next++);
        for (const [step, event] of LIFE.entries()) {
          await take(id, step, event);
          steps += 1;
        }
      }
      close();
    };
    await Promise.all(Array.from({ length: clients }, hand));
    return steps / ((performance.now() - start) / 1000);
  };
