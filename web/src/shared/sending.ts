import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { isProblem } from '../api/problem';

/** Faults by the field that they belong to; a field is named by its JSON pointer in what is sent. */
export type Faults = Record<string, string>;

export interface Sending<Answer> {
  submit: (event: FormEvent) => void;
  /** What is wrong beside the fields: what was seen here, then what the service said. */
  shown: Faults;
  attempt: number;
  pending: boolean;
  answer: Answer | undefined;
  /** What no field is to blame for. */
  error: Error | null;
  /** Somebody else changed it since it was read. */
  stale: boolean;
  /** What was said of the last attempt no longer holds. */
  forget: () => void;
}

/** One form that is sent: its faults are shown from the first attempt on, and nothing is sent while there are any. */
export function useSending<Answer>({
  faults,
  fields,
  send,
  onDone,
}: {
  faults: Faults;
  /** Names of the fields, to which what the service says is led back. */
  fields: readonly string[];
  send: () => Promise<Answer>;
  onDone?: (answer: Answer) => unknown;
}): Sending<Answer> {
  const [attempt, setAttempt] = useState(0);
  const { mutate, reset, error, isPending, data } = useMutation({
    mutationFn: send,
    onSuccess: async (answer) => {
      setAttempt(0);
      await onDone?.(answer);
    },
    // The faults that came back take the focus, like those that were seen here.
    onError: () => setAttempt((count) => count + 1),
  });
  const told = faultsIn(error, fields);
  return {
    submit: (event) => {
      event.preventDefault();
      setAttempt((count) => count + 1);
      if (Object.keys(faults).length === 0) mutate();
    },
    shown: attempt > 0 ? { ...told, ...faults } : {},
    attempt,
    pending: isPending,
    answer: data,
    error: error && Object.keys(told).length === 0 && !isProblem(error, 412) ? error : null,
    stale: isProblem(error, 412),
    forget: reset,
  };
}

/** What the service said of each field; of a member of a list, the field that lists it when no field is the member itself. */
function faultsIn(error: Error | null, fields: readonly string[]): Faults {
  if (!isProblem(error)) return {};
  const faults: Faults = {};
  for (const { pointer = '', detail } of error.errors) {
    const under = fields.filter((field) => pointer === field || pointer.startsWith(`${field}/`));
    const [field] = under.sort((a, b) => b.length - a.length);
    if (field !== undefined) faults[field] = faults[field] ? `${faults[field]} ${detail}` : detail;
  }
  return faults;
}
