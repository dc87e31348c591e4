import type { Geometry } from '../../core/geometry/index.js';
import { cellOf, levelOf } from '../cells.js';
import { geometryDigest } from '../editions/same-geometry.js';
import type { AttributeMapping } from '../attribute-mapping.js';
import { AttributeSurvey, type FoundAttribute } from './attribute-survey.js';
import { BoundedNotes } from './bounded-notes.js';
import type { Delivery } from '../formats/delivery.js';
import { LayerRefused, refuse, type LayerFault } from './layer-refused.js';
import { prepareFeature, type Preparation, type PreparedFeature } from './prepare-feature.js';
import { MOST_SET_ASIDE, setAside, type SetAside } from './set-aside.js';

/** Faults told one by one; the rest is counted. */
const TOLD = 50;
/** More features than this are no layer of an administration: Wallonia has four million parcels. */
const MOST_FEATURES = 10_000_000;
/** Characters that are handed over at once. */
const BATCH = 262_144;
const utf8 = new TextEncoder();

/** What a delivery becomes: lines of COPY's text format, and at the end what there is to say. */
export type Prepared = { lines: Uint8Array; read: number } | { outcome: Outcome };

export interface Outcome {
  read: number;
  count: number;
  /** Features that were set aside. */
  quarantined: number;
  faults: LayerFault[];
  notes: string[];
  attributes: FoundAttribute[];
  /** Levels of the cells in which features are filed. */
  levels: number[];
}

/** Prepares every feature, a batch at a time; after a first fault it only looks for others. */
export async function* prepareDelivery(delivery: Delivery, preparation: Preparation): AsyncGenerator<Prepared> {
  const faults: LayerFault[] = [];
  const notes = new BoundedNotes();
  const survey = new AttributeSurvey();
  let [read, count, faulty, lines] = [0, 0, 0, ''];
  const setsAside = preparation.invalid === 'quarantine';
  const beyond = new Map<string, number>();
  const levels = new Set<number>();
  const batch = () => ({ lines: utf8.encode(lines), read });
  for await (const delivered of delivery.features) {
    read += 1;
    if (read > MOST_FEATURES)
      refuse('too-many', `La couche a plus de ${MOST_FEATURES.toLocaleString('fr-BE')} éléments ; divisez-la.`);
    if (delivered.beyond) beyond.set(delivered.beyond, (beyond.get(delivered.beyond) ?? 0) + 1);
    survey.note(delivered.attributes);
    const prepared = prepareFeature(preparation, delivered, read);
    const fault = 'fault' in prepared ? prepared.fault : 'skipped' in prepared && setsAside ? prepared.skipped : undefined;
    if (fault) {
      faulty += 1;
      if (faults.length < TOLD) faults.push(fault);
      if (setsAside && faulty > MOST_SET_ASIDE) throw new LayerRefused([...faults, tooManyFaults()], survey.all());
      if (setsAside) lines += asideLine(setAside(delivered, fault, preparation.crs), read);
    } else if ('skipped' in prepared) {
      notes.add('skipped', prepared.skipped.detail);
    } else if ('feature' in prepared && (faulty === 0 || setsAside)) {
      if (prepared.mended) notes.add('mended', prepared.mended);
      const cell = cellOf(prepared.feature.box);
      levels.add(levelOf(cell));
      lines += copyLine((count += 1), read, prepared.feature, cell);
    }
    if (lines.length > BATCH || read % 1000 === 0) {
      yield batch();
      lines = '';
    }
  }
  yield batch();
  for (const [dimensions, features] of beyond) notes.add('beyond', leftAside(dimensions, features));
  const quarantined = setsAside && count > 0 ? faulty : 0;
  if (quarantined > 0) faults.length = 0;
  else if (faulty > faults.length)
    faults.push({ code: 'more', detail: `… et ${faulty - faults.length} autres éléments fautifs.` });
  const attributes = survey.all();
  faults.unshift(...(read > 0 ? missing(preparation.mapping, attributes) : []));
  const told = [...delivery.notes, ...notes.all()];
  yield { outcome: { read, count, quarantined, faults, notes: told, attributes, levels: [...levels].sort((a, b) => a - b) } };
}

/** Attributes that were said to carry something and that the file has not: reading on without them would say nothing of it. */
function missing(mapping: AttributeMapping, attributes: readonly FoundAttribute[]): LayerFault[] {
  const found = attributes.map(({ name }) => name);
  return Object.entries(mapping)
    .filter(([, attribute]) => !found.includes(attribute))
    .map(([role, attribute]) => ({
      code: 'unknown-attribute',
      detail: `Le fichier n’a pas l’attribut « ${attribute} », qui devait porter « ${role} » ; il a : ${found.slice(0, 40).join(', ') || 'aucun attribut'}. Dites lequel (${role}=…), ou oubliez-le (${role}=).`,
    }));
}

function leftAside(dimensions: string, features: number): string {
  const what = { Z: 'une altitude (Z)', M: 'une mesure (M)' }[dimensions] ?? 'une altitude et une mesure (Z, M)';
  return `${features} élément${features > 1 ? 's ont' : ' a'} ${what}, qui n’est pas reprise.`;
}

function tooManyFaults(): LayerFault {
  return {
    code: 'too-many-faults',
    detail: `Plus de ${MOST_SET_ASIDE.toLocaleString('fr-BE')} éléments seraient mis de côté : c’est la livraison qui est à refaire.`,
  };
}

/** One line of COPY's text format; a feature has no fault. */
function copyLine(number: number, delivered: number, { key, attributes, geometry, box }: PreparedFeature, cell: number): string {
  return lineOf([
    number,
    delivered,
    key,
    escape(JSON.stringify(attributes)),
    JSON.stringify(geometry),
    ...box,
    cell,
    geometryDigest(geometry),
    null,
  ]);
}

/** The geometry of such a line, in canonical metres; its JSON holds nothing that COPY escapes. */
export function geometryOfLine(line: string): Geometry {
  return JSON.parse(line.split('\t')[4]!) as Geometry;
}

function asideLine({ key, attributes, geometry, box, ...fault }: SetAside, delivered: number): string {
  const place = box ?? [null, null, null, null];
  const [kept, told] = [escape(JSON.stringify(attributes)), escape(JSON.stringify(fault))];
  return lineOf([null, delivered, key, kept, geometry && escape(geometry), ...place, null, null, told]);
}

function lineOf(fields: (string | number | null)[]): string {
  return `${fields.map((field) => field ?? '\\N').join('\t')}\n`;
}

function escape(text: string): string {
  // PostgreSQL's text holds no NUL, and JSON writes it as an escape that jsonb refuses.
  return text.replaceAll('\\u0000', '').replaceAll('\\', '\\\\');
}
