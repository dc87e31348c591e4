import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { capital } from '../../shared/capital';
import { parseDay } from '../../shared/day';
import { DayField } from '../../shared/DayField';
import { useDraft } from '../../shared/draft';
import { ErrorSummary } from '../../shared/ErrorSummary';
import { Fault, Refused } from '../../shared/Fault';
import { Field, TextField } from '../../shared/Field';
import { PageTitle } from '../../shared/PageTitle';
import { RestoredDraft } from '../../shared/RestoredDraft';
import { useSpeech } from '../../words';
import type { MeetingRow, Organ } from './answers';
import { meetingQueries, plan } from './queries';
import { useMeetingWords } from './words';
import './meetings.css';

/** The meetings of the college and of the council, and the form that plans one. */
export function MeetingsPage() {
  const { w } = useSpeech();
  const m = useMeetingWords();
  const { data, error } = useQuery(meetingQueries.list());
  if (error && !data) return <Fault error={error} />;
  return (
    <>
      <PageTitle>{m.title}</PageTitle>
      {!data ? (
        <p className="quiet">{w.loading}</p>
      ) : (
        <div className="two">
          <MeetingList rows={data.items} />
          <PlanForm today={data.asOf} />
        </div>
      )}
    </>
  );
}

function MeetingList({ rows }: { rows: MeetingRow[] }) {
  const { day } = useSpeech();
  const m = useMeetingWords();
  if (rows.length === 0) return <p className="empty">{m.none}</p>;
  return (
    <ul className="plain meeting-list">
      {rows.map(({ id, organ, day: on, hour, place, state, items, left }) => (
        <li key={id}>
          <Link to="/seances/$id" params={{ id }}>
            <span className="meeting-day">{capital(day(on))}</span>
            <span>{m.organs[organ]}</span>
          </Link>
          <p className="quiet">
            {m.where(hour, place)} {capital(m.items(items))}. <span className="mark">{m.states[state]}</span>{' '}
            {left > 0 && <span className="mark late">{m.left(left)}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

const BLANK = { organ: 'college' as Organ, day: '', hour: '', place: '' };

function PlanForm({ today }: { today: string }) {
  const { w, shortDay } = useSpeech();
  const m = useMeetingWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { value: draft, change, clear, restored } = useDraft('seances/nouvelle', BLANK);
  const [attempt, setAttempt] = useState(0);
  const on = parseDay(draft.day, today);
  const faults: Record<string, string> = {
    ...(on === undefined && { day: w.form.badDay(shortDay(today)) }),
    ...(!/^([01]\d|2[0-3]):[0-5]\d$/.test(draft.hour.trim()) && { hour: m.badHour }),
    ...(draft.place.trim() === '' && { place: w.form.required }),
  };
  const sending = useMutation({
    mutationFn: () => plan({ organ: draft.organ, day: on!, hour: draft.hour.trim(), place: draft.place.trim() }),
    onSuccess: async ({ id }) => {
      clear();
      await client.invalidateQueries({ queryKey: ['meetings'] });
      await navigate({ to: '/seances/$id', params: { id } });
    },
  });
  const shown = attempt > 0 ? faults : {};
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt((count) => count + 1);
        if (Object.keys(faults).length === 0) sending.mutate();
      }}
    >
      <h2>{m.plan}</h2>
      {restored && <RestoredDraft onDiscard={clear} />}
      <ErrorSummary faults={Object.entries(shown).map(([field, text]) => ({ field, text }))} attempt={attempt} />
      <Refused error={sending.error} />
      <Field name="organ" label={m.organ} required>
        {(props) => (
          <select {...props} value={draft.organ} onChange={({ target }) => change({ organ: target.value as Organ })}>
            <option value="college">{m.organs.college}</option>
            <option value="council">{m.organs.council}</option>
          </select>
        )}
      </Field>
      <DayField
        name="day"
        label={m.day}
        required
        today={today}
        value={draft.day}
        error={shown['day']}
        onChange={(day) => change({ day })}
      />
      <TextField
        name="hour"
        label={m.hour}
        hint={m.hourHint}
        required
        width="short"
        value={draft.hour}
        error={shown['hour']}
        onChange={(hour) => change({ hour })}
      />
      <TextField
        name="place"
        label={m.place}
        required
        maxLength={200}
        value={draft.place}
        error={shown['place']}
        onChange={(place) => change({ place })}
      />
      <div className="actions">
        <button type="submit" className="button primary" disabled={sending.isPending}>
          {m.plan}
        </button>
      </div>
    </form>
  );
}
