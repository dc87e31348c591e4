import { useQuery } from '@tanstack/react-query';
import { useSpeech } from '../../words';
import { DocumentTicks } from '../documents/DocumentTicks';
import { documentQueries } from '../documents/queries';
import { useDocumentWords } from '../documents/words';

/** Which documents of the file go out with a request for an opinion. */
export function AccompanyingField({
  file,
  ticked,
  error,
  onChange,
}: {
  file: string;
  ticked: string[];
  error: string | undefined;
  onChange: (ticked: string[]) => void;
}) {
  const { language } = useSpeech();
  const t = useDocumentWords();
  const { data } = useQuery(documentQueries.all(language, file));
  if (!data) return null;
  // One that was ticked and counts no more stays in sight, so that it can be taken out.
  const among = data.items.filter(({ id, state }) => state === 'current' || ticked.includes(id));
  if (among.length === 0) return <p className="quiet">{t.nothingToSend}</p>;
  return (
    <DocumentTicks
      name="documents"
      label={t.accompany}
      hint={t.accompanyHint}
      among={among}
      ticked={ticked}
      error={error}
      onChange={onChange}
    />
  );
}
