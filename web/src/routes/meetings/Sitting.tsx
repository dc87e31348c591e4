import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useDraft } from '../../shared/draft';
import { Refused } from '../../shared/Fault';
import { TextField } from '../../shared/Field';
import { useSpeech } from '../../words';
import type { Meeting, Report } from './answers';
import { closeSitting, openSitting, takeDecisions } from './queries';
import { useMeetingWords } from './words';

/** Opens and closes the sitting, and records its decisions. */
export function Sitting({ meeting, onChange }: { meeting: Meeting; onChange: (meeting: Meeting) => void }) {
  const { day } = useSpeech();
  const m = useMeetingWords();
  const client = useQueryClient();
  const closing = useMutation({ mutationFn: () => closeSitting(meeting.id), onSuccess: onChange });
  const taking = useMutation({
    mutationFn: () => takeDecisions(meeting.id),
    onSettled: async () => {
      for (const key of [['meeting', meeting.id], ['meetings'], ['worklist'], ['counts'], ['file']])
        await client.invalidateQueries({ queryKey: key });
    },
  });
  if (meeting.state === 'planned')
    return meeting.day > meeting.asOf ? (
      <p className="notice">{m.tooEarly(day(meeting.day))}</p>
    ) : (
      <OpeningForm meeting={meeting} onChange={onChange} />
    );
  const left = meeting.items.filter(({ event, takenOn }) => event !== null && takenOn === null).length;
  const voted = meeting.items.some(({ event }) => event !== null);
  const error = closing.error ?? taking.error;
  return (
    <section>
      <Refused error={error} />
      <div className="actions">
        {left > 0 && (
          <button type="button" className="button primary" disabled={taking.isPending} onClick={() => taking.mutate()}>
            {taking.isPending ? m.taking : m.take}
          </button>
        )}
        {meeting.state === 'open' && (
          <button type="button" className="button" disabled={closing.isPending} onClick={() => closing.mutate()}>
            {m.close}
          </button>
        )}
      </div>
      {voted && left === 0 && <p className="notice good">{m.nothingLeft}</p>}
      {taking.data && !taking.isPending && <ReportOf report={taking.data} />}
    </section>
  );
}

function ReportOf({ report }: { report: Report }) {
  const { w, day } = useSpeech();
  const m = useMeetingWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [report]);
  return (
    <div className={report.left > 0 ? 'notice bad report' : 'notice good report'}>
      <h2 ref={heading} tabIndex={-1}>
        {m.report}
      </h2>
      <p>
        {m.reportLead(report.taken, report.left)} {report.undecided > 0 && m.undecided(report.undecided)}
      </p>
      <ul>
        {report.items.map(({ file, reference, label, on, refusal }) => (
          <li key={file}>
            <span className="reference">{reference}</span>
            {w.colon}
            {label}. {on === null ? `${m.refused}. ${refusal?.detail ?? ''}` : m.recorded(day(on))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function OpeningForm({ meeting, onChange }: { meeting: Meeting; onChange: (meeting: Meeting) => void }) {
  const m = useMeetingWords();
  const { value: draft, change, clear } = useDraft(`seance/${meeting.id}`, { presidedBy: '', present: '', excused: '' });
  const names = (text: string) =>
    text
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean);
  const opening = useMutation({
    mutationFn: () =>
      openSitting(meeting.id, {
        ...(draft.presidedBy.trim() && { presidedBy: draft.presidedBy.trim() }),
        present: names(draft.present),
        excused: names(draft.excused),
      }),
    onSuccess: (now) => {
      clear();
      onChange(now);
    },
  });
  return (
    <form
      noValidate
      className="opening"
      onSubmit={(event) => {
        event.preventDefault();
        opening.mutate();
      }}
    >
      <h2>{m.opening}</h2>
      <Refused error={opening.error} />
      <TextField
        name="presidedBy"
        label={m.presidedBy}
        maxLength={200}
        value={draft.presidedBy}
        onChange={(presidedBy) => change({ presidedBy })}
      />
      <TextField
        name="present"
        label={m.present}
        hint={m.oneByLine}
        lines={4}
        value={draft.present}
        onChange={(present) => change({ present })}
      />
      <TextField
        name="excused"
        label={m.excused}
        hint={m.oneByLine}
        lines={2}
        value={draft.excused}
        onChange={(excused) => change({ excused })}
      />
      <div className="actions">
        <button type="submit" className="button primary" disabled={opening.isPending}>
          {m.open}
        </button>
      </div>
    </form>
  );
}
