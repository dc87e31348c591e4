import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isProblem } from '../../api/problem';
import { capital } from '../../shared/capital';
import { useDraft } from '../../shared/draft';
import { ErrorSummary } from '../../shared/ErrorSummary';
import { Refused } from '../../shared/Fault';
import { FieldGroup, TextField } from '../../shared/Field';
import { OpinionText } from '../../shared/OpinionText';
import { RestoredDraft } from '../../shared/RestoredDraft';
import { useSpeech } from '../../words';
import type { Verdict, WholeRequest } from './answers';
import { giveOpinion, type Opinion } from './queries';
import { useOpinionWords, type OpinionWords } from './words';

const VERDICTS: Verdict[] = ['favourable', 'conditional', 'unfavourable'];
/** Limits of the service, in characters. */
const LONGEST_CONDITION = 2000;
const LONGEST_REASONS = 20_000;

interface Draft {
  verdict: Verdict | '';
  conditions: string[];
  reasons: string;
}

/** The opinion, written, read over, given; what is written stays on this device until then. */
export function AnswerForm({ id, onGiven }: { id: string; onGiven: (now: WholeRequest) => void }) {
  const { w } = useSpeech();
  const o = useOpinionWords();
  const client = useQueryClient();
  const blank: Draft = { verdict: '', conditions: [''], reasons: '' };
  const { value: draft, change, clear, restored } = useDraft<Draft>(`avis/${id}`, blank);
  const [attempt, setAttempt] = useState(0);
  const [reading, setReading] = useState(false);
  const faults = faultsOf(draft, o, w.form);
  const mutationKey = ['opinion', id];
  const sending = useMutation({
    mutationKey,
    mutationFn: (opinion: Opinion) => giveOpinion(id, opinion),
    onSuccess: (now) => {
      clear();
      onGiven(now);
    },
    onError: (error) => {
      setReading(false);
      // Closed or answered meanwhile: the page says so.
      if (isProblem(error, 409)) void client.invalidateQueries({ queryKey: ['request', id] });
    },
  });
  const give = (opinion: Opinion) => {
    // The second press of two comes before the button knows of the first.
    if (client.isMutating({ mutationKey }) === 0) sending.mutate(opinion);
  };
  const edit = (patch: Partial<Draft>) => {
    change(patch);
    if (sending.error) sending.reset();
  };
  const shown = attempt > 0 ? faults : {};
  const opinion = opinionOf(draft);
  if (reading && opinion)
    return (
      <Reading opinion={opinion} pending={sending.isPending} onGive={() => give(opinion)} onChange={() => setReading(false)} />
    );
  return (
    <form
      noValidate
      className="answer"
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt((count) => count + 1);
        if (Object.keys(faults).length === 0) setReading(true);
      }}
    >
      <h2>{o.answer}</h2>
      {restored && <RestoredDraft onDiscard={clear} />}
      <ErrorSummary faults={Object.entries(shown).map(([field, text]) => ({ field, text }))} attempt={attempt} />
      <Refused error={sending.error} />
      <FieldGroup name="verdict" label={o.verdict} required error={shown['verdict']}>
        {VERDICTS.map((verdict) => (
          <label key={verdict} className="tick">
            <input type="radio" name="verdict" checked={draft.verdict === verdict} onChange={() => edit({ verdict })} />{' '}
            {capital(o.verdicts[verdict])}
          </label>
        ))}
      </FieldGroup>
      {draft.verdict === 'conditional' && (
        <Conditions conditions={draft.conditions} faults={shown} onChange={(conditions) => edit({ conditions })} />
      )}
      <TextField
        name="reasons"
        label={o.reasons}
        hint={o.reasonsHint}
        required
        lines={10}
        value={draft.reasons}
        error={shown['reasons']}
        onChange={(reasons) => edit({ reasons })}
      />
      <div className="actions">
        <button type="submit" className="button primary">
          {o.read}
        </button>
      </div>
    </form>
  );
}

function Conditions({
  conditions,
  faults,
  onChange,
}: {
  conditions: string[];
  faults: Record<string, string>;
  onChange: (conditions: string[]) => void;
}) {
  const o = useOpinionWords();
  const group = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<number>();
  useEffect(() => {
    if (wanted === undefined) return;
    group.current?.querySelectorAll('textarea')[wanted]?.focus();
    setWanted(undefined);
  }, [wanted]);
  return (
    <div ref={group} className="conditions">
      {conditions.map((condition, index) => (
        <div key={index} className="condition">
          <TextField
            name={`condition-${index}`}
            label={o.condition(index + 1)}
            required
            lines={2}
            value={condition}
            error={faults[`condition-${index}`]}
            onChange={(text) => onChange(conditions.with(index, text))}
          />
          {conditions.length > 1 && (
            <button
              type="button"
              className="button small"
              onClick={() => {
                onChange(conditions.toSpliced(index, 1));
                setWanted(Math.max(0, index - 1));
              }}
            >
              {o.removeCondition(index + 1)}
            </button>
          )}
        </div>
      ))}
      <button
        type="button"
        className="button small"
        onClick={() => {
          onChange([...conditions, '']);
          setWanted(conditions.length);
        }}
      >
        {o.addCondition}
      </button>
    </div>
  );
}

function Reading({
  opinion,
  pending,
  onGive,
  onChange,
}: {
  opinion: Opinion;
  pending: boolean;
  onGive: () => void;
  onChange: () => void;
}) {
  const o = useOpinionWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="review">
      <h2 ref={heading} tabIndex={-1}>
        {o.reading}
      </h2>
      <p>
        <strong>{capital(o.verdicts[opinion.verdict])}</strong>
      </p>
      <OpinionText {...opinion} labels={o} />
      <p className="quiet">{o.once}</p>
      <div className="actions">
        <button type="button" className="button primary" disabled={pending} onClick={onGive}>
          {pending ? o.giving : o.give}
        </button>
        <button type="button" className="button" disabled={pending} onClick={onChange}>
          {o.change}
        </button>
      </div>
    </section>
  );
}

function faultsOf({ verdict, conditions, reasons }: Draft, o: OpinionWords, form: { required: string; chooseOne: string }) {
  const faults: Record<string, string> = {};
  if (verdict === '') faults['verdict'] = form.chooseOne;
  if (verdict === 'conditional') {
    if (conditions.every((text) => text.trim() === '')) faults['condition-0'] = o.conditionRequired;
    for (const [index, text] of conditions.entries())
      if (text.length > LONGEST_CONDITION) faults[`condition-${index}`] = o.tooLong(LONGEST_CONDITION);
  }
  if (reasons.trim() === '') faults['reasons'] = form.required;
  else if (reasons.length > LONGEST_REASONS) faults['reasons'] = o.tooLong(LONGEST_REASONS);
  return faults;
}

/** Conditions left empty, and those of another sense that was chosen before, are not sent. */
function opinionOf({ verdict, conditions, reasons }: Draft): Opinion | undefined {
  if (verdict === '') return undefined;
  return { verdict, conditions: verdict === 'conditional' ? conditions.filter((text) => text.trim() !== '') : [], reasons };
}
