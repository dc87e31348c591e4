import { InvalidArgumentError, Option } from 'commander';
import { CommandEnd } from '../commands/output.js';

export const json = () => new Option('--json', 'print one JSON document');

export const language = () =>
  new Option('--language <code>', 'language of the words').choices(['fr', 'de', 'nl', 'en']).default('fr');

/** Every command is loaded when it is called: the help does not wait for Nest. */
export function does<Arguments extends unknown[]>(load: () => Promise<(...given: Arguments) => unknown>) {
  return async (...given: Arguments) => {
    const result = await (await load())(...given);
    if (typeof result === 'number') throw new CommandEnd(result);
  };
}

export function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A whole number is expected.');
}

export function identifier(text: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) return text;
  throw new InvalidArgumentError('« perron outbox list » gives the identifiers.');
}

export function metres(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0 && value <= 1000) return value;
  throw new InvalidArgumentError('Metres from 0 to 1000 are expected.');
}
