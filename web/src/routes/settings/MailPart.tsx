import { useQuery, useQueryClient } from '@tanstack/react-query';
import { capital } from '../../shared/capital';
import { Fault } from '../../shared/Fault';
import { Field, FieldGroup, TextField } from '../../shared/Field';
import type { Faults } from '../../shared/sending';
import { LANGUAGES, useSpeech, type Language } from '../../words';
import type { Address, MailSettings } from './answers';
import { setMail, settingsQueries } from './queries';
import { SettingForm } from './SettingForm';
import { isEmail } from './is-email';
import { useSetting } from './use-setting';
import { useSettingsWords } from './words';

interface Line {
  recipient: string;
  name: string;
  email: string;
  address: string;
  language: Language | '';
}

interface Draft {
  senderName: string;
  replyTo: string;
  postalAddress: string;
  addresses: Line[];
  version: string;
}

/** How the administration signs what it sends, and where its correspondents are reached. */
export function MailPart() {
  const { w, language } = useSpeech();
  const t = useSettingsWords();
  const { data, error } = useQuery(settingsQueries.mail(language));
  if (error && !data) return <Fault error={error} />;
  return (
    <section>
      <h2>{t.tabs.mail}</h2>
      <p className="lead">{t.mail.lead}</p>
      {data ? <Form settings={data} /> : <p className="quiet">{w.loading}</p>}
    </section>
  );
}

function Form({ settings }: { settings: MailSettings }) {
  const { language, w } = useSpeech();
  const { mail: t } = useSettingsWords();
  const client = useQueryClient();
  const setting = useSetting<Draft, unknown>({
    name: 'mail',
    blank: draftOf(settings),
    faultsOf: (draft) => ({
      ...(draft.replyTo.trim() !== '' && !isEmail(draft.replyTo) && { '/replyTo': t.badEmail }),
      ...Object.assign({}, ...draft.addresses.map((line, place) => faultsOfLine(line, place, w.form.required, t.badEmail))),
    }),
    fieldsOf: ({ addresses }) => [
      '/senderName',
      '/replyTo',
      '/postalAddress',
      ...addresses.flatMap((_line, place) =>
        ['', '/recipient', '/name', '/email', '/address'].map((member) => `/addresses/${place}${member}`),
      ),
    ],
    send: (draft) => setMail(writtenOf(draft), draft.version),
    reread: async () => (await client.fetchQuery(settingsQueries.mail(language))).version,
  });
  const { draft, put, sending } = setting;
  const lines = (addresses: Line[]) => put({ addresses });
  return (
    <SettingForm setting={setting as never}>
      <TextField
        name="/senderName"
        label={t.sender}
        hint={t.senderHint}
        maxLength={200}
        value={draft.senderName}
        error={sending.shown['/senderName']}
        onChange={(senderName) => put({ senderName })}
      />
      <TextField
        name="/replyTo"
        label={t.replyTo}
        maxLength={254}
        value={draft.replyTo}
        error={sending.shown['/replyTo']}
        onChange={(replyTo) => put({ replyTo })}
      />
      <TextField
        name="/postalAddress"
        label={t.postal}
        hint={t.postalHint}
        lines={3}
        maxLength={300}
        value={draft.postalAddress}
        error={sending.shown['/postalAddress']}
        onChange={(postalAddress) => put({ postalAddress })}
      />
      <h3>{t.correspondents}</h3>
      <p className="quiet">{t.correspondentsLead}</p>
      {draft.addresses.map((line, place) => (
        <Correspondent
          key={place}
          line={line}
          place={place}
          choices={settings.correspondents.filter(
            ({ name }) => name === line.recipient || !draft.addresses.some(({ recipient }) => recipient === name),
          )}
          faults={sending.shown}
          onChange={(patch) => lines(draft.addresses.map((one, at) => (at === place ? { ...one, ...patch } : one)))}
          onRemove={() => lines(draft.addresses.filter((_one, at) => at !== place))}
        />
      ))}
      <button
        type="button"
        className="button small"
        onClick={() => lines([...draft.addresses, { recipient: '', name: '', email: '', address: '', language: '' }])}
      >
        {t.add}
      </button>
    </SettingForm>
  );
}

