import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { TRANSFORMATION, type LayerCrsCode } from '../../core/geometry/index.js';
import { fill, inEachLanguage, told, type Words } from '../../core/language/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/index.js';
import { indexAddresses } from '../addresses/index-addresses.js';
import { parseMapping, withChange, type AttributeMapping } from '../attribute-mapping.js';
import { PublishLayer } from '../editions/publish-layer.service.js';
import type { Reading, WhenFaulty } from '../layer-edition.entity.js';
import { ADDRESSES, LAYER_KINDS } from '../layer-kinds.js';
import { LayerLibrary } from '../layer-library.service.js';
import { LayerMappings } from '../layer-mappings.service.js';
import { SAY } from './delivery-sayings.js';
import { jsonForPostgres } from './json-for-postgres.js';
import { refuse } from './layer-refused.js';
import type { Outcome } from './prepare-delivery.js';
import { openAside } from './read-aside.js';
import { fileFeatures } from './file-features.js';

export interface LayerImport {
  path: string;
  /** Name under which the file was delivered, when `path` is a copy. */
  fileName?: string;
  kind: string;
  /** Identifier of the layer; its kind when it is the only one of that kind. */
  layer?: string;
  title?: string;
  /** The table to read, of a file that holds several. */
  table?: string;
  /** Which attributes carry what, « capakey=CAPAKEY,owner=PROPRIO »; remembered for the kind of layer. */
  map?: string;
  /** EPSG code, when the file states none or the wrong one. */
  crs?: number;
  positionalAccuracy?: number;
  /** What becomes of faulty features; they refuse the file unless something else is said. */
  invalid?: WhenFaulty;
  importedBy: string;
  onProgress?: (read: number) => void;
  /** Aborted, it breaks off and leaves everything as it was. */
  signal?: AbortSignal;
}

/** A delivery that was taken in and awaits a decision. */
export interface LayerDraft {
  layer: string;
  edition: number;
  /** Where the same file, read the same way, was already; nothing new was written then. */
  known: 'in-force' | 'draft' | null;
}

export interface ImportReport {
  layer: string;
  edition: number;
  features: number;
  crs: number;
  /** The same file is in force already; nothing was written. */
  unchanged: boolean;
  notes: string[];
}

const LAYER_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Takes in a delivery of a layer as a new edition: whole and at once, or not at all. What it takes in is a draft, which
 * nobody sees who asks the layers, until it is published.
 */
