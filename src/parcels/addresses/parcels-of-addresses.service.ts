import { Injectable } from '@nestjs/common';
import { parseCapakey } from '../../core/geometry/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { FindParcels, type FoundParcel, type FoundParcels } from '../find-parcels.service.js';
import { CAPAKEY_ATTRIBUTES } from '../layer-kinds.js';
import type { AddressSpelling } from './address-spelling.js';
import { FindAddresses, type FoundAddress, type FoundAddresses } from './find-addresses.service.js';

/** An address with the parcels on which it stands: none where no layer of parcels has any there. */
export interface LocatedAddress extends FoundAddress {
  parcels: string[];
}

export interface ParcelsAtAddresses extends FoundParcels {
  addresses: LocatedAddress[];
  /** The layers of addresses in force. */
  addressLayers: FoundAddresses['layers'];
}

/** More parcels than these at one point lie upon each other, and are a fault of their layer. */
const AT_ONE_POINT = 5;

/** Finds the parcels of an address: those that hold its point, else the one that the address names itself. */
@Injectable()
export class ParcelsOfAddresses {
  constructor(
    private readonly addresses: FindAddresses,
    private readonly parcels: FindParcels,
  ) {}

  async find(tx: Transaction, spelling: AddressSpelling, limit: number): Promise<ParcelsAtAddresses> {
    const { addresses, complete, layers: addressLayers } = await this.addresses.bySpelling(tx, spelling, limit);
    const located: LocatedAddress[] = [];
    const found = new Map<string, FoundParcel>();
    let { layers } = await this.parcels.named(tx, []);
    for (const address of addresses) {
      let here = await this.parcels.at(tx, address.at, AT_ONE_POINT);
      if (here.parcels.length === 0) here = await this.parcels.named(tx, capakeysOf(address));
      ({ layers } = here);
      located.push({ ...address, parcels: here.parcels.map(({ capakey }) => capakey) });
      for (const parcel of here.parcels) found.set(`${parcel.layer}/${parcel.number}`, parcel);
    }
    return { addresses: located, parcels: [...found.values()], complete, layers, addressLayers };
  }
}

function capakeysOf({ attributes }: FoundAddress): string[] {
  const said = CAPAKEY_ATTRIBUTES.map((name) => attributes[name]).find((value) => typeof value === 'string');
  return typeof said === 'string' && parseCapakey(said.trim()) ? [said.trim()] : [];
}
