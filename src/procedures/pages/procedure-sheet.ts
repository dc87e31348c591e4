import type { Language, Words } from '../../core/language/index.js';
import {
  expiredClock,
  expiryOf,
  flatten,
  type ClockDeclaration,
  type Confidence,
  type FlatState,
  type Procedure,
  type TransitionConfig,
} from '../../core/procedure/index.js';
import { expiryInWords, lengthOfClock } from '../clock-in-words.js';
import { conditionInWords } from '../condition-in-words.js';
import { lengthInWords } from '../dates.js';
import type { Texts } from '../texts.js';

/** Who may take a step, in the language of the sheet: authors of the law, and the roles that record for them. */
export type WhoMay = (event: string) => string;

/** What a rule rests on. */
export interface Cited {
  article: string;
  confidence: Confidence;
}

/** All that one edition says, in words: its states in order, with their time limits and their steps. */
export interface ProcedureSheet {
  /** The first one, with an empty path, holds of the whole procedure. */
  states: SheetState[];
}

export interface SheetState {
  path: string;
  label: string;
  milestones: string[];
  suspends: (Cited & { clock: string; label: string })[];
  clocks: SheetClock[];
  steps: SheetStep[];
}

export interface SheetClock extends Cited {
  clock: string;
  label: string;
  /** One line for each circumstance. */
  lengths: string[];
  starts: string;
  lengthenedBy: (Cited & { told: string })[];
  expiry: string;
}

export interface SheetStep {
  /** As the file names it; `clock.opinion.*` for a family. */
  event: string;
  label: string;
  who: string;
  branches: SheetBranch[];
}

export interface SheetBranch extends Cited {
  /** The sentence with which the step is refused, when the branch is an impediment. */
  refusal?: string;
  /** « si … », « sinon », « toujours »; empty for a refusal without condition. */
  condition: string;
  leadsTo: { path: string; label: string }[];
  effects: { name: string; label: string }[];
}

const SAY = {
  house: {
    fr: 'la maison, d’office',
    de: 'das System, von Amts wegen',
    nl: 'het systeem, ambtshalve',
    en: 'the house, by itself',
  },
  entry: { fr: 'entrée dans l’état', de: 'Eintritt in den Zustand', nl: 'begin van de toestand', en: 'entry of the state' },
  otherwise: { fr: 'sinon', de: 'sonst', nl: 'anders', en: 'otherwise' },
  always: { fr: 'toujours', de: 'immer', nl: 'altijd', en: 'always' },
} satisfies Record<string, Words>;

export function procedureSheet(texts: Texts, procedure: Procedure, whoMay: WhoMay, language: Language): ProcedureSheet {
  const states = [...flatten(procedure.file)].filter(([path]) => !isHistory(procedure, path));
  return { states: states.map(([path, state]) => new Writer(texts, language, states, whoMay).state(path, state)) };
}

type States = [string, FlatState][];

class Writer {
  constructor(
    private readonly texts: Texts,
    private readonly language: Language,
    private readonly states: States,
    private readonly whoMay: WhoMay,
  ) {}

  state(path: string, { label, own, clocks, steps }: FlatState): SheetState {
    const { texts, language } = this;
    const names = [...(own.tags ?? []), ...Object.keys(own.milestones ?? {})];
    return {
      path,
      label: texts.sentence(label, language),
      milestones: names.map((name) => texts.word('milestones', name, language)),
      suspends: (own.suspends ?? []).map(({ clock, article, confidence }) => ({
        clock,
        label: texts.clock(clock, language),
        article,
        confidence,
      })),
      clocks: Object.entries(clocks).map(([name, clock]) => this.clock(name, clock)),
      steps: Object.entries(steps).map(([event, branches]) => ({
        event,
        label: texts.event(event.replace(/\.\*$/, '.expired'), language),
        who: this.takers(event),
        branches: branches.map((branch, index) => this.branch(branch, index)),
      })),
    };
  }

  private clock(name: string, clock: ClockDeclaration): SheetClock {
    const { texts, language } = this;
    const start = clock.on === undefined ? SAY.entry[language] : texts.event(clock.on, language);
    return {
      clock: name,
      label: texts.clock(name, language),
      lengths: lengthOfClock(texts, clock, language),
      starts: [start, conditionInWords(texts, clock.when, language)].filter(Boolean).join(', '),
      lengthenedBy: Object.entries(clock.addends ?? {}).map(([addend, { limit, article, confidence }]) => {
        const length = limit === undefined ? '' : ` ${lengthInWords(limit, language)}`;
        return { told: `${texts.word('addends', addend, language)}${length}`, article, confidence };
      }),
      expiry: expiryInWords(clock.expiry, language),
      article: clock.article,
      confidence: clock.confidence,
    };
  }

  private branch({ guard, target, actions, meta }: TransitionConfig, index: number): SheetBranch {
    const { texts, language } = this;
    const { impediment, article, confidence } = meta;
    const condition = conditionInWords(texts, guard?.params, language);
    const unsaid = impediment === undefined ? SAY[index > 0 ? 'otherwise' : 'always'][language] : '';
    return {
      ...(impediment !== undefined && { refusal: texts.sentence(impediment, language) }),
      condition: condition || unsaid,
      leadsTo: [target ?? []].flat().map((path) => ({ path, label: this.labelOf(path) })),
      effects: (actions ?? []).map(({ type }) => ({ name: type, label: texts.word('effects', type, language) })),
      article,
      confidence,
    };
  }

  /** The expiry of an automatic clock is taken by the house; every other step by a role. */
  private takers(event: string): string {
    const clock = expiredClock(event) ?? /^clock\.(.+)\.\*$/.exec(event)?.[1];
    if (clock === undefined) return this.whoMay(event);
    const kinds = new Set(
      this.states.flatMap(([, { clocks }]) =>
        Object.entries(clocks)
          .filter(([name]) => name === clock || name.startsWith(`${clock}.`))
          .map(([, { expiry }]) => expiry),
      ),
    );
    return kinds.has('automatic') && !kinds.has('offered') ? SAY.house[this.language] : this.whoMay(expiryOf(clock));
  }

  /** A history state has no label of its own: its path stands for it. */
  private labelOf(path: string): string {
    const found = this.states.find(([known]) => known === path);
    return found ? this.texts.sentence(found[1].label, this.language) : path;
  }
}

function isHistory({ machine }: Procedure, path: string): boolean {
  let node = machine.root;
  for (const name of path === '' ? [] : path.split('.')) node = node.states[name]!;
  return node.type === 'history';
}
