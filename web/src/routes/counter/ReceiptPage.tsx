import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { queries } from '../../api/queries';
import { kept } from '../../shared/draft';
import { Fault } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import '../../styles/file.css';
import { useCounterWords } from './words';

const route = getRouteApi('/recepisse/$id');

/** What the applicant takes home: the reference and the code, on one sheet. */
export function ReceiptPage() {
  const { w, language, day } = useSpeech();
  const t = useCounterWords();
  const { id } = route.useParams();
  const { data: file, error } = useQuery(queries.file(language, id));
  const { data: session } = useQuery(queries.session());
  if (error && !file) return <Fault error={error} />;
  if (!file) return <p className="quiet">{w.loading}</p>;
  const code = kept<{ code: string }>(`receipt/${id}`)?.code;
  const town = session?.administration;
  const address = `${location.origin}/suivi/${town?.slug ?? ''}`;
  return (
    <article className="receipt">
      <p className="receipt-town">{town?.name}</p>
      <PageTitle tab={`${t.receipt.title} ${file.reference}`}>{t.receipt.title}</PageTitle>
      <p className="lead">{t.receipt.lead(day(file.submittedOn))}</p>
      <dl className="facts">
        <div className="big">
          <dt>{t.receipt.reference}</dt>
          <dd className="reference">{file.reference}</dd>
        </div>
        <div className="big">
          <dt>{t.receipt.code}</dt>
          <dd className="reference">{code ?? '–'}</dd>
        </div>
        <div>
          <dt>{t.receipt.applicant}</dt>
          <dd>{file.applicantName}</dd>
        </div>
        <div>
          <dt>{t.receipt.object}</dt>
          <dd>{file.title}</dd>
        </div>
        {file.address && (
          <div>
            <dt>{t.receipt.address}</dt>
            <dd>{file.address}</dd>
          </div>
        )}
        <div>
          <dt>{t.receipt.procedure}</dt>
          <dd>{file.procedureTitle}</dd>
        </div>
      </dl>
      <p>{code === undefined ? t.receipt.codeGone : t.receipt.codeLead}</p>
      {code !== undefined && <p className="reference">{address}</p>}
      <p className="quiet">{t.receipt.notAcknowledgement}</p>
      <div className="actions no-print">
        <button type="button" className="button primary" onClick={() => print()}>
          {w.print}
        </button>
        <Link to="/dossiers/$id" params={{ id }} className="button">
          {t.receipt.open}
        </Link>
        <Link to="/nouveau" className="button">
          {t.receipt.another}
        </Link>
      </div>
    </article>
  );
}
