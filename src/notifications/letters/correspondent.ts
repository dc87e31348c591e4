import { languageOf, type Language } from '../../core/language/index.js';
import type { Administration } from '../../administrations/index.js';
import type { ApplicationEntity, OutgoingPayload } from '../../applications/index.js';
import { type Texts } from '../../procedures/index.js';
import type { MessageSettings } from '../settings/message-settings.js';
import { SAY } from './letter-words.js';
import type { Recipient } from './letter.js';

/** Somebody whom a letter goes to, and where it reaches them. */
export interface Correspondent {
  /** A party, or the name of the consulted body. */
  recipient: string;
  name: string;
  email: string | null;
  /** Lines of the postal address. */
  postal: string | null;
  language: Language;
}

interface Home {
  administration: Administration;
  settings: MessageSettings;
  application: ApplicationEntity;
  payload: OutgoingPayload;
}

/** The applicant as the file knows them; everybody else as the administration's address book does. */
export function correspondentOf(
  texts: Texts,
  to: Recipient,
  { administration, settings, application, payload }: Home,
): Correspondent {
  if (to === 'applicant') {
    const { applicantName: name, applicantEmail: email, applicantAddress: postal, language } = application;
    return { recipient: to, name, email, postal, language };
  }
  const recipient = to === 'body' && typeof payload['from'] === 'string' ? payload['from'] : to;
  const known = settings.addresses.find((entry) => entry.recipient === recipient);
  const language = known?.language ?? languageOf(administration.languages[0]);
  return {
    recipient,
    name: known?.name ?? usualName(texts, recipient, administration, language),
    email: known?.email ?? null,
    postal: known?.address ?? null,
    language,
  };
}

/** What a correspondent is called whom no address book names. */
export function usualName(texts: Texts, recipient: string, { name }: Administration, language: Language): string {
  if (recipient === 'office') return `${name}, ${SAY.office[language]}`;
  if (recipient === 'prosecutor') return SAY.prosecutor[language];
  return texts.find('parties', recipient, language) ?? texts.word('bodies', recipient, language);
}
