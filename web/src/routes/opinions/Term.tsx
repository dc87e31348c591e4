import { useSpeech } from '../../words';
import type { OpinionRequest } from './answers';
import { useOpinionWords } from './words';

/** Until when the opinion can be given, and what silence will mean. */
export function Term({ request: { clock, state } }: { request: OpinionRequest }) {
  const { day } = useSpeech();
  const o = useOpinionWords();
  if (clock === false) return <p>{o.noClock}</p>;
  if (state.name !== 'open') {
    const said = clock.passed ? o.wasTerm : state.name === 'answered' ? o.answeredBefore : o.termToCome;
    return <p className="quiet">{said(day(clock.legal))}</p>;
  }
  return (
    <p>
      <strong>{clock.standingStill ? o.standingStill : o.term(clock.day, clock.far)}</strong>{' '}
      {clock.silence && o.silence(clock.silence.label)}
    </p>
  );
}
