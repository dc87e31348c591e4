import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { JournalItem } from '../../api/answers';
import { queries } from '../../api/queries';
import { capital } from '../../shared/capital';
import { Fault } from '../../shared/Fault';
import { Hand, House, Page, Pen } from '../../shell/Icons';
import { useSpeech } from '../../words';
import { useFileWords } from './words';

const route = getRouteApi('/dossiers/$id');

const KINDS = ['everything', 'acts', 'house', 'documents', 'corrections'] as const;
type Kind = (typeof KINDS)[number];

const kindOf = ({ actor, correction }: JournalItem): Kind =>
  correction?.kind.startsWith('document') ? 'documents' : correction ? 'corrections' : actor.kind === 'house' ? 'house' : 'acts';

/** Everything that happened to the file, the latest first. */
export function TimelinePart() {
  const { language } = useSpeech();
  const t = useFileWords();
  const { id } = route.useParams();
  const { data: journal, error } = useQuery(queries.journal(language, id));
  const [kind, setKind] = useState<Kind>('everything');
  if (error && !journal) return <Fault error={error} />;
  const shown = (journal ?? []).filter((item) => kind === 'everything' || kindOf(item) === kind).toReversed();
  return (
    <section>
      <h2>{t.timeline.title}</h2>
      <div className="toggles" role="group" aria-label={t.timeline.filter}>
        {KINDS.map((one) => (
          <button key={one} type="button" className="button small" aria-pressed={one === kind} onClick={() => setKind(one)}>
            {t.timeline[one]}
          </button>
        ))}
      </div>
      {journal && shown.length === 0 && <p>{t.timeline.empty}</p>}
      <ol className="timeline" reversed>
        {shown.map((item) => (
          <Entry key={item.sequence} item={item} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ item }: { item: JournalItem }) {
  const { w, day, moment } = useSpeech();
  const t = useFileWords();
  const { actor, event, effectiveOn, label, told, articles, recordedAt, sequence, hash } = item;
  const kind = kindOf(item);
  const Icon = kind === 'house' ? House : kind === 'corrections' ? Pen : kind === 'documents' ? Page : Hand;
  return (
    <li className={`entry ${kind}`}>
      <Icon />
      <div>
        <h3>{capital(label)}</h3>
        <p>
          {day(event.on)}
          {effectiveOn !== event.on && `, ${t.timeline.effective(day(effectiveOn))}`}
        </p>
        {told.length > 0 && (
          <ul className="plain">
            {told.map(({ name, label: field, told: value }) => (
              <li key={name} className={name === 'digest' ? 'hash' : undefined}>
                {capital(field)}
                {w.colon}
                {value}
              </li>
            ))}
          </ul>
        )}
        <p className="quiet">
          {t.timeline.by(actor.kind === 'house' ? t.timeline.byHouse : (actor.name ?? ''))},{' '}
          {t.timeline.recorded(moment(recordedAt))}
          {articles.length > 0 && ` · ${articles.map(({ article }) => article).join(' · ')}`}
        </p>
        <details>
          <summary>{t.timeline.proof}</summary>
          <p className="quiet hash">{t.timeline.proofText(sequence, hash)}</p>
        </details>
      </div>
    </li>
  );
}
