import { useId } from 'react';
import { capital } from '../../shared/capital';
import { Field, FieldGroup, TextField } from '../../shared/Field';
import type { Faults } from '../../shared/sending';
import { LANGUAGES, useSpeech, type Language } from '../../words';
import type { AccountDraft } from './account-draft';
import type { People } from './answers';
import { usePeopleWords } from './words';

/** Who it is, and with which roles. */
export function AccountFields({
  draft,
  people,
  faults,
  fixedEmail = false,
  onChange,
}: {
  draft: AccountDraft;
  people: People;
  faults: Faults;
  /** Somebody has signed in: the address is no longer what recognises them. */
  fixedEmail?: boolean;
  onChange: (patch: Partial<AccountDraft>) => void;
}) {
  const { w } = useSpeech();
  const { fields: t } = usePeopleWords();
  const { name, email, locale, roles } = draft;
  const toggle = (role: string) =>
    onChange({ roles: roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role] });
  return (
    <>
      <TextField
        name="/name"
        label={t.name}
        required
        maxLength={200}
        value={name}
        error={faults['/name']}
        onChange={(value) => onChange({ name: value })}
      />
      {!fixedEmail && (
        <TextField
          name="/email"
          label={t.email}
          hint={t.emailHint}
          required
          maxLength={254}
          value={email}
          error={faults['/email']}
          onChange={(value) => onChange({ email: value })}
        />
      )}
      <Field name="/locale" label={t.locale} required error={faults['/locale']}>
        {(props) => (
          <select {...props} value={locale} onChange={({ target }) => onChange({ locale: target.value as Language })}>
            {LANGUAGES.map((language) => (
              <option key={language} value={language} lang={language}>
                {w.languages[language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <FieldGroup name="/roles" label={t.roles} hint={t.rolesHint} required error={faults['/roles']}>
        {people.roles.map((role) => (
          <label key={role.name} className="tick">
            <input type="checkbox" checked={roles.includes(role.name)} onChange={() => toggle(role.name)} /> {capital(role.label)}
          </label>
        ))}
      </FieldGroup>
      {people.procedures.length > 0 && (
        <ProcedureRoles draft={draft} people={people} fault={faults['/procedureRoles']} onChange={onChange} />
      )}
    </>
  );
}

function ProcedureRoles({
  draft: { procedureRoles: lines },
  people,
  fault,
  onChange,
}: {
  draft: AccountDraft;
  people: People;
  fault: string | undefined;
  onChange: (patch: Partial<AccountDraft>) => void;
}) {
  const { fields: t } = usePeopleWords();
  const put = (place: number, patch: Partial<AccountDraft['procedureRoles'][number]>) =>
    onChange({ procedureRoles: lines.map((line, at) => (at === place ? { ...line, ...patch } : line)) });
  return (
    <FieldGroup name="/procedureRoles" label={t.procedureRoles} hint={t.procedureRolesHint} error={fault}>
      {lines.map(({ procedure, role }, place) => (
        <div key={place} className="pair">
          <Pick
            label={t.procedure}
            value={procedure}
            choices={people.procedures}
            onChoose={(chosen) => put(place, { procedure: chosen })}
          />
          <Pick label={t.role} value={role} choices={people.roles} onChoose={(chosen) => put(place, { role: chosen })} />
          <button
            type="button"
            className="button small"
            onClick={() => onChange({ procedureRoles: lines.filter((_line, at) => at !== place) })}
          >
            {t.removeRole(place + 1)}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button small"
        onClick={() => onChange({ procedureRoles: [...lines, { procedure: '', role: '' }] })}
      >
        {t.addRole}
      </button>
    </FieldGroup>
  );
}

function Pick({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: string;
  choices: People['roles'];
  onChoose: (name: string) => void;
}) {
  const { w } = useSpeech();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="quiet">
        {label}
      </label>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{w.form.choose}</option>
        {choices.map((choice) => (
          <option key={choice.name} value={choice.name}>
            {capital(choice.label)}
          </option>
        ))}
      </select>
    </div>
  );
}
