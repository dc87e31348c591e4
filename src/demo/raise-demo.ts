import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { ManageAccounts, SCOPES } from '../accounts/index.js';
import { AdministrationDirectory, registerAdministration } from '../administrations/index.js';
import { AdvanceApplication, ReadApplications, SubmitApplication, type WorklistFiltersDto } from '../applications/index.js';
import type { Foundations } from '../app.module.js';
import { KeepPartners } from '../consultations/index.js';
import { DeliverLayer } from '../maps/index.js';
import { Assignments, WorklistViews } from '../office/index.js';
import { openOnline } from '../submissions/index.js';
import { AssembleSite, CheckSite, LayerLibrary } from '../parcels/index.js';
import { createDataSource, UnitOfWork } from '../platform/database/index.js';
import { bringDocuments } from './documents.js';
import { cadastre, type DemoParcel } from './cadastre.js';
import { onGround, type Ground } from './ground.js';
import { liesNear } from './layers.js';
import { NEIGHBOURS, TOWN } from './people.js';
import { randomFrom } from './random.js';
import { STORIES, type Place, type Story } from './stories.js';
import { takeStory, type ToldStory } from './take-story.js';
import { writeDemoLayers } from './write-layers.js';

export interface DemoOptions {
  parcels?: number;
  seed?: number;
  /** Cuts the raising short; the next one begins anew. */
  signal?: AbortSignal;
  /** Told what stands there before anything is raised. */
  onGround?(ground: Ground): void;
}

export interface RaisedDemo {
  town: number;
  files: number;
  /** Stories that the engine stopped; the demonstration stands without their last acts. */
  stopped: string[];
}

const APPLICANTS = [
  'Camille Dubois',
  'Jean Peeters',
  'Fatima El Amrani',
  'Marc Lejeune',
  'Anke Schröder',
  'Sofie Janssens',
  'Giulia Rossi',
  'Thomas Lambert',
  'Nadia Haddad',
  'Pierre Collin',
];
const ACTOR = { kind: 'account' as const, id: 'demo', name: 'Odile Lambert' };

/**
 * Raises the demonstration town in an empty database, or where a raising was cut short: administrations, staff, layers and
 * files in every situation, dated from today. Writes a card with the access tokens, which are random and stand nowhere else.
 * @returns nothing when administrations stand there already
 */
export async function raiseDemo(
  app: INestApplicationContext,
  { database, clock }: Foundations,
  cardPath: string,
  { parcels = 2400, seed = 1, signal = new AbortController().signal, onGround: tell }: DemoOptions = {},
): Promise<RaisedDemo | undefined> {
  const owner = await createDataSource({ url: database.url, poolSize: 2 }).initialize();
  try {
    return await onGround(owner, async (ground, ended) => {
      tell?.(ground);
      if (ground.kind === 'built' || ground.kind === 'half-built') return undefined;
      const { town, lines } = await settle(app, owner, signal);
      await nameAdvisers(app, town);
      await app
        .get(UnitOfWork)
        .run(town, (tx) => openOnline(tx, ['urban-permit', 'planning-certificate-2'], 'Julie Thiry', clock.now()));
      await importLayers(app, town, parcels, seed, signal);
      const told = await tellStories(app, town, clock.today(), parcels, seed, signal);
      await shareOut(app, town, told);
      await keepViews(app, town);
      await writeFile(cardPath, cardOf(lines, told), { mode: 0o600 });
      await ended();
      return { town, files: told.length, stopped: told.map(({ stopped }) => stopped).filter((one) => one !== undefined) };
    });
  } finally {
    await owner.destroy();
  }
}

/** The administrations and their people. @returns the number of the town, and the lines of the card that tell the tokens */
async function settle(
  app: INestApplicationContext,
  owner: DataSource,
  signal: AbortSignal,
): Promise<{ town: number; lines: string[] }> {
  const lines: string[] = [];
  let town = 0;
  for (const neighbour of [TOWN, ...NEIGHBOURS]) {
    signal.throwIfAborted();
    const id = await registerAdministration(owner, neighbour);
    if (neighbour === TOWN) town = id;
    for (const account of neighbour.accounts) {
      const manage = app.get(ManageAccounts);
      const opened = await manage.open(id, account);
      // The demonstration's own provider verifies the address, so that everybody can sign in at once.
      await manage.invite(id, opened);
      const { key } = await manage.issueKey(id, opened, { label: 'démonstration', scopes: SCOPES, expiresAt: null });
      lines.push(`  ${account.name.padEnd(16)} ${account.roles.join(', ').padEnd(34)} ${neighbour.name}\n      ${key}`);
    }
  }
  return { town, lines };
}

/**
 * The neighbours declared whom they serve; of two that manage watercourses the town names one, and the railway has no account
 * and answers through a link.
 */
async function nameAdvisers(app: INestApplicationContext, town: number): Promise<void> {
  const { id, name } = (await app.get(AdministrationDirectory).findBySlug('province-perron'))!;
  const watercourses = { body: 'watercourse-manager', partnerId: id, name, email: null, language: 'fr' as const };
  const railway = {
    body: 'infrabel',
    partnerId: null,
    name: 'Infrabel',
    email: 'avis@infrabel.example',
    language: 'fr' as const,
  };
  await app.get(KeepPartners).replace(town, [watercourses, railway], 'Julie Thiry');
}

