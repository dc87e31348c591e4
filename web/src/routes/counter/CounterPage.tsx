import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Opened } from '../../api/answers';
import type { CheckedSite } from '../../api/map-answers';
import { answer, api } from '../../api/client';
import { isProblem } from '../../api/problem';
import { queries } from '../../api/queries';
import { parseDay } from '../../shared/day';
import { DayField } from '../../shared/DayField';
import { keep, useDraft } from '../../shared/draft';
import { RestoredDraft } from '../../shared/RestoredDraft';
import { ErrorSummary } from '../../shared/ErrorSummary';
import { Fault, faultInWords } from '../../shared/Fault';
import { Field, TextField } from '../../shared/Field';
import { newKey } from '../../shared/key';
import { PageTitle } from '../../shared/PageTitle';
import { faultsOf, payloadOf, type Typed } from '../../shared/payload';
import { PayloadFields } from '../../shared/PayloadFields';
import { LANGUAGES, useSpeech } from '../../words';
import { SiteChoice } from './SiteChoice';
import { BLANK_SITE, siteFaults, siteOf, type SiteDraft } from './site';
import '../../styles/file.css';
import { useCounterWords } from './words';

interface Draft {
  procedure: string;
  on: string;
  applicant: string;
  language: string;
  object: string;
  address: string;
  reference: string;
  site: SiteDraft;
  typed: Typed;
  sent?: { body: string; key: string };
}

/** A new file, while the applicant stands at the counter. */
export function CounterPage() {
  const { w, language } = useSpeech();
  const { data, error } = useQuery(queries.openings(language, undefined));
  if (error && !data) return <Fault error={error} />;
  return data ? <CounterForm today={data.on} /> : <p className="quiet">{w.loading}</p>;
}

