import { isIP } from 'node:net';

/**
 * What is wrong with the address of a webhook, in a French sentence; undefined when it may be called. What its name
 * resolves to is judged when it is called, since it may change between the two (DNS rebinding).
 */
export function addressFault(address: string, loopback: boolean): string | undefined {
  if (!URL.canParse(address)) return 'Donnez une adresse complète, par exemple https://exemple.be/perron.';
  const url = new URL(address);
  if (loopback && url.hostname === '127.0.0.1' && ['http:', 'https:'].includes(url.protocol)) return undefined;
  if (url.protocol !== 'https:') return 'Un webhook ne reçoit qu’en https.';
  if (url.username !== '' || url.password !== '') return 'L’adresse d’un webhook ne contient ni nom ni mot de passe.';
  if (url.hash !== '') return 'L’adresse d’un webhook ne contient pas de « # ».';
  const host = url.hostname.replaceAll(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return 'Un webhook se désigne par un nom de domaine, pas par une adresse IP.';
  if (!host.includes('.') || /\.?(localhost|local|internal|home\.arpa)\.?$/.test(host))
    return `« ${host} » n’est pas un nom public.`;
  return undefined;
}
