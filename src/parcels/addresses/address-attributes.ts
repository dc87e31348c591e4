import type { AttributeMapping } from '../attribute-mapping.js';

/** Attributes that carry the parts of an address, in lower case, as producers of address points write them. */
export const ADDRESS_ATTRIBUTES = {
  street: names(
    'street streetname street_name streetname_fr streetname_de streetname_nl street_fr street_de street_nl',
    'rue nom_rue rue_nom rue_fr rue_de voirie nom_voie strasse straße strassenname straat straatnaam',
  ),
  number: names('number house housenumber house_number numero numéro num num_police numero_police nr', 'hausnummer huisnummer'),
  box: names('box boxnumber box_number boite boîte bte bus busnummer'),
  postcode: names('postcode postalcode postal_code zip code_postal cp plz postleitzahl'),
  locality: names(
    'locality municipality municipality_name_fr municipality_name_de postname postname_fr postname_de',
    'localite localité commune ville ort gemeinde gemeente',
  ),
};

export type AddressPart = keyof typeof ADDRESS_ATTRIBUTES;

/** What the attributes say of a part: the one that was chosen first, then those of usual names; each text once. */
export function partOf(part: AddressPart, attributes: Record<string, unknown>, mapping: AttributeMapping): string[] {
  const said = mapping[part];
  const usual = ADDRESS_ATTRIBUTES[part];
  const names = Object.keys(attributes).filter((name) => name !== said && usual.includes(name.toLowerCase()));
  const ordered = names.toSorted((a, b) => usual.indexOf(a.toLowerCase()) - usual.indexOf(b.toLowerCase()));
  const texts = (said === undefined ? ordered : [said, ...ordered]).map((name) => String(attributes[name] ?? '').trim());
  return [...new Set(texts.filter(Boolean))];
}

function names(...lists: string[]): readonly string[] {
  return lists.flatMap((list) => list.split(' '));
}
