import { useEffect, useRef } from 'react';
import { useDraft } from '../../shared/draft';
import { TextField } from '../../shared/Field';
import { SentForm } from '../../shared/SentForm';
import { useSending } from '../../shared/sending';
import { useSpeech } from '../../words';
import type { WorklistView } from './answers';
import { useWorklistWords } from './words';

const LONGEST = 60;

/** The name of a view: of a new one, or another for one that is there. */
export function NameView({
  draft,
  name,
  send,
  onDone,
  onClose,
}: {
  /** Under which what is typed is kept. */
  draft: string;
  name: string;
  send: (name: string) => Promise<WorklistView>;
  onDone: (view: WorklistView) => unknown;
  onClose: () => void;
}) {
  const { w } = useSpeech();
  const { views: t } = useWorklistWords();
  const { value, change, clear, restored } = useDraft(draft, { name });
  const place = useRef<HTMLDivElement>(null);
  // Asked for by a button, it takes the focus; found again with the page, it leaves it where it is.
  useEffect(() => {
    if (!restored) place.current?.querySelector('input')?.select();
  }, [restored]);
  const sending = useSending({
    faults: value.name.trim() === '' ? { '/name': w.form.required } : {},
    fields: ['/name'],
    send: () => send(value.name),
    onDone: (view) => {
      clear();
      return onDone(view);
    },
  });
  const leave = () => {
    clear();
    onClose();
  };
  return (
    <div ref={place} onKeyDown={({ key }) => key === 'Escape' && leave()}>
      <SentForm
        sending={sending}
        restored={restored}
        onDiscard={clear}
        action={t.save}
        className="card"
        beside={
          <button type="button" className="button" onClick={leave}>
            {w.cancel}
          </button>
        }
      >
        <TextField
          name="/name"
          label={t.name}
          hint={t.nameHint}
          required
          maxLength={LONGEST}
          value={value.name}
          error={sending.shown['/name']}
          onChange={(typed) => {
            sending.forget();
            change({ name: typed });
          }}
        />
      </SentForm>
    </div>
  );
}
