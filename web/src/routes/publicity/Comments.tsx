import { useInfiniteQuery } from '@tanstack/react-query';
import { Fault } from '../../shared/Fault';
import { useSpeech } from '../../words';
import type { Comment, Inquiry } from './answers';
import { publicityQueries } from './queries';
import { RegisterForm } from './RegisterForm';
import { usePublicityWords } from './words';

/** The register of an inquiry: what was said, when it came, whether it came in time. */
export function Comments({ inquiry, today }: { inquiry: Inquiry; today: string }) {
  const { w } = useSpeech();
  const p = usePublicityWords();
  const list = useInfiniteQuery(publicityQueries.comments(inquiry.id));
  const comments = list.data?.pages.flatMap(({ items }) => items);
  const { total, inTime } = inquiry.comments;
  return (
    <>
      <h4>{p.comments}</h4>
      {list.error && !comments ? (
        <Fault error={list.error} />
      ) : !comments ? (
        <p className="quiet">{w.loading}</p>
      ) : (
        <>
          <p>{comments.length === 0 ? p.noComments : p.count(total, inTime)}</p>
          <ol className="plain comments">
            {comments.map((comment) => (
              <li key={comment.number}>
                <CommentOf comment={comment} />
              </li>
            ))}
          </ol>
        </>
      )}
      {list.hasNextPage && (
        <button
          type="button"
          className="button small"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {p.more}
        </button>
      )}
      {inquiry.state !== 'replaced' && <RegisterForm inquiry={inquiry.id} today={today} />}
    </>
  );
}

function CommentOf({ comment }: { comment: Comment }) {
  const { day } = useSpeech();
  const p = usePublicityWords();
  const { number, channel, receivedOn, timing, author, language, text, withdrawn } = comment;
  return (
    <>
      <p>
        <strong>{p.number(number)}</strong> {author.name ?? p.anonymous}{' '}
        <span className="quiet">
          {p.received(day(receivedOn))} {p.channels[channel]}
        </span>{' '}
        <span className={timing === 'in-time' ? 'mark' : 'mark late'}>{p.timings[timing]}</span>{' '}
        {withdrawn && <span className="mark">{p.withdrawn}</span>}
      </p>
      <p className="written" lang={language}>
        {text}
      </p>
    </>
  );
}
