import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Fault } from '../../shared/Fault';
import { FieldGroup, TextField } from '../../shared/Field';
import type { Faults } from '../../shared/sending';
import { useSpeech } from '../../words';
import type { Checklist, ChecklistItem, ChecklistSettings } from './answers';
import { ChooseNamed } from './ChooseNamed';
import { setChecklists, settingsQueries } from './queries';
import { SettingForm } from './SettingForm';
import { useSetting } from './use-setting';
import { useSettingsWords } from './words';

/** What the office wants done at which milestone of its files. */
export function ChecklistsPart() {
  const { w, language } = useSpeech();
  const t = useSettingsWords();
  const { data, error } = useQuery(settingsQueries.checklists(language));
  if (error && !data) return <Fault error={error} />;
  return (
    <section>
      <h2>{t.tabs.checklists}</h2>
      <p className="lead">{t.checklists.lead}</p>
      {data ? <Form settings={data} /> : <p className="quiet">{w.loading}</p>}
    </section>
  );
}

const at = (list: number, item?: number) => `/checklists/${list}${item === undefined ? '' : `/items/${item}`}`;

function Form({ settings }: { settings: ChecklistSettings }) {
  const { language, w } = useSpeech();
  const { checklists: t } = useSettingsWords();
  const client = useQueryClient();
  const setting = useSetting({
    name: 'checklists',
    blank: { checklists: settings.checklists, version: settings.version },
    faultsOf: ({ checklists }) => faultsOf(checklists, w.form.required),
    fieldsOf: ({ checklists }) =>
      checklists.flatMap(({ items }, list) => [
        at(list),
        `${at(list)}/procedure`,
        `${at(list)}/milestone`,
        ...items.flatMap((_item, place) => [`${at(list, place)}/label`, `${at(list, place)}/role`]),
      ]),
    send: ({ checklists, version }) => setChecklists(checklists, version),
    reread: async () => (await client.fetchQuery(settingsQueries.checklists(language))).version,
  });
  const { draft, put, sending } = setting;
  const change = (list: number, patch: Partial<Checklist>) =>
    put({ checklists: draft.checklists.map((one, place) => (place === list ? { ...one, ...patch } : one)) });
  return (
    <SettingForm setting={setting as never}>
      {draft.checklists.length === 0 && <p>{t.none}</p>}
      {draft.checklists.map((checklist, list) => (
        <div key={checklist.id} className="card">
          <FieldGroup name={at(list)} label={t.list(list + 1)} required error={sending.shown[at(list)]}>
            <ChooseNamed
              name={`${at(list)}/milestone`}
              label={t.milestone}
              required
              empty={w.form.choose}
              among={settings.milestones}
              value={checklist.milestone}
              error={sending.shown[`${at(list)}/milestone`]}
              onChange={(milestone) => change(list, { milestone })}
            />
            <ChooseNamed
              name={`${at(list)}/procedure`}
              label={t.procedure}
              empty={t.every}
              among={settings.procedures}
              value={checklist.procedure ?? ''}
              error={sending.shown[`${at(list)}/procedure`]}
              onChange={(procedure) => change(list, { procedure: procedure === '' ? undefined : procedure })}
            />
            {checklist.items.map((item, place) => (
              <Item
                key={item.id}
                item={item}
                name={at(list, place)}
                place={place + 1}
                roles={settings.roles}
                faults={sending.shown}
                onChange={(patch) =>
                  change(list, { items: checklist.items.map((one, i) => (i === place ? { ...one, ...patch } : one)) })
                }
                onRemove={() => change(list, { items: checklist.items.filter((_one, i) => i !== place) })}
              />
            ))}
            <div className="actions">
              <button
                type="button"
                className="button small"
                onClick={() => change(list, { items: [...checklist.items, newItem(checklist.items)] })}
              >
                {t.addItem}
              </button>
              <button
                type="button"
                className="button small"
                onClick={() => put({ checklists: draft.checklists.filter((_one, i) => i !== list) })}
              >
                {t.removeList(list + 1)}
              </button>
            </div>
          </FieldGroup>
        </div>
      ))}
      <button
        type="button"
        className="button small"
        onClick={() => put({ checklists: [...draft.checklists, newList(draft.checklists)] })}
      >
        {t.addList}
      </button>
    </SettingForm>
  );
}

function Item({
  item,
  name,
  place,
  roles,
  faults,
  onChange,
  onRemove,
}: {
  item: ChecklistItem;
  name: string;
  place: number;
  roles: ChecklistSettings['roles'];
  faults: Faults;
  onChange: (patch: Partial<ChecklistItem>) => void;
  onRemove: () => void;
}) {
  const { checklists: t } = useSettingsWords();
  const isVisa = item.kind === 'visa';
  return (
    <div className="listed-item">
      <TextField
        name={`${name}/label`}
        label={t.item(place)}
        required
        maxLength={200}
        value={item.label}
        error={faults[`${name}/label`]}
        onChange={(label) => onChange({ label })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={isVisa}
          onChange={({ target }) => onChange({ kind: target.checked ? 'visa' : 'task', role: undefined })}
        />{' '}
        {t.visa(place)}
      </label>
      {isVisa && (
        <ChooseNamed
          name={`${name}/role`}
          label={t.role(place)}
          empty={t.anybody}
          among={roles}
          value={item.role ?? ''}
          error={faults[`${name}/role`]}
          onChange={(role) => onChange({ role: role === '' ? undefined : role })}
        />
      )}
      <button type="button" className="button small" onClick={onRemove}>
        {t.removeItem(place)}
      </button>
    </div>
  );
}

function faultsOf(checklists: Checklist[], required: string): Faults {
  const faults: Faults = {};
  for (const [list, { milestone, items }] of checklists.entries()) {
    if (milestone === '') faults[`${at(list)}/milestone`] = required;
    if (items.length === 0) faults[at(list)] = required;
    for (const [place, { label }] of items.entries()) if (label.trim() === '') faults[`${at(list, place)}/label`] = required;
  }
  return faults;
}

/** Names that no other of the list bears: the tasks that are on files are known by them. */
function newItem(others: ChecklistItem[]): ChecklistItem {
  return { id: unused('tache', others), label: '', kind: 'task' };
}

function newList(others: Checklist[]): Checklist {
  return { id: unused('liste', others), milestone: '', items: [newItem([])] };
}

function unused(name: string, others: { id: string }[]): string {
  let number = others.length + 1;
  while (others.some(({ id }) => id === `${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}
