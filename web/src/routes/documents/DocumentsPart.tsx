import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { queries } from '../../api/queries';
import { Fault } from '../../shared/Fault';
import { useSpeech } from '../../words';
import { AddDocuments } from './AddDocuments';
import { DocumentItem } from './DocumentItem';
import { documentQueries } from './queries';
import { useDocumentWords } from './words';
import './documents.css';

const route = getRouteApi('/dossiers/$id');

/** The documents of a file: those that count first, then the former versions, then a place to bring more. */
export function DocumentsPart() {
  const { w, language } = useSpeech();
  const t = useDocumentWords();
  const client = useQueryClient();
  const { id } = route.useParams();
  const { data: file } = useQuery(queries.file(language, id));
  const { data: documents, error } = useQuery(documentQueries.all(language, id));
  const [told, setTold] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  if (error && !documents) return <Fault error={error} />;
  if (!documents || !file) return <p className="quiet">{w.loading}</p>;
  const done = async (said: string) => {
    setTold(said);
    await client.invalidateQueries({ queryKey: ['file', id] });
    status.current?.focus();
  };
  const current = documents.items.filter(({ state }) => state === 'current');
  const former = documents.items.filter(({ state }) => state !== 'current').toReversed();
  return (
    <section className="documents">
      <h2>{t.title}</h2>
      <p>{current.length === 0 ? t.none : t.count(current.length)}</p>
      <p role="status" tabIndex={-1} ref={status} className={told ? 'notice good' : undefined}>
        {told}
      </p>
      <ul className="plain">
        {current.map((document) => (
          <li key={document.id}>
            <DocumentItem file={id} document={document} documents={documents} onDone={done} />
          </li>
        ))}
      </ul>
      {former.length > 0 && (
        <details>
          <summary>{t.others(former.length)}</summary>
          <ul className="plain">
            {former.map((document) => (
              <li key={document.id}>
                <DocumentItem file={id} document={document} documents={documents} onDone={done} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {documents.mayAdd && <AddDocuments file={id} documents={documents} today={file.asOf} onDone={done} />}
    </section>
  );
}
