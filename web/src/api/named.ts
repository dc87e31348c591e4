/** A name of the vocabulary, and what people call it in the language asked for. */
export interface Named {
  name: string;
  label: string;
}
