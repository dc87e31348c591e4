import { Field } from '../../shared/Field';
import { useSpeech } from '../../words';
import type { Colleague } from './answers';

/** One colleague among those who may be named. */
export function ChoosePerson({
  name,
  label,
  hint,
  people,
  value,
  error,
  onChange,
}: {
  name: string;
  label: string;
  hint?: string;
  people: readonly Colleague[];
  value: string;
  error: string | undefined;
  onChange: (id: string) => void;
}) {
  const { w } = useSpeech();
  return (
    <Field name={name} label={label} hint={hint} required error={error}>
      {(props) => (
        <select {...props} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{w.form.choose}</option>
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
