import { boxOf, chainsOf, parseCapakey, spokenReference, type Geometry, type Position } from '../core/geometry/index.js';
import type { OutlinedFeature } from '../parcels/index.js';
import { html, type Html } from '../platform/http/index.js';
import { boxOfView, PICTURES, type Picture, type SiteView } from './site-view.js';

export interface DrawnSite {
  view: SiteView;
  parcels: readonly OutlinedFeature[];
  chosen: readonly string[];
  /** Corners that were pointed or typed, in canonical metres. */
  corners: readonly Position[];
  /** What came in a file. */
  brought: Geometry | undefined;
}

/** Pixels under which the reference of a parcel is not written on it. */
const READABLE = 48;
const SCALES = [5, 10, 20, 50, 100, 200, 500, 1000];

/** The map as one picture: parcels with their references, those that were taken, the outline, and a scale. */
export function drawSite({ view, parcels, chosen, corners, brought }: DrawnSite, picture: Picture): string {
  const { width, height } = PICTURES[picture];
  const [minX, , , maxY] = boxOfView(view, picture);
  const scale = width / view.width;
  const pixel = ([x, y]: Position): Position =>
    [(x! - minX) * scale, (maxY - y!) * scale].map((value) => Math.round(value * 10) / 10);
  const path = (geometry: Geometry) =>
    chainsOf(geometry)
      .map((chain) => `M${chain.map((at) => pixel(at).join(' ')).join('L')}Z`)
      .join('');
  const points = corners.map(pixel);
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    font-family="sans-serif"
  >
    <rect width="${width}" height="${height}" fill="#f7f5ef" />
    <g fill="#fff" stroke="#6b6b63" stroke-width="1" fill-rule="evenodd">
      ${parcels.map(({ geometry }) => html`<path d="${path(geometry)}" />`)}
    </g>
    <g fill="#2f855a" fill-opacity=".55" stroke="#14532d" stroke-width="3" fill-rule="evenodd">
      ${parcels.filter(({ key }) => chosen.includes(key!)).map(({ geometry }) => html`<path d="${path(geometry)}" />`)}
    </g>
    ${brought && html`<path d="${path(brought)}" fill="#c2410c" fill-opacity=".3" stroke="#9a3412" stroke-width="3" fill-rule="evenodd" />`}
    ${
      points.length > 0 &&
      html`<g fill="#c2410c" stroke="#9a3412">
        <polygon
          points="${points.map((at) => at.join(',')).join(' ')}"
          fill-opacity=".3"
          stroke-width="3"
          stroke-dasharray="8 4"
        />
        ${points.map(([x, y]) => html`<circle cx="${x}" cy="${y}" r="4" />`)}
      </g>`
    }
    <g font-size="11" fill="#1b2430" text-anchor="middle" stroke="#fff" stroke-width="3" paint-order="stroke">
      ${parcels.map((parcel) => labelOf(parcel, pixel))}
    </g>
    ${scaleBar(scale, height)}
    <rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" fill="none" stroke="#4a5058" />
  </svg>`.text;
}

function labelOf({ key, geometry }: OutlinedFeature, pixel: (at: Position) => Position): Html | undefined {
  const reference = parseCapakey(key ?? '');
  const [minX, minY, maxX, maxY] = boxOf(geometry);
  const [left, bottom] = pixel([minX, minY]) as [number, number];
  const [right, top] = pixel([maxX, maxY]) as [number, number];
  if (!reference || right - left < READABLE || bottom - top < 12) return undefined;
  return html`<text x="${(left + right) / 2}" y="${(top + bottom) / 2 + 4}">${spokenReference(reference)}</text>`;
}

function scaleBar(scale: number, height: number): Html {
  const metres = SCALES.findLast((length) => length * scale <= 120) ?? SCALES[0]!;
  const length = metres * scale;
  return html`<g font-size="12" fill="#1b2430">
    <rect x="6" y="${height - 32}" width="${length + 12}" height="26" fill="#fff" fill-opacity=".85" />
    <path d="M12 ${height - 16}v6h${length}v-6" fill="none" stroke="#1b2430" stroke-width="2" />
    <text x="${12 + length / 2}" y="${height - 18}" text-anchor="middle">${metres} m</text>
  </g>`;
}
