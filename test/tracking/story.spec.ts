import type { Edition } from '../../src/procedures/index.js';
import { LANGUAGES } from '../../src/core/language/index.js';
import { courseOf, storyOf } from '../../src/tracking/story.js';
import { library, texts } from '../core/procedures.js';

/** Every set of tags that a file of the procedure can bear by being in one state. */
function situations({ states, id }: Edition): { procedure: string; path: string; milestones: string[] }[] {
  return [...states.values()]
    .filter(({ path }) => path !== '')
    .map(({ path }) => {
      const around = [...states.values()].filter((other) => other.path === path || path.startsWith(`${other.path}.`));
      return {
        procedure: id,
        path,
        milestones: around.flatMap(({ tags, meta }) => [...tags, ...Object.keys(meta.milestones ?? {})]),
      };
    })
    .filter(({ milestones }) => milestones.length > 0);
}

const all = library.list().flatMap(situations);
const told = (procedure: string, milestones: string[], language: (typeof LANGUAGES)[number]) =>
  storyOf(milestones).flatMap((name) => texts.findFor(procedure, 'plain', name, language) ?? []);

describe('what the public page tells', () => {
  it('has a sentence for every situation of every procedure, in four languages', () => {
    const silent = all.filter(({ procedure, milestones }) =>
      LANGUAGES.some((language) => told(procedure, milestones, language).length === 0),
    );
    expect(silent).toEqual([]);
  });

  it('speaks of no permit where none is asked for', () => {
    const others = [/certificate/, /notarial/, /division/, /infringement/];
    const nonsense = all
      .filter(({ procedure }) => others.some((name) => name.test(procedure)))
      .flatMap(({ procedure, milestones }) => told(procedure, milestones, 'fr'))
      .filter((sentence) => /\bpermis\b/i.test(sentence) && !sentence.includes('Ce n’est pas un permis'));
    expect(nonsense).toEqual([]);
  });

  it('names the delegated official where he decides, not the college', () => {
    const sentences = all
      .filter(({ procedure }) => procedure === 'delegated-official-permit')
      .flatMap(({ procedure, milestones }) => told(procedure, milestones, 'fr'));
    expect(sentences.filter((sentence) => /collège communal|La commune vérifie/.test(sentence))).toEqual([]);
  });

  it.each([
    ['urban-permit', ['under-examination'], 'examination'],
    ['planning-certificate-2', ['issued', 'favourable'], 'after'],
    ['planning-certificate-2', ['deemed-unfavourable', 'before-government'], 'decision'],
    ['planning-certificate-1', ['submitted'], 'deposit'],
    ['planning-certificate-1', ['issued'], 'answer'],
    ['infringement', ['infringement-found'], 'finding'],
    ['infringement', ['uncured'], 'warning'],
    ['infringement', ['settled'], 'closure'],
  ])('%s: %j is at the stage of %s', (procedure, milestones, stage) => {
    const { stages, now } = courseOf(procedure, milestones);
    expect(stages[now]).toBe(stage);
  });
});
