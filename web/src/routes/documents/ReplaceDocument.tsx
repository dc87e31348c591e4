import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused } from '../../shared/Fault';
import { Field } from '../../shared/Field';
import type { FileDocument, FileDocuments } from './answers';
import { attach } from './queries';
import { useSize } from './useSize';
import { useDocumentWords } from './words';

/** Brings a newer version of a document; its title and its kind stay. */
export function ReplaceDocument({
  file: id,
  document,
  limits,
  onDone,
}: {
  file: string;
  document: FileDocument;
  limits: FileDocuments['limits'];
  onDone: (said: string) => Promise<void>;
}) {
  const t = useDocumentWords();
  const size = useSize();
  const [file, setFile] = useState<File>();
  const [attempted, setAttempted] = useState(false);
  const sending = useMutation({
    mutationFn: (chosen: File) => attach(id, chosen, { kind: document.kind.name, title: document.title, replaces: document.id }),
    onSuccess: () => onDone(t.replaced),
  });
  const fault = !file ? t.noFile : file.size > limits.largest ? t.tooLarge(file.name, size(limits.largest)) : undefined;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempted(true);
        if (file && fault === undefined) sending.mutate(file);
      }}
    >
      <Refused error={sending.error} />
      <Field name="newVersion" label={t.newVersion} hint={t.replaceHint} required error={attempted ? fault : undefined}>
        {(props) => <input {...props} type="file" onChange={({ target }) => setFile(target.files?.[0])} />}
      </Field>
      <button type="submit" className="button small" disabled={sending.isPending}>
        {t.send}
      </button>
    </form>
  );
}
