import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused } from '../../shared/Fault';
import { TextField } from '../../shared/Field';
import type { FileDocument } from './answers';
import { withdraw } from './queries';
import { useDocumentWords } from './words';

/** Takes a document out of what counts, with a reason. */
export function WithdrawDocument({
  file,
  document,
  onDone,
}: {
  file: string;
  document: FileDocument;
  onDone: (said: string) => Promise<void>;
}) {
  const t = useDocumentWords();
  const [because, setBecause] = useState('');
  const [attempted, setAttempted] = useState(false);
  const sending = useMutation({
    mutationFn: () => withdraw(file, document.id, because.trim()),
    onSuccess: () => onDone(t.withdrawn),
  });
  const missing = because.trim() === '';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempted(true);
        if (!missing) sending.mutate();
      }}
    >
      <p>{t.withdrawHint}</p>
      <Refused error={sending.error} />
      <TextField
        name="because"
        label={t.because}
        required
        maxLength={1000}
        value={because}
        error={attempted && missing ? t.noReason : undefined}
        onChange={setBecause}
      />
      <button type="submit" className="button small" disabled={sending.isPending}>
        {t.withdraw}
      </button>
    </form>
  );
}
