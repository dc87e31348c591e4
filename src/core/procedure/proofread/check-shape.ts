import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { nearest } from '../nearest.js';
import type { Finding, Path } from './fault.js';

export type ShapeCheck = ValidateFunction;

/** Prepares the check of files against a schema of `workflows/`. A check that runs once a file is not worth optimising. */
export function shapeCheck(schema: object): ShapeCheck {
  return new Ajv2020({
    strict: true,
    strictRequired: false,
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    code: { optimize: false },
  }).compile(schema);
}

/** What the file's shape has that the schema does not admit. */
export function shapeFindings(check: ShapeCheck, value: unknown): Finding[] {
  if (check(value)) return [];
  const errors = check.errors ?? [];
  // A fault inside one branch of a choice also faults the other branches: the deepest is the true one.
  const depth = Math.max(...errors.map(({ instancePath }) => instancePath.split('/').length));
  const telling = errors.filter(({ keyword }) => keyword !== 'anyOf');
  const unknownKeys = telling.filter(({ keyword }) => keyword === 'additionalProperties');
  const kept =
    unknownKeys.length > 0 ? unknownKeys : telling.filter(({ instancePath }) => instancePath.split('/').length === depth);
  const chosen = kept.length > 0 ? kept : telling;
  const exact = chosen.filter(
    ({ keyword, instancePath }) =>
      keyword !== 'type' || !chosen.some((other) => other.keyword !== 'type' && other.instancePath === instancePath),
  );
  const found = exact.map((error) => finding(error));
  return found.filter(
    ({ message, path }, index) =>
      found.findIndex((other) => other.message === message && String(other.path) === String(path)) === index,
  );
}

function finding(error: ErrorObject): Finding {
  const path: Path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String((error.params as { additionalProperty: string }).additionalProperty);
      const known = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
      const suggestion = nearest(key, known);
      const hint = suggestion === undefined ? ` Clés admises : ${known.join(', ')}.` : ` Vouliez-vous dire « ${suggestion} » ?`;
      return {
        path: [...path, key],
        atKey: true,
        message: `La clé « ${key} » n’existe pas ici.${hint}`,
        ...(suggestion !== undefined && { suggestion }),
      };
    }
    case 'required':
      return { path, message: `Il manque la clé « ${(error.params as { missingProperty: string }).missingProperty} ».` };
    case 'enum': {
      const known = (error.params as { allowedValues: string[] }).allowedValues;
      const suggestion = nearest(String(error.data), known);
      return {
        path,
        message: `« ${String(error.data)} » n’est pas admis ici ; valeurs : ${known.join(', ')}.`,
        ...(suggestion !== undefined && { suggestion }),
      };
    }
    case 'type':
      return { path, message: `On attend ici ${kindInFrench(String((error.params as { type: string }).type))}.` };
    case 'pattern':
      return {
        path,
        message: `« ${String(error.data)} » n’a pas la forme attendue.${examples(error.parentSchema as { examples?: string[] })}`,
      };
    case 'const':
      return { path, message: `On attend ici « ${String((error.params as { allowedValue: unknown }).allowedValue)} ».` };
    default:
      return { path, message: `Cette partie n’a pas la forme attendue (${error.keyword}).` };
  }
}

function examples({ examples: right }: { examples?: string[] }): string {
  return right ? ` Écrivez par exemple ${right.join(', ')}.` : '';
}

function kindInFrench(type: string): string {
  const kinds: Record<string, string> = {
    object: 'un objet',
    array: 'une liste',
    string: 'un texte',
    boolean: 'vrai ou faux',
    integer: 'un entier',
  };
  return kinds[type] ?? type;
}
