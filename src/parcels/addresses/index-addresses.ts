import type { Transaction } from '../../platform/database/index.js';
import type { AttributeMapping } from '../attribute-mapping.js';
import { partOf } from './address-attributes.js';
import { foldWords } from './fold-words.js';
import { houseNumber } from './house-number.js';

const BATCH = 5000;

interface Row {
  number: number;
  attributes: Record<string, unknown>;
}

interface StreetRow {
  number: number;
  names: string[];
  words: string[];
  postcode: string | null;
  locality: string | null;
  locality_words: string;
}

interface AddressRow {
  feature: number;
  street: number;
  house: string;
  figures: number;
  rest: string;
  box: string | null;
}

/** Writes the streets of an edition of address points, and which house of which street each point is. */
export async function indexAddresses(tx: Transaction, layer: string, edition: number, mapping: AttributeMapping): Promise<void> {
  const key = [tx.administrationId, layer, edition];
  const streets = new Map<string, number>();
  for (let after = 0; ;) {
    const rows = await tx.query<Row>(POINTS, [...key, after, BATCH]);
    const fresh: StreetRow[] = [];
    const addresses = rows.flatMap(({ number, attributes }): AddressRow[] => {
      const names = partOf('street', attributes, mapping);
      if (names.length === 0) return [];
      const [postcode = null] = partOf('postcode', attributes, mapping);
      const localities = partOf('locality', attributes, mapping);
      const same = JSON.stringify([names, postcode, localities]);
      let street = streets.get(same);
      if (street === undefined) {
        streets.set(same, (street = streets.size + 1));
        fresh.push({
          number: street,
          names,
          words: names.map((name) => foldWords(name).join(' ')),
          postcode,
          locality: localities[0] ?? null,
          locality_words: foldWords(localities.join(' ')).join(' '),
        });
      }
      const [house = ''] = partOf('number', attributes, mapping);
      const [box = null] = partOf('box', attributes, mapping);
      const { figures, rest } = houseNumber(house) ?? { figures: 0, rest: '' };
      return [{ feature: number, street, house, figures, rest, box }];
    });
    await tx.query(STREETS, [...key, JSON.stringify(fresh)]);
    await tx.query(ADDRESSES, [...key, JSON.stringify(addresses)]);
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.number;
  }
}

const POINTS = `
  SELECT number, attributes FROM layer_features
   WHERE administration_id = $1 AND layer_id = $2 AND edition = $3 AND number > $4 ORDER BY number LIMIT $5`;

const STREETS = `
  INSERT INTO layer_streets (administration_id, layer_id, edition, number, names, words, postcode, locality, locality_words)
  SELECT $1, $2, $3, s.* FROM jsonb_to_recordset($4::jsonb)
      AS s (number integer, names text[], words text[], postcode text, locality text, locality_words text)`;

const ADDRESSES = `
  INSERT INTO layer_addresses (administration_id, layer_id, edition, feature, street, house, figures, rest, box)
  SELECT $1, $2, $3, a.* FROM jsonb_to_recordset($4::jsonb)
      AS a (feature integer, street integer, house text, figures integer, rest text, box text)`;
