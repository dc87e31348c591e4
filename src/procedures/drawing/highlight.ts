import type { Language, Words } from '../../core/language/index.js';
import type { ChartGraph } from './chart-graph.js';

export type Change = 'added' | 'removed' | 'changed';

/** What a drawing shows besides the chart itself. States are named by their paths, ways by `from>to`. */
export interface Highlight {
  /** States in which the file has been. */
  visited?: ReadonlySet<string>;
  /** States in which the file is. */
  current?: ReadonlySet<string>;
  /** Events that are possible now. */
  possible?: ReadonlySet<string>;
  /** States, ways and steps (`from>to event`) that differ from another edition. */
  changes?: ReadonlyMap<string, Change>;
  /** Drawn instead of the file's own graph: the union of two editions. */
  graph?: ChartGraph;
}

type Mark = 'current' | 'visited' | 'possible' | Change;

const SIGNS: Record<Mark, string> = {
  current: '▶ ',
  visited: '✓ ',
  possible: '→ ',
  added: '+ ',
  removed: '− ',
  changed: '≠ ',
};

const LEGEND: Record<Mark, Words> = {
  current: { fr: 'le dossier y est', de: 'die Akte steht hier', nl: 'het dossier staat hier', en: 'the file is here' },
  visited: { fr: 'parcouru', de: 'durchlaufen', nl: 'doorlopen', en: 'passed through' },
  possible: { fr: 'possible maintenant', de: 'jetzt möglich', nl: 'nu mogelijk', en: 'possible now' },
  added: { fr: 'ajouté', de: 'hinzugefügt', nl: 'toegevoegd', en: 'added' },
  removed: { fr: 'supprimé', de: 'gestrichen', nl: 'geschrapt', en: 'removed' },
  changed: { fr: 'modifié', de: 'geändert', nl: 'gewijzigd', en: 'changed' },
};

/** The signs and styles that a highlight puts on a drawing: a sign in the text, so that no mark is a colour only. */
export class Marks {
  constructor(
    private readonly highlight: Highlight,
    private readonly language: Language,
  ) {}

  signOfState(path: string): string {
    const mark = this.ofState(path);
    return mark ? SIGNS[mark] : '';
  }

  /** Preceded by a space, to be added to the other classes. */
  classOfState(path: string): string {
    const mark = this.ofState(path);
    return mark ? ` ${mark}` : '';
  }

  signOfStep(from: string, to: string, event: string): string {
    const change = this.highlight.changes?.get(`${from}>${to} ${event}`);
    if (change) return SIGNS[change];
    return this.isPossible(from, event) ? SIGNS.possible : '';
  }

  classOfWay(way: string): string {
    return this.highlight.changes?.get(way) ?? '';
  }

  /** The meaning of the signs, for the description of the drawing. */
  legend(): string {
    const marks: Mark[] = this.highlight.changes
      ? ['added', 'removed', 'changed']
      : this.highlight.current
        ? ['current', 'visited', 'possible']
        : [];
    return marks.map((mark) => ` ${SIGNS[mark].trim()} ${LEGEND[mark][this.language]}.`).join('');
  }

  private ofState(path: string): Mark | undefined {
    const { changes, current, visited } = this.highlight;
    if (changes?.has(path)) return changes.get(path);
    if (current?.has(path)) return 'current';
    return visited?.has(path) ? 'visited' : undefined;
  }

  private isPossible(from: string, event: string): boolean {
    const { possible, current } = this.highlight;
    if (!possible || !current?.has(from)) return false;
    const family = event.endsWith('.*') ? event.slice(0, -1) : undefined;
    return possible.has(event) || (family !== undefined && [...possible].some((name) => name.startsWith(family)));
  }
}
