import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PermitFile, PossibleStep } from '../../api/answers';
import { isProblem } from '../../api/problem';
import { queries, record, simulate, type Act } from '../../api/queries';
import { capital } from '../../shared/capital';
import { parseDay } from '../../shared/day';
import { DayField } from '../../shared/DayField';
import { useDraft } from '../../shared/draft';
import { RestoredDraft } from '../../shared/RestoredDraft';
import { ErrorSummary } from '../../shared/ErrorSummary';
import { Fault, faultInWords } from '../../shared/Fault';
import { newKey } from '../../shared/key';
import { faultsOf, payloadOf, type Typed } from '../../shared/payload';
import { PayloadFields } from '../../shared/PayloadFields';
import { useSpeech } from '../../words';
import { AccompanyingField } from './AccompanyingField';
import { Conflict } from './Conflict';
import { leave } from './passing';
import { Review } from './Review';
import { useFileWords } from './words';

const route = getRouteApi('/dossiers/$id/actes/$event');

/** The form of one act. */
export function StepPart() {
  const { w, language } = useSpeech();
  const t = useFileWords();
  const { id, event } = route.useParams();
  const { data: file } = useQuery(queries.file(language, id));
  const { data: steps, error } = useQuery(queries.steps(language, id));
  if (error && !steps) return <Fault error={error} />;
  if (!steps || !file) return <p className="quiet">{w.loading}</p>;
  const step = steps.possible.find(({ name }) => name === event);
  if (step) return <StepForm key={event} file={file} step={step} />;
  const impossible = steps.impossible.find(({ name }) => name === event);
  return (
    <section>
      <h2>{impossible ? capital(impossible.label) : w.faults.notFoundTitle}</h2>
      <p>{t.steps.gone}</p>
      <ul>
        {impossible?.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Link to="/dossiers/$id" params={{ id }} className="button">
        {w.back}
      </Link>
    </section>
  );
}

interface Draft {
  on: string;
  typed: Typed;
  /** Documents that go out with a request for an opinion. */
  documents?: string[];
  /** The last request that was sent, so that the same one sent again is taken once. */
  sent?: { body: string; key: string };
}

/** Questions that only the officer can answer are left open; what the map or the file already asks for is filled in. */
const NEVER_FILLED = ['verdict', 'outcome', 'ground', 'to', 'by', 'from'];

function StepForm({ file, step }: { file: PermitFile; step: PossibleStep }) {
  const { w, shortDay } = useSpeech();
  const t = useFileWords();
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const { id, asOf: today } = file;
  const example = Object.entries(step.request.body.payload ?? {}).filter(([name]) => !NEVER_FILLED.includes(name));
  const fillable = example.filter(([name]) => step.fields.some((field) => field.name === name && !field.required));
  const blank: Draft = {
    on: shortDay(today),
    typed: Object.fromEntries(fillable.map(([name, value]) => [name, asTyped(value)])),
  };
  const { value: draft, change, clear, restored } = useDraft<Draft>(`${id}/${step.name}`, blank);
  const [attempt, setAttempt] = useState(0);
  const [version, setVersion] = useState(file.version);

  const on = parseDay(draft.on, today);
  const act: Act = { type: step.name, on: on ?? '', payload: payloadOf(step.fields, draft.typed, today) };
  const body = JSON.stringify(act);
  const asks = step.name === 'opinion.requested';
  const documents = (asks && draft.documents) || [];
  const whole: Act = { ...act, ...(documents.length > 0 && { documents }) };
  const faults = faultsOf(step.fields, draft.typed, today, shortDay(today), w);
  if (on === undefined) faults['on'] = w.form.badDay(shortDay(today));
  else if (on > today) faults['on'] = t.steps.toCome;

  const preview = useMutation({ mutationFn: () => simulate(id, [act]), mutationKey: ['preview', body] });
  const sending = useMutation({
    mutationFn: (key: string) => record(id, version, key, whole),
    onSuccess: async () => {
      clear();
      leave(id, t.steps.recorded(step.label));
      await Promise.all([
        client.invalidateQueries({ queryKey: ['file', id] }),
        client.invalidateQueries({ queryKey: ['worklist'] }),
        client.invalidateQueries({ queryKey: ['counts'] }),
      ]);
      await navigate({ to: '/dossiers/$id', params: { id } });
    },
  });
  const [previewed, setPreviewed] = useState<string>();
  const reviewed = previewed === body && preview.data;

  const fault = sending.error ?? (previewed === body ? preview.error : null);
  const fromService = serviceFaults(fault, step);
  const beside = attempt > 0 ? { ...fromService.beside, ...faults } : fromService.beside;
  const summary = [
    ...Object.entries(beside).map(([field, text]) => ({ field, text })),
    ...fromService.apart.map((text) => ({ field: undefined, text })),
  ];
  const edit = (patch: Parameters<typeof change>[0]) => {
    change(patch);
    if (sending.error) sending.reset();
  };

  const check = () => {
    setAttempt((count) => count + 1);
    if (Object.keys(faults).length > 0) return;
    setPreviewed(body);
    preview.mutate();
  };
  const send = () => {
    const sent = JSON.stringify(whole);
    const key = draft.sent?.body === sent ? draft.sent.key : newKey();
    change({ sent: { body: sent, key } });
    setAttempt((count) => count + 1);
    sending.mutate(key);
  };
  const conflict = isProblem(sending.error, 412);

  return (
    <form
      className="step-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reviewed) send();
        else check();
      }}
    >
      <h2>{t.steps.formTitle(step.label)}</h2>
      {restored && <RestoredDraft onDiscard={clear} />}
      {!conflict && <ErrorSummary faults={summary} attempt={attempt} />}
      {fault && !conflict && summary.length === 0 && (
        <div className="notice bad" role="alert">
          <p>{faultInWords(fault, w)}</p>
        </div>
      )}
      <DayField
        name="on"
        label={t.steps.day}
        hint={t.steps.dayHint}
        required
        shortcuts
        today={today}
        value={draft.on}
        error={beside['on']}
        onChange={(value) => edit({ on: value })}
      />
      <PayloadFields
        fields={step.fields}
        typed={draft.typed}
        faults={beside}
        today={today}
        onChange={(name, value) => edit(({ typed }) => ({ typed: { ...typed, [name]: value } }))}
      />
      {asks && (
        <AccompanyingField
          file={id}
          ticked={documents}
          error={beside['documents']}
          onChange={(choice) => edit({ documents: choice })}
        />
      )}
      {reviewed && <Review before={file} simulation={reviewed} />}
      <div className="actions">
        {reviewed && reviewed.steps.at(-1)?.taken !== false ? (
          <button type="submit" className="button primary" disabled={sending.isPending}>
            {sending.isPending ? t.steps.recording : t.steps.record}
          </button>
        ) : (
          <button type="submit" className="button primary" disabled={preview.isPending}>
            {t.steps.check}
          </button>
        )}
        <Link to="/dossiers/$id" params={{ id }} className="button">
          {w.cancel}
        </Link>
      </div>
      {conflict && (
        <Conflict
          file={file}
          seen={version}
          onAgain={(now) => {
            setVersion(now);
            setPreviewed(undefined);
            sending.reset();
            void client.invalidateQueries({ queryKey: ['file', id] });
          }}
        />
      )}
    </form>
  );
}

/** Faults that the service found, beside the fields they point at; the others together. */
function serviceFaults(fault: unknown, step: PossibleStep): { beside: Record<string, string>; apart: string[] } {
  const beside: Record<string, string> = {};
  const apart: string[] = [];
  if (!isProblem(fault)) return { beside, apart };
  for (const { pointer, detail } of fault.errors) {
    const name = pointer
      ?.split('/')
      .findLast((part) => part === 'on' || part === 'documents' || step.fields.some((field) => field.name === part));
    if (name === undefined) apart.push(detail);
    else beside[name] = detail;
  }
  return { beside, apart: [...apart, ...fault.reasons] };
}

function asTyped(value: unknown): Typed[string] {
  return typeof value === 'number' ? String(value) : (value as Typed[string]);
}
