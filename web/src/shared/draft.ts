import { useCallback, useState } from 'react';

const PREFIX = 'perron:draft:';

/** A form that survives a reload, an expired session and a conflict: kept on this device, in this tab, under its key. */
export function useDraft<T extends object>(key: string, blank: T) {
  const [state, setState] = useState(() => {
    const kept = read<T>(key);
    return { key, value: kept ?? blank, restored: kept !== undefined };
  });
  // The same component for another form: another draft.
  const kept = state.key === key ? state : { key, value: read<T>(key) ?? blank, restored: read(key) !== undefined };
  if (kept !== state) setState(kept);

  const change = useCallback(
    (patch: Partial<T> | ((value: T) => Partial<T>)) =>
      setState((now) => {
        const value = { ...now.value, ...(typeof patch === 'function' ? patch(now.value) : patch) };
        write(key, value);
        return { ...now, value };
      }),
    [key],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(PREFIX + key);
    setState({ key, value: blank, restored: false });
    // A blank form is the same for as long as the key is.
  }, [key]);
  return { value: kept.value, change, clear, restored: kept.restored };
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
