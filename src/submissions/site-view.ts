import type { Box, Position } from '../core/geometry/index.js';

/** What a picture of the map shows: its middle and its width, in canonical metres. */
export interface SiteView {
  x: number;
  y: number;
  width: number;
}

/** The pictures of the map, in pixels: a click is told in those of the picture that was shown. */
export const PICTURES = { wide: { width: 640, height: 440 }, small: { width: 280, height: 280 } } as const;
export type Picture = keyof typeof PICTURES;

const NARROWEST = 30;
const WIDEST = 4000;
/** Where a place is shown that is only a point. */
export const USUAL_WIDTH = 250;

export function boxOfView({ x, y, width }: SiteView, picture: Picture): Box {
  const height = (width * PICTURES[picture].height) / PICTURES[picture].width;
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}

/** The place under a pixel, to the decimetre: no hand points better. */
export function placeAt(view: SiteView, picture: Picture, [right, down]: Position): Position {
  const [minX, , , maxY] = boxOfView(view, picture);
  const metres = view.width / PICTURES[picture].width;
  return [minX + right! * metres, maxY - down! * metres].map((value) => Math.round(value * 10) / 10);
}

/** A view in which the whole box is seen, with what lies around it. */
export function viewOf([minX, minY, maxX, maxY]: Box): SiteView {
  const width = Math.max((maxX - minX) * 2, (maxY - minY) * 3, USUAL_WIDTH);
  return bounded({ x: (minX + maxX) / 2, y: (minY + maxY) / 2, width });
}

const MOVES: Record<string, (view: SiteView) => SiteView> = {
  in: ({ x, y, width }) => ({ x, y, width: width / 2 }),
  out: ({ x, y, width }) => ({ x, y, width: width * 2 }),
  north: ({ x, y, width }) => ({ x, y: y + width / 4, width }),
  south: ({ x, y, width }) => ({ x, y: y - width / 4, width }),
  west: ({ x, y, width }) => ({ x: x - width / 3, y, width }),
  east: ({ x, y, width }) => ({ x: x + width / 3, y, width }),
};

export function moved(view: SiteView, move: string): SiteView {
  return bounded(MOVES[move]?.(view) ?? view);
}

/** A view as the form carries it, « 200000 120000 250 ». */
export function spokenView({ x, y, width }: SiteView): string {
  return [x, y, width].map((value) => value.toFixed(1)).join(' ');
}

export function readView(text: unknown): SiteView | null {
  const numbers = typeof text === 'string' ? text.split(' ').map(Number) : [];
  const [x, y, width] = numbers as [number, number, number];
  return numbers.length === 3 && numbers.every(Number.isFinite) ? bounded({ x, y, width }) : null;
}

function bounded({ x, y, width }: SiteView): SiteView {
  const within = (value: number) => Math.round(Math.min(Math.max(value, 0), 1_000_000) * 10) / 10;
  return { x: within(x), y: within(y), width: Math.min(Math.max(width, NARROWEST), WIDEST) };
}
