/** What a handler writes on its answer besides the body. */
export interface HeaderWriter {
  setHeader(name: string, value: string): unknown;
}
