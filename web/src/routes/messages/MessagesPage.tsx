import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useHere } from '../../session/here';
import { Fault } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import type { Message, MessagesPage as Page } from './answers';
import { LettersTogether } from './LettersTogether';
import { MessageLine } from './MessageLine';
import { messageQueries } from './queries';
import { useMessageWords } from './words';
import './messages.css';

const route = getRouteApi('/envois');

/** What left the administration, what waits, what failed and what is to be printed. */
export function MessagesPage() {
  const { w } = useSpeech();
  const t = useMessageWords();
  const { etat } = route.useSearch();
  const here = useHere();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    messageQueries.list(etat === undefined ? {} : { etat }),
  );
  if (error && !data) return <Fault error={error} />;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const letters = here?.may.handle ? items.filter(({ links }) => links.handedOver) : [];
  // What went meanwhile, or is not shown under this filter, is no longer chosen.
  const ticked = letters.filter(({ id }) => chosen.includes(id));
  const tick = (now: Message[]) => setChosen(now.map(({ id }) => id));
  return (
    <>
      <PageTitle>{t.title}</PageTitle>
      {data && <Summary page={data.pages[0]!} />}
      <nav className="tabs" aria-label={t.filter}>
        {([undefined, 'imprimer', 'waiting', 'failed', 'dead', 'sent'] as const).map((one) => (
          <Link key={one ?? 'all'} to="/envois" search={one === undefined ? {} : { etat: one }} activeOptions={{ exact: true }}>
            {t.filters[one ?? 'all']}
          </Link>
        ))}
      </nav>
      {data && <LettersTogether letters={letters} ticked={ticked} today={data.pages[0]!.asOf} onTick={tick} />}
      {!data ? (
        <p className="quiet">{w.loading}</p>
      ) : items.length === 0 ? (
        <p className="empty">{t.none}</p>
      ) : (
        <ul className="plain message-list">
          {items.map((message) => (
            <MessageLine
              key={message.id}
              message={message}
              ticked={ticked.includes(message)}
              onTick={
                letters.includes(message)
                  ? (on) => tick(on ? [...ticked, message] : ticked.filter((one) => one !== message))
                  : undefined
              }
            />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <button type="button" className="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t.more}
        </button>
      )}
    </>
  );
}

function Summary({ page: { summary, mailServer } }: { page: Page }) {
  const t = useMessageWords();
  const { waiting, failed, dead, toPrint, outbox } = summary;
  const troubles = [dead > 0 && t.dead(dead), failed > 0 && t.failed(failed), outbox.failed > 0 && t.unwritten(outbox.failed)];
  const said = troubles.filter((text) => text !== false);
  return (
    <>
      <p className="lead">{t.summary(waiting + outbox.waiting, toPrint)}</p>
      {said.length > 0 && <p className="notice bad">{said.join(' ')}</p>}
      {!mailServer && <p className="notice">{t.noMailServer}</p>}
    </>
  );
}
