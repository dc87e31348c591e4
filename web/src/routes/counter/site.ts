import type { SiteGeometry } from '../../api/map-answers';
import { parseCapakey } from '../../shared/capakey';
import type { CounterWords } from './words';

export interface SiteDraft {
  by: 'parcels' | 'geometry' | 'later';
  parcels: string;
  geometry: string;
  crs: string;
}

export const BLANK_SITE: SiteDraft = { by: 'parcels', parcels: '', geometry: '', crs: '31370' };

/** Every reference that was typed, with the canonical spelling of those that are one. */
export function parcelsIn(text: string): { typed: string; key: string | undefined }[] {
  return text
    .split(/[\n;,]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((typed) => ({ typed, key: parseCapakey(typed) }));
}

/** What is typed with one parcel more, or without it when it is there in any spelling. */
export function withOrWithout(text: string, key: string): string {
  const lines = parcelsIn(text);
  const kept = lines.filter((line) => line.key !== key).map(({ typed }) => typed);
  return (kept.length < lines.length ? kept : [...kept, key]).join('\n');
}

/** What is typed with these parcels too. */
export function withAll(text: string, keys: string[]): string {
  const there = parcelsIn(text).map(({ key }) => key);
  return keys.filter((key) => !there.includes(key)).reduce(withOrWithout, text);
}

/** The site as the service reads it; undefined where it comes later. */
export function siteOf({ by, parcels, geometry, crs }: SiteDraft) {
  if (by === 'parcels') {
    const keys = parcelsIn(parcels).map(({ key }) => key);
    return keys.length > 0 ? { parcels: keys.filter((key) => key !== undefined) } : undefined;
  }
  const drawn = by === 'geometry' ? geometryIn(geometry) : undefined;
  return drawn && { geometry: drawn, crs: Number(crs) };
}

export function siteFaults({ by, parcels, geometry }: SiteDraft, t: CounterWords): Record<string, string> {
  if (by === 'parcels') {
    const found = parcelsIn(parcels);
    if (found.length === 0) return { site: t.counter.siteMissing };
    const bad = found.find(({ key }) => key === undefined);
    return bad ? { site: t.counter.parcelBad(bad.typed) } : {};
  }
  return by === 'geometry' && !geometryIn(geometry) ? { site: t.counter.geometryBad } : {};
}

/** A polygon, bare or as the one feature of a collection. */
export function geometryIn(text: string): SiteGeometry | undefined {
  try {
    return polygonIn(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function polygonIn(value: unknown): SiteGeometry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, geometry, features } = value as { type?: string; geometry?: unknown; features?: unknown[] };
  if (type === 'Polygon' || type === 'MultiPolygon') return value as SiteGeometry;
  if (type === 'Feature') return polygonIn(geometry);
  return type === 'FeatureCollection' && features?.length === 1 ? polygonIn(features[0]) : undefined;
}
