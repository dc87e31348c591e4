import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Deadline, Steps } from '../../api/answers';
import { queries } from '../../api/queries';
import { Fault } from '../../shared/Fault';
import { useSpeech } from '../../words';
import { capital } from '../../shared/capital';
import { usePassing } from './passing';
import { TasksPart } from './TasksPart';
import { useFileWords } from './words';

const route = getRouteApi('/dossiers/$id');

/** What can happen next, and the days that count. */
export function NextPart() {
  const { w, language } = useSpeech();
  const t = useFileWords();
  const { id } = route.useParams();
  const { data: file } = useQuery(queries.file(language, id));
  const { data: steps, error } = useQuery(queries.steps(language, id));
  const told = usePassing(id);
  if (error) return <Fault error={error} />;
  return (
    <>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      <div className="two">
        <section>
          <h2>{t.steps.title}</h2>
          {steps ? <StepList id={id} steps={steps} /> : <p className="quiet">{w.loading}</p>}
        </section>
        <section>
          <h2>{t.deadlines.title}</h2>
          {file && <DeadlineList id={id} deadlines={file.deadlines} />}
        </section>
      </div>
      <TasksPart id={id} />
    </>
  );
}

function StepList({ id, steps: { possible, impossible } }: { id: string; steps: Steps }) {
  const { w } = useSpeech();
  const t = useFileWords();
  const open = possible.filter(({ mayTake }) => mayTake);
  const closed = possible.filter(({ mayTake }) => !mayTake);
  const { withReasons, notHere } = sorted(impossible);
  return (
    <>
      {open.length === 0 && <p>{t.steps.none}</p>}
      <ul className="steps">
        {open.map(({ name, label }) => (
          <li key={name}>
            <Link to="/dossiers/$id/actes/$event" params={{ id, event: name }} className="step">
              {capital(label)}
            </Link>
          </li>
        ))}
      </ul>
      {closed.length > 0 && (
        <>
          <p className="quiet">{t.steps.forbidden}</p>
          <ul className="plain quiet">
            {closed.map(({ name, label, notYours }) => (
              <li key={name}>
                {capital(label)}. {notYours}
              </li>
            ))}
          </ul>
        </>
      )}
      {impossible.length > 0 && (
        <details>
          <summary>{t.steps.impossible(impossible.length)}</summary>
          <dl className="reasons">
            {withReasons.map(({ name, label, reasons }) => (
              <div key={name}>
                <dt>{capital(label)}</dt>
                {reasons.map((reason) => (
                  <dd key={reason}>{reason}</dd>
                ))}
              </div>
            ))}
          </dl>
          {notHere.length > 0 && (
            <p className="quiet">
              {t.steps.notHere}
              {w.colon}
              {notHere.map(({ label }) => label).join(', ')}.
            </p>
          )}
        </details>
      )}
    </>
  );
}

/** Many acts belong to other moments and all say the same; those that name a rule are worth reading one by one. */
function sorted(impossible: Steps['impossible']) {
  const counts = new Map<string, number>();
  for (const { reasons } of impossible) counts.set(reasons.join(), (counts.get(reasons.join()) ?? 0) + 1);
  const common = [...counts].toSorted(([, a], [, b]) => b - a).find(([reason, count]) => count > 2 && !reason.includes('('))?.[0];
  return {
    withReasons: impossible.filter(({ reasons }) => reasons.join() !== common),
    notHere: impossible.filter(({ reasons }) => reasons.join() === common),
  };
}

function DeadlineList({ id, deadlines }: { id: string; deadlines: Deadline[] }) {
  const t = useFileWords();
  if (deadlines.length === 0) return <p>{t.deadlines.none}</p>;
  return (
    <ul className="deadlines">
      {deadlines.map((deadline) => (
        <DeadlineItem key={deadline.name} deadline={deadline} />
      ))}
      <li className="deadline-more">
        <Link to="/dossiers/$id/et-si" params={{ id }}>
          {t.deadlines.whatIf}
        </Link>
      </li>
    </ul>
  );
}

function DeadlineItem({ deadline }: { deadline: Deadline }) {
  const { w, day } = useSpeech();
  const t = useFileWords();
  const { label, legal, safe, inWords, suspended, overdue, follows, holder, because, confidence, article } = deadline;
  return (
    <li className={overdue ? 'deadline late' : 'deadline'}>
      <h3>
        {capital(label)}
        {suspended && <span className="mark">{t.deadlines.suspended}</span>}
        {overdue && <span className="mark late">{t.deadlines.overdue}</span>}
      </h3>
      <p className="due">{capital(inWords)}</p>
      <p className="quiet">
        {follows && (
          <>
            {w.follows}
            {w.colon}
            {follows.label}
            {' · '}
          </>
        )}
        {t.deadlines.holder}
        {w.colon}
        {holder.label}
      </p>
      {safe !== legal && <p className="quiet">{t.deadlines.safe(day(safe))}</p>}
      <details>
        <summary>{t.deadlines.why}</summary>
        <ol className="because">
          {because.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p className="quiet">
          {article} · {t.deadlines.confidence[confidence]}
        </p>
      </details>
    </li>
  );
}
