import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../shared/Dialog';
import { Field } from '../../shared/Field';
import { faultInWords } from '../../shared/Fault';
import { useSpeech } from '../../words';
import type { ListedEdition } from './answers';
import { textOf } from './queries';
import { useProcedureWords } from './words';

/** Brings a text into the field: a file, or the edition in force; what is written there already is not overwritten unasked. */
export function TakeText({
  current,
  isEmpty,
  trouble,
  onText,
  onTrouble,
}: {
  current: ListedEdition;
  isEmpty: boolean;
  trouble: string | undefined;
  onText: (text: string) => void;
  onTrouble: (trouble: string) => void;
}) {
  const { w } = useSpeech();
  const { bring: t } = useProcedureWords();
  const [waiting, setWaiting] = useState<string>();
  const take = (text: string) => (isEmpty ? onText(text) : setWaiting(text));
  const starting = useMutation({
    mutationFn: () => textOf(current.hash),
    onSuccess: take,
    onError: (error) => onTrouble(faultInWords(error, w)),
  });
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > 4_000_000) return onTrouble(t.tooLong);
    try {
      take(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
    } catch {
      onTrouble(t.unreadable);
    }
  };
  return (
    <>
      <div className="row take-text">
        <Field name="file" label={t.file} error={trouble}>
          {(props) => (
            <input
              {...props}
              type="file"
              accept=".yaml,.yml,text/*,application/yaml"
              onChange={({ target }) => {
                void read(target.files?.[0]);
                // The same file chosen again, mended meanwhile, is read again.
                target.value = '';
              }}
            />
          )}
        </Field>
        <button type="button" className="button" disabled={starting.isPending} onClick={() => starting.mutate()}>
          {t.start}
        </button>
      </div>
      <Dialog title={t.replaceTitle} isOpen={waiting !== undefined} onClose={() => setWaiting(undefined)}>
        <p>{t.replaceLead}</p>
        <div className="actions">
          <button
            type="button"
            className="button primary"
            onClick={() => {
              if (waiting !== undefined) onText(waiting);
              setWaiting(undefined);
            }}
          >
            {t.replace}
          </button>
          <button type="button" className="button" onClick={() => setWaiting(undefined)}>
            {w.cancel}
          </button>
        </div>
      </Dialog>
    </>
  );
}
