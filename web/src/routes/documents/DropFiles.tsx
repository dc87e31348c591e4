import { useState } from 'react';
import { Field } from '../../shared/Field';
import { useSize } from './useSize';
import { useDocumentWords } from './words';

/** Files chosen with a button, or dropped on the frame around it. */
export function DropFiles({
  files,
  error,
  onChange,
}: {
  files: File[];
  error: string | undefined;
  onChange: (files: File[]) => void;
}) {
  const t = useDocumentWords();
  const size = useSize();
  const [over, setOver] = useState(false);
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onChange([...event.dataTransfer.files]);
      }}
    >
      <Field name="files" label={t.files} hint={t.filesHint} required error={error}>
        {(props) => <input {...props} type="file" multiple onChange={({ target }) => onChange([...(target.files ?? [])])} />}
      </Field>
      <div aria-live="polite">
        {files.length > 0 && (
          <>
            <p>{t.chosen(files.length)}</p>
            <ul>
              {files.map((one) => (
                <li key={one.name}>
                  {one.name}, {size(one.size)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
