import type { Named } from '../../api/answers';
import { capital } from '../../shared/capital';
import { useSize } from './useSize';
import { useDocumentWords } from './words';

interface Shown {
  id: string;
  kind: Named;
  title: string;
  fileName: string;
  size: number;
  links: { content: string; shown?: string };
}

/** The documents that accompany a request, to be read by whoever is asked. */
export function ShownDocuments({ documents }: { documents: Shown[] }) {
  const t = useDocumentWords();
  const size = useSize();
  return (
    <section>
      <h2>{t.accompanied}</h2>
      {documents.length === 0 && <p>{t.noneAccompanies}</p>}
      <ul className="plain">
        {documents.map(({ id, kind, title, fileName, size: bytes, links }) => (
          <li key={id}>
            <p className="row">
              <span>
                {title}{' '}
                <span className="quiet">
                  ({capital(kind.label)}, {fileName.split('.').pop()?.toUpperCase()}, {size(bytes)})
                </span>
              </span>
              {links.shown !== undefined && (
                <a className="button small" aria-label={t.show + t.of(title)} href={links.shown} target="_blank" rel="noreferrer">
                  {t.show}
                </a>
              )}
              <a className="button small" aria-label={t.save + t.of(title)} href={links.content}>
                {t.save}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
