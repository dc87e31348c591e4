/** One, many, and what is said of none when it is said otherwise. French counts zero as one, the others do not. */
export function french(count: number, one: string, many: string, none = one): string {
  if (count === 0) return none;
  return count === 1 ? one : many;
}

export function plural(count: number, one: string, many: string, none = many): string {
  if (count === 0) return none;
  return count === 1 ? one : many;
}
