import { Ticker } from '../deadlines/index.js';
import { withHouse } from './house.js';
import { print, printJson } from './output.js';

/** Takes what is due once, and ends. */
export async function tick({ json }: { json?: boolean }): Promise<void> {
  const taken = await withHouse(({ app }) => app.get(Ticker).tick());
  if (json) printJson({ taken });
  else print(`${taken} expiry(ies) taken.`);
}
