import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { Refused } from '../../shared/Fault';
import { TextField } from '../../shared/Field';
import { SentForm } from '../../shared/SentForm';
import { useSending } from '../../shared/sending';
import { useSpeech } from '../../words';
import { useFileWords } from './words';

/** A task or a visa of the office; the shape of `src/office`. */
interface Task {
  id: string;
  label: string;
  kind: 'task' | 'visa';
  /** Who alone may sign, in words. */
  signer: string | null;
  done: boolean;
  marks: { done: boolean; note: string | null; at: string; by: string }[];
}

/** What the office wants done on the file. It has no legal force: no clock and no step depends on it. */
export function TasksPart({ id }: { id: string }) {
  const { language } = useSpeech();
  const { tasks: t } = useFileWords();
  const client = useQueryClient();
  const params = { path: { id } };
  const { data } = useQuery({
    queryKey: ['file', id, 'tasks', language],
    queryFn: () => answer<{ items: Task[] }>(api.GET('/api/applications/{id}/tasks', { params })),
  });
  const reread = () => client.invalidateQueries({ queryKey: ['file', id, 'tasks'] });
  if (!data) return null;
  return (
    <section>
      <h2>{t.title}</h2>
      <p className="quiet">{data.items.length === 0 ? t.none : t.lead}</p>
      <ul className="plain task-list">
        {data.items.map((task) => (
          <TaskItem key={task.id} file={id} task={task} onMarked={reread} />
        ))}
      </ul>
      <NewTask id={id} onDone={reread} />
    </section>
  );
}

function TaskItem({ file, task, onMarked }: { file: string; task: Task; onMarked: () => Promise<void> }) {
  const { tasks: t } = useFileWords();
  // What was just ticked stands at once, and goes back if the service refuses it.
  const [asked, setAsked] = useState<boolean>();
  const mark = useMutation({
    mutationFn: (done: boolean) =>
      answer<unknown>(
        api.POST('/api/applications/{id}/tasks/{task}/marks', { params: { path: { id: file, task: task.id } }, body: { done } }),
      ),
    // Ticks of one task arrive in the order in which they were made.
    scope: { id: task.id },
    onSuccess: onMarked,
    // What did not answer may have been taken.
    onError: () => void onMarked(),
    onSettled: (_answer, _error, done) => setAsked((last) => (last === done ? undefined : last)),
  });
  return (
    <li>
      <label className="tick">
        <input
          type="checkbox"
          checked={asked ?? task.done}
          onChange={({ target }) => {
            setAsked(target.checked);
            mark.mutate(target.checked);
          }}
        />{' '}
        {task.kind === 'visa' ? t.visa(task.label, task.signer) : task.label}
      </label>
      <Refused error={mark.error} />
      <LastMark task={task} />
    </li>
  );
}

function LastMark({ task: { marks } }: { task: Task }) {
  const { moment } = useSpeech();
  const { tasks: t } = useFileWords();
  const [last] = marks;
  if (!last) return null;
  return (
    <p className="quiet">
      {last.done ? t.done(last.by, moment(last.at)) : t.undone(last.by, moment(last.at))}
      {last.note !== null && ` ${last.note}`}
    </p>
  );
}

function NewTask({ id, onDone }: { id: string; onDone: () => Promise<void> }) {
  const { w } = useSpeech();
  const { tasks: t } = useFileWords();
  const [label, setLabel] = useState('');
  const sending = useSending({
    faults: label.trim() === '' ? { '/label': w.form.required } : {},
    fields: ['/label'],
    send: () =>
      answer<unknown>(api.POST('/api/applications/{id}/tasks', { params: { path: { id } }, body: { label: label.trim() } })),
    onDone: async () => {
      setLabel('');
      await onDone();
    },
  });
  return (
    <details>
      <summary>{t.add}</summary>
      <SentForm sending={sending} action={t.add}>
        <TextField
          name="/label"
          label={t.label}
          required
          maxLength={200}
          value={label}
          error={sending.shown['/label']}
          onChange={setLabel}
        />
      </SentForm>
    </details>
  );
}
