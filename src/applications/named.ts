/** A word of the vocabulary with what people read for it. */
export interface Named {
  name: string;
  label: string;
}
