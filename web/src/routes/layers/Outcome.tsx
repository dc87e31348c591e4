import { useEffect, useRef } from 'react';
import { useSpeech } from '../../words';
import type { Published } from './answers';
import { useLayerWords } from './words';

/** What a publication did; it takes the focus, since the form that asked for it is gone. */
export function Outcome({ published: { publication, replacedBy, rechecked } }: { published: Published }) {
  const { day } = useSpeech();
  const t = useLayerWords();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div className="notice good" role="status" tabIndex={-1} ref={notice}>
      <p>{t.report.done(day(publication.inForceFrom))}</p>
      {replacedBy && <p>{t.report.replacedBy(replacedBy.edition, day(replacedBy.inForceFrom))}</p>}
      {rechecked && <p>{t.report.rechecked(rechecked.near, rechecked.touched.length)}</p>}
    </div>
  );
}
