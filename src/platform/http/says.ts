import type { ValidationError } from '@nestjs/common';
import { getMetadataStorage, type ValidationOptions } from 'class-validator';
import { told, type Place, type Saying, type Words } from '../../core/language/index.js';
import { either, FIELDS } from './field-sayings.js';

/** What a rule of a field says when it is broken; of the value, where the value decides. */
type Say = (field: { property: string; value: unknown }) => Words;

/**
 * Options of a rule of a field, with what it says when it is broken. `{property}` in it is the name of the field, `{value}` what
 * was sent.
 */
export function says(words: Words, values: Readonly<Record<string, Place>> = {}): ValidationOptions {
  return saysOf(({ property, value }) => told(words, { property, value: String(value).slice(0, 40), ...values }));
}

/** For a field of which the value is one of those. */
export function saysOneOf(values: readonly (string | number)[]): ValidationOptions {
  return says(FIELDS.oneOf, { choices: either(values) });
}

export function saysOf(say: Say): ValidationOptions {
  return { context: { say } };
}

/** What a broken rule says; in the words of the library, where ours say nothing. */
export function sayingOf({ target, property, value, constraints }: ValidationError, code: string): Saying {
  if (code === 'whitelistValidation') return told(FIELDS.unknown, { property });
  // The library (0.15) hands contexts on only for rules that are awaited; the rule itself still has its own.
  const rules = getMetadataStorage().getTargetValidationMetadatas(target!.constructor, '', false, false);
  const rule = rules.find((one) => one.propertyName === property && (one.name ?? one.type) === code);
  const { say } = (rule?.context ?? {}) as { say?: Say };
  return say?.({ property, value }) ?? constraints![code]!;
}
