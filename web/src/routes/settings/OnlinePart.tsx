import { useQuery, useQueryClient } from '@tanstack/react-query';
import { capital } from '../../shared/capital';
import { Fault } from '../../shared/Fault';
import { FieldGroup } from '../../shared/Field';
import type { Faults } from '../../shared/sending';
import { useSpeech } from '../../words';
import type { AskedPiece, OnlineSettings, PiecesOfProcedure } from './answers';
import { AskedPieces, faultsOfPieces } from './AskedPieces';
import { setOnline, settingsQueries } from './queries';
import { SettingForm } from './SettingForm';
import { useSetting } from './use-setting';
import { useSettingsWords } from './words';

/** For which procedures applicants may send their request by themselves, and the pieces that the office asks them for. */
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
  const { w, language } = useSpeech();
  const { online: t } = useSettingsWords();
  const client = useQueryClient();
  const setting = useSetting({
    name: 'online',
    blank: { procedures: settings.procedures, pieces: settings.pieces, version: settings.version },
    faultsOf: (draft) => {
      const all = sentOf(draft).map(({ pieces }, place) =>
        faultsOfPieces(pieces, `/pieces/${place}`, { required: w.form.required, twice: t.twice }),
      );
      return Object.assign({}, ...all) as Faults;
    },
    fieldsOf: (draft) => [
      '/procedures',
      ...sentOf(draft).flatMap(({ pieces }, of) =>
        pieces.flatMap((_piece, place) => [`/pieces/${of}/pieces/${place}/title`, `/pieces/${of}/pieces/${place}/kind`]),
      ),
    ],
    send: (draft) => setOnline(draft.procedures, sentOf(draft), draft.version),
    reread: async () => (await client.fetchQuery(settingsQueries.online(language))).version,
  });
  const { procedures } = setting.draft;
  const toggle = (name: string) =>
    setting.put({ procedures: procedures.includes(name) ? procedures.filter((one) => one !== name) : [...procedures, name] });
  const sent = sentOf(setting.draft);
  const shown = settings.items.filter(({ name }) => procedures.includes(name));
  const ask = (procedure: string, pieces: AskedPiece[]) =>
    setting.put({ pieces: [...setting.draft.pieces.filter((one) => one.procedure !== procedure), { procedure, pieces }] });
  return (
    <SettingForm setting={setting as never}>
      <FieldGroup name="/procedures" label={t.taken} hint={t.hint} error={setting.sending.shown['/procedures']}>
        {settings.items.map(({ name, label }) => (
          <label key={name} className="tick">
            <input type="checkbox" checked={procedures.includes(name)} onChange={() => toggle(name)} /> {capital(label)}
          </label>
        ))}
      </FieldGroup>
      {shown.length > 0 && (
        <>
          <h3>{t.pieces}</h3>
          <p>{t.piecesLead}</p>
        </>
      )}
      {shown.map(({ name, label }) => {
        const place = sent.findIndex(({ procedure }) => procedure === name);
        return (
          <AskedPieces
            key={name}
            asked={sent[place]!}
            title={label}
            pointer={`/pieces/${place}`}
            kinds={settings.kinds}
            faults={setting.sending.shown}
            onChange={(pieces) => ask(name, pieces)}
          />
        );
      })}
    </SettingForm>
  );
}

/** What is asked for with each procedure that is taken, in the order in which it is sent. */
function sentOf({ procedures, pieces }: Pick<OnlineSettings, 'procedures' | 'pieces'>): PiecesOfProcedure[] {
  return procedures.map((procedure) => pieces.find((one) => one.procedure === procedure) ?? { procedure, pieces: [] });
}
