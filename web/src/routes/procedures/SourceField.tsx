import { useMemo, useRef } from 'react';
import { Field } from '../../shared/Field';
import type { SourceFault } from './answers';
import { useProcedureWords } from './words';

/** The text of a procedure with the numbers of its lines; those with a fault are marked. */
export function SourceField({
  value,
  error,
  faults,
  onChange,
}: {
  value: string;
  error: string | undefined;
  faults: readonly SourceFault[];
  onChange: (value: string) => void;
}) {
  const { bring: t } = useProcedureWords();
  const gutter = useRef<HTMLDivElement>(null);
  const faulty = useMemo(() => new Set(faults.map(({ line }) => line)), [faults]);
  const count = useMemo(() => value.split('\n').length, [value]);
  return (
    <Field name="source" label={t.source} hint={t.sourceHint} required error={error}>
      {(props) => (
        <div className="source">
          <div className="gutter" aria-hidden="true" ref={gutter}>
            {Array.from({ length: count }, (_, index) => (
              <div key={index} className={faulty.has(index + 1) ? 'faulty' : undefined}>
                {faulty.has(index + 1) && '● '}
                {index + 1}
              </div>
            ))}
          </div>
          <textarea
            {...props}
            wrap="off"
            value={value}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            onScroll={({ currentTarget }) => {
              if (gutter.current) gutter.current.scrollTop = currentTarget.scrollTop;
            }}
            onChange={({ target }) => onChange(target.value)}
          />
        </div>
      )}
    </Field>
  );
}

/** Brings the cursor to a line of the text, and the line into sight. */
export function goToLine(line: number): void {
  const area = document.querySelector<HTMLTextAreaElement>('.source textarea');
  if (!area) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = (area.scrollHeight / lines.length) * Math.max(line - 5, 0);
  area.scrollLeft = 0;
}
