import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { queries } from '../../api/queries';
import { Fault } from '../../shared/Fault';
import { useSpeech } from '../../words';

const route = getRouteApi('/dossiers/$id');
const SCALES = [0.5, 0.75, 1, 1.5, 2];

/** The procedure drawn, with the path that the file took; and the same in words. */
export function ProcedurePart() {
  const { w, language } = useSpeech();
  const { id } = route.useParams();
  const { data: file } = useQuery(queries.file(language, id));
  const { data: drawing, error } = useQuery(queries.drawing(language, id));
  const [scale, setScale] = useState(1);
  const picture = usePicture(drawing?.picture);
  if (error && !drawing) return <Fault error={error} />;
  const zoom = (by: number) => setScale(SCALES[Math.min(Math.max(SCALES.indexOf(scale) + by, 0), SCALES.length - 1)]!);
  return (
    <section>
      <h2>{w.procedure.title}</h2>
      <p className="quiet">{w.procedure.lead}</p>
      <div className="toggles">
        <button type="button" className="button small" disabled={scale === SCALES[0]} onClick={() => zoom(-1)}>
          {w.procedure.smaller}
        </button>
        <button type="button" className="button small" disabled={scale === SCALES.at(-1)} onClick={() => zoom(1)}>
          {w.procedure.larger}
        </button>
      </div>
      <div className="drawing" role="region" aria-label={w.procedure.picture(file?.procedureTitle ?? '')} tabIndex={0}>
        {picture ? (
          <img
            src={picture.href}
            width={picture.width * scale}
            height={picture.height * scale}
            alt={w.procedure.picture(file?.procedureTitle ?? '')}
          />
        ) : (
          <p className="quiet">{w.loading}</p>
        )}
      </div>
      <h3>{w.procedure.told}</h3>
      {drawing && <Told text={drawing.told} />}
    </section>
  );
}

/** The drawing as a picture of its own: its styles stay inside it. */
function usePicture(svg: string | undefined) {
  const [picture, setPicture] = useState<{ href: string; width: number; height: number }>();
  useEffect(() => {
    if (svg === undefined) return undefined;
    const href = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    const [, , width = '800', height = '600'] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(/[ ,]+/);
    setPicture({ href, width: Number(width), height: Number(height) });
    return () => URL.revokeObjectURL(href);
  }, [svg]);
  return picture;
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
