import { useEffect, useId, useRef } from 'react';

/** A secret that is shown now and never again: it takes the focus, and is selected whole when it has it. */
export function ToldOnce({ label, secret, children }: { label: string; secret: string; children: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [secret]);
  return (
    <div className="notice good told-once">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        readOnly
        className="reference"
        value={secret}
        aria-describedby={`${id}-once`}
        onFocus={({ target }) => target.select()}
      />
      <p id={`${id}-once`}>{children}</p>
    </div>
  );
}
