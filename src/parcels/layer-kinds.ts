import type { Translated } from '../core/calendar/index.js';
import { ADDRESS_ATTRIBUTES } from './addresses/address-attributes.js';

/**
 * A kind of layer that the law knows (docs/law/codt.md § 4.2). Kinds are code, layers are data; what is asked of a kind and
 * what follows stands in `workflows/triggers`.
 */
export interface LayerKind {
  label: Translated;
  geometry: 'polygons' | 'points' | 'any';
  /** Attributes, in this order, that name a feature in evidence. */
  named: readonly string[];
  /** It helps to find a site, and says nothing of it: no check asks it. */
  onlyLocates?: true;
}

export const PARCELS = 'parcels';
export const ADDRESSES = 'addresses';

/** Attributes that hold the reference of a parcel, as Belgian producers write them. */
export const CAPAKEY_ATTRIBUTES = ['capakey', 'CaPaKey', 'CAPAKEY', 'CAPA_KEY', 'capaKey'] as const;

export const LAYER_KINDS: Readonly<Record<string, LayerKind>> = {
  [PARCELS]: {
    label: { fr: 'parcelles cadastrales', de: 'Katasterparzellen', nl: 'kadastrale percelen', en: 'cadastral parcels' },
    geometry: 'polygons',
    named: CAPAKEY_ATTRIBUTES,
  },
  [ADDRESSES]: {
    label: { fr: 'adresses', de: 'Adressen', nl: 'adressen', en: 'addresses' },
    geometry: 'points',
    named: ADDRESS_ATTRIBUTES.street,
    onlyLocates: true,
  },
  'sector-plan': {
    label: { fr: 'plan de secteur', de: 'Sektorenplan', nl: 'gewestplan', en: 'sector plan' },
    geometry: 'polygons',
    named: ['zone', 'affectation', 'AFFECT', 'label', 'name'],
  },
  'flood-hazard': {
    label: { fr: 'aléa d’inondation', de: 'Hochwassergefahr', nl: 'overstromingsgevaar', en: 'flood hazard' },
    geometry: 'polygons',
    named: ['hazard', 'alea', 'ALEA', 'name'],
  },
  natura2000: {
    label: { fr: 'Natura 2000', de: 'Natura 2000', nl: 'Natura 2000', en: 'Natura 2000' },
    geometry: 'polygons',
    named: ['name', 'NOM', 'code', 'CODE'],
  },
  heritage: {
    label: { fr: 'patrimoine classé et périmètres', de: 'Denkmalschutz', nl: 'beschermd erfgoed', en: 'listed heritage' },
    geometry: 'polygons',
    named: ['name', 'nom', 'naam', 'NOM'],
  },
  'runoff-axis': {
    label: { fr: 'axes de ruissellement concentré', de: 'Abflussachsen', nl: 'afstroomassen', en: 'concentrated runoff axes' },
    geometry: 'any',
    named: ['name', 'id'],
  },
  seveso: {
    label: {
      fr: 'zones vulnérables SEVESO',
      de: 'SEVESO-Gefahrenzonen',
      nl: 'kwetsbare SEVESO-zones',
      en: 'SEVESO vulnerable zones',
    },
    geometry: 'polygons',
    named: ['name', 'nom', 'NOM'],
  },
  'regional-road': {
    label: { fr: 'voiries régionales', de: 'Regionalstraßen', nl: 'gewestwegen', en: 'regional roads' },
    geometry: 'any',
    named: ['name', 'nom', 'NOM'],
  },
  road: {
    label: { fr: 'voiries', de: 'Straßen', nl: 'wegen', en: 'roads' },
    geometry: 'any',
    named: ['name', 'nom', 'NOM'],
  },
  'sector-plan-perimeter': {
    label: {
      fr: 'périmètres du plan de secteur',
      de: 'Umkreise des Sektorenplans',
      nl: 'omtrekken van het gewestplan',
      en: 'perimeters of the sector plan',
    },
    geometry: 'polygons',
    named: ['name', 'nom', 'NOM', 'type', 'TYPE'],
  },
  watercourse: {
    label: {
      fr: 'cours d’eau de deuxième catégorie',
      de: 'Wasserläufe zweiter Kategorie',
      nl: 'waterlopen van tweede categorie',
      en: 'second-category watercourses',
    },
    geometry: 'any',
    named: ['name', 'nom', 'NOM'],
  },
  'remarkable-tree': {
    label: {
      fr: 'arbres et haies remarquables',
      de: 'bemerkenswerte Bäume und Hecken',
      nl: 'opmerkelijke bomen en hagen',
      en: 'remarkable trees and hedges',
    },
    geometry: 'any',
    named: ['name', 'nom', 'NOM', 'species', 'espece', 'ESPECE'],
  },
  archaeology: {
    label: { fr: 'carte archéologique', de: 'archäologische Karte', nl: 'archeologische kaart', en: 'archaeological map' },
    geometry: 'polygons',
    named: ['name', 'nom', 'NOM', 'code', 'CODE'],
  },
  'ground-constraint': {
    label: {
      fr: 'contraintes du sol et du sous-sol',
      de: 'Belastungen von Boden und Untergrund',
      nl: 'beperkingen van bodem en ondergrond',
      en: 'constraints of the ground',
    },
    geometry: 'polygons',
    named: ['name', 'nom', 'NOM', 'type', 'TYPE'],
  },
  soil: {
    label: { fr: 'état des sols (BDES)', de: 'Bodenzustand (BDES)', nl: 'bodemtoestand (BDES)', en: 'soil condition (BDES)' },
    geometry: 'polygons',
    named: ['name', 'statut', 'STATUT', 'couleur', 'COULEUR', 'capakey'],
  },
  'airport-noise': {
    label: {
      fr: 'zones de bruit d’aéroport',
      de: 'Lärmzonen von Flughäfen',
      nl: 'geluidszones van luchthavens',
      en: 'airport noise zones',
    },
    geometry: 'polygons',
    named: ['zone', 'ZONE', 'name', 'nom', 'NOM'],
  },
  'provincial-road': {
    label: { fr: 'voiries provinciales', de: 'Provinzstraßen', nl: 'provinciewegen', en: 'provincial roads' },
    geometry: 'any',
    named: ['name', 'nom', 'NOM'],
  },
  railway: {
    label: { fr: 'chemin de fer', de: 'Eisenbahn', nl: 'spoorwegen', en: 'railways' },
    geometry: 'any',
    named: ['name', 'nom', 'NOM', 'line', 'ligne', 'LIGNE'],
  },
};
