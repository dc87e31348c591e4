import type { ReactNode } from 'react';
import { SentForm } from '../../shared/SentForm';
import { Stale } from '../../shared/Stale';
import type { useSetting } from './use-setting';
import { useSettingsWords } from './words';

/** What stands around the fields of a setting. */
export function SettingForm({
  setting: { sending, restored, discard, saved, keepMine, takeTheirs },
  children,
}: {
  setting: ReturnType<typeof useSetting<{ version: string }, unknown>>;
  children: ReactNode;
}) {
  const t = useSettingsWords();
  return (
    <SentForm
      sending={sending}
      restored={restored}
      onDiscard={discard}
      action={t.save}
      stale={<Stale words={t} onKeep={() => void keepMine()} onTake={() => void takeTheirs()} />}
    >
      <p role="status">{saved ? t.saved : ''}</p>
      {children}
    </SentForm>
  );
}
