import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { faultInWords } from '../../shared/Fault';
import { Told } from '../../shared/Told';
import { useSpeech } from '../../words';
import type { ListedEdition, Published, Review } from './answers';
import { DrawnChanges } from './DrawnChanges';
import { LiveFiles } from './LiveFiles';
import { Proof } from './Proof';
import { PublishForm } from './PublishForm';
import { procedureQueries, type Draft } from './queries';
import { useProcedureWords } from './words';

interface Props {
  draft: Draft;
  reading: UseQueryResult<Review>;
  procedure: ListedEdition;
  note: string;
  onNote: (note: string) => void;
  onAgain: () => void;
  onPublished: (published: Published['published']) => void;
}

/** What checking a text has found: what changes, for which files, whether it is proved; and the way to publish it. */
export function Checked({ draft, reading, procedure, ...rest }: Props) {
  const { w } = useSpeech();
  const { bring: t } = useProcedureWords();
  const { data, error } = reading;
  if (error)
    return (
      <p className="notice bad" role="alert">
        {faultInWords(error, w)}
      </p>
    );
  if (!data?.edition || data.faults.length > 0) return null;
  if (data.edition.procedure !== procedure.procedure)
    return (
      <p className="notice bad" role="alert">
        {t.other(data.edition.procedure, procedure.procedure)}
      </p>
    );
  return <Findings draft={draft} review={data} {...rest} />;
}

type FindingsProps = Pick<Props, 'draft' | 'note' | 'onNote' | 'onAgain' | 'onPublished'> & { review: Review };

function Findings({ draft, review, ...publishing }: FindingsProps) {
  const { language } = useSpeech();
  const t = useProcedureWords();
  const { comparedWith, difference, liveFiles } = review;
  const changes = difference?.same !== true;
  const drawn = useQuery({ ...procedureQueries.reviewDrawing(language, draft), enabled: changes && comparedWith !== null });
  const proof = useQuery({ ...procedureQueries.review(language, draft, true), enabled: changes });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <div className="checked">
      <section>
        <h2 ref={heading} tabIndex={-1}>
          {t.difference.title}
        </h2>
        <p>
          {t.bring.read} {comparedWith ? t.bring.compared(t.laws[comparedWith.law] ?? comparedWith.law) : t.bring.nothingCompared}
        </p>
        {changes ? difference && <Told text={difference.inWords.slice(1)} /> : <p className="notice">{t.bring.same}</p>}
      </section>
      {changes && (
        <>
          <Proof proof={proof} />
          {liveFiles && <LiveFiles files={liveFiles} />}
          {comparedWith && (
            <section>
              <h2>{t.difference.drawn}</h2>
              <DrawnChanges drawn={drawn.data} />
            </section>
          )}
          {proof.data?.publishable && <PublishForm draft={draft} review={review} {...publishing} />}
        </>
      )}
    </div>
  );
}
