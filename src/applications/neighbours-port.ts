import { Injectable } from '@nestjs/common';

/** A parcel near the site of a file, with whom to write to; null where nobody knows. */
export interface NearbyParcel {
  parcel: string;
  name: string | null;
  address: string | null;
}

/** @throws Problem 404, 409 where the site or the parcels are not known */
type Lister = (administrationId: number, applicationId: string, within: number) => Promise<NearbyParcel[]>;

/** The port through which spokes learn who lives around a file; the spoke that measures on the map fills it. */
@Injectable()
export class NeighboursPort {
  private lister: Lister | undefined;

  lend(lister: Lister): void {
    this.lister = lister;
  }

  /** @param within metres from limit to limit. @returns nearest first, with what officers wrote in place of the layer's word */
  async around(administrationId: number, applicationId: string, within: number): Promise<NearbyParcel[]> {
    if (!this.lister) throw new Error('Nobody knows the neighbours in this house.');
    return this.lister(administrationId, applicationId, within);
  }
}
