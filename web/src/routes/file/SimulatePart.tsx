import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { FieldView, PermitFile, Simulation } from '../../api/answers';
import { queries, simulate, type Act } from '../../api/queries';
import { capital } from '../../shared/capital';
import { parseDay } from '../../shared/day';
import { DayField } from '../../shared/DayField';
import { useDraft } from '../../shared/draft';
import { ErrorSummary } from '../../shared/ErrorSummary';
import { Fault, faultInWords } from '../../shared/Fault';
import { Field } from '../../shared/Field';
import { faultsOf, payloadOf, type Typed } from '../../shared/payload';
import { PayloadFields } from '../../shared/PayloadFields';
import { useSpeech } from '../../words';
import { Changes } from './Changes';
import { useFileWords } from './words';

const route = getRouteApi('/dossiers/$id');

interface SupposedAct extends Act {
  label: string;
}

interface Draft {
  events: SupposedAct[];
  until: string;
  event: string;
  on: string;
  typed: Typed;
}

const BLANK: Draft = { events: [], until: '', event: '', on: '', typed: {} };

/** What would follow from acts that have not happened. The same engine answers; nothing is written. */
export function SimulatePart() {
  const { w, language } = useSpeech();
  const { id } = route.useParams();
  const { data: file, error } = useQuery(queries.file(language, id));
  if (error && !file) return <Fault error={error} />;
  if (!file) return <p className="quiet">{w.loading}</p>;
  return <Simulator file={file} />;
}

function Simulator({ file }: { file: PermitFile }) {
  const { w, language, day, shortDay } = useSpeech();
  const t = useFileWords();
  const today = file.asOf;
  const { value: draft, change } = useDraft<Draft>(`${file.id}/et-si`, BLANK);
  const until = draft.until.trim() === '' ? undefined : parseDay(draft.until, today);
  const asked = draft.events.map(({ type, on, payload }) => ({ type, on, ...(payload && { payload }) }));
  const { data, error } = useQuery({
    queryKey: ['file', file.id, 'simulation', language, file.version, asked, until],
    queryFn: () => simulate(file.id, asked, until ?? (asked.length === 0 ? today : undefined)),
    placeholderData: (before) => before,
  });
  return (
    <section>
      <h2>{t.simulate.title}</h2>
      <p className="lead">{t.simulate.lead}</p>
      <div className="two">
        <div>
          <h3>{t.simulate.events}</h3>
          {draft.events.length === 0 && <p className="quiet">{t.simulate.none}</p>}
          <ol className="supposed">
            {draft.events.map(({ type, on, label }, index) => (
              <li key={`${type}${on}${index}`}>
                <span>
                  {capital(label)}, {day(on)}
                  {data?.steps[index]?.taken === false && (
                    <>
                      {' '}
                      <span className="mark late">{t.simulate.notTaken}</span>
                      {data.steps[index].reasons.map((reason) => (
                        <span key={reason} className="reason">
                          {reason}
                        </span>
                      ))}
                    </>
                  )}
                </span>
                <button
                  type="button"
                  className="button small"
                  onClick={() => change({ events: draft.events.filter((_, at) => at !== index) })}
                >
                  {t.simulate.remove(label)}
                </button>
              </li>
            ))}
          </ol>
          <NextAct draft={draft} simulation={data} today={today} onChange={change} />
          <DayField
            name="until"
            label={t.simulate.until}
            hint={w.form.dayFormat(shortDay(today))}
            today={today}
            value={draft.until}
            error={draft.until !== '' && until === undefined ? w.form.badDay(shortDay(today)) : undefined}
            onChange={(value) => change({ until: value })}
          />
        </div>
        <div aria-live="polite">
          <h3>{t.simulate.result}</h3>
          {error && <p className="notice bad">{faultInWords(error, w)}</p>}
          {data && !error && <Result file={file} simulation={data} />}
        </div>
      </div>
    </section>
  );
}

