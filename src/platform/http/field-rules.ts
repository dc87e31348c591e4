import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { IsInstance, IsInt, Max, Min, ValidateBy, ValidateNested, type ValidationOptions } from 'class-validator';
import { FIRST_COUNTED, isCivilDate, isCounted, LAST_COUNTED } from '../../core/calendar/index.js';

/** The largest whole number that the database keeps as one. */
export const LARGEST_NUMBER = 2_147_483_647;

/** What keeps a text from being a day of which deadlines can be counted. */
export function dayFault(said: unknown): string | undefined {
  if (isCounted(said)) return undefined;
  const shown = typeof said === 'string' ? said.slice(0, 40) : JSON.stringify(said);
  return isCivilDate(said)
    ? `« ${shown} » est hors de nos calendriers, qui comptent du ${FIRST_COUNTED} au ${LAST_COUNTED}.`
    : `« ${shown} » n’est pas un jour qui existe ; écrivez AAAA-MM-JJ.`;
}

/** A day that exists, from which and to which deadlines can be counted. */
export const IsDay = () =>
  ValidateBy({
    name: 'isDay',
    validator: {
      validate: isCounted,
      defaultMessage: (said) => `« ${said!.property} » est un jour : ${dayFault(said!.value)}`,
    },
  });

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
