/**
 * The reference of a Belgian cadastral parcel (*capakey*), 17 characters: division 5, section 1, radical 4, `/`, bis 2,
 * letter exponent 1 (`_` for none), power 3.
 */
const CAPAKEY = /^(\d{5})([A-Z])(\d{4})\/(\d{2})([A-Z_])(\d{3})$/;

export interface ParcelReference {
  division: string;
  section: string;
  radical: number;
  bis: number;
  exponent: string | undefined;
  power: number;
}

/** Whether a text is a capakey. */
export function isCapakey(text: string): boolean {
  return CAPAKEY.test(text);
}

/** The parts of a capakey, or undefined when the text is none. */
export function parseCapakey(text: string): ParcelReference | undefined {
  const match = CAPAKEY.exec(text);
  if (!match) return undefined;
  const [, division, section, radical, bis, exponent, power] = match as unknown as string[];
  return {
    division: division!,
    section: section!,
    radical: Number(radical),
    bis: Number(bis),
    exponent: exponent === '_' ? undefined : exponent,
    power: Number(power),
  };
}

export function formatCapakey({ division, section, radical, bis, exponent, power }: ParcelReference): string {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `${division}${section}${digits(radical, 4)}/${digits(bis, 2)}${exponent ?? '_'}${digits(power, 3)}`;
}
