import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/core/language/index.js';
import { CLOCKS, EFFECTS, EVENTS } from '../../src/core/procedure/index.js';
import { WORKFLOWS } from '../../src/foundations.js';
import { LetterLibrary } from '../../src/notifications/index.js';
import { OutgoingPort } from '../../src/applications/index.js';
import { renderLetter } from '../../src/notifications/letters/render-letter.js';
import { BadWorkflow, ProcedureLibrary, Texts } from '../../src/procedures/index.js';

const schema = JSON.parse(readFileSync(join(WORKFLOWS, 'message.schema.json'), 'utf8')) as object;

/** A file with one letter, of which a test spoils a part. */
function fileOf(letter: string, effect = 'notifyClosure'): string {
  return `effects:\n  ${effect}:\n    letters:\n      - ${letter.trim().replaceAll('\n', '\n        ')}\n`;
}

const SUBJECT = 'subject: { fr: a, de: a, nl: a, en: a }';
const LETTER = `to: applicant\ndispatch: plain\n${SUBJECT}\nparagraphs:\n  - { fr: a, de: a, nl: a, en: a }`;

function faultsOf(...sources: string[]): string[] {
  try {
    LetterLibrary.of(
      sources.map((source, index) => ({ name: `${index + 1}.yaml`, source })),
      schema,
      ['urban-permit'],
    );
    return [];
  } catch (error) {
    if (!(error instanceof BadWorkflow)) throw error;
    return error.faults.map(({ file, line, message }) => `${file}:${line} ${message}`);
  }
}

describe('letters as data', () => {
  it('our files write for every effect of the vocabulary, each in one place', () => {
    const procedures = ['urban-permit', 'land-development-permit', 'grouped-construction-permit', 'planning-certificate-2'];
    const environment = ['environmental-permit', 'single-permit'].flatMap((name) => [`${name}-class-1`, `${name}-class-2`]);
    const library = LetterLibrary.load(WORKFLOWS, [...procedures, ...environment]);
    expect(library.effects().sort()).toEqual([...EFFECTS].sort());
  });

  it('every letter is written in four languages without a hole, whatever the step brings', () => {
    const library = ProcedureLibrary.load(join(WORKFLOWS, 'wallonia'));
    const procedures = library.list().map(({ id }) => id);
    const letters = LetterLibrary.load(WORKFLOWS, procedures);
    const texts = Texts.load(WORKFLOWS);
    const dates = { safe: '2026-12-01', legal: '2026-12-02' };
    const rich = {
      ...Object.fromEntries(['opensOn', 'until', 'startOn'].map((field) => [field, '2026-12-01'])),
      from: 'fire-zone',
      verdict: 'favourable',
      publicity: 'inquiry',
      opinions: ['awap'],
      delegatedOfficialOpinion: 'mandatory',
      clocks: Object.fromEntries([...CLOCKS, 'opinion.fire-zone'].map((clock) => [clock, dates])),
    };
    const events = [...Object.keys(EVENTS), ...CLOCKS.map((clock) => `clock.${clock}.expired`)];
    let written = 0;
    for (const effect of letters.effects()) {
      const all = new Set(events.flatMap((event) => procedures.flatMap((one) => letters.lettersFor(effect, event, one))));
      for (const [template, language, more] of [...all].flatMap((one) =>
        LANGUAGES.flatMap((language) => [{ clocks: {} }, rich].map((more) => [one, language, more] as const)),
      )) {
        const payload = { event: template.on?.[0] ?? 'decision.granted', on: '2026-11-24', articles: ['CoDT D.IV.33'], ...more };
        const file = { reference: 'PU/2026/0001', title: 'Maison', address: null, applicant: 'C', administration: 'V' };
        const facts = { ...file, procedure: 'permis', tracking: undefined, payload };
        const { subject, text, html } = renderLetter(template, facts, texts, language);
        expect(`${subject}${text}${html}`).not.toMatch(/[{}]|undefined|: \.|\(\)|  /);
        written += 1;
      }
    }
    expect(written).toBeGreaterThan(200);
  });

  it('an effect without a handler stops the boot, and so does a second handler', () => {
    const port = new OutgoingPort();
    const handler = () => Promise.resolve();
    for (const effect of EFFECTS.slice(1)) port.handle(effect, handler);
    expect(() => port.requireAll(EFFECTS)).toThrow('No handler for the effects: issueReceipt.');
    expect(() => port.handle('notifyClosure', handler)).toThrow('« notifyClosure » has two handlers');
  });

  it.each([
    [
      'an unknown placeholder',
      LETTER.replace('{ fr: a, ', '{ fr: "{referense}", '),
      /:6 .*« referense » n’existe pas.*« reference »/,
    ],
    ['a language that is missing', LETTER.replace(', en: a }\nparagraphs', ' }\nparagraphs'), /:6 Il manque la clé « en »/],
    [
      'a placeholder that is missing in one language',
      LETTER.replace('{ fr: a, de: a,', '{ fr: "{day}", de: "{day}",'),
      /Il manque « \{day\} »/,
    ],
    [
      'a placeholder that may have no value',
      LETTER.replaceAll(/: a(?= \}$|,)/gm, ': "{address}"'),
      /:6 .*« \{address\} » peut manquer/,
    ],
    [
      'an unknown condition',
      LETTER.replace('- { fr', '- { when: deadline.decison, fr'),
      /« deadline.decison » n’existe pas.*deadline.decision/,
    ],
    [
      'an unknown event',
      LETTER.replace('dispatch', 'on: [decision.given]\ndispatch'),
      /:5 « decision.given » n’est pas un événement/,
    ],
    [
      'an unknown procedure',
      LETTER.replace('dispatch', 'procedures: [urban-permits]\ndispatch'),
      /« urban-permits » n’existe pas/,
    ],
    ['an unknown recipient', LETTER.replace('applicant', 'aplicant'), /:4 « aplicant » n’est pas admis ici/],
  ])('%s is refused with its line', (_what, letter, said) => {
    expect(faultsOf(fileOf(LETTER))).toEqual([]);
    expect(faultsOf(fileOf(letter)).join('\n')).toMatch(said);
  });

  it('an unknown effect, one written twice, and one that says nothing of its silence are refused', () => {
    expect(faultsOf(fileOf(LETTER, 'notifyClosur'))).toEqual([
      '1.yaml:2 L’effet « notifyClosur » n’existe pas. Vouliez-vous dire « notifyClosure » ?',
    ]);
    expect(faultsOf(fileOf(LETTER), fileOf(LETTER))).toEqual([
      '2.yaml:2 Les lettres de « notifyClosure » sont déjà écrites dans un autre fichier.',
    ]);
    expect(faultsOf('effects:\n  recordOpinion: { letters: [] }\n')[0]).toMatch(/dit pourquoi, dans « because »/);
  });
});
