import { Injectable } from '@nestjs/common';
import { AssembleSite, CheckSite, FindParcels, type SiteEvidence } from '../parcels/index.js';
import { beginningAfterDivision, readParcelSpelling } from '../core/geometry/index.js';
import type { Transaction } from '../platform/database/index.js';
import { MOST_PARCELS, type Faults, type Said } from './said.js';

export interface Looked {
  /** References as the cadastre writes them. */
  capakeys: string[];
  evidence: SiteEvidence | undefined;
  fault: Faults['parcels'];
}

/** Finds the parcels that an applicant names, and asks the map what it knows of the place. */
@Injectable()
export class LookAtMap {
  constructor(
    private readonly assemble: AssembleSite,
    private readonly check: CheckSite,
    private readonly parcels: FindParcels,
  ) {}

  async look(tx: Transaction, { parcels }: Said): Promise<Looked> {
    const lines = [...new Set(parcels.split(/[\n;]/).map((line) => line.trim()))].filter((line) => line !== '');
    const nothing = (fault: Faults['parcels']): Looked => ({ capakeys: [], evidence: undefined, fault });
    if (lines.length === 0) return nothing(undefined);
    if (lines.length > MOST_PARCELS) return nothing({ name: 'tooMany', about: String(MOST_PARCELS) });
    const capakeys: string[] = [];
    for (const line of lines) {
      const spelling = readParcelSpelling(line);
      if (!spelling || !beginningAfterDivision(spelling).includes('/')) return nothing({ name: 'unreadable', about: line });
      const { parcels: found } = await this.parcels.bySpelling(tx, spelling, 2);
      if (found.length === 0) return nothing({ name: 'unknown', about: line });
      if (found.length > 1) return nothing({ name: 'several', about: line });
      capakeys.push(found[0]!.capakey);
    }
    const site = await this.assemble.fromParcels(tx, [...new Set(capakeys)]);
    if ('unknown' in site) return nothing({ name: 'unknown', about: site.unknown.join(', ') });
    return { capakeys: [...new Set(capakeys)], evidence: await this.check.check(tx, site), fault: undefined };
  }
}
