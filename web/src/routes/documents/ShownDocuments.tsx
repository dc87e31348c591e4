import type { Named } from '../../api/named';
import { capital } from '../../shared/capital';
import { DocumentLinks } from './DocumentLinks';
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
              <DocumentLinks title={title} links={links} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
