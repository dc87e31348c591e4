import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Fault } from '../../shared/Fault';
import { TextField } from '../../shared/Field';
import { useSpeech } from '../../words';
import type { ReferenceSettings } from './answers';
import { setReferences, settingsQueries } from './queries';
import { SettingForm } from './SettingForm';
import { useSetting } from './use-setting';
import { useSettingsWords } from './words';

/** How files are numbered: a pattern for each procedure. */
export function ReferencesPart() {
  const { w, language } = useSpeech();
  const t = useSettingsWords();
  const { data, error } = useQuery(settingsQueries.references(language));
  if (error && !data) return <Fault error={error} />;
  return (
    <section>
      <h2>{t.tabs.references}</h2>
      {!data ? (
        <p className="quiet">{w.loading}</p>
      ) : data.items.some(({ kept }) => kept) ? (
        <>
          <p className="lead">{t.references.lead}</p>
          <p>{t.references.marks(data.usual)}</p>
          <Form settings={data} />
        </>
      ) : (
        <p>{t.noFiles}</p>
      )}
    </section>
  );
}

function Form({ settings }: { settings: ReferenceSettings }) {
  const { language, w } = useSpeech();
  const t = useSettingsWords();
  const client = useQueryClient();
  const kept = settings.items.filter((item) => item.kept);
  const fieldOf = (procedure: string) => `/patterns/${procedure}`;
  const setting = useSetting({
    name: 'references',
    blank: { patterns: settings.patterns, version: settings.version },
    faultsOf: () => ({}),
    fieldsOf: () => kept.map(({ procedure }) => fieldOf(procedure)),
    send: ({ patterns, version }) =>
      setReferences(Object.fromEntries(Object.entries(patterns).filter(([, pattern]) => pattern.trim() !== '')), version),
    reread: async () => (await client.fetchQuery(settingsQueries.references(language))).version,
  });
  const { patterns } = setting.draft;
  return (
    <SettingForm setting={setting as never}>
      {kept.map(({ procedure, label, abbreviation }) => {
        const typed = patterns[procedure] ?? '';
        const next = example(typed.trim() || settings.usual, abbreviation);
        return (
          <TextField
            key={procedure}
            name={fieldOf(procedure)}
            label={label}
            hint={`${t.references.example}${w.colon}${next}`}
            code
            maxLength={100}
            value={typed}
            error={setting.sending.shown[fieldOf(procedure)]}
            onChange={(pattern) => setting.put({ patterns: { ...patterns, [procedure]: pattern } })}
          />
        );
      })}
    </SettingForm>
  );
}

/** The first reference of this year under a pattern; the service says what is wrong with one. */
function example(pattern: string, abbreviation: string): string {
  return pattern
    .replaceAll('{abbreviation}', abbreviation)
    .replaceAll('{year}', String(new Date().getFullYear()))
    .replaceAll(/\{number(?::(\d+))?\}/g, (_mark, digits?: string) => '1'.padStart(Math.min(Number(digits ?? 1), 12), '0'));
}
