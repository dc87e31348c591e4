import { RereadJournals, VerifyAudit } from '../../src/applications/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
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

  it.each([
    ['lost', (file: string) => `DELETE FROM deadlines WHERE application_id = '${file}' AND clock = 'decision'`],
    ['set to another day', (file: string) => `UPDATE deadlines SET legal = legal + 30 WHERE application_id = '${file}'`],
    [
      'left to nobody',
      (file: string) => `UPDATE deadlines SET standing_still = NOT standing_still WHERE application_id = '${file}'`,
    ],
  ])('the row of a clock that was %s is found, before its day passes unseen', async (_what, tamper) => {
    const runner = house.owner.createQueryRunner();
    await runner.query(`SELECT set_config('perron.administration', '${town.id}', false)`);
    await runner.query(`CREATE TEMP TABLE kept AS SELECT * FROM deadlines WHERE application_id = '${id}'`);
    await runner.query(tamper(id));
    expect(await faults()).toEqual(['the rows from which its clocks are taken are not its running clocks']);
    await runner.query(`DELETE FROM deadlines WHERE application_id = '${id}'`);
    await runner.query('INSERT INTO deadlines SELECT * FROM kept; DROP TABLE kept');
    await runner.query(`SELECT set_config('perron.administration', '', false)`);
    await runner.release();
    expect(await faults()).toEqual([]);
  });

  /** What an earlier engine would have stored: another date, or another state, than this one reads in the journal. */
  const storedOtherwise = async (path: string, value: string) => {
    const runner = house.owner.createQueryRunner();
    await runner.query(`SELECT set_config('perron.administration', '${town.id}', false)`);
    await runner.query(
      `UPDATE applications SET snapshot = jsonb_set(snapshot, '${path}', '${value}'), engine = $2 WHERE id = $1`,
      [id, 'of-another-engine'],
    );
    await runner.query(`UPDATE deadlines SET legal = '2030-01-01' WHERE application_id = $1 AND clock = 'decision'`, [id]);
    await runner.query(`SELECT set_config('perron.administration', '', false)`);
    await runner.release();
  };
  const decision = async () => {
    const { body } = await town.as('officer').get(`/api/applications/${id}`).expect(200);
    return (body.deadlines as { name: string; legal: string }[]).find(({ name }) => name === 'decision')!.legal;
  };
  const reread = (by: TestHouse) => by.app.get(RereadJournals).reread(town.id);

  it('a mended engine corrects the dates that it reads otherwise, once, and says which', async () => {
    const was = await decision();
    await storedOtherwise('{clocks,decision,legal}', '"2030-01-01"');
    expect(await faults()).toEqual(['folding its journal does not give the stored snapshot']);
    const second = await openTestHouse('2025-01-06');
    try {
      const told = await Promise.all([reread(house), reread(second)]);
      expect(told.flatMap(({ files }) => files)).toMatchObject([
        { id, moved: [{ clock: 'decision', legal: { from: '2030-01-01', to: was } }] },
      ]);
    } finally {
      await second.close();
    }
    expect(await decision()).toBe(was);
    const { items } = (await town.as('officer').get(`/api/applications/${id}/journal`).expect(200)).body;
    expect(items.at(-1)).toMatchObject({
      label: 'calcul des délais corrigé',
      actor: { kind: 'house' },
      told: [{ label: 'décision', told: expect.stringContaining('1er janvier 2030 → ') }],
      correction: { kind: 'engine', moved: [{ legal: { from: '2030-01-01', to: was } }] },
    });
    const due: { legal: string }[] = await house.app
      .get(UnitOfWork)
      .run(town.id, (tx) => tx.query(`SELECT legal FROM deadlines WHERE application_id = $1 AND clock = 'decision'`, [id]));
    expect(due).toEqual([{ legal: was }]);
    expect(await faults()).toEqual([]);
    await town.as('officer').post('/api/applications', SUBMISSION).expect(201);
    expect(await reread(house)).toEqual({ read: 0, files: [], left: [] });
  });

  it('a file that the engine reads in another state is left to a person', async () => {
    await storedOtherwise('{chart}', '"elsewhere"');
    expect(await reread(house)).toMatchObject({ read: 1, files: [], left: [{ because: 'its journal leads to another state' }] });
    expect(await reread(house)).toMatchObject({ read: 0 });
    expect(await faults()).toEqual(['folding its journal does not give the stored snapshot']);
  });
});
