import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml, shapeCheck, type Fault } from '../../core/procedure/index.js';
import { checkTriggers } from './check-triggers.js';
import type { SpatialTrigger } from './trigger.js';

interface TriggerFile {
  triggers: Record<string, Omit<SpatialTrigger, 'id'>>;
}

/** The spatial triggers of the law, read once: `workflows/triggers/*.yaml`, in the order of the files. */
export class TriggerLibrary {
  private constructor(private readonly triggers: readonly SpatialTrigger[]) {}

  /** @param folder `workflows`: the schema lies there, the files in `triggers` */
  static read(folder: string): { triggers: TriggerLibrary } | { faults: Fault[] } {
    const text = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
    const names = readdirSync(join(folder, 'triggers')).filter((name) => name.endsWith('.yaml'));
    const sources = names.sort().map((name) => ({ name: `triggers/${name}`, source: text('triggers', name) }));
    return TriggerLibrary.of(sources, JSON.parse(text('trigger.schema.json')) as object);
  }

  /** The same from sources at hand. @returns what they say, or everything that is wrong with them */
  static of(sources: { name: string; source: string }[], schema: object): { triggers: TriggerLibrary } | { faults: Fault[] } {
    const check = shapeCheck(schema);
    const triggers: SpatialTrigger[] = [];
    const faults: Fault[] = [];
    for (const { name, source } of sources) {
      const known = new Set(triggers.map(({ id }) => id));
      const result = readYaml<TriggerFile>(source, name, check, (file) => checkTriggers(file.triggers, known));
      if ('faults' in result) faults.push(...result.faults);
      else triggers.push(...Object.entries(result.content.triggers).map(([id, trigger]) => ({ ...trigger, id })));
    }
    return faults.length > 0 ? { faults } : { triggers: new TriggerLibrary(triggers) };
  }

  list(): readonly SpatialTrigger[] {
    return this.triggers;
  }

  find(id: string): SpatialTrigger | undefined {
    return this.triggers.find((trigger) => trigger.id === id);
  }

  /** What is asked of a kind of layer. */
  of(layer: string): readonly SpatialTrigger[] {
    return this.triggers.filter((trigger) => trigger.layer === layer);
  }
}
