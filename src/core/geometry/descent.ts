import type { SiteGeometry } from './geojson.js';
import { areaOf } from './measure.js';
import { overlapArea } from './overlap.js';

/** A parcel by its reference, as one edition draws it. */
export interface DrawnParcel {
  key: string;
  geometry: SiteGeometry;
}

/** Ground that two parcels of two editions share: square metres, and its share of each, from 0 to 1. */
export interface SharedGround {
  from: string;
  to: string;
  area: number;
  ofFrom: number;
  ofTo: number;
}

/**
 * - `unchanged`: the same reference on the same ground;
 * - `renamed`: another reference on the same ground;
 * - `split`, `merged`: one became several, several became one;
 * - `redrawn`: the same reference with other limits, or several that became several.
 */
export type Descent = 'unchanged' | 'renamed' | 'split' | 'merged' | 'redrawn';

/** Ground of less than a fiftieth of both parcels comes from surveying a limit again. */
const COUNTS = 0.02;
/** Parcels that share so much of both are the same ground. */
const SAME = 0.98;

/** Which parcels share ground, in the order of those before. */
export function sharedGround(before: readonly DrawnParcel[], after: readonly DrawnParcel[]): SharedGround[] {
  return before.flatMap((from) =>
    after.flatMap((to) => {
      const area = overlapArea(from.geometry, to.geometry);
      const [ofFrom, ofTo] = [area / areaOf(from.geometry), area / areaOf(to.geometry)];
      if (Math.max(ofFrom, ofTo) < COUNTS) return [];
      return [{ from: from.key, to: to.key, area: round(area, 2), ofFrom: round(ofFrom, 4), ofTo: round(ofTo, 4) }];
    }),
  );
}

/** What happened to parcels: those that share ground with one another together, the others apart. */
export function descents(shared: readonly SharedGround[]): { kind: Descent; became: SharedGround[] }[] {
  const groups: SharedGround[][] = [];
  for (const one of shared) {
    const meeting = groups.filter((group) => group.some(({ from, to }) => from === one.from || to === one.to));
    for (const group of meeting) groups.splice(groups.indexOf(group), 1);
    groups.push([...meeting.flat(), one]);
  }
  return groups.map((became) => ({ kind: kindOf(became), became }));
}

function kindOf(shared: readonly SharedGround[]): Descent {
  const [from, to] = [new Set(shared.map((one) => one.from)), new Set(shared.map((one) => one.to))];
  if (from.size === 1 && to.size > 1) return 'split';
  if (from.size > 1 && to.size === 1) return 'merged';
  const [only] = shared;
  if (!only || shared.length > 1) return 'redrawn';
  const same = only.ofFrom >= SAME && only.ofTo >= SAME;
  if (!same) return 'redrawn';
  return only.from === only.to ? 'unchanged' : 'renamed';
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
