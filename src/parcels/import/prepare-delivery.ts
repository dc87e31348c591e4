import { inEachLanguage, told, type Words } from '../../core/language/index.js';
import { cellOf, levelOf } from '../cells.js';
import { geometryDigest } from '../editions/same-geometry.js';
import type { AttributeMapping } from '../attribute-mapping.js';
import { AttributeSurvey, type FoundAttribute } from './attribute-survey.js';
import { BoundedNotes } from './bounded-notes.js';
import type { Delivery } from '../formats/delivery.js';
import { SAY } from './delivery-sayings.js';
import { jsonForPostgres } from './json-for-postgres.js';
import { LayerRefused, refuse, type LayerFault } from './layer-refused.js';
import { prepareFeature, type Preparation, type PreparedFeature } from './prepare-feature.js';
import { MOST_SET_ASIDE, setAside, type SetAside } from './set-aside.js';
import { StagedRows, type StagedRow } from './staged-rows.js';

/** Faults told one by one; the rest is counted. */
const TOLD = 50;
/** More features than this are no layer of an administration: Wallonia has four million parcels. */
const MOST_FEATURES = 10_000_000;
/** Bytes that are handed over at once: few at first, so that whoever files them need not wait. */
const [FIRST, BATCH] = [65_536, 262_144];
/** Keys that are remembered to see that none comes twice; of more, the database tells. */
const MOST_KEYS = 500_000;

/** What a delivery becomes: rows for COPY (`staged-rows.ts`), and at the end what there is to say. */
export type Prepared = { rows: Uint8Array<ArrayBuffer>; read: number } | { outcome: Outcome };

export interface Outcome {
  read: number;
  count: number;
  /** Features that were set aside. */
  quarantined: number;
  faults: LayerFault[];
  notes: string[];
  /** Why the first feature that is neither taken in nor set aside is not. */
  leftOut?: Words;
  attributes: FoundAttribute[];
  /** Levels of the cells in which features are filed. */
  levels: number[];
  /** Whether a key may have come twice. */
  mayRepeat: boolean;
}

/**
 * Prepares every feature, a batch at a time; after a first fault it only looks for others.
 * @param spare buffers of batches that were used, for the next
 */
export async function* prepareDelivery(
  delivery: Delivery,
  preparation: Preparation,
  spare: ArrayBuffer[] = [],
): AsyncGenerator<Prepared> {
  const faults: LayerFault[] = [];
  const notes = new BoundedNotes();
  const survey = new AttributeSurvey();
  const rows = new StagedRows(BATCH * 1.25, spare);
  let [read, count, faulty, enough] = [0, 0, 0, FIRST];
  const setsAside = preparation.invalid === 'quarantine';
  const beyond = new Map<string, number>();
  const levels = new Set<number>();
  const keys = new Set<string>();
  let mayRepeat = false;
  let leftOut: Words | undefined;
  const batch = () => ({ rows: rows.take(), read });
  for await (const delivered of delivery.features) {
    read += 1;
    if (read > MOST_FEATURES) refuse('too-many', told(SAY.tooMany, { most: figures(MOST_FEATURES) }));
    if (delivered.beyond) beyond.set(delivered.beyond, (beyond.get(delivered.beyond) ?? 0) + 1);
    survey.note(delivered.attributes);
    const prepared = prepareFeature(preparation, delivered, read);
    const fault = 'fault' in prepared ? prepared.fault : 'skipped' in prepared && setsAside ? prepared.skipped : undefined;
    if (fault) {
      faulty += 1;
      if (faults.length < TOLD) faults.push(fault);
      if (setsAside && faulty > MOST_SET_ASIDE) throw new LayerRefused([...faults, tooManyFaults()], survey.all());
      if (setsAside) rows.add(rowAside(setAside(delivered, fault, preparation.crs), read));
    } else if ('skipped' in prepared) {
      leftOut ??= prepared.skipped.detail;
      notes.add('skipped', prepared.skipped.detail.fr);
    } else if ('feature' in prepared && (faulty === 0 || setsAside)) {
      if (prepared.mended) notes.add('mended', prepared.mended.fr);
      if (prepared.rounded) notes.add('rounded', prepared.rounded.fr);
      const { key, box } = prepared.feature;
      if (key !== null && !mayRepeat) mayRepeat = keys.has(key) || keys.add(key).size > MOST_KEYS;
      const cell = cellOf(box);
      levels.add(levelOf(cell));
      rows.add(rowOf((count += 1), read, prepared.feature, cell));
    }
    if (rows.length <= enough && read % 1000 !== 0) continue;
    yield batch();
    enough = BATCH;
  }
  yield batch();
  for (const [dimensions, features] of beyond) notes.add('beyond', leftAside(dimensions, features));
  const quarantined = setsAside && count > 0 ? faulty : 0;
  if (quarantined > 0) faults.length = 0;
  else if (faulty > faults.length) faults.push({ code: 'more', detail: told(SAY.more, { count: faulty - faults.length }) });
  const attributes = survey.all();
  faults.unshift(...(read > 0 ? missing(preparation.mapping, attributes) : []));
  const noted = [...delivery.notes, ...notes.all()];
  const filedAt = [...levels].sort((a, b) => a - b);
  const outcome = { read, count, quarantined, faults, notes: noted, attributes, levels: filedAt, mayRepeat };
  yield { outcome: { ...outcome, ...(leftOut && { leftOut }) } };
}

/** Attributes that were said to carry something and that the file has not: reading on without them would say nothing of it. */
function missing(mapping: AttributeMapping, attributes: readonly FoundAttribute[]): LayerFault[] {
  const found = attributes.map(({ name }) => name);
  return Object.entries(mapping)
    .filter(([, attribute]) => !found.includes(attribute))
    .map(([role, attribute]) => ({
      code: 'unknown-attribute',
      detail: told(SAY.unknownAttribute, { attribute, role, found: found.slice(0, 40).join(', ') || SAY.noAttribute }),
    }));
}

function leftAside(dimensions: string, features: number): string {
  const what = { Z: 'une altitude (Z)', M: 'une mesure (M)' }[dimensions] ?? 'une altitude et une mesure (Z, M)';
  return `${features} élément${features > 1 ? 's ont' : ' a'} ${what}, qui n’est pas reprise.`;
}

function tooManyFaults(): LayerFault {
  return { code: 'too-many-faults', detail: told(SAY.tooManyFaults, { most: figures(MOST_SET_ASIDE) }) };
}

function figures(count: number): Words {
  return inEachLanguage((language) => count.toLocaleString(language === 'en' ? 'en-GB' : `${language}-BE`));
}

function rowOf(number: number, delivered: number, feature: PreparedFeature, cell: number): StagedRow {
  const { key, attributes, geometry, box } = feature;
  const digest = geometryDigest(geometry);
  return { number, delivered, key, attributes: jsonForPostgres(attributes), geometry, box, cell, digest, fault: null };
}

function rowAside({ key, attributes, geometry, box, ...fault }: SetAside, delivered: number): StagedRow {
  const [said, why] = [jsonForPostgres(attributes), jsonForPostgres(fault)];
  return { number: null, delivered, key, attributes: said, geometry, box, cell: null, digest: null, fault: why };
}
