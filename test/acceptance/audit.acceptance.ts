import { VerifyAudit } from '../../src/applications/index.js';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';

describe('the journal is the proof', () => {
  let house: TestHouse;
  let town: Town;
  let id: string;
  beforeAll(async () => {
    house = await openTestHouse('2025-01-06');
    town = await house.town();
    const officer = town.as('officer');
    const deposit = await officer.post('/api/applications', SUBMISSION).expect(201);
    id = deposit.body.id as string;
    const href = `/api/applications/${id}/events`;
    await officer
      .post(href, { type: 'completeness.confirmed', payload: { publicity: 'notice' } }, { 'If-Match': '"1"' })
      .expect(201);
    await officer
      .post(href, { type: 'acknowledgement.delivered', payload: { to: 'applicant' } }, { 'If-Match': '"2"' })
      .expect(201);
    await officer
      .post(href, { type: 'publicity.scheduled', payload: { kind: 'notice', opensOn: '2025-01-13' } }, { 'If-Match': '"3"' })
      .expect(201);
  });
  afterAll(() => house.close());

  const faults = async () => (await house.app.get(VerifyAudit).verify(town.id)).faults.map(({ detail }) => detail);

  it('folding it gives the stored file', async () => {
    expect(await house.app.get(VerifyAudit).verify(town.id)).toEqual({ files: 1, entries: 4, faults: [] });
  });

  /** Somebody with all rights on the database tampers, and a look tells; then all is put back. */
  it.each([
    [
      'an entry rewritten',
      `UPDATE journal SET entry = jsonb_set(entry, '{event,on}', '"2025-01-05"') WHERE sequence = 2`,
      'entry 2 was altered',
    ],
    ['the last entry cut off', 'DELETE FROM journal WHERE sequence = 4', 'at version 4 but its journal has 3 entries'],
    ['an entry cut out of the middle', 'DELETE FROM journal WHERE sequence = 2', 'entry 2 is missing'],
    ['a seal replaced', `UPDATE journal SET hash = sha256('x') WHERE sequence = 3`, 'entry 3 was altered'],
    [
      'the stored file changed behind the journal',
      `UPDATE applications SET snapshot = jsonb_set(snapshot, '{clocks,decision,legal}', '"2030-01-01"')`,
      'does not give the stored snapshot',
    ],
  ])('%s is found', async (_what, tamper, sentence) => {
    const runner = house.owner.createQueryRunner();
    const columns = 'administration_id, application_id, sequence, recorded_at, entry, previous_hash, hash';
    await runner.query(`SELECT set_config('perron.administration', '${town.id}', false)`);
    await runner.query(`CREATE TEMP TABLE kept AS SELECT ${columns} FROM journal WHERE application_id = '${id}'`);
    await runner.query(`CREATE TEMP TABLE kept_file AS SELECT snapshot FROM applications WHERE id = '${id}'`);
    await runner.query(`${tamper}${tamper.includes('WHERE') ? ' AND application_id' : ' WHERE id'} = '${id}'`);
    expect((await faults()).join()).toContain(sentence);
    await runner.query(`DELETE FROM journal WHERE application_id = '${id}'`);
    await runner.query(`INSERT INTO journal (${columns}) SELECT ${columns} FROM kept`);
    await runner.query(`UPDATE applications SET snapshot = (SELECT snapshot FROM kept_file) WHERE id = '${id}'`);
    await runner.query(`DROP TABLE kept, kept_file; SELECT set_config('perron.administration', '', false)`);
    await runner.release();
    expect(await faults()).toEqual([]);
  });
});
