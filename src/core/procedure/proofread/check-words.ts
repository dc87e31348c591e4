import { isCivilDate, parseTimeLimit } from '../../calendar/index.js';
import { factsOf } from '../condition.js';
import { factNames, findFact } from '../facts/index.js';
import { nearest } from '../nearest.js';
import { CLOCKS } from '../vocabulary/clock-names.js';
import { EFFECTS } from '../vocabulary/effects.js';
import { EVENTS, expiredClock } from '../vocabulary/events.js';
import { FIELDS, PARTIES } from '../vocabulary/fields.js';
import { MILESTONES } from '../vocabulary/milestones.js';
import type { ClockDeclaration, Condition, Limit, StateMeta, TransitionConfig, WorkflowFile } from '../workflow-file.js';
import type { Finding, Path } from './fault.js';
import { statesOf, transitionsOf } from './walk.js';

const AUTHORITIES = [...PARTIES, 'author-of-the-decision'];

/** Words that the vocabulary does not have: events, clocks, facts, effects, milestones, parties, days, lengths. */
export function* checkWords(file: WorkflowFile): Generator<Finding> {
  for (const key of ['from', 'until'] as const) {
    const day = file.inForce[key];
    if (day !== undefined && !isCivilDate(day))
      yield { path: ['inForce', key], message: `« ${day} » n’est pas un jour qui existe.` };
  }
  if (file.inForce.until !== undefined && file.inForce.until < file.inForce.from) {
    yield { path: ['inForce'], message: 'La fin de vigueur vient avant son début.' };
  }
  yield* governedTwice(file);
  for (const { path, state } of statesOf(file)) {
    yield* word([...path, 'tags'], state.tags ?? [], MILESTONES, 'jalon');
    if (state.meta) yield* metaWords([...path, 'meta'], state.meta);
    for (const event of Object.keys(state.on ?? {})) yield* eventWord([...path, 'on', event], event, true);
    for (const { path: at, transition } of transitionsOf(path, state)) yield* transitionWords(at, transition);
  }
}

/** A procedure that the file also governs has a name, and references, of its own. */
function* governedTwice({ id, abbreviation, alsoGoverns = [] }: WorkflowFile): Generator<Finding> {
  for (const key of ['id', 'abbreviation'] as const) {
    const seen = new Set([{ id, abbreviation }[key]]);
    for (const [index, named] of alsoGoverns.entries()) {
      const again = `Deux procédures de ce fichier portent « ${named[key]} ».`;
      if (seen.has(named[key])) yield { path: ['alsoGoverns', index, key], message: again };
      seen.add(named[key]);
    }
  }
}

function* metaWords(path: Path, meta: StateMeta): Generator<Finding> {
  if (meta.authority !== undefined) yield* one([...path, 'authority'], meta.authority, AUTHORITIES, 'autorité');
  for (const [name, condition] of Object.entries(meta.milestones ?? {})) {
    yield* one([...path, 'milestones', name], name, MILESTONES, 'jalon', true);
    yield* conditionWords([...path, 'milestones', name], condition);
  }
  yield* limitWords([...path, 'inquiry'], meta.inquiry);
  for (const [index, { clock }] of (meta.suspends ?? []).entries()) {
    yield* one([...path, 'suspends', index, 'clock'], clock, CLOCKS, 'délai');
  }
  for (const [name, clock] of Object.entries(meta.clocks ?? {})) {
    yield* one([...path, 'clocks', name], name, CLOCKS, 'délai', true);
    yield* clockWords([...path, 'clocks', name], clock);
  }
}

