import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { DayField } from '../../shared/DayField';
import { parseDay } from '../../shared/day';
import { useDraft } from '../../shared/draft';
import { Refused } from '../../shared/Fault';
import { TextField } from '../../shared/Field';
import { useSpeech } from '../../words';
import type { Layer } from './answers';
import { Outcome } from './Outcome';
import { putBack } from './queries';
import { useLayerWords } from './words';

/** Puts a former edition back in force, with the reason that the history keeps. */
export function PutBack({ layer, edition, onClose }: { layer: Layer; edition: number; onClose: () => void }) {
  const { w, shortDay } = useSpeech();
  const t = useLayerWords();
  const client = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { value: draft, change, clear } = useDraft(`layer/${layer.id}/${edition}`, { reason: '', from: shortDay(layer.asOf) });
  const [tried, setTried] = useState(false);
  const from = parseDay(draft.from, layer.asOf);
  const sending = useMutation({
    mutationFn: () => putBack(layer.id, edition, draft.reason.trim(), from ?? ''),
    onSuccess: async () => {
      clear();
      await client.invalidateQueries({ queryKey: ['layers'] });
    },
  });
  if (sending.data) return <Outcome published={sending.data} />;
  const noReason = draft.reason.trim() === '';
  return (
    <form
      className="panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!noReason && from !== undefined) sending.mutate();
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {t.putBackTitle(edition)}
      </h2>
      <p>{t.putBackLead}</p>
      <Refused error={sending.error} />
      <TextField
        name="reason"
        label={t.reason}
        hint={t.reasonHint}
        required
        lines={3}
        value={draft.reason}
        error={tried && noReason ? t.reasonMissing : undefined}
        onChange={(reason) => change({ reason })}
      />
      <DayField
        name="from"
        label={t.report.from}
        hint={t.report.fromHint}
        required
        today={layer.asOf}
        value={draft.from}
        error={tried && from === undefined ? t.report.badDay : undefined}
        onChange={(day) => change({ from: day })}
      />
      <div className="actions">
        <button type="submit" className="button primary" disabled={sending.isPending}>
          {sending.isPending ? t.report.publishing : t.putBack}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {w.cancel}
        </button>
      </div>
    </form>
  );
}
