import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { queries } from '../../api/queries';
import { capital } from '../../shared/capital';
import { Fault } from '../../shared/Fault';
import { useSpeech } from '../../words';
import { DocumentChoice } from '../documents/DocumentChoice';
import { useDocumentWords } from '../documents/words';
import type { Inquiry } from './answers';
import { Comments } from './Comments';
import { publicityQueries, showDocuments } from './queries';
import { usePublicityWords } from './words';
import './publicity.css';

const route = getRouteApi('/dossiers/$id');

/** The inquiries and notices of a file: their dates, what there is to print, and what people said. */
export function PublicityPart() {
  const { w, language } = useSpeech();
  const p = usePublicityWords();
  const { id } = route.useParams();
  const { data: inquiries, error } = useQuery(publicityQueries.inquiries(id));
  const { data: file } = useQuery(queries.file(language, id));
  const { data: steps } = useQuery(queries.steps(language, id));
  if (error && !inquiries) return <Fault error={error} />;
  if (!inquiries || !file || !steps) return <p className="quiet">{w.loading}</p>;
  const may = (event: string) => steps.possible.some(({ name }) => name === event);
  return (
    <section className="publicity">
      <h2>{p.title}</h2>
      {inquiries.length === 0 && <p>{p.none}</p>}
      {may('publicity.scheduled') && <Planned id={id} />}
      <div className="actions">
        {may('publicity.scheduled') && (
          <Link to="/dossiers/$id/actes/$event" params={{ id, event: 'publicity.scheduled' }} className="button">
            {p.schedule}
          </Link>
        )}
        {may('publicity.closed') && (
          <Link to="/dossiers/$id/actes/$event" params={{ id, event: 'publicity.closed' }} className="button">
            {p.close}
          </Link>
        )}
      </div>
      {inquiries.map((inquiry) => (
        <InquiryOf key={inquiry.id} file={id} inquiry={inquiry} today={file.asOf} />
      ))}
    </section>
  );
}

/** The dates of an announcement made today, each with its reason. */
function Planned({ id }: { id: string }) {
  const { w, language, day } = useSpeech();
  const p = usePublicityWords();
  const { data: plan } = useQuery(publicityQueries.plan(language, id));
  if (!plan) return null;
  return (
    <details>
      <summary>
        {p.planned}
        {w.colon}
        {p.kinds[plan.kind]}
      </summary>
      <ul>
        {plan.dates.map(({ name, date, because, article }) => (
          <li key={name}>
            <strong>{capital(day(date))}</strong>. {because.join(' ')} <span className="quiet">({article})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function InquiryOf({ file, inquiry, today }: { file: string; inquiry: Inquiry; today: string }) {
  const client = useQueryClient();
  const d = useDocumentWords();
  const { day, language } = useSpeech();
  const p = usePublicityWords();
  const { data: session } = useQuery(queries.session());
  const { id, kind, state, from, until, published, links } = inquiry;
  const documents = [
    [links.notice, p.notice],
    [links.neighbourLetters, p.letters],
    [links.closingReport, p.report],
  ] as const;
  return (
    <article>
      <h3>
        {p.kinds[kind]}, {p.period(day(from), day(until))} <span className="mark">{p.states[state]}</span>
      </h3>
      <p>
        {published && state !== 'replaced' ? (
          <a href={`/enquetes/${session?.administration?.slug}/${id}?lang=${language}`} target="_blank" rel="noreferrer">
            {p.publicPage}
          </a>
        ) : (
          p.hiddenPage
        )}
      </p>
      {(state === 'announced' || state === 'open') && (
        <DocumentChoice
          file={file}
          label={d.public}
          hint={d.publicHint}
          chosen={inquiry.documents}
          save={(documents) =>
            showDocuments(id, documents).then(() => client.invalidateQueries({ queryKey: ['file', file, 'inquiries'] }))
          }
        />
      )}
      <h4>{p.documents}</h4>
      <p className="row">
        {documents.map(([href, label]) => (
          <a key={href} className="button small" href={href} target="_blank" rel="noreferrer">
            {label}
          </a>
        ))}
      </p>
      <Comments inquiry={inquiry} today={today} />
    </article>
  );
}
