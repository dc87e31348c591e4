import { useState } from 'react';
import { capital } from '../../shared/capital';
import { useSpeech } from '../../words';
import type { FileDocument, FileDocuments } from './answers';
import { DocumentLinks } from './DocumentLinks';
import { ReplaceDocument } from './ReplaceDocument';
import { useSize } from './useSize';
import { WithdrawDocument } from './WithdrawDocument';
import { useDocumentWords } from './words';

/** One version of a document: what it is, from whom, how it is read, and what may be done with it. */
export function DocumentItem({
  file,
  document,
  documents,
  onDone,
}: {
  file: string;
  document: FileDocument;
  documents: FileDocuments;
  onDone: (said: string) => Promise<void>;
}) {
  const { w, day } = useSpeech();
  const t = useDocumentWords();
  const size = useSize();
  const [doing, setDoing] = useState<'replace' | 'withdraw'>();
  const { kind, title, version, state, withdrawn, broughtBy, broughtOn, recordedBy, fileName, entry, sha256, links } = document;
  const done = async (said: string) => {
    setDoing(undefined);
    await onDone(said);
  };
  const facts = [
    t.brought(day(broughtOn)),
    broughtBy !== null && t.broughtBy(broughtBy),
    t.recorded(recordedBy),
    version > 1 && t.version(version),
  ];
  return (
    <article className="document">
      <h3>
        {title} <span className="mark">{capital(kind.label)}</span>{' '}
        {state !== 'current' && <span className="mark late">{t.states[state]}</span>}
      </h3>
      <p className="quiet">
        {facts.filter(Boolean).join(', ')} · {fileName.split('.').pop()?.toUpperCase()}, {size(document.size)}
      </p>
      {withdrawn && (
        <p className="notice">
          {t.withdrawnOn(day(withdrawn.on), withdrawn.by)}
          {w.colon}
          {withdrawn.because}
        </p>
      )}
      <p className="row">
        <DocumentLinks title={title} links={links} />
        {documents.mayAdd && state === 'current' && (
          <button
            type="button"
            className="button small"
            aria-label={t.replace + t.of(title)}
            aria-expanded={doing === 'replace'}
            onClick={() => setDoing(doing === 'replace' ? undefined : 'replace')}
          >
            {t.replace}
          </button>
        )}
        {documents.mayAdd && state !== 'withdrawn' && (
          <button
            type="button"
            className="button small"
            aria-label={t.withdraw + t.of(title)}
            aria-expanded={doing === 'withdraw'}
            onClick={() => setDoing(doing === 'withdraw' ? undefined : 'withdraw')}
          >
            {t.withdraw}
          </button>
        )}
      </p>
      {doing === 'replace' && <ReplaceDocument file={file} document={document} limits={documents.limits} onDone={done} />}
      {doing === 'withdraw' && <WithdrawDocument file={file} document={document} onDone={done} />}
      <details>
        <summary>{t.proof}</summary>
        <p className="quiet hash">{t.proofText(entry, sha256)}</p>
      </details>
    </article>
  );
}
