/** A key for a request that must be taken once. randomUUID needs a secure context; random bytes do not. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
