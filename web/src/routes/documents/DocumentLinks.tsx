import { useDocumentWords } from './words';

interface Readable {
  title: string;
  links: { content: string; shown?: string };
}

/** The ways to read a document: in the browser where it can be shown, and as the file that it is. */
export function DocumentLinks({ title, links }: Readable) {
  const t = useDocumentWords();
  return (
    <>
      {links.shown !== undefined && (
        <a className="button small" aria-label={t.show + t.of(title)} href={links.shown} target="_blank" rel="noreferrer">
          {t.show}
        </a>
      )}
      <a className="button small" aria-label={t.save + t.of(title)} href={links.content}>
        {t.save}
      </a>
    </>
  );
}
