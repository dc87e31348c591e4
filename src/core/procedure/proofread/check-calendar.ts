import { isCivilDate, type CalendarData } from '../../calendar/index.js';
import { shapeCheck, type ShapeCheck } from './check-shape.js';
import type { Fault, Finding, Path } from './fault.js';
import { readYaml } from './read-yaml.js';

export type CalendarProofreader = (source: string, file: string) => { calendar: CalendarData } | { faults: Fault[] };

/** @param schema the JSON Schema of calendar files */
export function calendarProofreader(schema: object): CalendarProofreader {
  let check: ShapeCheck | undefined;
  return (source, file) => {
    check ??= shapeCheck(schema);
    const read = readYaml<CalendarData>(source, file, check, checkDays);
    return 'faults' in read ? read : { calendar: read.content };
  };
}

/** Days that no year has, and periods that end before they begin. */
function* checkDays(data: CalendarData): Generator<Finding> {
  for (const list of ['holidays', 'closures'] as const) {
    for (const [index, day] of data[list].entries()) {
      yield* held([list, index], day);
      if (day.on !== undefined) yield* yearly([list, index, 'on'], day.on);
      if ((day.on === undefined) === (day.easter === undefined)) {
        yield {
          path: [list, index],
          message: 'Donnez « on » (un jour MM-JJ) ou « easter » (des jours après Pâques), et l’un des deux seulement.',
        };
      }
    }
  }
  for (const [index, pause] of data.breaks.entries()) {
    yield* held(['breaks', index], pause);
    for (const key of ['from', 'to'] as const) yield* yearly(['breaks', index, key], pause[key]);
  }
  for (const [index, { from, until }] of data.suspensions.entries()) {
    yield* held(['suspensions', index], { since: from, until }, 'from');
  }
}

function* held(path: Path, { since, until }: { since?: string; until?: string }, first = 'since'): Generator<Finding> {
  for (const [key, day] of [
    [first, since],
    ['until', until],
  ] as const) {
    if (day !== undefined && !isCivilDate(day))
      yield { path: [...path, key], message: `« ${day} » n’est pas un jour qui existe.` };
  }
  if (since !== undefined && until !== undefined && until < since) yield { path, message: 'La fin vient avant le début.' };
}

function* yearly(path: Path, day: string): Generator<Finding> {
  if (!isCivilDate(`2024-${day}`)) yield { path, message: `« ${day} » n’est pas un jour de l’année ; écrivez MM-JJ.` };
}
