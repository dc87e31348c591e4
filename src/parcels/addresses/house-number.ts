/** A number of a house, with what goes on after its figures: « 12A », « 12/A », « 12 bis » are one. */
export interface HouseNumber {
  figures: number;
  /** Plain letters and figures, « a » or « bis »; empty when there is none. */
  rest: string;
}

export function houseNumber(text: string): HouseNumber | undefined {
  const [, figures, rest] = /^\s*(\d{1,5})([^]*)$/.exec(text) ?? [];
  if (figures === undefined) return undefined;
  return { figures: Number(figures), rest: rest!.toLowerCase().replaceAll(/[^a-z0-9]+/g, '') };
}
