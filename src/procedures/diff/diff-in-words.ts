import type { Language, Words } from '../../core/language/index.js';
import type {
  ClockDeclaration,
  EditionDiff,
  FieldChange,
  StateDiff,
  StepDiff,
  TransitionConfig,
} from '../../core/procedure/index.js';
import { lengthOfClock } from '../clock-in-words.js';
import { conditionInWords } from '../condition-in-words.js';
import type { Texts } from '../texts.js';
import { fieldInWords, valueInWords } from './fields.js';

const SIGNS = { added: '+', removed: '−', changed: '≠' } as const;

const SAY = {
  title: {
    fr: 'De {before} à {after}',
    de: 'Von {before} zu {after}',
    nl: 'Van {before} naar {after}',
    en: 'From {before} to {after}',
  },
  nothing: { fr: 'Rien ne change.', de: 'Nichts ändert sich.', nl: 'Er verandert niets.', en: 'Nothing changes.' },
  added: { fr: 'ajouté', de: 'hinzugefügt', nl: 'toegevoegd', en: 'added' },
  removed: { fr: 'supprimé', de: 'gestrichen', nl: 'geschrapt', en: 'removed' },
  changed: { fr: 'modifié', de: 'geändert', nl: 'gewijzigd', en: 'changed' },
  whole: { fr: 'Toute la procédure', de: 'Das ganze Verfahren', nl: 'De hele procedure', en: 'The whole procedure' },
  clock: { fr: 'délai', de: 'Frist', nl: 'termijn', en: 'time limit' },
  rule: { fr: 'empêchement', de: 'Hindernis', nl: 'belemmering', en: 'impediment' },
  none: { fr: 'rien', de: 'nichts', nl: 'niets', en: 'nothing' },
} satisfies Record<string, Words>;

/** What changes from one edition to another, as an ordered list: states, their time limits, their steps. */
export function diffInWords(texts: Texts, diff: EditionDiff, language: Language): string[] {
  const name = ({ procedure, law }: EditionDiff['before']) => `${procedure} (${law})`;
  const title = SAY.title[language].replace('{before}', name(diff.before)).replace('{after}', name(diff.after));
  const lines = [title, ...diff.fields.map((field) => `- ${changeOf(texts, field, language)}`)];
  if (diff.fields.length + diff.states.length === 0) lines.push(SAY.nothing[language]);
  for (const [index, state] of diff.states.entries()) lines.push(...tellState(texts, state, index + 1, language));
  return lines;
}

function tellState(texts: Texts, { path, label, change, fields, clocks, steps }: StateDiff, n: number, language: Language) {
  const name = path === '' ? SAY.whole[language] : `${texts.sentence(label, language)} (${path})`;
  const told = [`${n}. ${SIGNS[change]} ${name} : ${SAY[change][language]}`];
  for (const field of fields) told.push(`   - ${changeOf(texts, field, language)}`);
  for (const { clock, change: how, before, after, fields: what } of clocks) {
    const head = `   - ${SIGNS[how]} ${SAY.clock[language]} « ${texts.clock(clock, language)} » : ${SAY[how][language]}`;
    told.push(how === 'changed' ? head : `${head} (${lengthOf(texts, (after ?? before)!, language)})`);
    for (const field of what) told.push(`     - ${changeOf(texts, field, language)}`);
  }
  for (const step of steps) told.push(...tellStep(texts, step, language));
  return told;
}

function tellStep(texts: Texts, { event, change, before, after, fields }: StepDiff, language: Language): string[] {
  const step = (after ?? before)!;
  const name = texts.event(event.replace(/\.\*$/, '.expired'), language);
  const told = [`   - ${SIGNS[change]} ${name}${summary(texts, step, language)} : ${SAY[change][language]}`];
  for (const field of fields) told.push(`     - ${changeOf(texts, field, language)}`);
  return told;
}

/** « → décidé, si … (article) », or the sentence of an impediment. */
function summary(texts: Texts, { target, guard, meta }: TransitionConfig, language: Language): string {
  if (meta.impediment !== undefined)
    return `, ${SAY.rule[language]} « ${texts.sentence(meta.impediment, language)} » (${meta.article})`;
  const where = target === undefined ? '' : ` → ${[target].flat().join(', ')}`;
  const condition = conditionInWords(texts, guard?.params, language);
  return `${where}${condition ? `, ${condition}` : ''} (${meta.article})`;
}

function lengthOf(texts: Texts, clock: ClockDeclaration, language: Language): string {
  return `${lengthOfClock(texts, clock, language).join(' ; ')} ; ${clock.article}`;
}

function changeOf(texts: Texts, { field, before, after }: FieldChange, language: Language): string {
  const say = (value: unknown) => (value === undefined ? SAY.none[language] : valueInWords(texts, field, value, language));
  return `${fieldInWords(field, language)} : ${say(before)} → ${say(after)}`;
}
