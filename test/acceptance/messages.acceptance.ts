import { randomUUID } from 'node:crypto';
import { openTestHouse, SUBMISSION, type TestHouse, type Town } from '../support/house.js';
import { mailbox, type Mailbox } from '../support/mailbox.js';

interface MessageView {
  id: string;
  effect: string;
  channel: string;
  subject: string;
  state: string;
  onPaperBecause: string | null;
  attempts: number;
  lastFailure: string | null;
  language: string;
  recipient: { name: string; label: string; address: string | null };
  links: { self: string };
}

const roles = { officer: ['planning-officer'], jurist: ['jurist'], reader: ['reader'] };

describe('messages', () => {
  let box: Mailbox;
  let house: TestHouse;
  let town: Town;
  beforeAll(async () => {
    box = await mailbox();
    house = await openTestHouse('2025-01-06', {
      publicUrl: 'https://permis.example',
      outgoing: { mail: { url: box.url, from: 'permis@perron.example' } },
    });
    town = await house.town({ roles });
  });
  afterAll(async () => {
    await house.close();
    await box.close();
  });

  async function deposit(more: object = {}): Promise<string> {
    const answer = await town
      .as('officer')
      .post('/api/applications', { ...SUBMISSION, ...more })
      .expect(201);
    return answer.headers['location'] as string;
  }

  async function messagesOf(self: string): Promise<MessageView[]> {
    return (await town.as('officer').get(`${self}/messages`).expect(200)).body.items as MessageView[];
  }

  /** The moment of the next attempt is now. */
  async function makeDue(id: string): Promise<void> {
    await house.owner.query('UPDATE messages SET next_attempt = now() WHERE administration_id = $1 AND id = $2', [town.id, id]);
  }

  it('a receipt is mailed in the language of the file, with its code, which is stored nowhere', async () => {
    // Another suite may have left a letter in the database that it shares with this one.
    await house.deliver();
    box.take();
    const answer = await town
      .as('officer')
      .post('/api/applications', {
        ...SUBMISSION,
        applicantEmail: 'camille@example.org',
        language: 'de',
        title: 'Hütte <b>\r\nBcc: x@y',
      })
      .expect(201);
    const { code, reference } = answer.body as { code: string; reference: string };
    await house.deliver();
    const [mail] = box.take();
    expect(mail).toMatchObject({ to: ['camille@example.org'], from: 'permis@perron.example' });
    expect(mail!.header('Subject')).toBe(`Eingangsbestätigung Ihrer Akte ${reference}`);
    expect(mail!.header('Content-Language')).toBe('de');
    expect(mail!.header('Bcc')).toBeUndefined();
    expect(mail!.text).toContain(code);
    expect(mail!.text).toContain('„Hütte <b> Bcc: x@y“');
    expect(mail!.html).toContain('Hütte &lt;b&gt; Bcc: x@y');
    expect(mail!.text).toContain(`https://permis.example/suivi/${town.slug}`);

    const [message] = await messagesOf(answer.headers['location'] as string);
    expect(message).toMatchObject({ effect: 'issueReceipt', channel: 'mail', state: 'sent', language: 'de', attempts: 1 });
    const shown = await town.as('officer').get(message!.links.self).expect(200);
    expect(JSON.stringify(shown.body)).not.toContain(code);
    expect(shown.body.text).toContain('•••••-•••••');
    const stored = await house.owner.query<{ body_text: string }[]>('SELECT body_text FROM messages WHERE id = $1', [
      message!.id,
    ]);
    expect(JSON.stringify(stored)).not.toContain(code);
  });

  it('an envoi is printed with an address block, and its mail is a copy that says so', async () => {
    await town
      .as('jurist')
      .put('/api/settings/messages', {
        senderName: 'Ville\r\nBcc: espion@example.org',
        replyTo: 'urbanisme@ville.example',
        postalAddress: 'Grand-Place 1\n4999 Ville',
        addresses: [
          { recipient: 'delegated-official', name: 'Fonctionnaire délégué de Liège', address: 'Montagne 3\n4000 Liège' },
        ],
      })
      .expect(200);
    const self = await deposit({ applicantEmail: 'lea@example.org', applicantAddress: 'rue Haute 3\n4900 Spa' });
    const confirmed = { type: 'completeness.confirmed', payload: { publicity: 'inquiry', opinions: ['fire-zone'] } };
    await town.as('officer').post(`${self}/events`, confirmed, { 'If-Match': '"1"' }).expect(201);
    await house.deliver();
    const acknowledgements = (await messagesOf(self)).filter(({ effect }) => effect === 'sendAcknowledgement');
    expect(acknowledgements.map(({ channel, state }) => `${channel} ${state}`).sort()).toEqual(['mail sent', 'post waiting']);
    const copy = box.take().find((mail) => mail.header('Subject')!.startsWith('Accusé'))!;
    expect(copy.text).toMatch(/^Copie pour information/);
    expect(copy.text).toContain('enquête publique');
    expect(copy.text).toContain('zone de secours');
    expect(copy.header('Reply-To')).toBe('urbanisme@ville.example');
    expect(copy.header('From')).toContain('Ville Bcc: espion@example.org');
    expect(copy.header('Bcc')).toBeUndefined();

    const letter = acknowledgements.find(({ channel }) => channel === 'post')!;
    expect(letter.onPaperBecause).toBe('registered');
    const page = await town.as('officer').get(`${letter.links.self}/page`).expect(200);
    expect(page.headers['content-type']).toMatch('text/html');
    for (const part of ['Grand-Place 1', 'rue Haute 3', '4900 Spa', 'Camille Dubois', 'Accusé de réception'])
      expect(page.text).toContain(part);
    await town.as('officer').post(`${letter.links.self}/replay`, {}).expect(422);
    const handed = await town.as('officer').post(`${letter.links.self}/handed-over`, {}).expect(200);
    expect(handed.body).toMatchObject({ state: 'sent', handledBy: 'officer', onPaperBecause: null });
    await town.as('officer').post(`${letter.links.self}/handed-over`, {}).expect(422);

    for (const applicantName of ['Léa Simon', 'Noé Maes']) {
      const other = await deposit({ applicantName, applicantAddress: 'rue Haute 5\n4900 Spa' });
      await town.as('officer').post(`${other}/events`, confirmed, { 'If-Match': '"1"' }).expect(201);
    }
    await house.deliver();
    const idOf = (at: string) => at.split('/').pop()!;
    const waiting = (await town.as('officer').get('/api/messages?toPrint=true').expect(200)).body.items as MessageView[];
    const ids = [letter, ...waiting].map(({ links }) => idOf(links.self));
    expect(waiting.length).toBeGreaterThan(0);
    const sheets = await town
      .as('officer')
      .get(`/api/messages/pages?ids=${ids.join(',')}`)
      .expect(200);
    expect(sheets.text.match(/<article class="letter"/g)).toHaveLength(ids.length);
    await town.as('officer').get(`/api/messages/pages?ids=${randomUUID()}`).expect(404);
    await town.as('officer').get('/api/messages/pages?ids=x').expect(422);
    await town.as('reader').get(`/api/messages/pages?ids=${ids[0]}`).expect(403);
    const nowhere = randomUUID();
    await town.as('reader').post('/api/messages/handed-over', { ids }).expect(403);
    await town.as('officer').post('/api/messages/handed-over', { ids: [] }).expect(422);
    const together = await town
      .as('officer')
      .post('/api/messages/handed-over', { ids: [...ids, nowhere].map((id) => id.toUpperCase()) })
      .expect(200);
    expect(together.body.refused).toMatchObject([
      { id: ids[0], code: 'not-waiting' },
      { id: nowhere, code: 'not-found' },
    ]);
    expect(together.body.items).toHaveLength(waiting.length);
    for (const one of together.body.items) expect(one).toMatchObject({ state: 'sent', handledBy: 'officer' });
    expect((await town.as('officer').get('/api/messages?toPrint=true').expect(200)).body.items).toEqual([]);

    const timeline = await town.as('reader').get(`${self}/timeline`).expect(200);
    const kinds = (timeline.body.items as { kind: string; label: string }[]).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'act')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'message').length).toBeGreaterThanOrEqual(3);
  });

  it('an address that cannot be a line of an envelope is refused, and so is what is unknown', async () => {
    const officer = town.as('officer');
    await officer
      .post('/api/applications', { ...SUBMISSION, applicantEmail: 'a@b.example\r\nRCPT TO:<x@y.example>' })
      .expect(422);
    await town
      .as('jurist')
      .put('/api/settings/messages', { addresses: [{ recipient: 'mayor', name: 'x' }] })
      .expect(422);
    await officer.put('/api/settings/messages', { addresses: [] }).expect(403);
    await officer.get('/api/messages?state=lost').expect(422);
    const self = await deposit();
    await officer.put(`${self}/contact`, { email: 'nouvelle@example.org', address: null }).expect(200);
    await officer.put(`${self}/contact`, { email: 'pas une adresse', address: null }).expect(422);
    await town.as('reader').put(`${self}/contact`, { email: null, address: null }).expect(403);
  });

  it('a refusal for now comes again under the same Message-ID; a refusal for good is dead until somebody replays it', async () => {
    box.take();
    box.answerRecipient('451 later, please');
    const self = await deposit({ applicantEmail: 'plus-tard@example.org' });
    await house.deliver();
    const [failed] = await messagesOf(self);
    expect(failed).toMatchObject({ state: 'failed', attempts: 1, lastFailure: expect.stringContaining('451') });
    expect(await house.deliver()).toMatchObject({ attempts: 0 });

    box.answerRecipient('550 nobody here');
    await makeDue(failed!.id);
    await house.deliver();
    const dead = await town.as('officer').get('/api/messages?state=dead').expect(200);
    expect(dead.body.items).toMatchObject([{ id: failed!.id, attempts: 2, lastFailure: expect.stringContaining('550') }]);
    expect(dead.body.summary).toMatchObject({ dead: 1 });

    box.answerRecipient(undefined);
    await town.as('reader').post(`/api/messages/${failed!.id}/replay`, {}).expect(403);
    await town.as('officer').post(`/api/messages/${failed!.id}/replay`, {}).expect(200);
    await house.deliver();
    expect((await messagesOf(self))[0]).toMatchObject({ state: 'sent', handledBy: 'officer' });
    expect(box.take().map((mail) => mail.header('Message-ID'))).toEqual([`<${failed!.id}@perron.example>`]);
    await town.as('officer').post(`/api/messages/${failed!.id}/replay`, {}).expect(422);
  });

  it('a service that dies between sending and writing so repeats the mail under the same Message-ID', async () => {
    box.take();
    const self = await deposit({ applicantEmail: 'deux-fois@example.org' });
    // What came of the attempt cannot be written: the mail has left, and the row knows nothing of it.
    await house.owner.query(`ALTER TABLE messages ADD CONSTRAINT broken CHECK (state <> 'sent') NOT VALID`);
    try {
      await house.deliver();
    } finally {
      await house.owner.query('ALTER TABLE messages DROP CONSTRAINT broken');
    }
    expect((await messagesOf(self))[0]).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(await house.deliver()).toMatchObject({ attempts: 0 });
    const [{ id }] = (await messagesOf(self)) as [MessageView];
    await makeDue(id);
    await house.deliver();
    const ids = box.take().map((mail) => mail.header('Message-ID'));
    expect(ids).toEqual([`<${id}@perron.example>`, `<${id}@perron.example>`]);
  });

  it('two services at once send a mail once', async () => {
    box.take();
    const other = await openTestHouse('2025-01-06', {
      publicUrl: 'https://permis.example',
      outgoing: { mail: { url: box.url, from: 'permis@perron.example' } },
    });
    for (let n = 0; n < 12; n++) await deposit({ applicantEmail: `n${n}@example.org` });
    await Promise.all([house.deliver(), other.deliver(), house.deliver(), other.deliver()]);
    await Promise.all([house.deliver(), other.deliver()]);
    await other.close();
    // A mail that an earlier test saw refused for now may come again on a slow machine.
    const ours = box.take().flatMap(({ to }) => to.filter((address) => /^n\d+@/.test(address)));
    expect(ours.sort()).toEqual(Array.from({ length: 12 }, (_, n) => `n${n}@example.org`).sort());
  });

  it('an effect whose handler fails waits with its reason, and holds up no other', async () => {
    box.take();
    const self = await deposit({ applicantEmail: 'bloquee@example.org' });
    const id = self.split('/').at(-1)!;
    await house.owner.query(`UPDATE outbox SET effect = 'sendPigeon' WHERE application_id = $1 AND effect = 'issueReceipt'`, [
      id,
    ]);
    await deposit({ applicantEmail: 'passante@example.org' });
    await house.deliver();
    expect(box.take().map((mail) => mail.to[0])).toEqual(['passante@example.org']);
    const { summary } = (await town.as('officer').get('/api/messages').expect(200)).body as { summary: { outbox: object } };
    expect(summary.outbox).toMatchObject({ waiting: 1, failed: 1 });
    await house.owner.query(
      `UPDATE outbox SET effect = 'issueReceipt', not_before = now() WHERE application_id = $1 AND effect = 'sendPigeon'`,
      [id],
    );
    await house.deliver();
    expect(box.take().map((mail) => mail.to[0])).toEqual(['bloquee@example.org']);
  });

  it('another administration sees nothing of it', async () => {
    const theirs = await house.town({ roles });
    const self = await deposit({ applicantEmail: 'secret@example.org' });
    await house.deliver();
    const [{ id }] = (await messagesOf(self)) as [MessageView];
    for (const path of ['', '/page']) await theirs.as('officer').get(`/api/messages/${id}${path}`).expect(404);
    await theirs.as('officer').post(`/api/messages/${id}/replay`, {}).expect(404);
    await theirs.as('officer').post(`/api/messages/${id}/handed-over`, {}).expect(404);
    await theirs.as('officer').get(`${self}/messages`).expect(404);
    await theirs.as('officer').get(`${self}/timeline`).expect(404);
    await theirs.as('officer').put(`${self}/contact`, { email: null, address: null }).expect(404);
    const list = await theirs.as('officer').get('/api/messages').expect(200);
    expect(list.body).toMatchObject({ items: [], summary: { waiting: 0, failed: 0, dead: 0, toPrint: 0 } });
  });

  it('pages of messages follow each other without repeating', async () => {
    const seen: string[] = [];
    for (let href: string | undefined = '/api/messages?limit=5'; href !== undefined;) {
      const page: { body: { items: { id: string }[]; links: { next?: string } } } = await town
        .as('officer')
        .get(href)
        .expect(200);
      seen.push(...page.body.items.map(({ id }) => id));
      href = page.body.links.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(10);
  });
});

