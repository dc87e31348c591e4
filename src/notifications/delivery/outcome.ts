/** What came of an attempt to deliver. `again`: it may succeed later; `never`: it is refused for good. */
export type Outcome = { kind: 'sent' } | { kind: 'again' | 'never'; because: string };
