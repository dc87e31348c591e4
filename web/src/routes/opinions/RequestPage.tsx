import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Evidence } from '../../map/Evidence';
import { MapBelow } from '../../map/MapBelow';
import { Fault } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import { ShownDocuments } from '../documents/ShownDocuments';
import { AnswerForm } from './AnswerForm';
import type { WholeRequest } from './answers';
import { Given } from './Given';
import { requestQueries } from './queries';
import { Term } from './Term';
import { useOpinionWords } from './words';
import './opinions.css';

const route = getRouteApi('/avis/$id');

/** One request: all that the asking administration shows of its file, and the opinion. */
export function RequestPage() {
  const { w, language } = useSpeech();
  const o = useOpinionWords();
  const { id } = route.useParams();
  const client = useQueryClient();
  const { data: request, error } = useQuery(requestQueries.request(language, id));
  const [told, setTold] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  if (error && !request) return <Fault error={error} />;
  if (!request) return <p className="quiet">{w.loading}</p>;
  const given = (now: WholeRequest) => {
    client.setQueryData(requestQueries.request(language, id).queryKey, now);
    void client.invalidateQueries({ queryKey: ['requests'] });
    setTold(o.given);
    status.current?.focus();
  };
  return (
    <article className="opinion-request">
      <p className="reference quiet">{request.reference}</p>
      <PageTitle tab={`${request.reference} ${request.title}`}>
        <span lang={request.language}>{request.title}</span>
      </PageTitle>
      <p className="lead">{o.askedBy(request.asking.name, request.body.label)}</p>
      <Term request={request} />
      <p role="status" tabIndex={-1} ref={status} className={told ? 'notice good' : undefined}>
        {told}
      </p>
      {request.answer ? (
        <Given answer={request.answer} />
      ) : (
        request.state.name !== 'open' && <p className="notice">{o.closedTo(request.state.label)}</p>
      )}
      <Shown request={request} />
      {request.state.name === 'open' && <AnswerForm id={id} onGiven={given} />}
    </article>
  );
}

function Shown({ request }: { request: WholeRequest }) {
  const { w, day, moment } = useSpeech();
  const o = useOpinionWords();
  const { procedure, address, articles, requestedOn, language, site, evidence } = request;
  return (
    <>
      <section>
        <h2>{o.request}</h2>
        <p className="quiet">{o.shown}</p>
        <dl className="facts">
          {[
            [o.procedure, procedure.label],
            [o.address, address ?? o.noAddress],
            [o.titleLanguage, w.languages[language]],
            [o.articles, articles.join(', ')],
          ].map(([term, fact]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">{o.requestedOn(day(requestedOn))}</p>
      </section>
      <ShownDocuments documents={request.documents} />
      <section>
        <h2>{w.site.title}</h2>
        {evidence ? (
          <>
            <Evidence evidence={evidence} />
            <p className="quiet">{w.site.checked(moment(evidence.checkedAt))}</p>
          </>
        ) : (
          <p>{o.noSite}</p>
        )}
        {site && <MapBelow site={site.geometry} />}
      </section>
    </>
  );
}
