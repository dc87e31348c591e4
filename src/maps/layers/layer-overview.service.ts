import { Injectable } from '@nestjs/common';
import { told, type Language } from '../../core/language/index.js';
import {
  LAYER_KINDS,
  LayerDrafts,
  LayerLibrary,
  LayerMappings,
  PublishLayer,
  rolesOf,
  type AttributeMapping,
  type LayerInForce,
  type LayerPublication,
} from '../../parcels/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { notFound } from '../../platform/http/index.js';
import { SAY } from '../problem-sayings.js';

/** A draft waits for a publication, an announced edition for its day; a former one can be put back. */
export type EditionState = 'draft' | 'announced' | 'in-force' | 'former';

/** An edition as it is shown to people and programs. */
export type EditionView = ReturnType<typeof editionView> & { state: EditionState; expiresAt: Date | null };

/** A layer with all its editions, the newest first, and the history of its publications. */
export interface LayerView {
  /** The day on which this is so. */
  asOf: string;
  id: string;
  kind: string;
  label: string;
  title: string;
  /** The attributes that carry what in deliveries of this kind, as somebody said once. */
  mapping: AttributeMapping;
  /** Number of the edition in force, null before the first. */
  inForce: number | null;
  editions: EditionView[];
  publications: LayerPublication[];
}

/** Tells which layers an administration keeps, where their editions came from and which is in force. */
@Injectable()
export class LayerOverview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly layers: LayerLibrary,
    private readonly drafts: LayerDrafts,
    private readonly publications: PublishLayer,
    private readonly mappings: LayerMappings,
  ) {}

  /** The layers in force, the layers that have no edition in force yet, and the kinds that can be delivered. */
  async all(administrationId: number, language: Language) {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const inForce = await this.layers.inForce(tx);
      const remembered = await this.mappings.all(tx);
      const known = await tx.query<{ id: string; kind: string; title: string }>(
        'SELECT id, kind, title FROM layers WHERE administration_id = $1 ORDER BY id',
        [administrationId],
      );
      return {
        asOf: this.clock.today(),
        kinds: Object.entries(LAYER_KINDS).map(([kind, { label }]) => ({
          kind,
          label: label[language] ?? kind,
          roles: rolesOf(kind),
          mapping: remembered.get(kind) ?? {},
        })),
        items: inForce.map((one) => ({ ...layerView(one, language), ...editionView(one) })),
        waiting: known
          .filter(({ id }) => !inForce.some(({ layer }) => layer.id === id))
          .map((layer) => ({ ...layer, label: LAYER_KINDS[layer.kind]!.label[language] ?? layer.title })),
      };
    });
  }

  /** @throws Problem 404 */
  async one(administrationId: number, layer: string, language: Language): Promise<LayerView> {
    return this.unitOfWork.run(administrationId, async (tx) => {
      const editions = await this.layers.editions(tx, layer);
      const [newest] = editions;
      if (!newest) throw notFound(told(SAY.noLayer, { layer }));
      const publications = await this.publications.publications(tx, layer);
      const states = statesOf(publications, this.clock.today());
      const view = editions.map((one): EditionView => {
        const state = states.get(one.edition.number) ?? 'draft';
        return { ...editionView(one), state, expiresAt: state === 'draft' ? this.drafts.expiry(one.edition.importedAt) : null };
      });
      const inForce = editions.find(({ edition }) => states.get(edition.number) === 'in-force');
      return {
        asOf: this.clock.today(),
        ...layerView(inForce ?? newest, language),
        mapping: await this.mappings.remembered(tx, newest.layer.kind),
        inForce: inForce?.edition.number ?? null,
        editions: view,
        publications,
      };
    });
  }

  /** One edition of a layer and its publications. @throws Problem 404 */
  async edition(administrationId: number, layer: string, number: number, language: Language): Promise<EditionView> {
    const { editions } = await this.one(administrationId, layer, language);
    const found = editions.find(({ edition }) => edition === number);
    if (!found) throw notFound(told(SAY.noDelivery, { layer, number }));
    return found;
  }
}

/** In force is the publication of the latest day that has come, and of several the last. */
function statesOf(publications: LayerPublication[], today: string): Map<number, EditionState> {
  const states = new Map<number, EditionState>();
  for (const { edition, inForceFrom } of publications) {
    if (inForceFrom > today) states.set(edition, 'announced');
    else if (!states.has(edition)) states.set(edition, 'former');
  }
  const [last] = publications
    .filter(({ inForceFrom }) => inForceFrom <= today)
    .toSorted((a, b) => (a.inForceFrom === b.inForceFrom ? b.number - a.number : a.inForceFrom < b.inForceFrom ? 1 : -1));
  if (last) states.set(last.edition, 'in-force');
  return states;
}

function layerView({ layer: { id, kind, title } }: LayerInForce, language: Language) {
  return { id, kind, label: LAYER_KINDS[kind]!.label[language] ?? title, title };
}

function editionView({ layer, edition }: LayerInForce) {
  return {
    positionalAccuracy: layer.positionalAccuracy,
    edition: edition.number,
    features: edition.featureCount,
    quarantined: edition.quarantinedCount,
    importedAt: edition.importedAt,
    importedBy: edition.importedBy,
    source: { name: edition.sourceName, sha256: edition.sourceHash.toString('hex'), crs: edition.deliveredCrs },
    transformation: edition.transformation,
    notes: edition.notes,
  };
}
