import { lazy, Suspense, useCallback, useId, useState } from 'react';
import type { CheckedSite, SiteGeometry } from '../../api/map-answers';
import { Evidence } from '../../map/Evidence';
import { Findings } from '../../map/Findings';
import { faultInWords } from '../../shared/Fault';
import { Field, FieldGroup, TextField } from '../../shared/Field';
import { useSpeech } from '../../words';
import { AddressSearch } from './AddressSearch';
import { geometryIn, parcelsIn, siteFaults, withAll, withOrWithout, type SiteDraft } from './site';
import { useCounterWords } from './words';

const TileMap = lazy(() => import('../../map/TileMap'));
const SiteMap = lazy(() => import('../../map/SiteMap'));

/** Where the project is: by parcels as people write them, by a drawing or a file, or later. */
export function SiteChoice({
  draft,
  address,
  faults,
  checked,
  checking,
  fault,
  onChange,
  onCheck,
}: {
  draft: SiteDraft;
  /** What the form says of the site's address. */
  address: string;
  faults: Record<string, string>;
  checked: CheckedSite | undefined;
  checking: boolean;
  fault: unknown;
  onChange: (patch: Partial<SiteDraft>) => void;
  onCheck: () => void;
}) {
  const { w } = useSpeech();
  const t = useCounterWords();
  const ways = [
    ['parcels', t.counter.byParcels],
    ['geometry', t.counter.byDrawing],
    ['later', t.counter.later],
  ] as const;
  const ready = draft.by !== 'later' && Object.keys(siteFaults(draft, t)).length === 0;
  return (
    <section>
      <h2>{t.counter.site}</h2>
      <FieldGroup name="by" label={t.counter.siteBy} required>
        {ways.map(([by, label]) => (
          <label key={by} className="tick">
            <input type="radio" name="site-by" checked={draft.by === by} onChange={() => onChange({ by })} /> {label}
          </label>
        ))}
      </FieldGroup>
      {draft.by === 'parcels' && <Parcels draft={draft} address={address} error={faults['site']} onChange={onChange} />}
      {draft.by === 'geometry' && <Drawing draft={draft} error={faults['site']} onChange={onChange} />}
      {draft.by !== 'later' && (
        <button type="button" className="button" disabled={!ready || checking} onClick={onCheck}>
          {checking ? t.counter.checking : t.counter.checkSite}
        </button>
      )}
      <div aria-live="polite">
        {fault ? <p className="notice bad">{faultInWords(fault, w)}</p> : null}
        {checked && <Evidence evidence={checked} />}
        {checked && <Findings findings={checked.findings} />}
      </div>
      {checked && (
        <Suspense fallback={<p className="quiet">{w.loading}</p>}>
          <SiteMap site={checked.site} />
        </Suspense>
      )}
    </section>
  );
}

interface PartProps {
  draft: SiteDraft;
  error: string | undefined;
  onChange: (patch: Partial<SiteDraft>) => void;
}

function Parcels({ draft, address, error, onChange }: PartProps & { address: string }) {
  const { w } = useSpeech();
  const t = useCounterWords();
  const [picking, setPicking] = useState(false);
  const understood = parcelsIn(draft.parcels);
  const respelt = understood.some(({ typed, key }) => key !== undefined && typed !== key);
  const keys = understood.flatMap(({ key }) => key ?? []);
  return (
    <>
      <AddressSearch said={address} chosen={keys} onParcels={(more) => onChange({ parcels: withAll(draft.parcels, more) })} />
      <TextField
        name="site"
        label={t.counter.parcels}
        hint={t.counter.parcelsHint}
        required
        code
        lines={3}
        value={draft.parcels}
        error={error}
        onChange={(parcels) => onChange({ parcels })}
      />
      <p className="echo" aria-live="polite">
        {respelt && `${t.counter.understood}${w.colon}${understood.map(({ typed, key }) => key ?? `« ${typed} » ?`).join(', ')}`}
      </p>
      <div className="row">
        <button type="button" className="button" aria-expanded={picking} onClick={() => setPicking(!picking)}>
          {picking ? t.counter.pickStop : t.counter.pick}
        </button>
      </div>
      {picking && (
        <Suspense fallback={<p className="quiet">{w.loading}</p>}>
          <TileMap picked={keys} onParcel={(key) => onChange({ parcels: withOrWithout(draft.parcels, key) })} />
        </Suspense>
      )}
    </>
  );
}

function Drawing({ draft, error, onChange }: PartProps) {
  const { w } = useSpeech();
  const t = useCounterWords();
  const id = useId();
  const [drawing, setDrawing] = useState(false);
  const [place, setPlace] = useState('');
  const numbers = /^\s*(\d{5,6}(?:[.,]\d+)?)[\s;,]+(\d{5,6}(?:[.,]\d+)?)\s*$/.exec(place);
  const at: [number, number] | undefined = numbers
    ? [Number(numbers[1]!.replace(',', '.')), Number(numbers[2]!.replace(',', '.'))]
    : undefined;
  const finish = useCallback(
    (site: SiteGeometry) => onChange({ geometry: JSON.stringify(site), crs: '31370' }),
    // The newest one is enough: the form is the same.
    [onChange],
  );
  const read = async (file: File | undefined) => {
    if (file) onChange({ geometry: await file.text() });
  };
  return (
    <>
      <TextField
        name="site"
        label={t.counter.geometry}
        hint={t.counter.geometryHint}
        required
        code
        lines={4}
        value={draft.geometry}
        error={error}
        onChange={(geometry) => onChange({ geometry })}
      />
      <div className="row">
        <label className="button" htmlFor={id}>
          {t.counter.file}
          <input
            id={id}
            type="file"
            className="hidden"
            accept=".geojson,.json,application/geo+json"
            onChange={({ target }) => void read(target.files?.[0])}
          />
        </label>
        <button type="button" className="button" aria-pressed={drawing} onClick={() => setDrawing(!drawing)}>
          {drawing ? t.counter.drawStop : t.counter.draw}
        </button>
      </div>
      <Field name="crs" label={t.counter.crs} required>
        {(props) => (
          <select {...props} value={draft.crs} onChange={({ target }) => onChange({ crs: target.value })}>
            <option value="31370">Lambert 72 (EPSG:31370)</option>
            <option value="3812">Lambert 2008 (EPSG:3812)</option>
            <option value="4326">WGS 84 (EPSG:4326)</option>
          </select>
        )}
      </Field>
      {drawing && (
        <>
          <p>{t.counter.drawing}</p>
          <TextField
            name="place"
            label={t.counter.drawAt}
            hint={t.counter.drawAtHint}
            width="short"
            value={place}
            onChange={setPlace}
          />
          <Suspense fallback={<p className="quiet">{w.loading}</p>}>
            <SiteMap site={draft.crs === '31370' ? geometryIn(draft.geometry) : undefined} at={at} onDrawn={finish} />
          </Suspense>
        </>
      )}
    </>
  );
}
