import type { ReactNode } from 'react';
import type { ProposedOpinion, SiteFinding, SiteFindings } from '../api/map-answers';
import { useSpeech } from '../words';
import { useFindingWords } from './words';
import './findings.css';

/** What the law makes follow from the place of a site: what asks something first, the rest below it. */
export function Findings({
  findings: { items },
  action,
}: {
  findings: SiteFindings;
  /** What an officer can do with a finding, where something can be done. */
  action?: (finding: SiteFinding) => ReactNode;
}) {
  const t = useFindingWords();
  const telling = items.filter(({ answer, override }) => answer === 'yes' || answer === 'uncertain' || override !== null);
  const others = items.filter((item) => !telling.includes(item));
  return (
    <section className="findings">
      <h3>{t.title}</h3>
      {telling.length === 0 && <p>{t.none}</p>}
      <ul className="plain">
        {telling.map((item) => (
          <Finding key={item.name} finding={item}>
            {action?.(item)}
          </Finding>
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{t.others(others.length)}</summary>
          <ul className="plain">
            {others.map((item) => (
              <li key={item.name} className="finding aside">
                <p>{item.told}</p>
                {action?.(item)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Finding({ finding, children }: { finding: SiteFinding; children: ReactNode }) {
  const t = useFindingWords();
  const { answer, told, article, confidence, override } = finding;
  return (
    <li className={`finding ${answer}`}>
      <p>
        {answer === 'uncertain' && <strong className="to-settle">{t.toSettle}. </strong>}
        <strong>{told}</strong>
      </p>
      {override && <Override override={override} />}
      {answer !== 'no' && <Follows finding={finding} />}
      <p className="quiet">
        {article} · {t.confidence[confidence]}
      </p>
      {children}
    </li>
  );
}

function Override({ override }: { override: NonNullable<SiteFinding['override']> }) {
  const { w, moment } = useSpeech();
  const t = useFindingWords();
  const { answer, by, at, reason, machine, toReview } = override;
  return (
    <div className={toReview ? 'notice bad' : 'notice'}>
      {toReview && (
        <p>
          <strong>{t.toReview}</strong>
        </p>
      )}
      <p>
        {t.decided(t.answers[answer], by, moment(at))} {t.mapSaid(t.answers[machine.answer])}
      </p>
      <p>
        {t.because}
        {w.colon}
        {reason}
      </p>
    </div>
  );
}

function Follows({ finding: { answer, follows } }: { finding: SiteFinding }) {
  const { w } = useSpeech();
  const t = useFindingWords();
  const { opinions, mayAsk, delegatedOfficialOpinion: official, publicity, note } = follows;
  const lines: [string, ReactNode][] = [];
  if (opinions.length > 0) lines.push([t.opinions, <Opinions key="asked" opinions={opinions} />]);
  if (mayAsk.length > 0) lines.push([t.mayAsk, <Opinions key="useful" opinions={mayAsk} />]);
  if (official) lines.push([t.official, official.label]);
  if (publicity) lines.push([t.publicity, publicity.days ? `${publicity.label}, ${t.days(publicity.days)}` : publicity.label]);
  return (
    <>
      {answer === 'uncertain' && lines.length > 0 && <p className="quiet">{t.proposed}</p>}
      {lines.length > 0 && (
        <dl className="follows">
          {lines.map(([label, value]) => (
            <div key={label}>
              <dt>
                {label}
                {w.colon}
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {note && <p>{note}</p>}
    </>
  );
}

function Opinions({ opinions }: { opinions: ProposedOpinion[] }) {
  const t = useFindingWords();
  return opinions.map(({ label, announced }) => (announced ? `${label} (${t.announced})` : label)).join(', ');
}
