/** Attributes that name the owner of a parcel and where letters reach them, in lower case, as towns join them to the plan. */
const NAMES = ['owner', 'owner_name', 'proprietaire', 'propriétaire', 'proprio', 'nom_proprietaire', 'eigenaar', 'eigentümer'];
const ADDRESSES = ['owner_address', 'adresse_proprietaire', 'adresse_proprio', 'proprio_adresse', 'eigenaar_adres'];

export interface Owner {
  name: string | null;
  address: string | null;
}

/** What the layer says of the owner; undefined when it says nothing. */
export function ownerOf(attributes: Record<string, unknown>): Owner | undefined {
  const owner = { name: first(attributes, NAMES), address: first(attributes, ADDRESSES) };
  return owner.name === null && owner.address === null ? undefined : owner;
}

function first(attributes: Record<string, unknown>, names: readonly string[]): string | null {
  const told = new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
  const values = names.map((name) => told.get(name)).filter((value) => typeof value === 'string' || typeof value === 'number');
  return values.map((value) => String(value).trim()).find((value) => value !== '') ?? null;
}
