import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { faultInWords } from '../../shared/Fault';
import { useSpeech } from '../../words';
import type { Claim, Review } from './answers';
import { useProcedureWords } from './words';

/** What was proved of an edition, or the shortest history that shows where it fails; while it is being made, how long already. */
export function Proof({ proof: { data, error, isFetching } }: { proof: UseQueryResult<Review> }) {
  const { w } = useSpeech();
  const { bring: t } = useProcedureWords();
  return (
    <section>
      <h2>{t.proofTitle}</h2>
      <p role="status">{isFetching ? t.proving : data?.proof?.proved ? t.proved : data?.proof ? t.notProved : ''}</p>
      {isFetching && <Waiting />}
      {error && !isFetching && (
        <p className="notice bad" role="alert">
          {faultInWords(error, w)}
        </p>
      )}
      {data?.proof && !isFetching && <Claims proof={data.proof} />}
    </section>
  );
}

function Waiting() {
  const { bring: t } = useProcedureWords();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const clock = setInterval(() => setSeconds((count) => count + 1), 1000);
    return () => clearInterval(clock);
  }, []);
  return (
    <>
      <progress aria-label={t.proving} />
      <p className="quiet">
        {t.provingLong} {seconds > 0 && <span aria-hidden="true">({t.seconds(seconds)})</span>}
      </p>
    </>
  );
}

function Claims({ proof: { claims, inWords, counterExamples } }: { proof: NonNullable<Review['proof']> }) {
  const { bring: t } = useProcedureWords();
  // A proof that ended before its end has no claims: it says why.
  if (claims.length === 0) return <p className="notice bad">{inWords.join(' ')}</p>;
  return (
    <>
      <ul className="plain">
        {claims.map((claim) => (
          <ToldClaim key={claim.claim} claim={claim} />
        ))}
      </ul>
      {counterExamples !== '' && (
        <details>
          <summary>{t.asScenarios}</summary>
          <pre className="excerpt" tabIndex={0} aria-label={t.asScenarios}>
            {counterExamples}
          </pre>
        </details>
      )}
    </>
  );
}

function ToldClaim({ claim: { verdict, sign, claim, told, examples } }: { claim: Claim }) {
  const { bring: t } = useProcedureWords();
  return (
    <li className={`claim ${verdict}`}>
      <span className="sign" aria-hidden="true">
        {sign}
      </span>
      {claim} <strong>{told}</strong>
      {examples.map((lines, index) => (
        <div key={index}>
          <p>
            {t.example(index + 1)}, <strong>{lines[0]}</strong>
          </p>
          <ol>
            {lines.slice(1).map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ol>
        </div>
      ))}
    </li>
  );
}
