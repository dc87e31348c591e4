import { Injectable } from '@nestjs/common';
import type { SiteRequest } from '../applications/index.js';
import { AssembleSite, CheckSite, FindParcels, LayerLibrary, type SiteEvidence } from '../parcels/index.js';
import { beginningAfterDivision, readParcelSpelling, type Position, type SiteGeometry } from '../core/geometry/index.js';
import type { Transaction } from '../platform/database/index.js';
import { readCorners } from './corners.js';
import { MOST_PARCELS, type Fault, type Faults, type Said } from './said.js';

export interface Looked {
  /** The parcels that were named, as the cadastre writes them. */
  capakeys: string[];
  /** Corners that were pointed or typed, in canonical metres. */
  corners: Position[];
  /** What is given to the file; nothing where only an address is told. */
  site: SiteRequest | undefined;
  evidence: SiteEvidence | undefined;
  faults: Faults;
}

interface NamedParcels {
  capakeys: string[];
  fault?: Fault;
}

/** Finds the site that an applicant tells, and asks the map what it knows of it. An outline comes before parcels. */
@Injectable()
export class LookAtMap {
  constructor(
    private readonly assemble: AssembleSite,
    private readonly check: CheckSite,
    private readonly layers: LayerLibrary,
    private readonly parcels: FindParcels,
  ) {}

  async look(tx: Transaction, said: Said): Promise<Looked> {
    const named = await this.named(tx, said.parcels);
    const drawn = readCorners(said.corners);
    const faults: Faults = { ...(named.fault && { parcels: named.fault }), ...(drawn.fault && { corners: drawn.fault }) };
    const outline = drawn.outline ?? (said.corners === '' ? said.brought?.geometry : undefined);
    const looked = { capakeys: named.capakeys, corners: drawn.corners, faults };
    if (outline) {
      const { site, invalid } = await this.assemble.fromDrawing(outline, 31370);
      if (invalid)
        return { ...looked, site: undefined, evidence: undefined, faults: { ...faults, corners: { name: 'cornersCross' } } };
      return {
        ...looked,
        site: { geometry: site, crs: 31370 },
        evidence: await this.check.check(tx, site, await this.layers.inForce(tx)),
      };
    }
    const nothing = { ...looked, site: undefined, evidence: undefined };
    if (named.capakeys.length === 0) return nothing;
    const inForce = await this.layers.inForce(tx);
    const site = (await this.assemble.fromParcels(tx, named.capakeys, inForce)) as SiteGeometry;
    return { ...looked, site: { parcels: named.capakeys }, evidence: await this.check.check(tx, site, inForce) };
  }

  /** The parcels that the lines name, each in any spelling. */
  async named(tx: Transaction, text: string): Promise<NamedParcels> {
    const lines = parcelLines(text);
    const wrong = (fault: Fault): NamedParcels => ({ capakeys: [], fault });
    if (lines.length > MOST_PARCELS) return wrong({ name: 'tooMany', about: String(MOST_PARCELS) });
    const capakeys: string[] = [];
    for (const line of lines) {
      const found = await this.parcelOf(tx, line);
      if ('name' in found) return wrong(found);
      capakeys.push(found.capakey);
    }
    return { capakeys: [...new Set(capakeys)] };
  }

  /** The lines without those that name the parcel. */
  async without(tx: Transaction, text: string, capakey: string): Promise<string> {
    const kept: string[] = [];
    for (const line of parcelLines(text)) {
      const found = await this.parcelOf(tx, line);
      if (!('capakey' in found) || found.capakey !== capakey) kept.push(line);
    }
    return kept.join('\n');
  }

  private async parcelOf(tx: Transaction, line: string): Promise<{ capakey: string } | Fault> {
    const spelling = readParcelSpelling(line);
    if (!spelling || !beginningAfterDivision(spelling).includes('/')) return { name: 'unreadable', about: line };
    const { parcels } = await this.parcels.bySpelling(tx, spelling, 2);
    if (parcels.length === 0) return { name: 'unknown', about: line };
    return parcels.length > 1 ? { name: 'several', about: line } : { capakey: parcels[0]!.capakey };
  }
}

function parcelLines(text: string): string[] {
  return [...new Set(text.split(/[\n;]/).map((line) => line.trim()))].filter((line) => line !== '');
}
