import type { Words } from '../core/language/index.js';

/** What keeps a site from being one. */
export const SITE = {
  oneOfBoth: {
    fr: 'Donnez des parcelles ou une géométrie, pas les deux.',
    de: 'Geben Sie Parzellen oder eine Geometrie an, nicht beides.',
    nl: 'Geef percelen of een geometrie, niet beide.',
    en: 'Give parcels or a geometry, not both.',
  },
  one: {
    fr: 'Donnez « parcels » ou « geometry ».',
    de: 'Geben Sie „parcels“ oder „geometry“ an.',
    nl: 'Geef „parcels” of „geometry”.',
    en: 'Give “parcels” or “geometry”.',
  },
  unknownParcels: {
    fr: 'Ces parcelles ne sont pas dans la couche cadastrale en vigueur : {parcels}.',
    de: 'Diese Parzellen sind nicht in der geltenden Katasterebene: {parcels}.',
    nl: 'Deze percelen zitten niet in de geldende kadastrale laag: {parcels}.',
    en: 'These parcels are not in the cadastral layer in force: {parcels}.',
  },
  noLayer: {
    fr: 'Votre administration n’a pas encore de couche de parcelles : donnez la géométrie du bien.',
    de: 'Ihre Verwaltung hat noch keine Parzellenebene: Geben Sie die Geometrie des Gutes an.',
    nl: 'Uw bestuur heeft nog geen perceellaag: geef de geometrie van het goed.',
    en: 'Your administration has no layer of parcels yet: give the geometry of the site.',
  },
  unknownCrs: {
    fr: 'Le système EPSG:{crs} n’est pas admis ; donnez 31370, 3812 ou 4326.',
    de: 'Das System EPSG:{crs} ist nicht zugelassen; geben Sie 31370, 3812 oder 4326 an.',
    nl: 'Het systeem EPSG:{crs} is niet toegelaten; geef 31370, 3812 of 4326.',
    en: 'The system EPSG:{crs} is not admitted; give 31370, 3812 or 4326.',
  },
  notValid: {
    fr: 'Le bien n’est pas un polygone valable près de {near} ({reason}).',
    de: 'Das Gut ist kein gültiges Polygon bei {near} ({reason}).',
    nl: 'Het goed is geen geldige polygoon bij {near} ({reason}).',
    en: 'The site is no valid polygon near {near} ({reason}).',
  },
  notAPolygon: {
    fr: 'Un bien est un Polygon ou un MultiPolygon GeoJSON, pas « {given} ».',
    de: 'Ein Gut ist ein Polygon oder MultiPolygon in GeoJSON, nicht „{given}“.',
    nl: 'Een goed is een Polygon of een MultiPolygon in GeoJSON, niet „{given}”.',
    en: 'A site is a Polygon or a MultiPolygon of GeoJSON, not “{given}”.',
  },
  badPosition: {
    fr: 'Une position n’est pas une paire de nombres ({at}).',
    de: 'Eine Position ist kein Zahlenpaar ({at}).',
    nl: 'Een positie is geen paar getallen ({at}).',
    en: 'A position is no pair of numbers ({at}).',
  },
  ringNotClosed: {
    fr: 'L’anneau {ring} n’est pas fermé : sa dernière position doit répéter la première.',
    de: 'Der Ring {ring} ist nicht geschlossen: Seine letzte Position muss die erste wiederholen.',
    nl: 'De ring {ring} is niet gesloten: zijn laatste positie moet de eerste herhalen.',
    en: 'The ring {ring} is not closed: its last position must repeat the first.',
  },
  ringTooShort: {
    fr: 'L’anneau {ring} a moins de quatre positions.',
    de: 'Der Ring {ring} hat weniger als vier Positionen.',
    nl: 'De ring {ring} heeft minder dan vier posities.',
    en: 'The ring {ring} has fewer than four positions.',
  },
  ringWithoutArea: {
    fr: 'L’anneau {ring} n’a pas de surface.',
    de: 'Der Ring {ring} hat keine Fläche.',
    nl: 'De ring {ring} heeft geen oppervlakte.',
    en: 'The ring {ring} has no area.',
  },
  crossesItself: {
    fr: 'Le contour du bien se croise lui-même près de {near}.',
    de: 'Der Umriss des Gutes kreuzt sich selbst bei {near}.',
    nl: 'De omtrek van het goed kruist zichzelf bij {near}.',
    en: 'The outline of the site crosses itself near {near}.',
  },
  tooManyPositions: {
    fr: 'Le bien compte plus de {limit} positions ; simplifiez son contour.',
    de: 'Das Gut hat mehr als {limit} Positionen; vereinfachen Sie seinen Umriss.',
    nl: 'Het goed telt meer dan {limit} posities; vereenvoudig de omtrek.',
    en: 'The site has more than {limit} positions; simplify its outline.',
  },
  outsideBelgium: {
    fr: 'Le bien tombe hors de Belgique : en EPSG:{crs} on attend {place}.{like}',
    de: 'Das Gut liegt außerhalb Belgiens: In EPSG:{crs} erwartet man {place}.{like}',
    nl: 'Het goed valt buiten België: in EPSG:{crs} verwacht men {place}.{like}',
    en: 'The site falls outside Belgium: in EPSG:{crs} one expects {place}.{like}',
  },
  range: {
    fr: 'x de {minX} à {maxX}, y de {minY} à {maxY}',
    de: 'x von {minX} bis {maxX}, y von {minY} bis {maxY}',
    nl: 'x van {minX} tot {maxX}, y van {minY} tot {maxY}',
    en: 'x from {minX} to {maxX}, y from {minY} to {maxY}',
  },
  looksLike: {
    fr: ' Ces coordonnées ressemblent à EPSG:{crs}.',
    de: ' Diese Koordinaten sehen nach EPSG:{crs} aus.',
    nl: ' Deze coördinaten lijken op EPSG:{crs}.',
    en: ' These coordinates look like EPSG:{crs}.',
  },
} as const satisfies Record<string, Words>;