function NextAct({
  draft,
  simulation,
  today,
  onChange,
}: {
  draft: Draft;
  simulation: Simulation | undefined;
  today: string;
  onChange: (patch: Partial<Draft>) => void;
}) {
  const { w, shortDay } = useSpeech();
  const t = useFileWords();
  const [attempt, setAttempt] = useState(0);
  const choices = simulation?.outlook.possible ?? [];
  const chosen = choices.find(({ name }) => name === draft.event);
  const fields: FieldView[] = chosen?.fields ?? [];
  const on = parseDay(draft.on, today);
  const faults = faultsOf(fields, draft.typed, today, shortDay(today), w);
  if (!chosen) faults['event'] = w.form.chooseOne;
  if (on === undefined) faults['on'] = w.form.badDay(shortDay(today));
  const shown = attempt > 0 ? faults : {};
  const add = () => {
    if (!chosen || on === undefined || Object.keys(faults).length > 0) return setAttempt(attempt + 1);
    const act = { type: chosen.name, label: chosen.label, on, payload: payloadOf(fields, draft.typed, today) };
    onChange({ events: [...draft.events, act], event: '', on: '', typed: {} });
    setAttempt(0);
  };
  return (
    <form
      noValidate
      className="supposed-act"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <ErrorSummary faults={Object.entries(shown).map(([field, text]) => ({ field, text }))} attempt={attempt} />
      <Field name="event" label={t.simulate.event} required error={shown['event']}>
        {(props) => (
          <select {...props} value={draft.event} onChange={({ target }) => onChange({ event: target.value, typed: {} })}>
            <option value="">{t.simulate.chooseEvent}</option>
            {choices.map(({ name, label }) => (
              <option key={name} value={name}>
                {capital(label)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DayField
        name="on"
        label={t.simulate.day}
        required
        today={today}
        value={draft.on}
        error={shown['on']}
        onChange={(value) => onChange({ on: value })}
      />
      <PayloadFields
        fields={fields}
        typed={draft.typed}
        faults={shown}
        today={today}
        onChange={(name, value) => onChange({ typed: { ...draft.typed, [name]: value } })}
      />
      <button type="submit" className="button">
        {t.simulate.add}
      </button>
    </form>
  );
}

function Result({ file, simulation: { file: after, after: house, outlook } }: { file: PermitFile; simulation: Simulation }) {
  const { w, day } = useSpeech();
  const t = useFileWords();
  const now = new Map(file.deadlines.map((deadline) => [deadline.name, deadline]));
  const names = [...new Set([...now.keys(), ...after.deadlines.map(({ name }) => name)])];
  const then = new Map(after.deadlines.map((deadline) => [deadline.name, deadline]));
  return (
    <>
      <p className="quiet">{t.simulate.at(day(after.asOf))}</p>
      <Changes before={file} after={after} nothing={t.simulate.nothing} />
      {house.length > 0 && (
        <p>
          {t.simulate.house}
          {w.colon}
          {house.map(({ on }) => day(on)).join(', ')}
        </p>
      )}
      {names.length > 0 && (
        <div className="scroll" role="region" aria-label={t.deadlines.title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.simulate.clock}</th>
                <th scope="col">{t.simulate.before}</th>
                <th scope="col">{t.simulate.after}</th>
              </tr>
            </thead>
            <tbody>
              {names.map((name) => (
                <tr key={name}>
                  <th scope="row">{capital((then.get(name) ?? now.get(name))!.label)}</th>
                  <td>{now.has(name) ? day(now.get(name)!.legal) : '–'}</td>
                  <td>{then.has(name) ? day(then.get(name)!.legal) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <h4>{t.simulate.possible}</h4>
      <ul className="plain">
        {outlook.possible.map(({ name, label }) => (
          <li key={name}>{capital(label)}</li>
        ))}
      </ul>
    </>
  );
}
