import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { isProblem } from '../api/problem';
import { useSpeech, type Words } from '../words';
import { PageTitle } from './PageTitle';

/** What went wrong, in words; never a stack, never a code. */
export function Fault({ error }: { error: unknown }) {
  const { w } = useSpeech();
  const client = useQueryClient();
  const router = useRouter();
  const again = () => {
    void client.invalidateQueries();
    void router.invalidate();
  };
  if (isProblem(error, 404)) return <NotFound />;
  return (
    <section>
      <PageTitle>{isProblem(error, 403) ? w.faults.forbiddenTitle : w.faults.title}</PageTitle>
      <p className="lead">{faultInWords(error, w)}</p>
      <p>
        {isProblem(error, 403) ? (
          <Link to="/" className="button">
            {w.faults.toRooms}
          </Link>
        ) : (
          <button type="button" className="button" onClick={again}>
            {w.faults.again}
          </button>
        )}
      </p>
    </section>
  );
}

export function NotFound() {
  const { w } = useSpeech();
  return (
    <section>
      <PageTitle>{w.faults.notFoundTitle}</PageTitle>
      <p className="lead">{w.faults.notFound}</p>
      <p>
        <Link to="/dossiers" className="button">
          {w.faults.toWorklist}
        </Link>
      </p>
    </section>
  );
}

/** Why something that was asked of the service was not done; nothing when it was. */
export function Refused({ error }: { error: unknown }) {
  const { w } = useSpeech();
  return error ? (
    <p className="notice bad" role="alert">
      {faultInWords(error, w)}
    </p>
  ) : null;
}

export function faultInWords(error: unknown, w: Words): string {
  if (!isProblem(error)) return w.faults.unforeseen;
  if (error.status === 0) return w.faults.offline;
  if (error.status === 401) return w.expired.title;
  if (error.status === 503) return w.faults.offline;
  if (error.status >= 500) return w.faults.unforeseen;
  return error.detail || (error.status === 403 ? w.faults.forbidden : w.faults.unforeseen);
}
