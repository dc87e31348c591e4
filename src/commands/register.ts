import { isEmail } from 'class-validator';
import { ManageAccounts, SCOPES } from '../accounts/index.js';
import {
  ADMINISTRATION_TYPES,
  AdministrationDirectory,
  BadAdministration,
  declareTerritory,
  registerAdministration,
  resumeAdministration,
  suspendAdministration,
} from '../administrations/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { withHouse } from './house.js';
import { CommandFailure, EXIT, print, printJson } from './output.js';

interface AdministrationOptions {
  type: string;
  name: string;
  nisCode?: string;
  population?: number;
  json?: boolean;
}

export async function addAdministration(slug: string, { json, ...options }: AdministrationOptions): Promise<void> {
  await withHouse(async ({ owner }) => {
    const id = await orUsage(registerAdministration(await owner(), { slug, ...options }));
    if (json) printJson({ id, slug });
    else print(`« ${options.name} » is administration ${id}. Open accounts with: perron accounts add ${slug} …`);
  });
}

export async function listAdministrations({ json }: { json?: boolean }): Promise<void> {
  await withHouse(async ({ app }) => {
    const administrations = await app.get(AdministrationDirectory).list();
    if (json) printJson(administrations);
    for (const { id, slug, name, type, suspendedAt } of json ? [] : administrations)
      print(`${String(id).padStart(4)}  ${slug.padEnd(28)} ${type.padEnd(13)} ${name}${suspendedAt ? ' (suspended)' : ''}`);
  });
}

export async function territory(
  slug: string,
  municipalities: string[],
  { none, json }: { none: boolean; json?: boolean },
): Promise<void> {
  if (none && municipalities.length > 0) throw new CommandFailure(EXIT.usage, 'Either municipalities or --none.');
  await withHouse(async ({ app, owner, administration }) => {
    const found = await administration(slug);
    const known = await app.get(AdministrationDirectory).list();
    const codes = municipalities.map((said) => {
      const code = /^\d{5}$/.test(said) ? said : known.find((one) => one.slug === said)?.nisCode;
      if (!code)
        throw new CommandFailure(EXIT.usage, `« ${said} » is neither a NIS code nor a municipality whose code is known.`);
      return code;
    });
    if (none || codes.length > 0) await orUsage(declareTerritory(await owner(), found, codes));
    const { serves } = (await app.get(AdministrationDirectory).find(found.id))!;
    if (json) printJson({ administration: slug, serves });
    else
      print(serves.length > 0 ? `« ${found.name} » serves ${serves.join(', ')}.` : `« ${found.name} » serves no municipality.`);
  });
}

export async function suspend(slug: string, { because, json }: { because: string; json?: boolean }): Promise<void> {
  await withHouse(async ({ owner, administration }) => {
    const { id, name } = await administration(slug);
    await orUsage(suspendAdministration(await owner(), id, because));
    if (json) printJson({ administration: slug, suspended: true });
    else print(`« ${name} » is suspended: nothing is recorded in it within some seconds, its clocks run on.`);
  });
}

export async function resume(slug: string, { json }: { json?: boolean }): Promise<void> {
  await withHouse(async ({ owner, administration }) => {
    const { id, name } = await administration(slug);
    await orUsage(resumeAdministration(await owner(), id));
    if (json) printJson({ administration: slug, suspended: false });
    else print(`« ${name} » is open again.`);
  });
}

async function orUsage<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof BadAdministration ? new CommandFailure(EXIT.usage, error.message) : error;
  }
}

const day = (instant: Date) => instant.toISOString().slice(0, 10);

interface AccountOptions {
  name: string;
  email: string;
  role: string[];
  json?: boolean;
}

export async function addAccount(slug: string, { name, email, role, json }: AccountOptions): Promise<void> {
  if (!isEmail(email)) throw new CommandFailure(EXIT.usage, `« ${email} » is no e-mail address; write name@example.be.`);
  await withHouse(async ({ app, administration }) => {
    const { id, type } = await administration(slug);
    const known = Object.keys(ADMINISTRATION_TYPES[type]!.roles);
    const unknown = role.filter((one) => !known.includes(one));
    if (unknown.length > 0)
      throw new CommandFailure(EXIT.usage, `Not a role of a ${type}: ${unknown.join(', ')}. Roles: ${known.join(', ')}.`);
    const accounts = app.get(ManageAccounts);
    const { account, code, until, token } = await app.get(UnitOfWork).run(id, async (tx) => {
      const account = await accounts.openIn(tx, { name, email, roles: role });
      const invitation = (await accounts.inviteIn(tx, account))!;
      const { key } = await accounts.issueKeyIn(tx, account, { label: 'première clé', scopes: SCOPES, expiresAt: null });
      return { account, ...invitation, token: key };
    });
    if (json) printJson({ administration: slug, account, token, invitation: { code, until } });
    else {
      print(`Access token, told only now: ${token}`);
      print(`To sign in: with a verified ${email}, or with the code ${code} at /auth/invitation, until ${day(until)}.`);
    }
  });
}