async function importLayers(
  app: INestApplicationContext,
  town: number,
  parcels: number,
  seed: number,
  signal: AbortSignal,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'perron-demo-'));
  try {
    for (const { kind, title, path, positionalAccuracy } of await writeDemoLayers(folder, parcels, seed)) {
      signal.throwIfAborted();
      const accuracy = positionalAccuracy !== undefined && { positionalAccuracy };
      await app.get(DeliverLayer).deliver(town, { path, kind, title, importedBy: 'Greta Maes', ...accuracy }, { publish: {} });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function tellStories(
  app: INestApplicationContext,
  administrationId: number,
  today: string,
  parcels: number,
  seed: number,
  signal: AbortSignal,
): Promise<ToldStory[]> {
  const random = randomFrom(seed + 1);
  const sites = await chooseSites(app, administrationId, parcels, seed);
  const desk = {
    submit: app.get(SubmitApplication),
    advance: app.get(AdvanceApplication),
    read: app.get(ReadApplications),
    administrationId,
    today,
    actor: ACTOR,
  };
  const told: ToldStory[] = [];
  // The oldest first, so that references follow the days of deposit.
  for (const story of [...STORIES].sort((a, b) => b.daysAgo - a.daysAgo)) {
    signal.throwIfAborted();
    const parcel = sites[story.place ?? 'dry'].pop()!;
    const applicantName = APPLICANTS[Math.floor(random() * APPLICANTS.length)]!;
    const one = await takeStory(desk, story, {
      address: `${parcel.street} ${parcel.house}`,
      applicantName,
      language: 'fr',
      site: { parcels: [parcel.capakey] },
    });
    told.push(one);
    // Permits of the last weeks; the others show what a file without papers looks like.
    if (story.daysAgo <= 40 && story.procedure === undefined)
      await bringDocuments(app, administrationId, { ...one.answer, applicantName }, ACTOR);
  }
  return told;
}

/** The newest files wait for somebody to take them; the two officers have the others in hand. */
async function shareOut(app: INestApplicationContext, administrationId: number, told: readonly ToldStory[]): Promise<void> {
  const accounts = await app.get(ManageAccounts).list(administrationId);
  const officers = accounts.filter(({ roles }) => roles.includes('planning-officer'));
  for (const [index, { answer }] of told.slice(0, -3).entries())
    await app.get(Assignments).assign(administrationId, answer.id, officers[index % officers.length]!.id, null, 'Odile Lambert');
}

/** What the planning officer looks at every morning. */
async function keepViews(app: INestApplicationContext, administrationId: number): Promise<void> {
  const accounts = await app.get(ManageAccounts).list(administrationId);
  const { id: accountId } = accounts.find(({ name }) => name === ACTOR.name)!;
  const keep = (name: string, filters: WorklistFiltersDto) =>
    app.get(WorklistViews).keep({ administrationId, accountId }, name, filters);
  await keep('Ma semaine', { assignee: 'me', due: 'week', sort: 'due' });
  await keep('À prendre en main', { assignee: 'none', sort: 'newest' });
}

/** What the map must say of each kind of place, and nothing else that a procedure would ask about. */
const WANTED: Record<Place, string[]> = {
  dry: [],
  flood: ['site.floodHazard'],
  natura: ['site.natura2000'],
  heritage: ['site.heritage'],
};

/** Parcels for the stories: guessed on the plan, proved on the map. */
async function chooseSites(
  app: INestApplicationContext,
  administrationId: number,
  parcels: number,
  seed: number,
): Promise<Record<Place, DemoParcel[]>> {
  const all = [...cadastre(parcels, seed)];
  const random = randomFrom(seed + 2);
  const order = all
    .map((parcel) => ({ parcel, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ parcel }) => parcel);
  const chosen: Record<Place, DemoParcel[]> = { dry: [], flood: [], natura: [], heritage: [] };
  for (const place of Object.keys(chosen) as Place[]) {
    const needed = STORIES.filter((story: Story) => (story.place ?? 'dry') === place).length;
    const guesses = order.filter(({ x, y }) =>
      place === 'dry'
        ? !(['flood', 'natura', 'heritage'] as const).some((near) => liesNear(near, x, y, parcels))
        : liesNear(place, x, y, parcels),
    );
    await app.get(UnitOfWork).run(administrationId, async (tx) => {
      const inForce = await app.get(LayerLibrary).inForce(tx);
      for (const parcel of guesses) {
        if (chosen[place].length === needed) break;
        const site = await app.get(AssembleSite).fromParcels(tx, [parcel.capakey], inForce);
        if ('unknown' in site) throw new Error(`Parcel ${parcel.capakey} was not imported.`);
        const { facts } = await app.get(CheckSite).check(tx, site, inForce);
        const holding = ['site.floodHazard', 'site.natura2000', 'site.heritage', 'site.runoffAxis', 'site.seveso'].filter(
          (fact) => facts[fact],
        );
        if (holding.join() === WANTED[place].join()) chosen[place].push(parcel);
      }
    });
    if (chosen[place].length < needed) throw new Error(`The generated town has too few parcels of the kind « ${place} ».`);
  }
  return chosen;
}

function cardOf(accounts: string[], told: ToldStory[]): string {
  // A few files from the middle of their lives tell an applicant more than the newest ones.
  const shown = told.filter((_one, index) => index % 6 === 5).map(({ answer }) => `  ${answer.reference}   ${answer.code}`);
  return `
Demonstration town: Commune de Val-Perron, ${told.length} files. Try, as an applicant:
  {address}/suivi/val-perron
${shown.join('\n')}
As staff, choose a person to sign in as:
  {address}/auth/login
or use the token of Odile Lambert below:
  curl -H "Authorization: Bearer $TOKEN" {address}/api/applications
Accounts and their access tokens:
${accounts.join('\n')}
`;
}
