import { setTimeout as pause } from 'node:timers/promises';

const DEPOSIT = {
  procedure: 'urban-permit',
  on: '2025-01-06',
  title: 'Immeuble de six logements',
  applicantName: 'Camille Dubois',
};

/** A file that hands take to its permit; none of its clocks expires by itself before the last day. */
const WALK = [
  { type: 'completeness.confirmed', on: '2025-01-20', payload: { publicity: 'inquiry' } },
  { type: 'acknowledgement.delivered', on: '2025-01-20', payload: { to: 'applicant' } },
  { type: 'publicity.scheduled', on: '2025-01-20', payload: { kind: 'inquiry', opensOn: '2025-02-03' } },
  { type: 'publicity.closed', on: '2025-02-17' },
  { type: 'decision.granted', on: '2025-02-20' },
  { type: 'decision.delivered', on: '2025-02-24', payload: { to: 'applicant' } },
  { type: 'decision.delivered', on: '2025-02-25', payload: { to: 'delegated-official' } },
];

/** A file that falls asleep waiting for an opinion: the house must take its expiry, once. */
const SLEEP = [
  { type: 'completeness.confirmed', on: '2025-01-20', payload: { opinions: ['fire-zone'] } },
  { type: 'opinion.requested', on: '2025-01-20', payload: { from: 'fire-zone' } },
];
const EXPIRY = 'clock.opinion.fire-zone.expired';

/** One of so many answers is taken for lost: the request is sent again, and must be answered alike. */
const DUPLICATES = 0.02;

/**
 * Hands that live lives of files and send every act, under one key, until it is answered.
 * @param run `{ addresses, token, random, history, mayGoOn, isOver }`; the history grows with each answer
 */
export async function hand(run, index) {
  for (let number = 0; !run.isOver(); number++) {
    const key = `hand-${index}-${number}`;
    const deposit = await act(run, '/api/applications', DEPOSIT, { 'Idempotency-Key': key });
    const file = deposit.id;
    run.history.acknowledged.push({ file, sequence: deposit.version, type: 'application.submitted' });
    const sleeps = (index + number) % 3 === 0;
    let { version } = deposit;
    for (const [step, event] of (sleeps ? SLEEP : WALK).entries()) {
      while (!run.mayGoOn()) await pause(5);
      const headers = { 'Idempotency-Key': `${key}-${step}`, 'If-Match': `"${version}"` };
      const answer = await act(run, `/api/applications/${file}/events`, event, headers);
      ({ version } = answer);
      run.history.acknowledged.push({ file, sequence: version, type: event.type });
    }
    if (sleeps) run.history.due.push({ file, type: EXPIRY });
  }
}

async function act(run, path, body, headers) {
  const first = await answered(run, path, body, headers);
  if (run.random() < DUPLICATES) {
    run.history.duplicates += 1;
    const second = await answered(run, path, body, headers);
    if (second !== first) throw new Error(`The same key got two answers at ${path}:\n${first}\n${second}`);
  }
  return JSON.parse(first);
}

/** Sends until somebody answers; after a broken connection nobody knows whether the act was taken. */
async function answered({ addresses, token, random, history }, path, body, headers) {
  for (;;) {
    const address = addresses[Math.floor(random() * addresses.length)];
    const answer = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
      .then(async (response) => ({ status: response.status, text: await response.text() }))
      .catch(() => undefined);
    if (answer?.status === 201) return answer.text;
    if (answer && answer.status < 500) throw new Error(`${path} ${JSON.stringify(body)} was refused: ${answer.text}`);
    history.retries += 1;
    await pause(10 + random() * 40);
  }
}
