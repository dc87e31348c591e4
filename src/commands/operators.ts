import { endOperator, listOperators, nameOperator } from '../accounts/index.js';
import { withHouse } from './house.js';
import { CommandFailure, EXIT, print, printJson } from './output.js';
import { readSettingsHere } from './settings-here.js';

interface Options {
  name: string;
  subject: string;
  issuer?: string;
  json?: boolean;
}

/** Names an operator of the deployment. There is no way to it over HTTP. */
export async function addOperator({ name, subject, issuer, json }: Options): Promise<void> {
  const { oidc } = readSettingsHere();
  const provider = issuer ?? oidc?.issuer;
  if (provider === undefined)
    throw new CommandFailure(EXIT.usage, 'Say who vouches for them: --issuer https://…, or OIDC_ISSUER in the environment.');
  await withHouse(async ({ owner }) => {
    const person = await nameOperator(await owner(), { issuer: provider, subject, name });
    if (json) printJson({ person, name });
    else print(`${name} is an operator: signed in through ${provider} as « ${subject} », they find /bureau/exploitation.`);
  });
}

export async function listAllOperators({ json }: { json?: boolean }): Promise<void> {
  await withHouse(async ({ owner }) => {
    const operators = await listOperators(await owner());
    if (json) return printJson(operators);
    for (const { person, name, namedAt, endedAt } of operators)
      print(`${person}  ${name}, since ${day(namedAt)}${endedAt ? `, until ${day(endedAt)}` : ''}`);
  });
}

export async function endOneOperator(person: string, { json }: { json?: boolean }): Promise<void> {
  await withHouse(async ({ owner }) => {
    if (!(await endOperator(await owner(), person)))
      throw new CommandFailure(EXIT.usage, `No operator has the identifier « ${person} »; see « perron operators list ».`);
    if (json) printJson({ person, ended: true });
    else print('From now on they are no operator.');
  });
}

const day = (instant: Date) => instant.toISOString().slice(0, 10);
