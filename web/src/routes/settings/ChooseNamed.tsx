import type { Named } from '../../api/named';
import { capital } from '../../shared/capital';
import { Field } from '../../shared/Field';

/** One of several things that have a name and a word. */
export function ChooseNamed({
  name,
  label,
  required = false,
  empty,
  among,
  value,
  error,
  onChange,
}: {
  name: string;
  label: string;
  required?: boolean;
  /** What stands there when none is chosen; without it one always is. */
  empty?: string;
  among: readonly Named[];
  value: string;
  error: string | undefined;
  onChange: (name: string) => void;
}) {
  return (
    <Field name={name} label={label} required={required} error={error}>
      {(props) => (
        <select {...props} value={value} onChange={({ target }) => onChange(target.value)}>
          {empty !== undefined && <option value="">{empty}</option>}
          {among.map((one) => (
            <option key={one.name} value={one.name}>
              {capital(one.label)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
