import type { FieldView } from '../api/answers';
import { useSpeech } from '../words';
import { DayField } from './DayField';
import { Field, FieldGroup, TextField } from './Field';
import type { PhaseValue, Typed } from './payload';

/** The fields of an event, each by its kind. */
export function PayloadFields({
  fields,
  typed,
  faults,
  today,
  onChange,
}: {
  fields: FieldView[];
  typed: Typed;
  faults: Record<string, string>;
  today: string;
  onChange: (name: string, value: Typed[string]) => void;
}) {
  return fields.map((field) => (
    <PayloadField
      key={field.name}
      field={field}
      value={typed[field.name]}
      error={faults[field.name]}
      today={today}
      onChange={(value) => onChange(field.name, value)}
    />
  ));
}

interface One {
  field: FieldView;
  value: Typed[string];
  error: string | undefined;
  today: string;
  onChange: (value: Typed[string]) => void;
}

function PayloadField({ field, value, error, today, onChange }: One) {
  const { name, kind, required, minimum, maximum } = field;
  const { w } = useSpeech();
  const label = field.label.charAt(0).toUpperCase() + field.label.slice(1);
  const frame = { name, label, required, error };
  const text = typeof value === 'string' ? value : '';
  switch (kind) {
    case 'choice':
      return <Choice field={{ ...field, label }} value={text} error={error} onChange={onChange} />;
    case 'choices':
      return (
        <Choices field={{ ...field, label }} value={(value as string[] | undefined) ?? []} error={error} onChange={onChange} />
      );
    case 'boolean':
      return (
        <div className="field" data-field={name}>
          <label className="tick">
            <input type="checkbox" checked={value === true} onChange={({ target }) => onChange(target.checked)} /> {label}
          </label>
          {error && <p className="fault">{error}</p>}
        </div>
      );
    case 'date':
      return <DayField {...frame} value={text} today={today} onChange={onChange} />;
    case 'integer':
      return (
        <TextField
          {...frame}
          value={text}
          inputMode="numeric"
          width="short"
          hint={maximum !== undefined && maximum <= 1000 ? w.form.range(minimum ?? 0, maximum) : undefined}
          onChange={onChange}
        />
      );
    case 'phases':
      return <Phases {...frame} value={(value as PhaseValue[] | undefined) ?? []} today={today} onChange={onChange} />;
  }
}

/** Few answers stand open; one that may be left out stays in a list, where it can be taken back. */
const FEW = 4;

function Choice({
  field: { name, label, required, values = [] },
  value,
  error,
  onChange,
}: Omit<One, 'value' | 'today'> & { value: string }) {
  const { w } = useSpeech();
  if (values.length > FEW || !required) {
    return (
      <Field name={name} label={label} required={required} error={error}>
        {(props) => (
          <select {...props} value={value} onChange={({ target }) => onChange(target.value)}>
            <option value="">{required ? w.form.choose : ''}</option>
            {values.map((one) => (
              <option key={one.name} value={one.name}>
                {one.label}
              </option>
            ))}
          </select>
        )}
      </Field>
    );
  }
  return (
    <FieldGroup name={name} label={label} required={required} error={error}>
      {values.map((one) => (
        <label key={one.name} className="tick">
          <input type="radio" name={name} checked={value === one.name} onChange={() => onChange(one.name)} /> {one.label}
        </label>
      ))}
    </FieldGroup>
  );
}

function Choices({
  field: { name, label, required, values = [] },
  value,
  error,
  onChange,
}: Omit<One, 'value' | 'today'> & { value: string[] }) {
  const toggle = (one: string, on: boolean) =>
    onChange(values.map((v) => v.name).filter((v) => (v === one ? on : value.includes(v))));
  return (
    <FieldGroup name={name} label={label} required={required} error={error}>
      <div className="columns">
        {values.map((one) => (
          <label key={one.name} className="tick">
            <input
              type="checkbox"
              checked={value.includes(one.name)}
              onChange={({ target }) => toggle(one.name, target.checked)}
            />{' '}
            {one.label}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

function Phases({
  name,
  label,
  required,
  error,
  value,
  today,
  onChange,
}: {
  name: string;
  label: string;
  required: boolean;
  error: string | undefined;
  value: PhaseValue[];
  today: string;
  onChange: (value: PhaseValue[]) => void;
}) {
  const { w } = useSpeech();
  const change = (index: number, patch: Partial<PhaseValue>) =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  return (
    <FieldGroup name={name} label={label} required={required} error={error}>
      {value.map((phase, index) => (
        <div key={index} className="phase">
          <TextField
            name={`${name}.${index}.name`}
            label={w.form.phaseName}
            required
            value={phase.name}
            onChange={(text) => change(index, { name: text })}
          />
          <DayField
            name={`${name}.${index}.startsOn`}
            label={w.form.phaseStart}
            required
            today={today}
            value={phase.startsOn}
            onChange={(text) => change(index, { startsOn: text })}
          />
          <button type="button" className="button small" onClick={() => onChange(value.filter((_, at) => at !== index))}>
            {w.form.removePhase(index + 1)}
          </button>
        </div>
      ))}
      <button type="button" className="button small" onClick={() => onChange([...value, { name: '', startsOn: '' }])}>
        {w.form.addPhase}
      </button>
    </FieldGroup>
  );
}
