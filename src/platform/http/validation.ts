import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { inLanguage } from '../../core/language/index.js';
import { sayingOf } from './says.js';
import { SAY } from './problem-sayings.js';
import { invalid, invalidAt, type ProblemDetail } from './problem.js';

/** Checks bodies and queries against their class-validator DTO; every fault is told at once, with its pointer. */
export function validation(): ValidationPipe {
  return new Validation({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    // What a rule says is found by its class, and may tell of the value.
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => invalid(errors.flatMap((error) => faultsOf(error, ''))),
  });
}

class Validation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && metadata.metatype && this.toValidate(metadata) && Array.isArray(value))
      throw invalidAt('', 'isObject', SAY.notAList);
    const checked: unknown = await super.transform(value, metadata);
    leaveOutNulls(checked);
    return checked;
  }
}

/** Where @nestjs/swagger keeps what is said of a property. */
const DESCRIBED = 'swagger/apiModelProperties';

/** `@IsOptional` lets null through: unless the property is told to be nullable, null says the same as nothing. */
function leaveOutNulls(value: unknown): void {
  if (Array.isArray(value)) value.forEach(leaveOutNulls);
  if (!isOfClass(value)) return;
  for (const [name, member] of Object.entries(value)) {
    if (member !== null) leaveOutNulls(member);
    else if (!mayBeNull(value, name)) delete (value as Record<string, unknown>)[name];
  }
}

function isOfClass(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || ArrayBuffer.isView(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== null && prototype !== Object.prototype;
}

function mayBeNull(value: object, name: string): boolean {
  const described = Reflect.getMetadata(DESCRIBED, Object.getPrototypeOf(value) as object, name) as
    { nullable?: boolean } | undefined;
  return described?.nullable === true;
}

/** A sentence that several rules of one property say is told once. */
function faultsOf(error: ValidationError, parent: string): ProblemDetail[] {
  const pointer = `${parent}/${error.property}`;
  const own = new Map<string, ProblemDetail>();
  for (const code of Object.keys(error.constraints ?? {})) {
    const detail = sayingOf(error, code);
    const french = inLanguage(detail, 'fr');
    if (!own.has(french)) own.set(french, { pointer, code, detail });
  }
  return [...own.values(), ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer))];
}
