import { Link } from '@tanstack/react-router';
import type { Review } from './answers';
import { useProcedureWords } from './words';

/** The open files under the edition compared with, and how those would stand that would stand otherwise. */
export function LiveFiles({ files: { read, changed } }: { files: NonNullable<Review['liveFiles']> }) {
  const { bring: t } = useProcedureWords();
  return (
    <section>
      <h2>{t.filesTitle}</h2>
      <p>
        {t.filesRead(read)} {read > 0 && t.filesChanged(changed.length)}
      </p>
      <ul className="outcome-list">
        {changed.map(({ id, reference, title, differences }) => (
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
    </section>
  );
}