function CounterForm({ today }: { today: string }) {
  const { w, language, shortDay } = useSpeech();
  const t = useCounterWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const {
    value: draft,
    change,
    clear,
    restored,
  } = useDraft<Draft>('nouveau', {
    procedure: 'urban-permit',
    on: '',
    applicant: '',
    language,
    object: '',
    address: '',
    reference: '',
    site: BLANK_SITE,
    typed: {},
  });
  const typedDay = draft.on === '' ? shortDay(today) : draft.on;
  const on = parseDay(typedDay, today);
  const { data: openings } = useQuery({
    ...queries.openings(language, on === today ? undefined : on),
    enabled: on !== undefined,
  });
  const opening = openings?.items.find(({ procedure }) => procedure === draft.procedure);
  const fields = opening?.fields ?? [];
  const [attempt, setAttempt] = useState(0);

  const payload = payloadOf(fields, draft.typed, today);
  const site = siteOf(draft.site);
  const submission = {
    procedure: draft.procedure,
    on,
    title: draft.object.trim(),
    applicantName: draft.applicant.trim(),
    language: draft.language as 'fr',
    ...(draft.address.trim() && { address: draft.address.trim() }),
    ...(draft.reference.trim() && { reference: draft.reference.trim() }),
    ...(site && { site }),
    ...(Object.keys(payload).length > 0 && { payload }),
  };
  const body = JSON.stringify(submission);

  const faults: Record<string, string> = {
    ...(draft.procedure === '' && { procedure: w.form.chooseOne }),
    ...(on === undefined && { on: w.form.badDay(shortDay(today)) }),
    ...(submission.applicantName === '' && { applicantName: w.form.required }),
    ...(submission.title === '' && { title: w.form.required }),
    ...siteFaults(draft.site, t),
    ...faultsOf(fields, draft.typed, today, shortDay(today), w),
  };

  const check = useMutation({
    mutationFn: () => answer<CheckedSite>(api.POST('/api/site-checks', { body: siteOf(draft.site) as never })),
  });
  const sending = useMutation({
    mutationFn: (key: string) =>
      answer<Opened>(
        api.POST('/api/applications', { params: { header: { 'Idempotency-Key': key } }, body: submission as never }),
      ),
    onSuccess: async (opened) => {
      clear();
      keep(`receipt/${opened.id}`, { code: opened.code });
      void client.invalidateQueries({ queryKey: ['worklist'] });
      void client.invalidateQueries({ queryKey: ['counts'] });
      await navigate({ to: '/recepisse/$id', params: { id: opened.id } });
    },
  });
  const service = faultsFromService(
    sending.error,
    fields.map(({ name }) => name),
  );
  const beside = { ...service.beside, ...(attempt > 0 ? faults : {}) };
  const summary = [
    ...Object.entries(beside).map(([field, text]) => ({ field, text })),
    ...service.apart.map((text) => ({ field: undefined, text })),
  ];
  const edit = (patch: Partial<Draft>) => {
    change(patch);
    if (sending.error) sending.reset();
  };
  const submit = () => {
    setAttempt((count) => count + 1);
    if (Object.keys(faults).length > 0) return;
    const key = draft.sent?.body === body ? draft.sent.key : newKey();
    change({ sent: { body, key } });
    sending.mutate(key);
  };

  return (
    <form
      noValidate
      className="counter"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PageTitle>{t.counter.title}</PageTitle>
      {restored && <RestoredDraft onDiscard={clear} />}
      <ErrorSummary faults={summary} attempt={attempt} />
      {sending.error && summary.length === 0 && (
        <div className="notice bad" role="alert">
          <p>{faultInWords(sending.error, w)}</p>
        </div>
      )}
      <section>
        <h2>{t.counter.procedure}</h2>
        <Field
          name="procedure"
          label={t.counter.procedure}
          required
          hint={opening && t.counter.law(opening.law)}
          error={beside['procedure']}
        >
          {(props) => (
            <select {...props} value={draft.procedure} onChange={({ target }) => edit({ procedure: target.value, typed: {} })}>
              <option value="">{t.counter.chooseProcedure}</option>
              {openings?.items.map(({ procedure, title }) => (
                <option key={procedure} value={procedure}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <DayField
          name="on"
          label={t.counter.day}
          hint={t.counter.dayHint}
          required
          shortcuts
          today={today}
          value={typedDay}
          error={beside['on']}
          onChange={(value) => edit({ on: value })}
        />
      </section>
      <section>
        <h2>{t.counter.applicant}</h2>
        <TextField
          name="applicantName"
          label={t.counter.applicant}
          hint={t.counter.applicantHint}
          required
          maxLength={200}
          value={draft.applicant}
          error={beside['applicantName']}
          onChange={(applicant) => edit({ applicant })}
        />
        <Field name="language" label={t.counter.language} required>
          {(props) => (
            <select {...props} value={draft.language} onChange={({ target }) => edit({ language: target.value })}>
              {LANGUAGES.map((code) => (
                <option key={code} value={code} lang={code}>
                  {w.languages[code]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </section>
      <section>
        <h2>{t.counter.project}</h2>
        <TextField
          name="title"
          label={t.counter.object}
          hint={t.counter.objectHint}
          required
          maxLength={300}
          value={draft.object}
          error={beside['title']}
          onChange={(object) => edit({ object })}
        />
        <TextField
          name="address"
          label={t.counter.address}
          hint={t.counter.addressHint}
          maxLength={300}
          value={draft.address}
          error={beside['address']}
          onChange={(address) => edit({ address })}
        />
        <TextField
          name="reference"
          label={t.counter.reference}
          hint={t.counter.referenceHint}
          maxLength={60}
          width="short"
          value={draft.reference}
          error={beside['reference']}
          onChange={(reference) => edit({ reference })}
        />
      </section>
      <SiteChoice
        draft={draft.site}
        address={draft.address}
        faults={beside}
        checked={check.data}
        checking={check.isPending}
        fault={check.error}
        onChange={(patch) => {
          edit({ site: { ...draft.site, ...patch } });
          check.reset();
        }}
        onCheck={() => check.mutate()}
      />
      {fields.length > 0 && (
        <section>
          <h2>{t.counter.more}</h2>
          <PayloadFields
            fields={fields}
            typed={draft.typed}
            faults={beside}
            today={today}
            onChange={(name, value) => edit({ typed: { ...draft.typed, [name]: value } })}
          />
        </section>
      )}
      <div className="actions">
        <button type="submit" className="button primary" disabled={sending.isPending}>
          {sending.isPending ? t.counter.submitting : t.counter.submit}
        </button>
      </div>
    </form>
  );
}

const OWN = ['procedure', 'on', 'reference', 'title', 'address', 'applicantName', 'language'];

function faultsFromService(error: unknown, fields: string[]): { beside: Record<string, string>; apart: string[] } {
  const beside: Record<string, string> = {};
  const apart: string[] = [];
  if (!isProblem(error)) return { beside, apart };
  for (const { pointer = '', detail } of error.errors) {
    const parts = pointer.split('/').filter(Boolean);
    const name = parts[0] === 'site' ? 'site' : parts.findLast((part) => OWN.includes(part) || fields.includes(part));
    if (name === undefined) apart.push(detail);
    else beside[name] = detail;
  }
  return { beside, apart: [...apart, ...error.reasons] };
}