function Correspondent({
  line,
  place,
  choices,
  faults,
  onChange,
  onRemove,
}: {
  line: Line;
  place: number;
  choices: MailSettings['correspondents'];
  faults: Faults;
  onChange: (patch: Partial<Line>) => void;
  onRemove: () => void;
}) {
  const { w } = useSpeech();
  const { mail: t } = useSettingsWords();
  const at = `/addresses/${place}`;
  const label = choices.find(({ name }) => name === line.recipient)?.label;
  return (
    <div className="card">
      <FieldGroup name={at} label={label === undefined ? t.newOne : capital(label)} required error={faults[at]}>
        <Field name={`${at}/recipient`} label={t.recipient} required error={faults[`${at}/recipient`]}>
          {(props) => (
            <select {...props} value={line.recipient} onChange={({ target }) => onChange({ recipient: target.value })}>
              <option value="">{w.form.choose}</option>
              {choices.map((choice) => (
                <option key={choice.name} value={choice.name}>
                  {capital(choice.label)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          name={`${at}/name`}
          label={t.name}
          required
          maxLength={200}
          value={line.name}
          error={faults[`${at}/name`]}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          name={`${at}/email`}
          label={t.email}
          maxLength={254}
          value={line.email}
          error={faults[`${at}/email`]}
          onChange={(email) => onChange({ email })}
        />
        <TextField
          name={`${at}/address`}
          label={t.address}
          lines={2}
          maxLength={300}
          value={line.address}
          error={faults[`${at}/address`]}
          onChange={(address) => onChange({ address })}
        />
        <Field name={`${at}/language`} label={t.language}>
          {(props) => (
            <select {...props} value={line.language} onChange={({ target }) => onChange({ language: target.value as Language })}>
              <option value="">{t.ours}</option>
              {LANGUAGES.map((one) => (
                <option key={one} value={one} lang={one}>
                  {w.languages[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button type="button" className="button small" onClick={onRemove}>
          {t.remove(line.name.trim() || String(place + 1))}
        </button>
      </FieldGroup>
    </div>
  );
}

function faultsOfLine({ recipient, name, email }: Line, place: number, required: string, badEmail: string): Faults {
  const at = `/addresses/${place}`;
  return {
    ...(recipient === '' && { [`${at}/recipient`]: required }),
    ...(name.trim() === '' && { [`${at}/name`]: required }),
    ...(email.trim() !== '' && !isEmail(email) && { [`${at}/email`]: badEmail }),
  };
}

function draftOf({ senderName, replyTo, postalAddress, addresses, version }: MailSettings): Draft {
  return {
    senderName: senderName ?? '',
    replyTo: replyTo ?? '',
    postalAddress: postalAddress ?? '',
    addresses: addresses.map(({ recipient, name, email = '', address = '', language }) => ({
      recipient,
      name,
      email,
      address,
      language: language ?? '',
    })),
    version,
  };
}

/** What is blank is left out: it means the usual. */
function writtenOf({ senderName, replyTo, postalAddress, addresses }: Draft) {
  const said = <Name extends string>(name: Name, value: string) =>
    (value.trim() === '' ? {} : { [name]: value.trim() }) as Partial<Record<Name, string>>;
  return {
    ...said('senderName', senderName),
    ...said('replyTo', replyTo),
    ...said('postalAddress', postalAddress),
    addresses: addresses.map(
      ({ recipient, name, email, address, language }) =>
        ({
          recipient,
          name: name.trim(),
          ...said('email', email),
          ...said('address', address),
          ...(language !== '' && { language }),
        }) as Address,
    ),
  };
}
