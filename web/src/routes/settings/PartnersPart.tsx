import { useQuery, useQueryClient } from '@tanstack/react-query';
import { capital } from '../../shared/capital';
import { Fault } from '../../shared/Fault';
import { Field, TextField } from '../../shared/Field';
import type { Faults } from '../../shared/sending';
import { useSpeech } from '../../words';
import type { PartnerSettings } from './answers';
import { isEmail } from './is-email';
import { setPartners, settingsQueries, type PartnerWritten } from './queries';
import { SettingForm } from './SettingForm';
import { useSetting } from './use-setting';
import { useSettingsWords } from './words';

const OUTSIDE = '*outside';

interface Choice {
  /** Slug of an administration, OUTSIDE, or nobody. */
  who: string;
  name: string;
  email: string;
  language: string;
}

interface Draft {
  choices: Record<string, Choice>;
  version: string;
}

const NOBODY: Choice = { who: '', name: '', email: '', language: '' };

/** Whom the administration asks when a procedure names a body. */
export function PartnersPart() {
  const { w, language } = useSpeech();
  const t = useSettingsWords();
  const { data, error } = useQuery(settingsQueries.partners(language));
  if (error && !data) return <Fault error={error} />;
  return (
    <section>
      <h2>{t.tabs.partners}</h2>
      <p className="lead">{t.partners.lead}</p>
      {data ? <Form settings={data} /> : <p className="quiet">{w.loading}</p>}
    </section>
  );
}

function Form({ settings }: { settings: PartnerSettings }) {
  const { language, w } = useSpeech();
  const { partners: t } = useSettingsWords();
  const client = useQueryClient();
  const bodies = settings.bodies.map(({ name }) => name);
  /** The body's place in what is sent, by which the service names it. */
  const placeOf = ({ choices }: Draft, body: string) => bodies.filter((one) => (choices[one] ?? NOBODY).who !== '').indexOf(body);
  const setting = useSetting<Draft, unknown>({
    name: 'partners',
    blank: { choices: choicesIn(settings), version: settings.version },
    faultsOf: (draft) => faultsOf(draft, (body) => placeOf(draft, body), w.form.required, t.badEmail),
    fieldsOf: (draft) =>
      bodies.flatMap((body) => ['', '/name', '/email'].map((member) => `/items/${placeOf(draft, body)}${member}`)),
    send: (draft) => setPartners(writtenOf(draft, bodies), draft.version),
    reread: async () => (await client.fetchQuery(settingsQueries.partners(language))).version,
  });
  const { draft, put, sending } = setting;
  return (
    <SettingForm setting={setting as never}>
      {settings.bodies.map(({ name: body, label, administrations, territory }) => {
        const choice = draft.choices[body] ?? NOBODY;
        const at = choice.who === '' ? `body:${body}` : `/items/${placeOf(draft, body)}`;
        const change = (patch: Partial<Choice>) => put({ choices: { ...draft.choices, [body]: { ...choice, ...patch } } });
        return (
          <div key={body} className={choice.who === OUTSIDE ? 'card' : undefined}>
            <Field
              name={at}
              label={capital(label)}
              required
              hint={choice.who === '' && territory ? capital(territory.because) : undefined}
              error={sending.shown[at]}
            >
              {(props) => (
                <select {...props} value={choice.who} onChange={({ target }) => change({ who: target.value })}>
                  <option value="">{territory ? t.byTerritory : t.nobody}</option>
                  {administrations.map(({ slug, name }) => (
                    <option key={slug} value={slug}>
                      {name}
                    </option>
                  ))}
                  <option value={OUTSIDE}>{t.outside}</option>
                </select>
              )}
            </Field>
            {choice.who === OUTSIDE && (
              <>
                <TextField
                  name={`${at}/name`}
                  label={t.name}
                  required
                  maxLength={200}
                  value={choice.name}
                  error={sending.shown[`${at}/name`]}
                  onChange={(name) => change({ name })}
                />
                <TextField
                  name={`${at}/email`}
                  label={t.email}
                  hint={t.emailHint}
                  required
                  maxLength={254}
                  value={choice.email}
                  error={sending.shown[`${at}/email`]}
                  onChange={(email) => change({ email })}
                />
              </>
            )}
          </div>
        );
      })}
    </SettingForm>
  );
}

function choicesIn({ items }: PartnerSettings): Record<string, Choice> {
  return Object.fromEntries(
    items.map(({ body, administration, name, email, language }) => [
      body,
      administration === null
        ? { who: OUTSIDE, name, email: email ?? '', language }
        : { who: administration, name: '', email: '', language },
    ]),
  );
}

function writtenOf({ choices }: Draft, bodies: string[]): PartnerWritten[] {
  return bodies.flatMap((body): PartnerWritten[] => {
    const { who, name, email, language } = choices[body] ?? NOBODY;
    if (who === '') return [];
    const spoken = language === '' ? {} : { language };
    return who === OUTSIDE
      ? [{ body, name: name.trim(), email: email.trim(), ...spoken }]
      : [{ body, administration: who, ...spoken }];
  });
}

function faultsOf({ choices }: Draft, placeOf: (body: string) => number, required: string, badEmail: string): Faults {
  const faults: Faults = {};
  for (const [body, { who, name, email }] of Object.entries(choices)) {
    if (who !== OUTSIDE) continue;
    const at = `/items/${placeOf(body)}`;
    if (name.trim() === '') faults[`${at}/name`] = required;
    if (!isEmail(email)) faults[`${at}/email`] = badEmail;
  }
  return faults;
}
