import { Field } from '../../shared/Field';
import type { FoundAttribute, Kind, Role } from './answers';
import { useLayerWords } from './words';

/** Which attribute of the file carries what, beginning with what was said the last time. */
export function MappingFields({
  kind: { roles, mapping },
  map,
  attributes,
  onChange,
}: {
  kind: Kind;
  map: Partial<Record<Role, string>>;
  attributes: FoundAttribute[];
  onChange: (map: Partial<Record<Role, string>>) => void;
}) {
  const { wizard: t } = useLayerWords();
  const remembers = Object.keys(mapping).length > 0;
  return (
    <details className="mapping" open={remembers || attributes.length > 0 || Object.keys(map).length > 0}>
      <summary>{t.mapping}</summary>
      <p className="quiet">{remembers ? t.mappingKept : t.mappingHint}</p>
      {roles.map((role) => (
        <Field key={role} name={`map-${role}`} label={t.roles[role]}>
          {(props) => (
            <input
              {...props}
              type="text"
              autoComplete="off"
              list="attributes-of-file"
              value={map[role] ?? mapping[role] ?? ''}
              onChange={({ target }) => onChange({ ...map, [role]: target.value })}
            />
          )}
        </Field>
      ))}
      <datalist id="attributes-of-file">
        {attributes.map(({ name, examples }) => (
          <option key={name} value={name}>
            {examples.join(', ')}
          </option>
        ))}
      </datalist>
    </details>
  );
}

/** « capakey=CAPAKEY,owner= » of the roles of a kind that are said otherwise than they are remembered. */
export function mappingText({ roles, mapping }: Kind, map: Partial<Record<Role, string>>): string {
  return roles
    .filter((role) => map[role] !== undefined && map[role].trim() !== (mapping[role] ?? ''))
    .map((role) => `${role}=${map[role]!.trim()}`)
    .join(',');
}
