import { capital } from '../../shared/capital';
import type { Doubt } from './answers';
import { useProcedureWords } from './words';

/** The rules of an edition that a jurist has yet to confirm. */
export function Doubts({ doubts }: { doubts: Doubt[] }) {
  const { edition: t, doubts: count } = useProcedureWords();
  return (
    <section>
      <h2>{t.doubtsTitle}</h2>
      {doubts.length === 0 ? (
        <p>{t.noDoubts}</p>
      ) : (
        <>
          <p className="quiet">{t.doubtsLead}</p>
          <details>
            <summary>{capital(count(doubts.length))}</summary>
            <ul className="doubts">
              {doubts.map(({ path, state, label, article, told }, index) => (
                <li key={index}>
                  <strong>{capital(label)}</strong>, {path === '' ? t.whole : state}. {article},{' '}
                  <span className="unsure">{told}</span>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}
