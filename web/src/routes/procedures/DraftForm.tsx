import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { parseDay } from '../../shared/day';
import { DayField } from '../../shared/DayField';
import { useDraft } from '../../shared/draft';
import { ErrorSummary } from '../../shared/ErrorSummary';
import { RestoredDraft } from '../../shared/RestoredDraft';
import { useSpeech } from '../../words';
import type { ListedEdition, Published } from './answers';
import { Checked } from './Checked';
import { procedureQueries, type Draft } from './queries';
import { SourceFaults } from './SourceFaults';
import { SourceField } from './SourceField';
import { TakeText } from './TakeText';
import { useProcedureWords } from './words';

interface Typed {
  source: string;
  from: string;
  note: string;
}

/** The text, its day, and what comes of checking them; what is typed stays through reloads, conflicts and expired sessions. */
export function DraftForm({
  current,
  today,
  onPublished,
}: {
  current: ListedEdition;
  today: string;
  onPublished: (published: Published['published']) => void;
}) {
  const { language, shortDay } = useSpeech();
  const { bring: t } = useProcedureWords();
  const client = useQueryClient();
  const blank: Typed = { source: '', from: shortDay(today), note: '' };
  const { value: typed, change, clear, restored } = useDraft<Typed>(`procedure/${current.procedure}`, blank);
  const [attempt, setAttempt] = useState(0);
  const [checked, setChecked] = useState<Draft>();
  const [trouble, setTrouble] = useState<string>();

  const inForceFrom = parseDay(typed.from, today);
  const faults = faultsOf(typed.source, inForceFrom, today, t);
  const shown: Partial<typeof faults> = attempt > 0 ? faults : {};
  const reading = useQuery({
    ...procedureQueries.review(language, checked ?? { source: '', inForceFrom: '' }, false),
    enabled: checked !== undefined,
  });
  const isOfNow = checked?.source === typed.source && checked.inForceFrom === inForceFrom;
  const sourceFaults = isOfNow ? (reading.data?.faults ?? []) : [];

  const check = () => {
    setAttempt((count) => count + 1);
    if (Object.keys(faults).length > 0 || inForceFrom === undefined) return;
    // The same text checked again is compared with what governs now.
    if (isOfNow) void client.invalidateQueries({ queryKey: ['procedures', 'review'] });
    setChecked({ source: typed.source, inForceFrom });
  };
  return (
    <>
      {restored && typed.source !== '' && <RestoredDraft onDiscard={clear} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <ErrorSummary faults={Object.entries(shown).map(([field, text]) => ({ field, text }))} attempt={attempt} />
        <TakeText
          current={current}
          isEmpty={typed.source.trim() === ''}
          trouble={trouble}
          onTrouble={setTrouble}
          onText={(source) => {
            setTrouble(undefined);
            change({ source });
          }}
        />
        <div className={sourceFaults.length > 0 ? 'bring faulty' : 'bring'}>
          <SourceField
            value={typed.source}
            error={shown.source}
            faults={sourceFaults}
            onChange={(source) => change({ source })}
          />
          {sourceFaults.length > 0 && <SourceFaults key={attempt} source={typed.source} faults={sourceFaults} />}
        </div>
        <DayField
          name="from"
          label={t.from}
          hint={t.fromHint}
          required
          today={today}
          value={typed.from}
          error={shown.from}
          onChange={(from) => change({ from })}
        />
        <div className="actions">
          <button type="submit" className={isOfNow && reading.data ? 'button' : 'button primary'} disabled={reading.isFetching}>
            {checked ? t.again : t.check}
          </button>
        </div>
        <p aria-live="polite">{reading.isFetching ? t.reading : ''}</p>
      </form>
      {checked && !isOfNow && <p className="notice">{t.changed}</p>}
      {checked && isOfNow && !reading.isFetching && (
        <Checked
          key={attempt}
          draft={checked}
          reading={reading}
          procedure={current}
          note={typed.note}
          onNote={(note) => change({ note })}
          onAgain={check}
          onPublished={(published) => {
            clear();
            onPublished(published);
            void client.invalidateQueries({ queryKey: ['procedures'] });
            void client.invalidateQueries({ queryKey: ['openings'] });
          }}
        />
      )}
    </>
  );
}

function faultsOf(
  source: string,
  from: string | undefined,
  today: string,
  t: { noSource: string; tooLong: string; badDay: string; pastDay: string },
): { source?: string; from?: string } {
  const text = source.trim() === '' ? t.noSource : source.length > 1_000_000 ? t.tooLong : undefined;
  const day = from === undefined ? t.badDay : from < today ? t.pastDay : undefined;
  return { ...(text !== undefined && { source: text }), ...(day !== undefined && { from: day }) };
}
