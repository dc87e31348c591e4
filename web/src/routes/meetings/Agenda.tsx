import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isProblem } from '../../api/problem';
import { faultInWords } from '../../shared/Fault';
import { useSpeech } from '../../words';
import type { AgendaFile, Meeting } from './answers';
import { DeliberationForm } from './DeliberationForm';
import { FileHead } from './FileHead';
import { meetingQueries, setAgenda } from './queries';
import { useMeetingWords } from './words';

/** The agenda in its order, and the files that may be put there: each change is kept at once. */
export function Agenda({ meeting, onChange }: { meeting: Meeting; onChange: (meeting: Meeting) => void }) {
  const { w, language } = useSpeech();
  const m = useMeetingWords();
  const client = useQueryClient();
  const [told, setTold] = useState('');
  const { list, focusOn } = useFocusAfterChange(meeting.version);
  const order = meeting.items.map(({ file }) => file);
  const saving = useMutation({
    mutationFn: ({ files }: { files: string[]; say: string }) => setAgenda(meeting.id, meeting.version, files),
    onSuccess: (now, { say }) => {
      setTold(say);
      onChange(now);
    },
    onError: () => client.invalidateQueries({ queryKey: ['meeting', meeting.id] }),
  });
  const fixed = meeting.state === 'closed';
  const save = (files: string[], say: string, focus: string) => {
    if (saving.isPending) return;
    focusOn(focus);
    saving.mutate({ files, say });
  };
  const move = (file: AgendaFile, by: -1 | 1) => {
    const from = order.indexOf(file.id);
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    const files = order.toSpliced(from, 1).toSpliced(to, 0, file.id);
    save(files, m.moved(file.reference, to + 1, files.length), `${by < 0 ? 'up' : 'down'}-${file.id}`);
  };
  const remove = (file: AgendaFile) => {
    const files = order.filter((id) => id !== file.id);
    save(files, m.removed(file.reference), 'agenda');
  };
  return (
    <div ref={list}>
      <section>
        <h2 tabIndex={-1} data-focus="agenda">
          {m.agenda}
        </h2>
        <p className="hidden" role="status">
          {told}
        </p>
        {saving.error && (
          <div className="notice bad" role="alert">
            <p>{isProblem(saving.error, 412) ? m.stale : faultInWords(saving.error, w)}</p>
          </div>
        )}
        {meeting.items.length === 0 && <p>{m.empty}</p>}
        <ol className="agenda">
          {meeting.items.map((item, index) => {
            const { application: file } = item;
            return (
              <li key={item.file} className="agenda-item">
                <FileHead file={file} place={index + 1} />
                {!fixed && (
                  <div className="row">
                    <Small focus={`up-${file.id}`} off={index === 0} onPress={() => move(file, -1)}>
                      {m.up(file.reference)}
                    </Small>
                    <Small focus={`down-${file.id}`} off={index === order.length - 1} onPress={() => move(file, 1)}>
                      {m.down(file.reference)}
                    </Small>
                    {item.event === null && (
                      <Small focus={`remove-${file.id}`} onPress={() => remove(file)}>
                        {m.remove(file.reference)}
                      </Small>
                    )}
                  </div>
                )}
                <DeliberationForm meeting={meeting} item={item} onChange={onChange} />
              </li>
            );
          })}
        </ol>
      </section>
      {!fixed && (
        <Candidates
          id={meeting.id}
          language={language}
          onAdd={(file) => save([...order, file.id], m.added(file.reference), 'candidates')}
        />
      )}
    </div>
  );
}

function Candidates({ id, language, onAdd }: { id: string; language: string; onAdd: (file: AgendaFile) => void }) {
  const { w } = useSpeech();
  const m = useMeetingWords();
  const { data, error } = useQuery(meetingQueries.candidates(language, id));
  return (
    <section>
      <h2 tabIndex={-1} data-focus="candidates">
        {m.candidates}
      </h2>
      {error && <p className="notice bad">{faultInWords(error, w)}</p>}
      {data && data.items.length === 0 && <p>{m.noCandidates}</p>}
      {data && !data.complete && <p className="quiet">{m.notAll}</p>}
      <ul className="plain agenda">
        {data?.items.map((file) => (
          <li key={file.id} className="agenda-item">
            <FileHead file={file} />
            {!file.ready.now && file.ready.onTheDay && <p className="quiet">{m.readyLater}</p>}
            <Small focus={`add-${file.id}`} onPress={() => onAdd(file)}>
              {m.add(file.reference)}
            </Small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A button that keeps the focus when it can no longer do anything. */
function Small({
  focus,
  off = false,
  onPress,
  children,
}: {
  focus: string;
  off?: boolean;
  onPress: () => void;
  children: string;
}) {
  return (
    <button type="button" className="button small" data-focus={focus} aria-disabled={off} onClick={() => !off && onPress()}>
      {children}
    </button>
  );
}

/** What moves or disappears takes the focus away from the keyboard; it is given back to the same button, or to the heading. */
function useFocusAfterChange(version: number) {
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-focus="${wanted.current}"]`)?.focus();
    wanted.current = undefined;
  }, [version]);
  return { list, focusOn: (name: string) => (wanted.current = name) };
}
