import { parseCapakey } from '../core/geometry/index.js';
import { told, type Words } from '../core/language/index.js';
import type { FoundAttribute } from './import/attribute-survey.js';
import { SAY } from './import/delivery-sayings.js';
import { ADDRESS_ATTRIBUTES, type AddressPart } from './addresses/address-attributes.js';
import { ADDRESSES, CAPAKEY_ATTRIBUTES, LAYER_KINDS, PARCELS } from './layer-kinds.js';

/** What the house asks of an attribute: the reference of a parcel, a name for evidence, where letters reach the owner, an address. */
export type Role = 'capakey' | 'label' | 'owner' | 'address' | AddressPart;

/** The attribute that carries each role; a role that is absent is looked for under its usual names. */
export type AttributeMapping = Partial<Record<Role, string>>;

/** What is said about roles: an attribute, or nothing, which forgets what was said before. */
export type MappingChange = Partial<Record<Role, string | null>>;

/** Attributes that name the owner of a parcel and where letters reach them, in lower case, as towns join them to the plan. */
export const OWNER_ATTRIBUTES = {
  owner: ['owner', 'owner_name', 'proprietaire', 'propriétaire', 'proprio', 'nom_proprietaire', 'eigenaar', 'eigentümer'],
  address: ['owner_address', 'adresse_proprietaire', 'adresse_proprio', 'proprio_adresse', 'eigenaar_adres'],
} as const;

const OF_PARCELS: readonly Role[] = ['capakey', 'label', 'owner', 'address'];
const OF_ADDRESSES: readonly Role[] = ['street', 'number', 'box', 'postcode', 'locality', 'capakey'];
const OF_OTHERS: readonly Role[] = ['label'];

export function rolesOf(kind: string): readonly Role[] {
  if (kind === PARCELS) return OF_PARCELS;
  return kind === ADDRESSES ? OF_ADDRESSES : OF_OTHERS;
}

/**
 * Reads « capakey=CAPAKEY,owner=PROPRIO »; « owner= » forgets. Names of attributes may hold commas.
 * @returns or what is wrong, when it cannot be read for that kind of layer
 */
export function parseMapping(text: string, kind: string): { change: MappingChange } | { wrong: Words } {
  const roles = rolesOf(kind);
  const change: MappingChange = {};
  for (const pair of text.split(/,(?=\s*[a-z]+=)/)) {
    const [, role, attribute] = /^\s*([a-z]+)=([^]*)$/.exec(pair) ?? [];
    if (role === undefined) return { wrong: told(SAY.noRole, { pair: pair.trim() }) };
    if (!(roles as readonly string[]).includes(role))
      return { wrong: told(SAY.unknownRole, { role, kind, roles: roles.join(', ') }) };
    if (role in change) return { wrong: told(SAY.roleTwice, { role }) };
    change[role as Role] = attribute!.trim() || null;
  }
  return { change };
}

export function withChange(mapping: AttributeMapping, change: MappingChange): AttributeMapping {
  return Object.fromEntries(Object.entries({ ...mapping, ...change }).filter(([, attribute]) => attribute !== null));
}

/** A role, the attribute that carries it, and whether somebody said so. */
export interface RoleTaken {
  role: Role;
  /** null when none was said, none has a usual name, and none can be told by what it holds. */
  attribute: string | null;
  said: boolean;
}

/** What carries each role in a file: what was said, else an attribute of a usual name. */
export function rolesTaken(kind: string, mapping: AttributeMapping, found: readonly FoundAttribute[]): RoleTaken[] {
  const names = new Map(found.map(({ name }) => [name.toLowerCase(), name]));
  const usual = (role: Role): readonly string[] =>
    role === 'capakey'
      ? CAPAKEY_ATTRIBUTES
      : role === 'label'
        ? LAYER_KINDS[kind]!.named
        : { ...OWNER_ATTRIBUTES, ...ADDRESS_ATTRIBUTES }[role];
  return rolesOf(kind).map((role) => {
    const guess = usual(role)
      .map((name) => names.get(name.toLowerCase()))
      .find((name) => name !== undefined);
    const attribute = mapping[role] ?? guess ?? (role === 'capakey' ? heldBy(found) : undefined) ?? null;
    return { role, attribute, said: mapping[role] !== undefined };
  });
}

/** The attribute that holds capakeys without being called so. */
function heldBy(found: readonly FoundAttribute[]): string | undefined {
  return found.find(({ examples }) => examples.length > 0 && examples.every((value) => parseCapakey(value.trim()) !== undefined))
    ?.name;
}

/** The name of a feature: by the attribute that was chosen, else by those that usually name one of its kind. */
export function labelOf(kind: string, { label }: AttributeMapping, attributes: Record<string, unknown>): string | null {
  const names = label === undefined ? LAYER_KINDS[kind]!.named : [label];
  const name = names.map((one) => attributes[one]).find((value) => value !== undefined && value !== null && value !== '');
  return name === undefined ? null : String(name);
}
