import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useHere } from '../../session/here';
import { Refused } from '../../shared/Fault';
import { useSpeech } from '../../words';
import type { Message } from './answers';
import { handedOver, replay } from './queries';
import { useMessageWords } from './words';

/** One message: to whom, about what, where it is, and what can be done. */
export function MessageLine({
  message,
  ticked,
  onTick,
}: {
  message: Message;
  ticked: boolean;
  /** Absent where the message is not to be handed over. */
  onTick: ((ticked: boolean) => void) | undefined;
}) {
  const { moment, day } = useSpeech();
  const t = useMessageWords();
  const here = useHere();
  const client = useQueryClient();
  const {
    id,
    subject,
    recipient,
    channel,
    file,
    createdAt,
    actOn,
    state,
    onPaperBecause,
    attempts,
    lastFailure,
    sentAt,
    sentOn,
    handledBy,
    links,
  } = message;
  const acting = useMutation({
    mutationFn: (act: (id: string) => Promise<object>) => act(id),
    onSettled: () => client.invalidateQueries({ queryKey: ['messages'] }),
  });
  const bad = state === 'dead' || state === 'failed';
  return (
    <li>
      <p className="row between">
        {onTick ? (
          <label className="tick">
            <input type="checkbox" checked={ticked} onChange={({ target }) => onTick(target.checked)} />{' '}
            <strong>{subject}</strong>
            <span className="hidden">{t.to(t.channels[channel], recipient.label)}</span>
          </label>
        ) : (
          <strong>{subject}</strong>
        )}
        <span className={bad ? 'mark late' : 'mark'}>
          {channel === 'post' && state === 'waiting' ? t.toHandOver : t.states[state]}
        </span>
      </p>
      <p>
        {t.to(t.channels[channel], recipient.label)}
        {recipient.address !== null && ` (${recipient.address})`}
        {file && (
          <>
            {' · '}
            <Link to="/dossiers/$id" params={{ id: file.id }} className="reference">
              {file.reference}
            </Link>
          </>
        )}
      </p>
      <p className="quiet">
        {t.written(moment(createdAt))}
        {sentAt !== null &&
          ` ${channel === 'post' && sentOn !== null ? t.handedOn(day(sentOn), moment(sentAt)) : t.sent(moment(sentAt))}`}
        {handledBy !== null && ` ${t.by(handledBy)}`}
        {onPaperBecause !== null && ` ${t.onPaperBecause[onPaperBecause]}`}
      </p>
      {channel === 'post' && sentOn !== null && actOn !== null && sentOn !== actOn && (
        <p className="quiet">{t.actOn(day(actOn))}</p>
      )}
      {state !== 'sent' && lastFailure !== null && <p className={bad ? 'fault' : 'quiet'}>{t.failure(attempts, lastFailure)}</p>}
      <Refused error={acting.error} />
      {here?.may.handle && (
        <div className="row">
          {links.page !== undefined && (
            <a className="button small" href={links.page} target="_blank" rel="noreferrer">
              {t.page}
            </a>
          )}
          {links.replay && bad && (
            <button type="button" className="button small" onClick={() => acting.mutate(replay)}>
              {t.replay}
            </button>
          )}
          {links.handedOver && (
            <button type="button" className="button small" onClick={() => acting.mutate(handedOver)}>
              {t.handedOver}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
