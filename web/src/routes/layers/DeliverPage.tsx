import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useHere } from '../../session/here';
import { useDraft } from '../../shared/draft';
import { ErrorSummary } from '../../shared/ErrorSummary';
import { Fault } from '../../shared/Fault';
import { PageTitle } from '../../shared/PageTitle';
import { useSpeech } from '../../words';
import type { Delivered, Layers } from './answers';
import { blank, choicesOf, DeliveryFields, faultsOf, type DeliveryDraft } from './DeliveryFields';
import { layerQueries } from './queries';
import { mappingText } from './MappingFields';
import { RefusedFile } from './RefusedFile';
import { Refusal, upload } from './upload';
import { useLayerWords } from './words';
import './layers.css';

const route = getRouteApi('/couches/livrer');

/** Brings a file of a layer: which layer, the file, what the file does not say; then its report. */
export function DeliverPage() {
  const { w, language } = useSpeech();
  const t = useLayerWords();
  const here = useHere();
  const { data, error } = useQuery(layerQueries.all(language));
  if (error && !data) return <Fault error={error} />;
  return (
    <section>
      <p>
        <Link to="/couches">{t.allLayers}</Link>
      </p>
      <PageTitle>{t.wizard.title}</PageTitle>
      {here?.may.layers ? (
        <>
          <p className="lead">{t.wizard.lead}</p>
          {data ? <DeliveryForm layers={data} /> : <p className="quiet">{w.loading}</p>}
        </>
      ) : (
        <p className="notice">{w.faults.forbidden}</p>
      )}
    </section>
  );
}

function DeliveryForm({ layers }: { layers: Layers }) {
  const { w } = useSpeech();
  const t = useLayerWords();
  const { couche } = route.useSearch();
  const { value: draft, change, clear } = useDraft<DeliveryDraft>('layer/to-deliver', blank);
  const [file, setFile] = useState<File>();
  const [attempt, setAttempt] = useState(0);
  const sending = useSending(layers, () => clear());
  const layer = draft.layer || couche || '';
  const faults = faultsOf({ ...draft, layer }, file, t);
  const shown = attempt > 0 ? faults : {};
  return (
    <form
      className="step-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt((count) => count + 1);
        if (file && Object.keys(faults).length === 0) void sending.send({ ...draft, layer }, file);
      }}
    >
      <ErrorSummary faults={Object.entries(shown).map(([field, text]) => ({ field, text }))} attempt={attempt} />
      {sending.error !== undefined && <RefusedFile key={attempt} error={sending.error} invalid={draft.invalid} />}
      {sending.same && (
        <div className="notice" role="status">
          <p>{t.wizard.same(sending.same.report.edition)}</p>
          <p>
            <Link
              to="/couches/$layer/editions/$number"
              params={{ layer: sending.same.report.layer, number: String(sending.same.report.edition) }}
            >
              {t.wizard.seeEdition}
            </Link>
          </p>
        </div>
      )}
      <DeliveryFields
        layers={layers}
        draft={{ ...draft, layer }}
        faults={shown}
        told={toldBy(sending.error)}
        onChange={change}
        onFile={(chosen) => {
          setFile(chosen);
          sending.forget();
        }}
      />
      <Progress share={sending.share} stopped={sending.stopped} />
      <div className="actions">
        <button type="submit" className="button primary" disabled={sending.share !== undefined}>
          {t.wizard.send}
        </button>
        {sending.share !== undefined && (
          <button type="button" className="button" onClick={sending.stop}>
            {w.cancel}
          </button>
        )}
      </div>
    </form>
  );
}

/** What a refused file was found to hold, to be chosen from. */
function toldBy(error: unknown) {
  if (!(error instanceof Refusal)) return NOTHING;
  return { tables: error.faults.flatMap(({ tables }) => tables ?? []), attributes: error.attributes };
}

const NOTHING = { tables: [], attributes: [] };

/** One sending at a time: how far it is, how it ended, and a way to stop it. */
function useSending(layers: Layers, onDone: () => void) {
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const [share, setShare] = useState<number>();
  const [error, setError] = useState<unknown>();
  const [same, setSame] = useState<Delivered>();
  const [stopped, setStopped] = useState(false);
  const current = useRef<AbortController>(undefined);
  const forget = () => {
    setError(undefined);
    setSame(undefined);
    setStopped(false);
  };
  const send = async ({ layer, table, map, invalid, crs, accuracy, title }: DeliveryDraft, file: File) => {
    forget();
    setShare(0);
    current.current = new AbortController();
    const { kind } = choicesOf(layers).find(({ id }) => id === layer)!;
    const fields = {
      kind: kind.kind,
      table: table.trim(),
      map: mappingText(kind, map),
      invalid,
      crs,
      title,
      positionalAccuracy: accuracy.replace(',', '.'),
    };
    try {
      const delivered = await upload({ layer, file, fields, signal: current.current.signal, onProgress: setShare });
      if (delivered.state === 'unchanged') return setSame(delivered);
      onDone();
      await client.invalidateQueries({ queryKey: ['layers'] });
      const params = { layer, number: String(delivered.report.edition) };
      await navigate({ to: '/couches/$layer/editions/$number', params });
    } catch (fault) {
      if (fault instanceof DOMException) setStopped(true);
      else setError(fault);
    } finally {
      setShare(undefined);
    }
  };
  return { share, error, same, stopped, send, forget, stop: () => current.current?.abort() };
}

function Progress({ share, stopped }: { share: number | undefined; stopped: boolean }) {
  const { percent } = useSpeech();
  const t = useLayerWords();
  const told = share === undefined ? '' : share < 1 ? t.wizard.sending(percent(share)) : t.wizard.reading;
  return (
    <>
      {share !== undefined && <progress aria-label={told} {...(share < 1 && { value: share })} />}
      <p aria-live="polite">{stopped ? t.wizard.stopped : share === undefined || share < 1 ? '' : told}</p>
    </>
  );
}
