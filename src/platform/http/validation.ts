import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { unprocessable, type ProblemDetail } from './problem.js';

/** Checks bodies and queries against their class-validator DTO; every fault is told at once, with its pointer. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => {
      const faults = errors.flatMap((error) => faultsOf(error, ''));
      return unprocessable(faults.map(({ detail }) => detail).join(' '), faults);
    },
  });
}

function faultsOf(error: ValidationError, parent: string): ProblemDetail[] {
  const pointer = `${parent}/${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([code, text]) => ({
    pointer,
    code,
    detail: code === 'whitelistValidation' ? `Le champ « ${error.property} » n’existe pas ici.` : text,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer))];
}
