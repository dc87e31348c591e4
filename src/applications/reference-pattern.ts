/** The pattern of references where an administration has chosen none: `PU/2026/0042`. */
export const USUAL_PATTERN = '{abbreviation}/{year}/{number:4}';

/** Placeholders of a pattern; the number may say how many digits it has at least. */
const PLACEHOLDERS = ['abbreviation', 'year', 'number'];
const PIECE = /\{([^{}:]*)(?::([^{}]*))?\}/g;
/** A reference has at most sixty characters (`SubmissionDto`); abbreviation, year and number may take twenty-four. */
const LONGEST = 60;

/** What is wrong with a pattern, each in a French sentence; nothing when it may number files. */
export function patternFaults(pattern: string): string[] {
  const pieces = [...pattern.matchAll(PIECE)];
  const faults: string[] = [];
  for (const [whole, name, digits] of pieces) {
    if (!PLACEHOLDERS.includes(name!))
      faults.push(`« ${whole} » n’est pas connu ; un modèle contient {abbreviation}, {year} et {number}.`);
    else if (digits !== undefined && (name !== 'number' || !/^[1-8]$/.test(digits)))
      faults.push(`« ${whole} » : seul {number} dit son nombre de chiffres, de 1 à 8, par exemple {number:4}.`);
  }
  const literal = pattern.replaceAll(PIECE, '');
  if (/[^\p{L}\p{N} ./_-]/u.test(literal))
    faults.push('Hors des accolades, un modèle ne contient que des lettres, des chiffres, des espaces et « . / _ - ».');
  if (/^[^\p{L}\p{N}{]/u.test(pattern)) faults.push('Une référence commence par une lettre ou un chiffre.');
  const count = (name: string) => pieces.filter((piece) => piece[1] === name).length;
  if (count('number') !== 1) faults.push('Un modèle contient {number} une fois, et une seule.');
  if (count('year') === 0)
    faults.push('Sans {year}, les références se répéteraient d’une année à l’autre : les numéros repartent de 1 chaque année.');
  if (/\}\{number|\{number[^}]*\}(\{|\d)|\d\{number/.test(pattern))
    faults.push('Séparez {number} des chiffres voisins : deux dossiers pourraient porter la même référence.');
  if (literal.length > LONGEST - 24) faults.push(`Un modèle compte au plus ${LONGEST - 24} caractères hors des accolades.`);
  return faults;
}

/** A series of numbers, and the reference that a number of it makes. */
export interface ReferenceSeries {
  /** By which the series is counted: all that its references share. */
  key: string;
  /** The reference of its n-th file. */
  reference(number: number): string;
}

export function seriesOf(pattern: string, abbreviation: string, year: string): ReferenceSeries {
  const shared = pattern.replaceAll('{abbreviation}', abbreviation).replaceAll('{year}', year);
  const number = /\{number(?::(\d))?\}/;
  const digits = Number(number.exec(shared)?.[1] ?? 1);
  return {
    key: shared.replace(number, '').replaceAll(/^[ ./_-]+|[ ./_-]+$/g, ''),
    reference: (n) => shared.replace(number, String(n).padStart(digits, '0')),
  };
}