@Injectable()
export class ImportLayer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly layers: LayerLibrary,
    private readonly publications: PublishLayer,
    private readonly mappings: LayerMappings,
  ) {}

  /**
   * Takes in a delivery and puts it in force today.
   * @throws LayerRefused with every fault found, up to fifty
   */
  async import(administrationId: number, request: LayerImport): Promise<ImportReport> {
    return this.draft(administrationId, request, this.clock.today(), async (tx, { layer, edition, known }) => {
      const { featureCount, deliveredCrs, notes } = (await this.layers.edition(tx, layer, edition))!.edition;
      const report = { layer, edition, features: featureCount, crs: deliveredCrs };
      if (known === 'in-force')
        return { ...report, unchanged: true, notes: [`Ce fichier est déjà en vigueur : édition ${edition}.`] };
      await this.publications.publish(tx, { layer, edition, publishedBy: request.importedBy });
      return { ...report, unchanged: false, notes };
    });
  }

  /**
   * Takes in a delivery as a draft, and does what is to be done with it in the same transaction.
   * @param onDay the day whose edition in force it is measured against
   * @throws LayerRefused with every fault found, up to fifty
   */
  async draft<Result>(
    administrationId: number,
    request: LayerImport,
    onDay: string,
    then: (tx: Transaction, draft: LayerDraft) => Promise<Result>,
  ): Promise<Result> {
    if (!LAYER_KINDS[request.kind])
      refuse('unknown-kind', told(SAY.unknownKind, { kind: request.kind, kinds: Object.keys(LAYER_KINDS).join(', ') }));
    const layer = request.layer ?? request.kind;
    if (!LAYER_ID.test(layer)) refuse('bad-layer', told(SAY.badLayer, { layer }));
    const parsed = request.map === undefined ? { change: {} } : parseMapping(request.map, request.kind);
    if ('wrong' in parsed) return refuse('bad-mapping', parsed.wrong);
    const { change } = parsed;
    const { table, fileName = request.path } = request;
    const hashing = hashOf(request.path);
    // Awaited below, when the file is open.
    hashing.catch(() => undefined);
    const delivery = await openAside(request.path, { name: fileName, ...(table && { table }) }, request.crs, request);
    const { crs } = delivery;
    try {
      const hash = await hashing;
      return await this.unitOfWork.run(administrationId, async (tx) => {
        const mapping = withChange(await this.mappings.remembered(tx, request.kind), change);
        if (Object.keys(change).length > 0) await this.mappings.remember(tx, request.kind, mapping, request.importedBy);
        const source = await this.sourceOf(tx, layer, request, onDay, { hash, crs, table: delivery.table, mapping });
        const same = await alike(tx, source);
        const known = same.find(({ state }) => state === 'in-force') ?? same.find(({ state }) => state === 'draft');
        if (known) return then(tx, { layer, edition: known.number, known: known.state as 'in-force' | 'draft' });
        const preparation = { kindName: request.kind, crs, invalid: request.invalid ?? 'refuse', mapping };
        const edition = await this.begin(tx, source, request);
        const reading = { features: delivery.prepare(preparation), giveBack: delivery.giveBack };
        const outcome = await fileFeatures(tx, { layer, edition }, reading, request);
        const { count, notes } = outcome;
        if (count === 0) refuse('empty', isEmpty(outcome));
        if (source.kind === ADDRESSES) await indexAddresses(tx, layer, edition, mapping);
        request.signal?.throwIfAborted();
        const former = same[0] && `Ce fichier est aussi celui de l’édition ${same[0].number}, qui a été publiée.`;
        await close(tx, { layer, edition }, { ...outcome, notes: former ? [former, ...notes] : notes });
        const result = await then(tx, { layer, edition, known: null });
        request.signal?.throwIfAborted();
        return result;
      });
    } finally {
      await delivery.close();
    }
  }

  /** What makes a delivery the same as another. What is not said stays as the edition in force on that day has it. */
  private async sourceOf(
    tx: Transaction,
    layer: string,
    { kind, title, positionalAccuracy, invalid }: LayerImport,
    onDay: string,
    { hash, crs, table, mapping }: Pick<Source, 'hash' | 'crs'> & { table: string | undefined; mapping: AttributeMapping },
  ): Promise<Source> {
    const [known] = await tx.query<{ kind: string }>('SELECT kind FROM layers WHERE administration_id = $1 AND id = $2', [
      tx.administrationId,
      layer,
    ]);
    if (known && known.kind !== kind) refuseKind(layer, known.kind, kind);
    const inForce = (await this.layers.inForce(tx, onDay)).find((one) => one.layer.id === layer);
    return {
      layer,
      kind,
      hash,
      crs,
      inForce: inForce?.edition.number ?? null,
      title: title ?? inForce?.layer.title ?? LAYER_KINDS[kind]!.label.fr,
      positionalAccuracy: positionalAccuracy ?? inForce?.layer.positionalAccuracy ?? 0,
      reading: {
        ...(invalid !== undefined && invalid !== 'refuse' && { invalid }),
        ...(table !== undefined && { table }),
        ...(Object.keys(mapping).length > 0 && { map: mapping }),
      },
    };
  }

  /** Begins an edition, which stays open until its features are filed. @returns its number */
  private async begin(tx: Transaction, source: Source, request: LayerImport): Promise<number> {
    const { layer, hash, crs, title, positionalAccuracy, reading } = source;
    const edition = await nextEdition(tx, source);
    await tx.query(
      `INSERT INTO layer_editions (administration_id, layer_id, number, imported_at, imported_by, source_name, source_hash,
                                   delivered_crs, transformation, feature_count, title, positional_accuracy, reading)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, $11, $12)`,
      [
        tx.administrationId,
        layer,
        edition,
        this.clock.now(),
        request.importedBy,
        basename(request.fileName ?? request.path),
        hash,
        crs,
        crs === 31370 ? null : TRANSFORMATION,
        title,
        positionalAccuracy,
        JSON.stringify(reading),
      ],
    );
    return edition;
  }
}

