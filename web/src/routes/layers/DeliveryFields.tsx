import { capital } from '../../shared/capital';
import { Field, FieldGroup, TextField } from '../../shared/Field';
import type { FoundAttribute, Kind, Layers, Role } from './answers';
import { MappingFields } from './MappingFields';
import { useLayerWords } from './words';
import type { LayerWords } from './words/fr';

/** What the form keeps; the file itself cannot be kept by a browser. */
export interface DeliveryDraft {
  layer: string;
  /** Which layer of a file that holds several. */
  table: string;
  /** Attributes by the role that they carry; what was not touched is as it is remembered. */
  map: Partial<Record<Role, string>>;
  crs: string;
  invalid: 'refuse' | 'mend' | 'quarantine';
  accuracy: string;
  title: string;
}

export const blank: DeliveryDraft = { layer: '', table: '', map: {}, crs: '', invalid: 'refuse', accuracy: '', title: '' };

interface Choice {
  id: string;
  kind: Kind;
  label: string;
  known: boolean;
}

/** The layers that the administration has, then one of each kind that it has not. */
export function choicesOf({ items, waiting, kinds }: Layers): Choice[] {
  const known = [...items, ...waiting];
  return [
    ...known.map(({ id, kind, title }) => ({ id, kind: kinds.find((one) => one.kind === kind)!, label: title, known: true })),
    ...kinds
      .filter(({ kind }) => !known.some(({ id }) => id === kind))
      .map((kind) => ({ id: kind.kind, kind, label: kind.label, known: false })),
  ];
}

/** What is wrong before sending, by field. */
export function faultsOf({ layer, accuracy }: DeliveryDraft, file: File | undefined, t: LayerWords): Record<string, string> {
  const metres = Number(accuracy.replace(',', '.'));
  return {
    ...(layer === '' && { layer: t.wizard.noLayer }),
    ...(!file && { file: t.wizard.noFile }),
    ...(!(metres >= 0 && metres <= 1000) && { accuracy: t.wizard.badAccuracy }),
  };
}

export function DeliveryFields({
  layers,
  draft,
  faults,
  told,
  onChange,
  onFile,
}: {
  layers: Layers;
  draft: DeliveryDraft;
  faults: Record<string, string>;
  /** What the file was found to hold, when it was refused. */
  told: { tables: string[]; attributes: FoundAttribute[] };
  onChange: (patch: Partial<DeliveryDraft>) => void;
  onFile: (file: File | undefined) => void;
}) {
  const { wizard: t } = useLayerWords();
  const choices = choicesOf(layers);
  const kind = choices.find(({ id }) => id === draft.layer)?.kind;
  const options = (known: boolean) =>
    choices
      .filter((choice) => choice.known === known)
      .map(({ id, label }) => (
        <option key={id} value={id}>
          {capital(label)}
        </option>
      ));
  return (
    <>
      <Field name="layer" label={t.layer} hint={t.layerHint} required error={faults['layer']}>
        {(props) => (
          <select {...props} value={draft.layer} onChange={({ target }) => onChange({ layer: target.value, map: {} })}>
            <option value="">{t.choose}</option>
            {choices.some(({ known }) => known) && <optgroup label={t.known}>{options(true)}</optgroup>}
            <optgroup label={t.unknown}>{options(false)}</optgroup>
          </select>
        )}
      </Field>
      <Field name="file" label={t.file} hint={t.fileHint} required error={faults['file']}>
        {(props) => <input {...props} type="file" onChange={({ target }) => onFile(target.files?.[0])} />}
      </Field>
      <Field name="table" label={t.table} hint={t.tableHint}>
        {(props) => (
          <>
            <input
              {...props}
              type="text"
              autoComplete="off"
              maxLength={200}
              list="tables-of-file"
              value={draft.table}
              onChange={({ target }) => onChange({ table: target.value })}
            />
            <datalist id="tables-of-file">
              {told.tables.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      {kind && (
        <MappingFields
          key={kind.kind}
          kind={kind}
          map={draft.map}
          attributes={told.attributes}
          onChange={(map) => onChange({ map })}
        />
      )}
      <Field name="crs" label={t.crs} hint={t.crsHint}>
        {(props) => (
          <select {...props} value={draft.crs} onChange={({ target }) => onChange({ crs: target.value })}>
            <option value="">{t.crsAsSaid}</option>
            {Object.entries(t.crsOf).map(([code, label]) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <FieldGroup name="invalid" label={t.invalid} required>
        {(['refuse', 'mend', 'quarantine'] as const).map((way) => (
          <label key={way} className="tick">
            <input type="radio" name="invalid" checked={draft.invalid === way} onChange={() => onChange({ invalid: way })} />{' '}
            {t[way]}
          </label>
        ))}
      </FieldGroup>
      <TextField
        name="accuracy"
        label={t.accuracy}
        hint={t.accuracyHint}
        width="short"
        value={draft.accuracy}
        error={faults['accuracy']}
        onChange={(accuracy) => onChange({ accuracy })}
      />
      <TextField name="title" label={t.name} maxLength={200} value={draft.title} onChange={(title) => onChange({ title })} />
    </>
  );
}
