import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDraft } from '../../shared/draft';
import { useSending, type Faults } from '../../shared/sending';

/**
 * One setting that is written whole: what is typed is kept until it is saved, and is never written over what somebody else
 * saved meanwhile without saying so.
 * @param blank what stands there now, with the version that was read
 */
export function useSetting<Draft extends { version: string }, Answer>({
  name,
  blank,
  faultsOf,
  fieldsOf,
  send,
  reread,
}: {
  name: string;
  blank: Draft;
  faultsOf: (draft: Draft) => Faults;
  fieldsOf: (draft: Draft) => readonly string[];
  send: (draft: Draft) => Promise<Answer>;
  /** Reads what stands there now, and answers its version. */
  reread: () => Promise<string>;
}) {
  const client = useQueryClient();
  const [saved, setSaved] = useState(false);
  const { value: draft, change, clear, restored } = useDraft<Draft>(`reglages/${name}`, blank);
  const sending = useSending({
    faults: faultsOf(draft),
    fields: fieldsOf(draft),
    send: () => send(draft),
    onDone: async () => {
      await client.invalidateQueries({ queryKey: ['settings', name] });
      clear();
      setSaved(true);
    },
  });
  const put = (patch: Partial<Draft>) => {
    setSaved(false);
    sending.forget();
    change(patch);
  };
  const settle = async (mine: boolean) => {
    const version = await reread();
    if (mine) return put({ version } as Partial<Draft>);
    sending.forget();
    clear();
  };
  return { draft, put, sending, saved, restored, discard: clear, keepMine: () => settle(true), takeTheirs: () => settle(false) };
}
