import { OWNER_ATTRIBUTES, type AttributeMapping } from '../../parcels/index.js';

export interface Owner {
  name: string | null;
  address: string | null;
}

/** What the layer says of the owner, by the attributes that were chosen or by usual ones; undefined when it says nothing. */
export function ownerOf(attributes: Record<string, unknown>, mapping: AttributeMapping): Owner | undefined {
  const said = (role: 'owner' | 'address') =>
    mapping[role] === undefined ? usual(attributes, OWNER_ATTRIBUTES[role]) : textOf(attributes[mapping[role]]);
  const owner = { name: said('owner'), address: said('address') };
  return owner.name === null && owner.address === null ? undefined : owner;
}

function usual(attributes: Record<string, unknown>, names: readonly string[]): string | null {
  const told = new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
  return names.map((name) => textOf(told.get(name))).find((text) => text !== null) ?? null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null;
}
