import { capital } from '../../shared/capital';
import { OpinionText } from '../../shared/OpinionText';
import { useSpeech } from '../../words';
import type { GivenAnswer } from './answers';
import { useOpinionWords } from './words';

/** The opinion that was given, and whether the asking file holds it. */
export function Given({ answer }: { answer: GivenAnswer }) {
  const { day } = useSpeech();
  const o = useOpinionWords();
  const { verdict, conditions, reasons, answeredBy, answeredOn, delivery } = answer;
  return (
    <section className="given">
      <h2>{o.answer}</h2>
      <p>
        <strong>{capital(verdict.label)}</strong> <span className="mark">{delivery.label}</span>
      </p>
      <p className="quiet">{o.givenBy(answeredBy, day(answeredOn))}</p>
      {delivery.name === 'refused' && (
        <p className="notice bad">
          {o.notAdmitted}. {delivery.failure}
        </p>
      )}
      {delivery.name === 'waiting' && delivery.attempts > 0 && <p className="notice">{o.failing(delivery.attempts)}</p>}
      <OpinionText conditions={conditions} reasons={reasons} labels={o} />
    </section>
  );
}
