import type { Geometry, Position } from '../../core/geometry/index.js';
import { told, type Words } from '../../core/language/index.js';
import type { DeliveredFeature } from './delivery.js';
import { SAY } from './geometry-sayings.js';

type Part =
  | { type: 'Polygon'; rings: Position[][] }
  | { type: 'LineString'; positions: Position[] }
  | { type: 'Point'; positions: Position[] };

/** A placemark that is being read. */
interface Placemark {
  attributes: Record<string, unknown>;
  parts: Part[];
  /** Name of the datum that is being read. */
  datum?: string;
  polygon?: { outer: Position[][]; inner: Position[][]; isInner: boolean };
  beyond: boolean;
  unreadable?: Words;
}

/** Elements whose text counts. */
const TEXTS = new Set(['name', 'description', 'value', 'SimpleData', 'coordinates']);

/** Makes features of the placemarks of a KML, element by element. */
export class PlacemarkReader {
  private readonly done: DeliveredFeature[] = [];
  private placemark: Placemark | undefined;
  private readonly path: string[] = [];
  private words: string[] | undefined;

  /** The placemarks that have ended since it was last asked. */
  take(): DeliveredFeature[] {
    return this.done.splice(0);
  }

  open(name: string, attributes: Record<string, string>): void {
    this.path.push(name);
    this.words = TEXTS.has(name) ? [] : undefined;
    if (name === 'Placemark') this.placemark = { attributes: {}, parts: [], beyond: false };
    const { placemark } = this;
    if (!placemark) return;
    if (name === 'Data' || name === 'SimpleData') placemark.datum = attributes['name'];
    if (name === 'Polygon') placemark.polygon = { outer: [], inner: [], isInner: false };
    if (name === 'innerBoundaryIs' && placemark.polygon) placemark.polygon.isInner = true;
    if (name === 'outerBoundaryIs' && placemark.polygon) placemark.polygon.isInner = false;
    if (name === 'Model' || name === 'Track' || name === 'MultiTrack') placemark.unreadable = told(SAY.neither, { name });
  }

  text(text: string): void {
    this.words?.push(text);
  }

  close(name: string): void {
    this.path.pop();
    const text = this.words?.join('').trim();
    this.words = undefined;
    const { placemark } = this;
    if (!placemark) return;
    const parent = this.path.at(-1);
    if ((name === 'name' || name === 'description') && parent === 'Placemark' && text) placemark.attributes[name] = text;
    if ((name === 'value' || name === 'SimpleData') && placemark.datum) placemark.attributes[placemark.datum] = text ?? '';
    if (name === 'coordinates') this.place(placemark, parent, text ?? '');
    if (name === 'Polygon' && placemark.polygon) {
      const { outer, inner } = placemark.polygon;
      placemark.parts.push({ type: 'Polygon', rings: [...outer, ...inner] });
      delete placemark.polygon;
    }
    if (name === 'Placemark') {
      this.done.push(featureOf(placemark));
      this.placemark = undefined;
    }
  }

  private place(placemark: Placemark, parent: string | undefined, text: string): void {
    const tuples = text.split(/\s+/).filter((tuple) => tuple !== '');
    const positions = tuples.map((tuple) => tuple.split(',').map((value) => (value === '' ? Number.NaN : Number(value))));
    placemark.beyond ||= positions.some(({ length }) => length > 2);
    const flat = positions.map(([x = Number.NaN, y = Number.NaN]) => [x, y]);
    const { polygon } = placemark;
    if (polygon) (polygon.isInner ? polygon.inner : polygon.outer).push(flat);
    else if (parent === 'Point') placemark.parts.push({ type: 'Point', positions: flat });
    else placemark.parts.push({ type: 'LineString', positions: flat });
  }
}

function featureOf({ attributes, parts, beyond, unreadable }: Placemark): DeliveredFeature {
  const types = new Set(parts.map(({ type }) => type));
  const mixed = types.size > 1 ? SAY.mixed : unreadable;
  return {
    geometry: mixed === undefined ? geometryOf(parts) : null,
    attributes,
    ...(mixed !== undefined && { unreadable: mixed }),
    ...(beyond && { beyond: 'Z' }),
  };
}

function geometryOf(parts: Part[]): Geometry | null {
  const [first] = parts;
  if (!first) return null;
  if (first.type === 'Polygon') {
    const polygons = (parts as { rings: Position[][] }[]).map(({ rings }) => rings);
    return polygons.length === 1
      ? { type: 'Polygon', coordinates: polygons[0]! }
      : { type: 'MultiPolygon', coordinates: polygons };
  }
  const chains = (parts as { positions: Position[] }[]).map(({ positions }) => positions);
  if (first.type === 'Point') {
    const points = chains.flat();
    return points.length === 1 ? { type: 'Point', coordinates: points[0]! } : { type: 'MultiPoint', coordinates: points };
  }
  return chains.length === 1 ? { type: 'LineString', coordinates: chains[0]! } : { type: 'MultiLineString', coordinates: chains };
}
