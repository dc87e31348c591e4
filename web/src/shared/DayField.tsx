import { useSpeech } from '../words';
import { addDays, parseDay } from './day';
import { Field } from './Field';

/**
 * A day, typed as people write it: faster than a calendar for who copies dates from letters, and it can be pasted. The day
 * that was understood is said in full below.
 */
export function DayField({
  name,
  label,
  hint,
  error,
  required,
  value,
  onChange,
  today,
  shortcuts = false,
}: {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  required?: boolean;
  value: string;
  onChange: (value: string) => void;
  today: string;
  shortcuts?: boolean;
}) {
  const { w, day, shortDay } = useSpeech();
  const understood = parseDay(value, today);
  return (
    <Field name={name} label={label} hint={hint ?? w.form.dayFormat(shortDay(today))} error={error} required={required ?? false}>
      {(props) => (
        <>
          <div className="row">
            <input
              {...props}
              className="short"
              value={value}
              autoComplete="off"
              inputMode="numeric"
              onChange={({ target }) => onChange(target.value)}
            />
            {shortcuts && (
              <>
                <button type="button" className="button small" onClick={() => onChange(shortDay(today))}>
                  {w.today}
                </button>
                <button type="button" className="button small" onClick={() => onChange(shortDay(addDays(today, -1)))}>
                  {w.yesterday}
                </button>
              </>
            )}
          </div>
          <p className="echo" aria-live="polite">
            {understood === undefined ? '' : day(understood)}
          </p>
        </>
      )}
    </Field>
  );
}
