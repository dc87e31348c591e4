import { isIP } from 'node:net';
import { told, type Words } from '../../core/language/index.js';
import { SAY } from '../problem-sayings.js';

/**
 * What is wrong with the address of a webhook, in a sentence; undefined when it may be called. What its name
 * resolves to is judged when it is called, since it may change between the two (DNS rebinding).
 */
export function addressFault(address: string, loopback: boolean): Words | undefined {
  if (!URL.canParse(address)) return SAY.wholeAddress;
  const url = new URL(address);
  if (loopback && url.hostname === '127.0.0.1' && ['http:', 'https:'].includes(url.protocol)) return undefined;
  if (url.protocol !== 'https:') return SAY.httpsOnly;
  if (url.username !== '' || url.password !== '') return SAY.noPassword;
  if (url.hash !== '') return SAY.noFragment;
  const host = url.hostname.replaceAll(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return SAY.noIpAddress;
  if (!host.includes('.') || /\.?(localhost|local|internal|home\.arpa)\.?$/.test(host)) return told(SAY.noPublicName, { host });
  return undefined;
}
