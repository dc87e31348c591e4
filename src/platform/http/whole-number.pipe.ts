import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { LARGEST_NUMBER } from './field-rules.js';
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
  const detail = `« ${name} » est un nombre entier, de 0 à ${LARGEST_NUMBER}.`;
  return new Problem(400, 'bad-request', 'Demande non valable', detail);
}
