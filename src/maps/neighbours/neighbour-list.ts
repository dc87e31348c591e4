import type { NearParcel, Neighbourhood } from './find-neighbours.service.js';

/** A parcel as the kept list holds it. */
export interface KeptNeighbour {
  parcel: string;
  capakey: string | null;
  distance: number;
  layerOwnerName: string | null;
  layerOwnerAddress: string | null;
  /** What an officer wrote instead; null where the layer's word stands. */
  ownerName: string | null;
  ownerAddress: string | null;
  remark: string | null;
  goneSince: Date | null;
}

export interface Neighbour {
  parcel: string;
  capakey: string | null;
  /** Metres. */
  distance: number;
  /** Null when nobody knows it. */
  owner: { name: string | null; address: string | null; source: 'layer' | 'officer' } | null;
  remark: string | null;
  /** How it stands to the list kept before. */
  state: 'new' | 'kept' | 'gone';
}

export interface NeighbourList {
  id: string;
  reference: string;
  within: number;
  layers: Neighbourhood['layers'];
  /** The parcels of the site itself. */
  own: string[];
  /** Who last kept the list and when; null when nobody did. */
  kept: { at: Date; by: string } | null;
  /** Near now, nearest first. */
  neighbours: Neighbour[];
  /** Kept before, no longer near. */
  gone: Neighbour[];
}

/** What the map tells now, with what officers wrote, beside the list that was kept. */
export function compared(
  { id, reference, within }: { id: string; reference: string; within: number },
  { layers, own, near }: Neighbourhood,
  before: readonly KeptNeighbour[],
  kept: { at: Date; by: string } | undefined,
): NeighbourList {
  const known = new Map(before.map((one) => [one.parcel, one]));
  const here = new Set(near.map(({ parcel }) => parcel));
  return {
    id,
    reference,
    within,
    layers,
    own,
    kept: kept ?? null,
    neighbours: near.map((one) => nearNow(one, known.get(one.parcel))),
    gone: before.filter(({ parcel }) => !here.has(parcel)).map((one) => told(one, 'gone')),
  };
}

function nearNow({ parcel, capakey, distance, owner }: NearParcel, known: KeptNeighbour | undefined): Neighbour {
  const layer = { layerOwnerName: owner?.name ?? null, layerOwnerAddress: owner?.address ?? null };
  const { ownerName = null, ownerAddress = null, remark = null, goneSince = null } = known ?? {};
  const state = known && goneSince === null ? 'kept' : 'new';
  return told({ parcel, capakey, distance, ...layer, ownerName, ownerAddress, remark, goneSince }, state);
}

function told(one: KeptNeighbour, state: Neighbour['state']): Neighbour {
  const name = one.ownerName ?? one.layerOwnerName;
  const address = one.ownerAddress ?? one.layerOwnerAddress;
  const source = one.ownerName !== null || one.ownerAddress !== null ? 'officer' : 'layer';
  const owner = name === null && address === null ? null : ({ name, address, source } as const);
  const { parcel, capakey, distance, remark } = one;
  return { parcel, capakey, distance, owner, remark, state };
}
