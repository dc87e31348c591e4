import { useId, type ReactNode } from 'react';
import { useSpeech } from '../words';

interface FieldFrame {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
}

/** What an input needs to belong to its label, its hint and its fault. */
export interface InputProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

/** One question: its label above, its hint, its fault beside, whatever the input is. */
export function Field({
  label,
  hint,
  error,
  required,
  name,
  children,
}: FieldFrame & { name: string; children: (props: InputProps) => ReactNode }) {
  const { w } = useSpeech();
  const id = useId();
  const described = describedBy(id, { hint, error });
  return (
    <div className={error ? 'field faulty' : 'field'} data-field={name}>
      <label htmlFor={id}>
        {label} {!required && <span className="optional">({w.optional})</span>}
      </label>
      <Beside id={id} hint={hint} error={error} />
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
    </div>
  );
}

/** One question with several answers to tick or to choose among. */
export function FieldGroup({ label, hint, error, required, name, children }: FieldFrame & { name: string; children: ReactNode }) {
  const { w } = useSpeech();
  const id = useId();
  const described = describedBy(id, { hint, error });
  return (
    <fieldset className={error ? 'field faulty' : 'field'} data-field={name} aria-describedby={described || undefined}>
      <legend>
        {label} {!required && <span className="optional">({w.optional})</span>}
      </legend>
      <Beside id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

interface TextFieldProps extends FieldFrame {
  name: string;
  value: string;
  onChange: (value: string) => void;
  lines?: number;
  /** References and data rather than prose. */
  code?: boolean;
  maxLength?: number;
  inputMode?: 'text' | 'numeric';
  autoComplete?: string;
  width?: 'short' | 'wide';
}

export function TextField({
  value,
  onChange,
  lines,
  code = false,
  maxLength,
  inputMode,
  autoComplete = 'off',
  width = 'wide',
  ...frame
}: TextFieldProps) {
  return (
    <Field {...frame}>
      {(props) =>
        lines === undefined ? (
          <input
            {...props}
            className={width}
            value={value}
            maxLength={maxLength}
            inputMode={inputMode}
            autoComplete={autoComplete}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <textarea
            {...props}
            className={code ? 'code' : undefined}
            rows={lines}
            value={value}
            spellCheck={!code}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Field>
  );
}

function describedBy(id: string, { hint, error }: Pick<FieldFrame, 'hint' | 'error'>): string {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
}

/** The hint and the fault of a field, named so that it can be described by them. */
function Beside({ id, hint, error }: Pick<FieldFrame, 'hint' | 'error'> & { id: string }) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="fault" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}
