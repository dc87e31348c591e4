import { useCallback, useEffect, useRef, useState } from 'react';

const PREFIX = 'perron:draft:';

/**
 * A form that survives a reload, an expired session and a conflict: kept on this device, in this tab, under its key. Until
 * something is typed it is the blank form, whatever that becomes meanwhile.
 */
export function useDraft<T extends object>(key: string, blank: T) {
  const [state, setState] = useState(() => begin(key, blank));
  // The same component for another form: another draft.
  const kept = state.key === key ? state : begin(key, blank);
  if (kept !== state) setState(kept);
  const latest = useRef(blank);
  useEffect(() => {
    latest.current = blank;
  });

  const change = useCallback(
    (patch: Partial<T> | ((value: T) => Partial<T>)) =>
      setState((now) => {
        const before = now.value ?? latest.current;
        const value = { ...before, ...(typeof patch === 'function' ? patch(before) : patch) };
        write(key, value);
        return { ...now, value };
      }),
    [key],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(PREFIX + key);
    setState({ key, value: undefined, restored: false });
  }, [key]);
  return { value: kept.value ?? blank, change, clear, restored: kept.restored };
}

/** @param blank fills what the form did not ask yet when the draft was kept */
function begin<T extends object>(key: string, blank: T): { key: string; value: T | undefined; restored: boolean } {
  const kept = read<T>(key);
  return { key, value: kept && { ...blank, ...kept }, restored: kept !== undefined };
}

export function keep(key: string, value: object): void {
  write(key, value);
}

export function kept<T>(key: string): T | undefined {
  return read<T>(key);
}

function read<T>(key: string): T | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: object): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage takes nothing away from what is on the screen.
  }
}
