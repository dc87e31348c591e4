import type { Translated } from '../core/calendar/index.js';
import type { Question } from '../core/geometry/index.js';

/**
 * A kind of layer that the law knows: what is asked of it, and which fact the answer is (docs/law/codt.md § 4.2). Kinds
 * are code, layers are data.
 */
export interface LayerKind {
  label: Translated;
  geometry: 'polygons' | 'any';
  question: Question;
  /** The fact that is true when the site is affected. */
  fact?: string;
  /** Attributes, in this order, that name a feature in evidence. */
  named: readonly string[];
  article?: string;
}

export const PARCELS = 'parcels';

/** Attributes that hold the reference of a parcel, as Belgian producers write them. */
export const CAPAKEY_ATTRIBUTES = ['capakey', 'CaPaKey', 'CAPAKEY', 'CAPA_KEY', 'capaKey'] as const;

const touchedBy: Question = { kind: 'touched-by' };

export const LAYER_KINDS: Readonly<Record<string, LayerKind>> = {
  [PARCELS]: {
    label: { fr: 'parcelles cadastrales', de: 'Katasterparzellen', nl: 'kadastrale percelen', en: 'cadastral parcels' },
    geometry: 'polygons',
    question: touchedBy,
    named: CAPAKEY_ATTRIBUTES,
  },
  'sector-plan': {
    label: { fr: 'plan de secteur', de: 'Sektorenplan', nl: 'gewestplan', en: 'sector plan' },
    geometry: 'polygons',
    question: touchedBy,
    named: ['zone', 'affectation', 'AFFECT', 'label', 'name'],
    article: 'CoDT D.II.23',
  },
  'flood-hazard': {
    label: { fr: "aléa d'inondation", de: 'Hochwassergefahr', nl: 'overstromingsgevaar', en: 'flood hazard' },
    geometry: 'polygons',
    question: touchedBy,
    fact: 'site.floodHazard',
    named: ['hazard', 'alea', 'ALEA', 'name'],
    article: 'CoDT D.IV.57',
  },
  natura2000: {
    label: { fr: 'Natura 2000', de: 'Natura 2000', nl: 'Natura 2000', en: 'Natura 2000' },
    geometry: 'polygons',
    question: touchedBy,
    fact: 'site.natura2000',
    named: ['name', 'NOM', 'code', 'CODE'],
    article: 'CoDT D.IV.17',
  },
  heritage: {
    label: { fr: 'patrimoine classé et périmètres', de: 'Denkmalschutz', nl: 'beschermd erfgoed', en: 'listed heritage' },
    geometry: 'polygons',
    question: touchedBy,
    fact: 'site.heritage',
    named: ['name', 'nom', 'naam', 'NOM'],
    article: 'CoPat',
  },
  'runoff-axis': {
    label: { fr: 'axes de ruissellement concentré', de: 'Abflussachsen', nl: 'afstroomassen', en: 'concentrated runoff axes' },
    geometry: 'any',
    question: { kind: 'within-distance', metres: 20 },
    fact: 'site.runoffAxis',
    named: ['name', 'id'],
    article: 'CoDT R.IV.35-1',
  },
  seveso: {
    label: {
      fr: 'zones vulnérables SEVESO',
      de: 'SEVESO-Gefahrenzonen',
      nl: 'kwetsbare SEVESO-zones',
      en: 'SEVESO vulnerable zones',
    },
    geometry: 'polygons',
    question: touchedBy,
    fact: 'site.seveso',
    named: ['name', 'nom', 'NOM'],
    article: 'CoDT D.IV.57',
  },
  'regional-road': {
    label: { fr: 'voiries régionales', de: 'Regionalstraßen', nl: 'gewestwegen', en: 'regional roads' },
    geometry: 'any',
    // Frontage: a site whose limit runs along the road is drawn on it or a few decimetres off.
    question: { kind: 'adjacent-to', gap: 1 },
    fact: 'site.regionalRoad',
    named: ['name', 'nom', 'NOM'],
    article: 'CoDT R.II.21-1',
  },
  road: {
    label: { fr: 'voiries', de: 'Straßen', nl: 'wegen', en: 'roads' },
    geometry: 'any',
    question: touchedBy,
    named: ['name', 'nom', 'NOM'],
  },
};

/** The fact that a feature of the sector plan gives besides its zone: farm land asks for the opinion of Agriculture. */
export function zoneFact(kind: string, name: string | undefined): string | undefined {
  return kind === 'sector-plan' && /agricole/i.test(name ?? '') ? 'site.agriculturalZone' : undefined;
}

/** The facts that a check of all kinds can observe. */
export function observableFacts(kind: string): string[] {
  if (kind === 'sector-plan') return ['site.agriculturalZone'];
  const fact = LAYER_KINDS[kind]?.fact;
  return fact === undefined ? [] : [fact];
}
