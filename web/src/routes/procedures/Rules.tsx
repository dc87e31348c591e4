import { useState } from 'react';
import { capital } from '../../shared/capital';
import { Coded } from '../../shared/Coded';
import { useSpeech } from '../../words';
import type { Confidence, SheetClock, SheetState, SheetStep } from './answers';
import { useProcedureWords } from './words';

/** A procedure with few states is read at one sight; a large one is unfolded where it is wanted. */
const FEW = 6;

/** The time limits and the steps of each state, with who takes them, where they lead and on which article they rest. */
export function Rules({ states }: { states: SheetState[] }) {
  const { edition: t } = useProcedureWords();
  const told = states.filter(({ clocks, steps, suspends }) => clocks.length + steps.length + suspends.length > 0);
  const [open, setOpen] = useState(told.length <= FEW);
  return (
    <section>
      <h2>{t.rules}</h2>
      <p className="no-print">
        <button type="button" className="button small" onClick={() => setOpen(!open)}>
          {open ? t.closeAll : t.openAll}
        </button>
      </p>
      {told.map((state) => (
        <StateRules key={`${state.path} ${open}`} state={state} open={open} />
      ))}
    </section>
  );
}

function StateRules({ state, open }: { state: SheetState; open: boolean }) {
  const { w } = useSpeech();
  const { edition: t } = useProcedureWords();
  const { path, label, milestones, suspends, clocks, steps } = state;
  return (
    <details className="state-rules" open={open}>
      <summary>
        <h3>{path === '' ? t.whole : label}</h3>
        <span className="quiet">
          {t.clockCount(clocks.length)}, {t.stepCount(steps.length)}
        </span>
      </summary>
      {milestones.length > 0 && (
        <p className="quiet">
          {t.milestones}
          {w.colon}
          {milestones.join(', ')}
        </p>
      )}
      {suspends.map(({ clock, label: name, article, confidence }) => (
        <p key={clock}>
          {t.suspends(name)} (<Source article={article} confidence={confidence} />
          ).
        </p>
      ))}
      {clocks.length > 0 && <h4>{t.clocks}</h4>}
      {clocks.map((clock) => (
        <Clock key={clock.clock} clock={clock} />
      ))}
      {steps.length > 0 && <h4>{t.steps}</h4>}
      {steps.map((step) => (
        <Step key={step.event} step={step} />
      ))}
    </details>
  );
}

function Clock({ clock: { label, lengths, starts, lengthenedBy, expiry, article, confidence } }: { clock: SheetClock }) {
  const { w } = useSpeech();
  const { edition: t } = useProcedureWords();
  return (
    <div className="rule">
      <p>
        <strong>{capital(label)}</strong>
        {w.colon}
        {lengths.length === 1 && <Coded text={lengths[0]!} />}
      </p>
      {lengths.length > 1 && (
        <ul>
          {lengths.map((line) => (
            <li key={line}>
              <Coded text={line} />
            </li>
          ))}
        </ul>
      )}
      <p>
        {t.starts}
        {w.colon}
        <Coded text={starts} />. {t.expiry}
        {w.colon}
        {expiry}. <Source article={article} confidence={confidence} />
      </p>
      {lengthenedBy.length > 0 && (
        <p>
          {t.lengthened}
          {w.colon}
          {lengthenedBy.map((addend, index) => (
            <span key={addend.told}>
              {index > 0 && ' ; '}
              {addend.told} (<Source article={addend.article} confidence={addend.confidence} />)
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function Step({ step: { event, label, who, branches } }: { step: SheetStep }) {
  const { w } = useSpeech();
  const { edition: t } = useProcedureWords();
  return (
    <div className="rule">
      <p>
        <strong>{capital(label)}</strong> <code>{event}</code>
      </p>
      <p className="quiet">
        {t.who}
        {w.colon}
        {who}
      </p>
      <ol>
        {branches.map(({ refusal, condition, leadsTo, effects, article, confidence }, index) => (
          <li key={index}>
            {refusal !== undefined && (
              <>
                {t.refused}
                {w.colon}« {refusal} »{' '}
              </>
            )}
            <Coded text={capital(condition)} />
            {leadsTo.length > 0 && `, ${t.leadsTo} « ${leadsTo.map((to) => to.label).join(' », « ')} »`}
            {effects.length > 0 && ` ; ${t.effects}${w.colon}${effects.map((effect) => effect.label).join(', ')}`}.{' '}
            <Source article={article} confidence={confidence} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Source({ article, confidence }: { article: string; confidence: Confidence }) {
  const { edition: t } = useProcedureWords();
  return (
    <span className="quiet">
      {article}
      {confidence !== 'high' && <span className="unsure">, ⚠ {t.sure[confidence]}</span>}
    </span>
  );
}