function* clockWords(path: Path, clock: ClockDeclaration): Generator<Finding> {
  if (clock.on !== undefined) yield* eventWord([...path, 'on'], clock.on, false);
  yield* conditionWords([...path, 'when'], clock.when);
  if (clock.follows !== undefined) yield* one([...path, 'follows'], clock.follows, CLOCKS, 'délai');
  if (clock.before?.clock !== undefined) yield* one([...path, 'before', 'clock'], clock.before.clock, CLOCKS, 'délai');
  const months = typeof clock.limit === 'object' && 'months' in clock.limit ? clock.limit.months : undefined;
  for (const [key, field] of [
    ['agreed', clock.agreed],
    ['limit', months],
    ['before', clock.before?.field],
  ] as const) {
    if (field !== undefined) yield* one([...path, key], field, Object.keys(FIELDS), 'champ');
  }
  for (const [name, addend] of Object.entries(clock.addends ?? {})) {
    yield* eventWord([...path, 'addends', name, 'on'], addend.on, false);
    if (addend.limit !== undefined) yield* lengthWord([...path, 'addends', name, 'limit'], addend.limit);
    if (addend.safe !== undefined) yield* lengthWord([...path, 'addends', name, 'safe'], addend.safe);
    if (addend.limit === undefined && addend.gain === undefined) {
      yield { path: [...path, 'addends', name], message: `L’allongement « ${name} » n’a ni durée (limit) ni gain.` };
    }
  }
  if (clock.broughtForward !== undefined) {
    yield* eventWord([...path, 'broughtForward', 'on'], clock.broughtForward.on, false);
    yield* conditionWords([...path, 'broughtForward', 'when'], clock.broughtForward.when);
    yield* lengthWord([...path, 'broughtForward', 'limit'], clock.broughtForward.limit);
  }
  for (const [index, stopper] of (clock.stoppedBy ?? []).entries()) {
    const at = [...path, 'stoppedBy', index];
    if (typeof stopper === 'string') yield* eventWord(at, stopper, false);
    else {
      yield* eventWord([...at, 'event'], stopper.event, false);
      yield* conditionWords([...at, 'when'], stopper.when);
    }
  }
  yield* limitWords([...path, 'limit'], clock.limit);
  if (clock.limit === undefined && clock.follows === undefined) {
    yield { path, message: 'Le délai n’a pas de durée : donnez « limit » ou « follows ».' };
  }
}

function* limitWords(path: Path, limit: Limit | undefined): Generator<Finding> {
  const rows = Array.isArray(limit) ? limit : [];
  for (const [index, { when, limit: length }] of rows.entries()) {
    yield* conditionWords([...path, index, 'when'], when);
    if (typeof length === 'string') yield* lengthWord([...path, index, 'limit'], length);
  }
  if (typeof limit === 'string') yield* lengthWord(path, limit);
}

function* transitionWords(path: Path, transition: TransitionConfig): Generator<Finding> {
  yield* conditionWords([...path, 'guard', 'params'], transition.guard?.params);
  yield* word(
    [...path, 'actions'],
    (transition.actions ?? []).map(({ type }) => type),
    EFFECTS,
    'suite',
  );
  const { impediment } = transition.meta;
  if (impediment !== undefined && (transition.target !== undefined || transition.actions !== undefined)) {
    yield {
      path: [...path, 'meta', 'impediment'],
      message: 'Un empêchement ne mène nulle part et ne fait rien : retirez « target » et « actions ».',
    };
  }
}

function* conditionWords(path: Path, condition: Condition | undefined): Generator<Finding> {
  for (const fact of factsOf(condition)) {
    if (findFact(fact)) continue;
    const part = (['all', 'any', 'none'] as const).find((key) => condition?.[key]?.includes(fact))!;
    yield unknown([...path, part, condition![part]!.indexOf(fact)], 'élément constaté', fact, factNames());
  }
}

function* eventWord(path: Path, event: string, asKey: boolean): Generator<Finding> {
  if (Object.hasOwn(EVENTS, event)) return;
  const pattern = /^clock\.([a-z.-]+)\.\*$/.exec(event)?.[1];
  const clock = expiredClock(event) ?? (asKey ? pattern : undefined);
  const known =
    clock !== undefined && CLOCKS.some((name) => name === clock || name.startsWith(`${clock}.`) || clock.startsWith(`${name}.`));
  if (known) return;
  const candidates = event.startsWith('clock.') ? CLOCKS.map((name) => `clock.${name}.expired`) : Object.keys(EVENTS);
  yield { ...unknown(path, 'événement', event, candidates), atKey: asKey };
}

function* lengthWord(path: Path, text: string): Generator<Finding> {
  try {
    parseTimeLimit(text);
  } catch {
    yield { path, message: `« ${text} » n’est pas une durée ; écrivez P30D, P6M ou P5Y.` };
  }
}

function* word(path: Path, words: string[], vocabulary: readonly string[], what: string): Generator<Finding> {
  for (const [index, text] of words.entries()) yield* one([...path, index], text, vocabulary, what);
}

function* one(path: Path, text: string, vocabulary: readonly string[], what: string, atKey = false): Generator<Finding> {
  if (!vocabulary.includes(text)) yield { ...unknown(path, what, text, vocabulary), atKey };
}

function unknown(path: Path, what: string, text: string, vocabulary: readonly string[]): Finding {
  const suggestion = nearest(text, vocabulary);
  const hint = suggestion === undefined ? '' : ` Vouliez-vous dire « ${suggestion} » ?`;
  return {
    path,
    message: `Mot inconnu du vocabulaire (${what}) : « ${text} ».${hint}`,
    ...(suggestion !== undefined && { suggestion }),
  };
}
