import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { DayField } from '../../shared/DayField';
import { parseDay } from '../../shared/day';
import { Dialog } from '../../shared/Dialog';
import { Refused, faultInWords } from '../../shared/Fault';
import { useSpeech } from '../../words';
import type { Published, Report } from './answers';
import { discard, publish } from './queries';
import { useLayerWords } from './words';

const route = getRouteApi('/couches/$layer/editions/$number');

interface Props {
  report: Report;
  today: string;
  onPublished: (published: Published) => void;
}

/** Puts a draft in force from a day on, or discards it. */
export function Publish({ report, today, onPublished }: Props) {
  const { shortDay } = useSpeech();
  const t = useLayerWords();
  const client = useQueryClient();
  const { layer, edition } = report;
  const [typed, setTyped] = useState(shortDay(today));
  const [tried, setTried] = useState(false);
  const from = parseDay(typed, today);
  const publishing = useMutation({
    mutationFn: () => publish(layer, edition, from ?? ''),
    onSuccess: async (published) => {
      onPublished(published);
      await client.invalidateQueries({ queryKey: ['layers'] });
      await client.invalidateQueries({ queryKey: ['file'] });
    },
  });
  return (
    <form
      className="panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (from !== undefined) publishing.mutate();
      }}
    >
      <h2>{t.report.publishTitle}</h2>
      <p>{t.report.publishLead(report.files.touched.length)}</p>
      <Refused error={publishing.error} />
      <DayField
        name="from"
        label={t.report.from}
        hint={t.report.fromHint}
        required
        today={today}
        value={typed}
        error={tried && from === undefined ? t.report.badDay : undefined}
        onChange={setTyped}
      />
      <div className="actions">
        <button type="submit" className="button primary" disabled={publishing.isPending}>
          {publishing.isPending ? t.report.publishing : t.report.publish}
        </button>
        <Discard layer={layer} edition={edition} />
      </div>
    </form>
  );
}

function Discard({ layer, edition }: { layer: string; edition: number }) {
  const { w } = useSpeech();
  const t = useLayerWords();
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const [asking, setAsking] = useState(false);
  const discarding = useMutation({
    mutationFn: () => discard(layer, edition),
    onSuccess: async () => {
      await navigate({ to: '/couches' });
      client.removeQueries({ queryKey: ['layers', 'room', layer] });
      await client.invalidateQueries({ queryKey: ['layers'] });
    },
  });
  return (
    <>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        {t.report.discard}
      </button>
      <Dialog title={t.report.discardTitle} isOpen={asking} onClose={() => setAsking(false)}>
        <p>{t.report.discardLead}</p>
        {discarding.error && <p className="notice bad">{faultInWords(discarding.error, w)}</p>}
        <div className="actions">
          <button type="button" className="button primary" disabled={discarding.isPending} onClick={() => discarding.mutate()}>
            {t.report.discard}
          </button>
          <button type="button" className="button" onClick={() => setAsking(false)}>
            {w.cancel}
          </button>
        </div>
      </Dialog>
    </>
  );
}
