import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { told } from '../../core/language/index.js';
import { LARGEST_NUMBER } from './field-rules.js';
import { FIELDS } from './field-sayings.js';
import { Problem } from './problem.js';

/** A number in an address. */
export class WholeNumber implements PipeTransform {
  constructor(private readonly options: { optional?: boolean; fault?: (name: string) => Problem } = {}) {}

  /** @param said the text, or the number that Nest made of it */
  transform(said: unknown, { data = '' }: ArgumentMetadata): number | undefined {
    const { optional = false, fault = noNumber } = this.options;
    if (said === undefined && optional) return undefined;
    const number = Number(/^\d{1,10}$/.exec(String(said))?.[0]);
    if (!(number <= LARGEST_NUMBER)) throw fault(data);
    return number;
  }
}

function noNumber(name: string): Problem {
  return new Problem(400, 'bad-request', told(FIELDS.whole, { property: name, least: 0, most: LARGEST_NUMBER }));
}
