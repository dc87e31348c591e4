import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { queries } from '../../api/queries';
import { Fault } from '../../shared/Fault';
import { useSpeech } from '../../words';
import { useFileWords } from './words';

const route = getRouteApi('/dossiers/$id');
const SCALES = [0.25, 0.5, 0.75, 1, 1.5, 2];

/** The procedure drawn, with the path that the file took; and the same in words. */
export function ProcedurePart() {
  const { w, language } = useSpeech();
  const t = useFileWords();
  const { id } = route.useParams();
  const { data: file } = useQuery(queries.file(language, id));
  const { data: drawing, error } = useQuery(queries.drawing(language, id));
  const [scale, setScale] = useState(1);
  const picture = usePicture(drawing?.picture);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = frame;
    if (!current || !picture?.here) return;
    current.scrollLeft = picture.here.x * scale - current.clientWidth / 2;
    current.scrollTop = picture.here.y * scale - current.clientHeight / 2;
  }, [picture, scale]);
  if (error && !drawing) return <Fault error={error} />;
  const zoom = (by: number) => setScale(SCALES[Math.min(Math.max(SCALES.indexOf(scale) + by, 0), SCALES.length - 1)]!);
  return (
    <section>
      <h2>{t.procedure.title}</h2>
      <p className="quiet">{t.procedure.lead}</p>
      <div className="toggles">
        <button type="button" className="button small" disabled={scale === SCALES[0]} onClick={() => zoom(-1)}>
          {t.procedure.smaller}
        </button>
        <button type="button" className="button small" disabled={scale === SCALES.at(-1)} onClick={() => zoom(1)}>
          {t.procedure.larger}
        </button>
      </div>
      <div
        ref={frame}
        className="drawing"
        role="region"
        aria-label={t.procedure.picture(file?.procedureTitle ?? '')}
        tabIndex={0}
      >
        {picture ? (
          <img
            src={picture.href}
            width={picture.width * scale}
            height={picture.height * scale}
            alt={t.procedure.picture(file?.procedureTitle ?? '')}
          />
        ) : (
          <p className="quiet">{w.loading}</p>
        )}
      </div>
      <h3>{t.procedure.told}</h3>
      {drawing && <Told text={drawing.told} />}
    </section>
  );
}

interface Picture {
  href: string;
  width: number;
  height: number;
  /** Where the file is upon it. */
  here: { x: number; y: number } | undefined;
}

/** The drawing as a picture of its own: its styles stay inside it. */
function usePicture(svg: string | undefined) {
  const [picture, setPicture] = useState<Picture>();
  useEffect(() => {
    if (svg === undefined) return undefined;
    const href = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    const [, , width = '800', height = '600'] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(/[ ,]+/);
    setPicture({ href, width: Number(width), height: Number(height), here: placeOfTheFile(svg) });
    return () => URL.revokeObjectURL(href);
  }, [svg]);
  return picture;
}

function placeOfTheFile(svg: string): Picture['here'] {
  const place = /class="state current" x="([\d.]+)" y="([\d.]+)"/.exec(svg);
  return place ? { x: Number(place[1]) + 90, y: Number(place[2]) + 20 } : undefined;
}

/** Lines « 1. », « 1.2. » with their depth as indentation. */
function Told({ text }: { text: string }) {
  return (
    <div className="told" role="list">
      {text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, index) => (
          <p key={index} role="listitem" style={{ marginInlineStart: `${(line.length - line.trimStart().length) / 2}rem` }}>
            {line.trim()}
          </p>
        ))}
    </div>
  );
}
