import { capital } from '../../shared/capital';
import { FieldGroup } from '../../shared/Field';
import type { FileDocument } from './answers';
import { useDocumentWords } from './words';

/** The documents among which some may be ticked. */
export function DocumentTicks({
  name,
  label,
  hint,
  required,
  among,
  ticked,
  error,
  onChange,
}: {
  name: string;
  label: string;
  hint: string;
  required?: boolean;
  among: readonly FileDocument[];
  ticked: readonly string[];
  error?: string | undefined;
  onChange: (ticked: string[]) => void;
}) {
  const t = useDocumentWords();
  return (
    <FieldGroup name={name} label={label} hint={hint} required={required} error={error}>
      {among.map(({ id, kind, title, version, state }) => (
        <label key={id} className="tick">
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={({ target }) => onChange(target.checked ? [...ticked, id] : ticked.filter((one) => one !== id))}
          />
          <span>
            {title}{' '}
            <span className="quiet">
              (
              {[capital(kind.label), version > 1 && t.version(version), state !== 'current' && t.states[state]]
                .filter(Boolean)
                .join(', ')}
              )
            </span>
          </span>
        </label>
      ))}
    </FieldGroup>
  );
}
