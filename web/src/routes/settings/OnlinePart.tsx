import { useQuery, useQueryClient } from '@tanstack/react-query';
import { capital } from '../../shared/capital';
import { Fault } from '../../shared/Fault';
import { FieldGroup } from '../../shared/Field';
import { useSpeech } from '../../words';
import type { OnlineSettings } from './answers';
import { setOnline, settingsQueries } from './queries';
import { SettingForm } from './SettingForm';
import { useSetting } from './use-setting';
import { useSettingsWords } from './words';

/** For which procedures applicants may send their request by themselves. */
export function OnlinePart() {
  const { w, language } = useSpeech();
  const t = useSettingsWords();
  const { data, error } = useQuery(settingsQueries.online(language));
  if (error && !data) return <Fault error={error} />;
  return (
    <section>
      <h2>{t.tabs.online}</h2>
      <p className="lead">{t.online.lead}</p>
      {!data ? <p className="quiet">{w.loading}</p> : data.items.length === 0 ? <p>{t.online.none}</p> : <Form settings={data} />}
    </section>
  );
}

function Form({ settings }: { settings: OnlineSettings }) {
  const { language } = useSpeech();
  const { online: t } = useSettingsWords();
  const client = useQueryClient();
  const setting = useSetting({
    name: 'online',
    blank: { procedures: settings.procedures, version: settings.version },
    faultsOf: () => ({}),
    fieldsOf: () => ['/procedures'],
    send: ({ procedures, version }) => setOnline(procedures, version),
    reread: async () => (await client.fetchQuery(settingsQueries.online(language))).version,
  });
  const { procedures } = setting.draft;
  const toggle = (name: string) =>
    setting.put({ procedures: procedures.includes(name) ? procedures.filter((one) => one !== name) : [...procedures, name] });
  return (
    <SettingForm setting={setting as never}>
      <FieldGroup name="/procedures" label={t.taken} hint={t.hint} error={setting.sending.shown['/procedures']}>
        {settings.items.map(({ name, label }) => (
          <label key={name} className="tick">
            <input type="checkbox" checked={procedures.includes(name)} onChange={() => toggle(name)} /> {capital(label)}
          </label>
        ))}
      </FieldGroup>
    </SettingForm>
  );
}
