import { useQueryClient } from '@tanstack/react-query';
import { useDraft } from '../../shared/draft';
import { Field, FieldGroup, TextField } from '../../shared/Field';
import { useSending } from '../../shared/sending';
import { SentForm } from '../../shared/SentForm';
import { ToldOnce } from '../../shared/ToldOnce';
import { LANGUAGES, useSpeech, type Language } from '../../words';
import { TYPES, type Type } from './answers';
import { create } from './queries';
import { useOperatorWords } from './words';

const BLANK = {
  type: 'municipality' as Type,
  name: '',
  slug: '',
  nisCode: '',
  languages: ['fr'] as Language[],
  administratorName: '',
  administratorEmail: '',
};
const FIELDS = ['/type', '/name', '/slug', '/nisCode', '/languages', '/administratorName', '/administratorEmail'] as const;

/** Creates an administration, and tells once the code with which its administrator comes in. */
export function NewAdministration() {
  const { w, moment } = useSpeech();
  const t = useOperatorWords();
  const client = useQueryClient();
  const { value: draft, change, clear, restored } = useDraft('exploitation/nouvelle', BLANK);
  const { type, name, slug, nisCode, languages, administratorName, administratorEmail } = draft;
  const required = (field: string, value: string) => (value.trim() === '' ? { [field]: w.form.required } : {});
  const sending = useSending({
    faults: {
      ...required('/name', name),
      ...(!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug.trim()) && { '/slug': t.badSlug }),
      ...(type === 'municipality' && nisCode.trim() !== '' && !/^\d{5}$/.test(nisCode.trim()) && { '/nisCode': t.badNis }),
      ...(languages.length === 0 && { '/languages': w.form.chooseOne }),
      ...required('/administratorName', administratorName),
      ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(administratorEmail.trim()) && { '/administratorEmail': t.badEmail }),
    },
    fields: FIELDS,
    send: () =>
      create({
        type,
        name: name.trim(),
        slug: slug.trim(),
        ...(type === 'municipality' && nisCode.trim() !== '' && { nisCode: nisCode.trim() }),
        languages,
        administratorName: administratorName.trim(),
        administratorEmail: administratorEmail.trim(),
      }),
    onDone: async () => {
      clear();
      await client.invalidateQueries({ queryKey: ['operator'] });
    },
  });
  const { shown } = sending;
  const put = (patch: Partial<typeof draft>) => {
    sending.forget();
    change(patch);
  };
  const text = (
    field: 'name' | 'slug' | 'nisCode' | 'administratorName' | 'administratorEmail',
    label: string,
    hint?: string,
  ) => (
    <TextField
      name={`/${field}`}
      label={label}
      hint={hint}
      required={field !== 'nisCode'}
      maxLength={field === 'slug' ? 60 : 200}
      value={draft[field]}
      error={shown[`/${field}`]}
      onChange={(value) => put({ [field]: value })}
    />
  );
  return (
    <section>
      {sending.answer && (
        <ToldOnce label={t.code} secret={sending.answer.invitation.code}>
          {t.codeOnce(moment(sending.answer.invitation.until))}
        </ToldOnce>
      )}
      <details className="card" open={restored || undefined}>
        <summary>{t.create}</summary>
        <SentForm sending={sending} restored={restored} onDiscard={clear} action={t.create}>
          <Field name="/type" label={t.type} required error={shown['/type']}>
            {(props) => (
              <select {...props} value={type} onChange={({ target }) => put({ type: target.value as Type })}>
                {TYPES.map((one) => (
                  <option key={one} value={one}>
                    {t.types[one]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {text('name', t.name)}
          {text('slug', t.slug, t.slugHint)}
          {type === 'municipality' && text('nisCode', t.nis, t.nisHint)}
          <FieldGroup name="/languages" label={t.languages} required error={shown['/languages']}>
            {LANGUAGES.map((one) => (
              <label key={one} className="tick">
                <input
                  type="checkbox"
                  checked={languages.includes(one)}
                  onChange={() =>
                    put({ languages: languages.includes(one) ? languages.filter((other) => other !== one) : [...languages, one] })
                  }
                />{' '}
                <span lang={one}>{w.languages[one]}</span>
              </label>
            ))}
          </FieldGroup>
          {text('administratorName', t.administratorName, t.administratorHint)}
          {text('administratorEmail', t.administratorEmail)}
        </SentForm>
      </details>
    </section>
  );
}
