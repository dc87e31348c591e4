import { useEffect, useRef } from 'react';
import { useSpeech } from '../words';

/** The faults of a form together, each leading to its field; it takes the focus when it comes. */
export function ErrorSummary({ faults, attempt }: { faults: { field: string | undefined; text: string }[]; attempt: number }) {
  const { w } = useSpeech();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0 && faults.length > 0) summary.current?.focus();
    // Each attempt brings the focus back, even to the same faults.
  }, [attempt, faults.length]);
  if (faults.length === 0) return null;
  return (
    <div className="notice bad" role="group" aria-labelledby="summary-title" tabIndex={-1} ref={summary}>
      <h2 id="summary-title">{w.faults.summary(faults.length)}</h2>
      <ul>
        {faults.map(({ field, text }) => (
          <li key={`${field}${text}`}>
            {field === undefined ? (
              text
            ) : (
              <button type="button" className="link" onClick={() => focusField(field)}>
                {text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(name: string): void {
  document
    .querySelector(`[data-field="${CSS.escape(name)}"]`)
    ?.querySelector<HTMLElement>('input, select, textarea, button')
    ?.focus();
}
