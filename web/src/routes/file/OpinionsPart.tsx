import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Consultation, PermitFile } from '../../api/answers';
import { chooseDocuments, queries, renewLink } from '../../api/queries';
import { capital } from '../../shared/capital';
import { Fault, faultInWords } from '../../shared/Fault';
import { OpinionText } from '../../shared/OpinionText';
import { useSpeech } from '../../words';
import { DocumentChoice } from '../documents/DocumentChoice';
import { useDocumentWords } from '../documents/words';
import { useFileWords } from './words';

const route = getRouteApi('/dossiers/$id');

/** The opinions asked: to whom each went, where it is, what was answered. */
export function OpinionsPart() {
  const { w, language } = useSpeech();
  const t = useFileWords();
  const { id } = route.useParams();
  const { data: file, error } = useQuery(queries.file(language, id));
  const { data: consultations } = useQuery(queries.consultations(language, id));
  const { data: steps } = useQuery(queries.steps(language, id));
  if (error && !file) return <Fault error={error} />;
  if (!file || !consultations) return <p className="quiet">{w.loading}</p>;
  const apart = file.opinions.filter(({ name }) => !consultations.some(({ body }) => body.name === name));
  const mayAsk = steps?.possible.some(({ name }) => name === 'opinion.requested');
  return (
    <section>
      <h2>{t.opinions.title}</h2>
      {consultations.length + apart.length === 0 && <p>{t.opinions.none}</p>}
      <ul className="plain opinions">
        {consultations.map((one, index) => {
          const round = consultations.slice(0, index + 1).filter(({ body }) => body.name === one.body.name).length;
          return (
            <li key={one.id}>
              <ConsultationOf file={id} consultation={one} round={round} />
            </li>
          );
        })}
        {apart.map((one) => (
          <li key={one.name}>
            <Apart opinion={one} />
          </li>
        ))}
      </ul>
      {mayAsk && (
        <Link to="/dossiers/$id/actes/$event" params={{ id, event: 'opinion.requested' }} className="button">
          {t.opinions.ask}
        </Link>
      )}
    </section>
  );
}

/** An opinion that the file knows and nobody was sent a request for, such as the college's own. */
function Apart({ opinion: { label, status, requestedOn, due } }: { opinion: PermitFile['opinions'][number] }) {
  const { day } = useSpeech();
  const t = useFileWords();
  const facts = [requestedOn && t.opinions.requested(day(requestedOn)), due && t.opinions.due(day(due))];
  return (
    <>
      <h3>
        {capital(label)} <span className="mark">{status.label}</span>
      </h3>
      <p className="quiet">{facts.filter(Boolean).join(', ')}</p>
    </>
  );
}

function ConsultationOf({ file, consultation, round }: { file: string; consultation: Consultation; round: number }) {
  const { w, day } = useSpeech();
  const t = useFileWords();
  const d = useDocumentWords();
  const client = useQueryClient();
  const { body, state, partner, because, requestedOn, legal, way, answer, links } = consultation;
  const facts = [t.opinions.requested(day(requestedOn)), legal && state.name === 'open' && t.opinions.due(day(legal))];
  return (
    <>
      <h3>
        {capital(body.label)} {round > 1 && <span className="quiet">({t.opinions.round(round)})</span>}{' '}
        <span className="mark">{state.label}</span>
      </h3>
      <p className="quiet">{facts.filter(Boolean).join(', ')}</p>
      {partner && <p>{t.opinions.to(partner.email ? `${partner.name} (${partner.email})` : partner.name)}</p>}
      {because && <p className="quiet">{capital(because)}</p>}
      {way.name !== 'done' && way.name !== 'with-the-body' && (
        <p className="notice">
          {capital(way.label)}
          {way.failure && `. ${t.opinions.failure}${w.colon}${way.failure}`}
        </p>
      )}
      {links.documents !== undefined ? (
        <DocumentChoice
          file={file}
          label={d.accompany}
          hint={d.accompanyHint}
          chosen={consultation.documents.map(({ id }) => id)}
          save={(documents) =>
            chooseDocuments(file, consultation.id, documents).then(() => client.invalidateQueries({ queryKey: ['file', file] }))
          }
        />
      ) : (
        consultation.documents.length > 0 && (
          <p>
            {d.accompany}
            {w.colon}
            {consultation.documents.map(({ title }) => title).join(', ')}
          </p>
        )
      )}
      {answer && <AnswerOf answer={answer} />}
      {links.link !== undefined && <LinkFor file={file} consultation={consultation.id} />}
    </>
  );
}

function AnswerOf({ answer }: { answer: NonNullable<Consultation['answer']> }) {
  const { day } = useSpeech();
  const t = useFileWords();
  const { verdict, conditions, reasons, answeredBy, answeredOn, recorded, refusedBecause } = answer;
  return (
    <div className="answered">
      <p>
        <strong>{capital(verdict.label)}</strong> <span className="quiet">{t.opinions.by(answeredBy, day(answeredOn))}</span>
      </p>
      {refusedBecause !== null ? (
        <p className="notice bad">
          {t.opinions.refused}. {refusedBecause}
        </p>
      ) : (
        !recorded && <p className="notice">{t.opinions.notRecorded}</p>
      )}
      <OpinionText conditions={conditions} reasons={reasons} labels={t.opinions} heading="h4" />
    </div>
  );
}

/** A body without account answers through a link, which the officer hands over. */
function LinkFor({ file, consultation }: { file: string; consultation: string }) {
  const { w, day } = useSpeech();
  const t = useFileWords();
  const [copied, setCopied] = useState(false);
  const making = useMutation({ mutationFn: () => renewLink(file, consultation), onSuccess: () => setCopied(false) });
  const address = making.data && new URL(making.data.href, location.origin).href;
  return (
    <div className="answer-link">
      <p className="quiet">{t.opinions.linkHint}</p>
      {making.error && <p className="notice bad">{faultInWords(making.error, w)}</p>}
      <div role="status">
        {address !== undefined && (
          <>
            <p>{t.opinions.linkReady(day(making.data!.until))}</p>
            <p className="reference">{address}</p>
          </>
        )}
        {copied && <p>{t.opinions.copied}</p>}
      </div>
      <div className="row">
        <button type="button" className="button small" disabled={making.isPending} onClick={() => making.mutate()}>
          {t.opinions.link}
        </button>
        {address !== undefined && (
          <button
            type="button"
            className="button small"
            onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
          >
            {t.opinions.copy}
          </button>
        )}
      </div>
    </div>
  );
}
