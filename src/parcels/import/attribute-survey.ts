import type { PropertyType } from '../../core/filter/index.js';
import { commonType, typeOf } from '../attribute-types.js';

/** An attribute of a file, for whoever chooses which one carries what. */
export interface FoundAttribute {
  name: string;
  /** Features where it says something. */
  filled: number;
  /** What all its values can be compared as; absent in older editions. */
  type?: PropertyType;
  /** A few different values, shortened. */
  examples: string[];
}

const MOST_ATTRIBUTES = 200;
const EXAMPLES = 3;
const LONGEST = 60;

/** Notes the attributes of the features as they pass by. */
export class AttributeSurvey {
  private readonly found = new Map<string, FoundAttribute & { types: Set<PropertyType> }>();

  note(attributes: Record<string, unknown>): void {
    for (const name of Object.keys(attributes)) {
      const value = attributes[name];
      let known = this.found.get(name);
      if (!known) {
        if (this.found.size >= MOST_ATTRIBUTES) continue;
        this.found.set(name, (known = { name, filled: 0, examples: [], types: new Set() }));
      }
      // What holds one text is text, whatever else it holds.
      const type = known.types.has('string') ? undefined : typeOf(value);
      if (type !== undefined) known.types.add(type);
      if (value === null || value === undefined || value === '') continue;
      known.filled += 1;
      if (known.examples.length === EXAMPLES) continue;
      const text = (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, LONGEST);
      if (!known.examples.includes(text)) known.examples.push(text);
    }
  }

  all(): FoundAttribute[] {
    return [...this.found.values()].map(({ types, ...found }) => ({ ...found, type: commonType(types) }));
  }
}
