import { resolve } from 'node:path';
import { isCounted } from '../../core/calendar/index.js';

/** Everything that may differ from one installation to the next, read once from the environment. */
export interface Settings {
  /** A PostgreSQL of yours; without it the embedded one is used. */
  databaseUrl: string | undefined;
  /** Folder of the embedded database and of the installation's secret. */
  dataFolder: string;
  host: string;
  port: number;
  /** Connections of the service to the database. */
  poolSize: number;
  /** A day that stands for today, for demonstrations; without it the clock decides. */
  today: string | undefined;
  /** Key of the tracking codes; without it one is made in the data folder. */
  secret: string | undefined;
  /** Address under which people reach the service, for sign-in and for links in letters; without it, only this machine's own. */
  publicUrl?: string | undefined;
  /** Who says who people are. */
  oidc?: OidcSettings | undefined;
  /** Bytes of the largest file that may be uploaded; a gigabyte without it. */
  largestUpload?: number;
  /** Bytes of the largest document of a file, and of all those of one file together. */
  documents?: { largest: number; perFile: number };
  /** Where the numbers of the process are told to whoever can reach it; without it nowhere. */
  metrics?: { host: string; port: number } | undefined;
  /** Seconds between being told to stop and taking no new connection. */
  stopDelay?: number;
  /** What leaves the house; without it letters are printed and webhooks go to public addresses only. */
  outgoing?: OutgoingSettings;
}

/** An OpenID Connect provider, and what this service is to it. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret?: string;
  /** Private key in PEM (PKCS #8), instead of a secret: `private_key_jwt`. */
  privateKey?: string;
  /** Name of the issuer in the identity of people, when its address may change from one start to the next. */
  knownAs?: string;
}

/** How what the house sends reaches others. */
export interface OutgoingSettings {
  /** The mail server, and the address that mails come from. */
  mail?: { url: string; from: string };
  /** Lets webhooks reach `http://127.0.0.1`, which tests need and nobody else. */
  webhooksToLoopback?: boolean;
}

/** The environment says something that cannot be. */
export class BadSetting extends Error {}

/** @throws BadSetting naming the variable, what it says and what would be right */
export function readSettings(env: Record<string, string | undefined>, projectFolder: string): Settings {
  const publicUrl = env['PERRON_PUBLIC_URL'] ? originOf('PERRON_PUBLIC_URL', env['PERRON_PUBLIC_URL']) : undefined;
  return {
    databaseUrl: databaseUrl(env['DATABASE_URL']),
    dataFolder: resolve(projectFolder, env['PERRON_DATA'] ?? '.perron'),
    host: env['HOST'] ?? '127.0.0.1',
    port: integer('PORT', env['PORT'], 3000, 0, 65_535),
    poolSize: integer('PERRON_DATABASE_POOL', env['PERRON_DATABASE_POOL'], 16, 2, 500),
    today: day(env['PERRON_TODAY']),
    secret: env['PERRON_SECRET'],
    publicUrl,
    oidc: oidc(env, publicUrl),
    outgoing: outgoing(env),
    metrics: metrics(env),
    stopDelay: integer('PERRON_STOP_DELAY', env['PERRON_STOP_DELAY'], 0, 0, 300),
    largestUpload: integer('PERRON_LARGEST_UPLOAD', env['PERRON_LARGEST_UPLOAD'], 1024, 1, 100_000) * 1024 ** 2,
    documents: {
      largest: integer('PERRON_LARGEST_DOCUMENT', env['PERRON_LARGEST_DOCUMENT'], 100, 1, 2000) * 1024 ** 2,
      perFile: integer('PERRON_DOCUMENTS_PER_FILE', env['PERRON_DOCUMENTS_PER_FILE'], 1024, 1, 100_000) * 1024 ** 2,
    },
  };
}

function oidc(env: Record<string, string | undefined>, publicUrl: string | undefined): OidcSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_PRIVATE_KEY: privateKey } = env;
  if (!issuer) return undefined;
  if (!isSecure(issuer)) throw new BadSetting('OIDC_ISSUER must be an https address; http only on this machine.');
  if (!clientId) throw new BadSetting('OIDC_CLIENT_ID is missing: the name of this service at OIDC_ISSUER.');
  if (publicUrl === undefined)
    throw new BadSetting('With OIDC_ISSUER, PERRON_PUBLIC_URL must say where people reach this service.');
  if (!clientSecret === !privateKey) throw new BadSetting('Give either OIDC_CLIENT_SECRET or OIDC_PRIVATE_KEY (PEM, PKCS #8).');
  return { issuer, clientId, ...(privateKey ? { privateKey } : { clientSecret: clientSecret! }) };
}

function originOf(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && isSecure(text) && url.pathname === '/' && !url.search) return url.origin;
  throw new BadSetting(`${name} must be an https origin such as https://perron.example.be (http only on this machine).`);
}

function isSecure(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname));
}

function databaseUrl(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^postgres(ql)?:\/\//.test(text)) {
    throw new BadSetting('DATABASE_URL must look like postgres://user:password@host:5432/database.');
  }
  return text;
}

function outgoing(env: Record<string, string | undefined>): OutgoingSettings {
  const { SMTP_URL: url, MAIL_FROM: from, PERRON_WEBHOOKS_TO_LOOPBACK: loopback } = env;
  if (url && !/^smtps?:\/\/[^/\s]+/.test(url)) {
    throw new BadSetting('SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465.');
  }
  if (url && !/^[^\s@<>]+@[^\s@<>]+$/.test(from ?? '')) {
    throw new BadSetting(`MAIL_FROM must be the address that mails come from, not « ${from ?? ''} ».`);
  }
  if (loopback && loopback !== 'yes' && loopback !== 'no') {
    throw new BadSetting(`PERRON_WEBHOOKS_TO_LOOPBACK must be yes or no, not « ${loopback} ».`);
  }
  return {
    ...(url && from && { mail: { url, from } }),
    webhooksToLoopback: loopback === 'yes',
  };
}

/** On this machine alone, until the operator says otherwise: these numbers ask nobody who he is. */
function metrics({ PERRON_METRICS_PORT: port, PERRON_METRICS_HOST: host }: Record<string, string | undefined>) {
  if (port) return { host: host || '127.0.0.1', port: integer('PERRON_METRICS_PORT', port, 0, 1, 65_535) };
  if (host) throw new BadSetting('With PERRON_METRICS_HOST, PERRON_METRICS_PORT must say on which port.');
  return undefined;
}

function integer(name: string, text: string | undefined, fallback: number, minimum: number, maximum: number): number {
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= minimum && value <= maximum) return value;
  throw new BadSetting(`${name} must be a whole number from ${minimum} to ${maximum}, not « ${text} ».`);
}

function day(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (isCounted(text)) return text;
  throw new BadSetting(`PERRON_TODAY must be a day that exists, YYYY-MM-DD, not « ${text} ».`);
}
