import { useEffect, useState } from 'react';

/** One sentence that a page leaves for the next one: « enregistré ». Said once. */
let left: { to: string; sentence: string } | undefined;

export function leave(to: string, sentence: string): void {
  left = { to, sentence };
}

export function usePassing(here: string): string | undefined {
  const [sentence] = useState(() => (left?.to === here ? left.sentence : undefined));
  useEffect(() => {
    left = undefined;
  }, []);
  return sentence;
}