/** From then on it never changes. */
async function close(
  tx: Transaction,
  { layer, edition }: { layer: string; edition: number },
  { count, quarantined, notes, attributes, levels }: Outcome,
): Promise<void> {
  await tx.query(
    `UPDATE layer_editions SET feature_count = $4, quarantined_count = $5, notes = $6, attributes = $7, levels = $8
      WHERE administration_id = $1 AND layer_id = $2 AND number = $3`,
    [tx.administrationId, layer, edition, count, quarantined, JSON.stringify(notes), jsonForPostgres(attributes), levels],
  );
}

interface Source {
  layer: string;
  kind: string;
  hash: Buffer;
  crs: LayerCrsCode;
  /** Number of the edition in force. */
  inForce: number | null;
  title: string;
  positionalAccuracy: number;
  reading: Reading;
}

/** Editions of the same file, read the same way, the last first. */
async function alike(
  tx: Transaction,
  { layer, hash, crs, reading, title, positionalAccuracy, inForce }: Source,
): Promise<{ number: number; state: 'in-force' | 'draft' | 'published' }[]> {
  return tx.query(
    `SELECT e.number, CASE WHEN e.number = $8 THEN 'in-force' WHEN EXISTS (
              SELECT FROM layer_publications p
               WHERE p.administration_id = e.administration_id AND p.layer_id = e.layer_id AND p.edition = e.number)
            THEN 'published' ELSE 'draft' END AS state
       FROM layer_editions e JOIN layers l ON l.administration_id = e.administration_id AND l.id = e.layer_id
      WHERE e.administration_id = $1 AND e.layer_id = $2 AND e.source_hash = $3 AND e.delivered_crs = $4 AND e.reading = $5
        AND coalesce(e.title, l.title) = $6 AND coalesce(e.positional_accuracy, l.positional_accuracy) = $7
      ORDER BY e.number DESC`,
    [tx.administrationId, layer, hash, crs, JSON.stringify(reading), title, positionalAccuracy, inForce],
  );
}

/** Creates the layer when it is new, and numbers the edition; others who import the layer number theirs after ours. */
async function nextEdition(tx: Transaction, { layer, kind, title, positionalAccuracy }: Source): Promise<number> {
  await tx.query(
    `INSERT INTO layers (administration_id, id, kind, title, positional_accuracy) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (administration_id, id) DO NOTHING`,
    [tx.administrationId, layer, kind, title, positionalAccuracy],
  );
  const [row] = await tx.query<{ kind: string; number: number }>(
    'UPDATE layers SET last_edition = last_edition + 1 WHERE administration_id = $1 AND id = $2 RETURNING kind, last_edition AS number',
    [tx.administrationId, layer],
  );
  if (row!.kind !== kind) refuseKind(layer, row!.kind, kind);
  return row!.number;
}

function refuseKind(layer: string, kept: string, delivered: string): never {
  return refuse('other-kind', told(SAY.otherKind, { layer, kept, delivered }));
}

/** Notes are kept in French; what they tell others is why the first feature was left out. */
function isEmpty({ notes: [note], leftOut }: Outcome): Words {
  const spaced = (text: string | undefined) => (text === undefined ? '' : ` ${text}`);
  const why = leftOut && inEachLanguage((language) => spaced(leftOut[language]));
  return { ...told(SAY.empty, { note: why }), fr: fill(SAY.empty.fr, { note: spaced(note) }) };
}

async function hashOf(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(1024 * 1024);
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer);
      if (bytesRead === 0) return hash.digest();
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
