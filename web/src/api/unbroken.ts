/** A French sentence of the service, whose quotation marks and tall signs keep to their word where a line ends. */
export function unbroken(sentence: string): string {
  return sentence.replaceAll('« ', '«\u00A0').replaceAll(/ ([»:;?!])/g, '\u00A0$1');
}
