import { Injectable } from '@nestjs/common';
import type { Geometry, Position } from '../../core/geometry/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { geometryIn, geometryOf } from '../compact-geometry.js';
import { ADDRESSES } from '../layer-kinds.js';
import type { LayerInForce } from '../layer-in-force.js';
import { LayerLibrary } from '../layer-library.service.js';
import type { AddressSpelling } from './address-spelling.js';
import { rankStreets, type Street } from './rank-streets.js';

/** An address point of a layer in force; canonical metres. */
export interface FoundAddress {
  street: string;
  /** As the layer writes it; empty where it says none. */
  number: string;
  box: string | null;
  postcode: string | null;
  locality: string | null;
  layer: string;
  edition: number;
  feature: number;
  at: Position;
  attributes: Record<string, unknown>;
}

export interface FoundAddresses {
  /** The likeliest first. */
  addresses: FoundAddress[];
  /** False when there are more than were asked for. */
  complete: boolean;
  /** The layers of addresses in force; none when the administration has brought none. */
  layers: LayerInForce[];
}

/** Streets whose houses are looked at. */
const STREETS = 20;

/** Finds addresses of the layers in force by what people write. */
@Injectable()
export class FindAddresses {
  constructor(private readonly layers: LayerLibrary) {}

  async bySpelling(tx: Transaction, spelling: AddressSpelling, limit: number): Promise<FoundAddresses> {
    const layers = (await this.layers.inForce(tx)).filter(({ layer }) => layer.kind === ADDRESSES);
    const found: { address: FoundAddress; cost: number }[] = [];
    for (const one of layers) found.push(...(await housesOf(tx, one, spelling, limit)));
    found.sort((a, b) => a.cost - b.cost);
    return { addresses: found.slice(0, limit).map(({ address }) => address), complete: found.length <= limit, layers };
  }
}

interface StreetRow extends Street {
  name: string;
  localityName: string | null;
}

async function housesOf(tx: Transaction, { layer, edition }: LayerInForce, spelling: AddressSpelling, limit: number) {
  const key = [tx.administrationId, layer.id, edition.number];
  const rows = await tx.query<{
    number: number;
    names: string[];
    words: string[];
    postcode: string | null;
    locality: string | null;
    locality_words: string;
  }>(ALL_STREETS, key);
  const streets = rows.map((row): StreetRow => ({
    number: row.number,
    name: row.names[0]!,
    names: row.words.map((words) => words.split(' ')),
    postcode: row.postcode,
    locality: row.locality_words.split(' ').filter(Boolean),
    localityName: row.locality,
  }));
  const ranked = rankStreets(streets, spelling).slice(0, STREETS);
  const costs = new Map(ranked.map(({ street, cost }) => [street.number, { street, cost }]));
  const { number } = spelling;
  const houses = await tx.query<HouseRow>(HOUSES, [
    ...key,
    ranked.map(({ street }) => street.number),
    ranked.map(({ cost }) => cost),
    number?.figures ?? null,
    number?.rest ?? '',
    spelling.box ?? null,
    limit + 1,
  ]);
  return houses.map(({ street: of, house, box, feature, attributes, geometry, cost }) => {
    const { street } = costs.get(of)!;
    const address: FoundAddress = {
      street: street.name,
      number: house,
      box,
      postcode: street.postcode,
      locality: street.localityName,
      layer: layer.id,
      edition: edition.number,
      feature,
      at: firstPosition(geometryOf(geometry)),
      attributes,
    };
    return { address, cost };
  });
}

interface HouseRow {
  street: number;
  house: string;
  box: string | null;
  feature: number;
  attributes: Record<string, unknown>;
  geometry: string;
  cost: number;
}

function firstPosition({ type, coordinates }: Geometry): Position {
  return (type === 'Point' ? coordinates : (coordinates as Position[])[0]!) as Position;
}

const ALL_STREETS = `
  SELECT number, names, words, postcode, locality, locality_words FROM layer_streets
   WHERE administration_id = $1 AND layer_id = $2 AND edition = $3`;

/** The houses of some streets with the number that was said: letter for letter first, then its neighbours of other letters. */
const HOUSES = `
  SELECT a.street, a.house, a.box, a.feature, f.attributes, ${geometryIn('f')} AS geometry,
         s.cost + CASE WHEN $6::integer IS NULL OR a.rest = $7::text THEN 0 ELSE 0.3 END
                + CASE WHEN $8::text IS NULL OR a.box = $8::text THEN 0 ELSE 0.2 END AS cost
    FROM unnest($4::integer[], $5::double precision[]) AS s (street, cost)
    JOIN layer_addresses a
      ON a.administration_id = $1 AND a.layer_id = $2 AND a.edition = $3 AND a.street = s.street
     AND ($6::integer IS NULL OR a.figures = $6::integer)
    JOIN layer_features f
      ON f.administration_id = $1 AND f.layer_id = $2 AND f.edition = $3 AND f.number = a.feature
   ORDER BY cost, a.street, a.figures, a.rest, a.box, a.feature LIMIT $9`;
