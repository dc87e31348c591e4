import { useEffect, useRef, useState } from 'react';
import { useSpeech } from '../words';
import './drawing.css';

const SCALES = [0.25, 0.5, 0.75, 1, 1.5, 2];

/** A drawing that can be moved about and seen larger or smaller; what it shows is told in words beside it. */
export function Drawing({
  svg,
  label,
  larger,
  smaller,
  waiting,
}: {
  /** Undefined while it is being drawn. */
  svg: string | undefined;
  label: string;
  larger: string;
  smaller: string;
  /** Said while it is being drawn. */
  waiting?: string;
}) {
  const { w } = useSpeech();
  const [scale, setScale] = useState(1);
  const picture = usePicture(svg);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = frame;
    if (!current || !picture?.marked) return;
    current.scrollLeft = picture.marked.x * scale - current.clientWidth / 2;
    current.scrollTop = picture.marked.y * scale - current.clientHeight / 2;
  }, [picture, scale]);
  const zoom = (by: number) => setScale(SCALES[Math.min(Math.max(SCALES.indexOf(scale) + by, 0), SCALES.length - 1)]!);
  return (
    <>
      <div className="toggles">
        <button type="button" className="button small" disabled={scale === SCALES[0]} onClick={() => zoom(-1)}>
          {smaller}
        </button>
        <button type="button" className="button small" disabled={scale === SCALES.at(-1)} onClick={() => zoom(1)}>
          {larger}
        </button>
      </div>
      <div ref={frame} className="drawing" role="region" aria-label={label} tabIndex={0}>
        {picture ? (
          <img src={picture.href} width={picture.width * scale} height={picture.height * scale} alt={label} />
        ) : (
          <p className="quiet">{waiting ?? w.loading}</p>
        )}
      </div>
    </>
  );
}

interface Picture {
  href: string;
  width: number;
  height: number;
  /** The first state that is marked: where the file is, or what changes. */
  marked: { x: number; y: number } | undefined;
}

/** The drawing as a picture of its own: its styles stay inside it. */
function usePicture(svg: string | undefined) {
  const [picture, setPicture] = useState<Picture>();
  useEffect(() => {
    if (svg === undefined) return undefined;
    const href = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    const [, , width = '800', height = '600'] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(/[ ,]+/);
    setPicture({ href, width: Number(width), height: Number(height), marked: firstMark(svg) });
    return () => URL.revokeObjectURL(href);
  }, [svg]);
  return picture;
}

function firstMark(svg: string): Picture['marked'] {
  const place = /class="state(?: final)? (?:current|changed|added|removed)" x="([\d.]+)" y="([\d.]+)"/.exec(svg);
  return place ? { x: Number(place[1]) + 90, y: Number(place[2]) + 20 } : undefined;
}
