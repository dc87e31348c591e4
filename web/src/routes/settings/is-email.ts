/** What could be an address; whether it is one, only a letter that comes back can tell. */
export const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
