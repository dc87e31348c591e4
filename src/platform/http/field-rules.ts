import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { IsInstance, IsInt, Max, Min, ValidateBy, ValidateNested, type ValidationOptions } from 'class-validator';
import { told, type Words } from '../../core/language/index.js';
import { FIRST_COUNTED, isCivilDate, isCounted, LAST_COUNTED } from '../../core/calendar/index.js';
import { FIELDS } from './field-sayings.js';
import { saysOf } from './says.js';

/** The largest whole number that the database keeps as one. */
export const LARGEST_NUMBER = 2_147_483_647;

/** What keeps a text from being a day of which deadlines can be counted. */
export function dayFault(said: unknown): Words | undefined {
  if (isCounted(said)) return undefined;
  const shown = typeof said === 'string' ? said.slice(0, 40) : JSON.stringify(said);
  return isCivilDate(said)
    ? told(FIELDS.outsideCalendars, { said: shown, first: FIRST_COUNTED, last: LAST_COUNTED })
    : told(FIELDS.noDay, { said: shown });
}

/** A day that exists, from which and to which deadlines can be counted. */
export const IsDay = () =>
  ValidateBy(
    { name: 'isDay', validator: { validate: isCounted } },
    saysOf(({ property, value }) => told(FIELDS.day, { property, fault: dayFault(value) })),
  );

/** A whole number from 0 on that the database can keep. */
export const IsWhole = (options: ValidationOptions) =>
  applyDecorators(IsInt(options), Min(0, options), Max(LARGEST_NUMBER, options));

/** A number that came as a text, from an address or a form. Empty text is no number, and no zero. */
export const AsNumber = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value));

/** Objects of that class, or one of them: class-validator would take an empty list for an object without fault. */
export const Nested = (type: new () => object, options: ValidationOptions) =>
  applyDecorators(
    Type(() => type),
    ValidateNested(options),
    IsInstance(type, options),
  );