describe('without a mail server', () => {
  it('that answers, mails are tried again later', async () => {
    const house = await openTestHouse('2025-01-06', { outgoing: { mail: { url: 'smtp://127.0.0.1:1', from: 'a@b.example' } } });
    const town = await house.town();
    await town
      .as('officer')
      .post('/api/applications', { ...SUBMISSION, applicantEmail: 'a@b.example' })
      .expect(201);
    await house.deliver();
    const list = await town.as('officer').get('/api/messages').expect(200);
    expect(list.body.items).toMatchObject([{ state: 'failed', lastFailure: expect.stringContaining('ECONN') }]);
    expect(list.body.summary.failed).toBe(1);
    await house.close();
  });

  it('letters wait to be printed, and say why', async () => {
    const house = await openTestHouse();
    const town = await house.town();
    const answer = await town
      .as('officer')
      .post('/api/applications', { ...SUBMISSION, applicantEmail: 'a@b.example' })
      .expect(201);
    await house.deliver();
    const list = await town
      .as('officer')
      .get(`${answer.headers['location'] as string}/messages`)
      .expect(200);
    expect(list.body.items).toMatchObject([{ channel: 'post', state: 'waiting', onPaperBecause: 'no-mail-server' }]);
    const page = await town
      .as('officer')
      .get(`/api/messages/${(list.body.items as MessageView[])[0]!.id}/page`)
      .expect(200);
    expect(page.text).toContain((answer.body as { code: string }).code);
    await house.close();
  });
});
