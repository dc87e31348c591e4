import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Confirmed } from '../../shared/Confirmed';
import { parseDay } from '../../shared/day';
import { DayField } from '../../shared/DayField';
import { Refused } from '../../shared/Fault';
import { useSpeech } from '../../words';
import type { Message } from './answers';
import { handedOverTogether, MOST_LETTERS, pagesOf } from './queries';
import { useMessageWords } from './words';

/** What can be done with several letters at once: print them one after the other, and note that they were handed over. */
export function LettersTogether({
  letters,
  ticked,
  today,
  onTick,
}: {
  /** Those on the page that wait for a hand. */
  letters: Message[];
  ticked: Message[];
  today: string;
  onTick: (letters: Message[]) => void;
}) {
  const { w, number, day, shortDay } = useSpeech();
  const t = useMessageWords();
  const client = useQueryClient();
  const status = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string>();
  const written = typed ?? shortDay(today);
  const on = parseDay(written, today);
  const fault = on === undefined ? w.form.badDay(shortDay(today)) : on > today ? t.future : undefined;
  const noting = useMutation({
    mutationFn: async ({ chosen, on: noted }: { chosen: Message[]; on: string }) => {
      const { items, refused } = await handedOverTogether(
        chosen.map(({ id }) => id),
        noted,
      );
      const told = refused.map(({ id, code }) => ({ code, letter: chosen.find((one) => one.id === id)! }));
      return { noted: items.length, told };
    },
    onSuccess: () => {
      onTick([]);
      setTyped(undefined);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['messages'] }),
  });
  useEffect(() => {
    if (noting.data) status.current?.focus();
  }, [noting.data]);
  const all = letters.slice(0, MOST_LETTERS);
  const count = ticked.length;
  return (
    <>
      <div ref={status} role="status" tabIndex={-1}>
        {noting.data && <p className={noting.data.told.length > 0 ? 'notice' : 'notice good'}>{t.noted(noting.data.noted)}</p>}
        {noting.data && noting.data.told.length > 0 && (
          <ul className="refused-letters">
            {noting.data.told.map(({ code, letter: { id, subject, recipient } }) => (
              <li key={id}>{t.notNoted(subject, recipient.label, t.because[code])}</li>
            ))}
          </ul>
        )}
      </div>
      <Refused error={noting.error} />
      {letters.length > 0 && (
        <div className="row letters-together" role="group" aria-label={t.together}>
          <label className="tick">
            <input
              type="checkbox"
              checked={count > 0 && count === all.length}
              onChange={({ target }) => onTick(target.checked ? all : [])}
            />{' '}
            {t.tickAll(number(all.length))}
          </label>
          {count > 0 && count <= MOST_LETTERS && (
            <>
              <a className="button small" href={pagesOf(ticked.map(({ id }) => id))} target="_blank" rel="noreferrer">
                {t.printTogether(count)}
              </a>
              <DayField
                name="/on"
                label={t.day}
                required
                today={today}
                value={written}
                error={fault}
                shortcuts
                onChange={setTyped}
              />
              {noting.isPending || on === undefined || fault !== undefined ? (
                <button type="button" className="button small" disabled>
                  {noting.isPending ? t.noting : t.noteTogether(count)}
                </button>
              ) : (
                <Confirmed
                  small
                  label={t.noteTogether(count)}
                  title={t.noteTogether(count)}
                  lead={t.noteLead(day(on))}
                  onConfirm={() => noting.mutate({ chosen: ticked, on })}
                />
              )}
            </>
          )}
          {count > MOST_LETTERS && <p className="fault">{t.tooMany(number(MOST_LETTERS))}</p>}
        </div>
      )}
    </>
  );
}
