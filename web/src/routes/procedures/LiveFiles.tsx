import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Review } from './answers';
import { useProcedureWords } from './words';

/** How many files are shown before the others are asked for. */
const FIRST = 20;

/** The open files under the edition compared with, and how those would stand that would stand otherwise. */
export function LiveFiles({ files: { read, changed } }: { files: NonNullable<Review['liveFiles']> }) {
  const { bring: t } = useProcedureWords();
  const [all, setAll] = useState(false);
  const shown = all ? changed : changed.slice(0, FIRST);
  return (
    <section>
      <h2>{t.filesTitle}</h2>
      <p>
        {t.filesRead(read)} {read > 0 && t.filesChanged(changed.length)}
      </p>
      <ul className="outcome-list">
        {shown.map(({ id, reference, title, differences }) => (
          <li key={id}>
            <p>
              <Link to="/dossiers/$id" params={{ id }} className="reference">
                {reference}
              </Link>{' '}
              {title}
            </p>
            <ul>
              {differences.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {shown.length < changed.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {t.filesOthers(changed.length - shown.length)}
        </button>
      )}
    </section>
  );
}
